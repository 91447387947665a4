import { contextBridge, ipcRenderer, webFrame, webUtils, type IpcRendererEvent } from 'electron';
import type { Method } from '../shared/api';
import { firstReads, readRequest, type Bridge, type PageRequest } from '../shared/bridge';
import { platformOf } from '../shared/keys';

const ask = (method: unknown, input?: unknown) =>
  ipcRenderer.invoke('api', method, input) as Promise<string>;

// Each answers the page's first call of it, unless the page asked for something else before that, which
// may have changed what there is to read.
const isHome = ['', '#/', '#/home'].includes(location.hash);
const askedAhead = new Map<unknown, Promise<string>>(
  isHome ? firstReads.map((method) => [method, ask(method)]) : [],
);

type Listener = (request: PageRequest) => void;
const listeners = new Set<Listener>();
// A window that a link or a notification opens is asked for something before its page can hear.
let waiting: PageRequest[] = [];
ipcRenderer.on('request', (_event: IpcRendererEvent, sent: unknown) => {
  const request = readRequest(sent);
  if (request === null) return;
  if (listeners.size === 0) waiting.push(request);
  for (const listener of listeners) listener(request);
});

/** A page names no file: the path of one that was dropped on it comes from here alone. */
const namesFile: Method = 'lookAtDroppedFile';

const bridge: Bridge = {
  platform: platformOf(process.platform),
  call: (method, input) => {
    const answer = askedAhead.get(method);
    if (answer) askedAhead.delete(method);
    else askedAhead.clear();
    return answer ?? ask(method === namesFile ? null : method, input);
  },
  lookAtDropped: (file) => ask(namesFile, webUtils.getPathForFile(file as File)),
  onRequest: (listener) => {
    listeners.add(listener);
    for (const request of waiting) listener(request);
    waiting = [];
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('rungs', bridge);

// What loading leaves behind would stay for as long as nobody does anything: it is handed back once,
// when the page is at rest.
const restMs = 2_000;
window.addEventListener('load', () => {
  setTimeout(() => requestIdleCallback(() => webFrame.clearCache()), restMs);
});
