import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { firstReads, menuRequests, type Bridge } from '../shared/bridge';

const ask = (method: unknown, input?: unknown) =>
  ipcRenderer.invoke('api', method, input) as Promise<string>;

// Each answers the page's first call of it, before which nothing can have changed.
const isHome = ['', '#/', '#/home'].includes(location.hash);
const askedAhead = new Map<unknown, Promise<string>>(
  isHome ? firstReads.map((method) => [method, ask(method)]) : [],
);

const bridge: Bridge = {
  call: (method, input) => {
    const answer = askedAhead.get(method);
    askedAhead.delete(method);
    return answer ?? ask(method, input);
  },
  onMenuRequest: (listener) => {
    const pass = (_event: IpcRendererEvent, sent: unknown) => {
      const request = menuRequests.find((known) => known === sent);
      if (request !== undefined) listener(request);
    };
    ipcRenderer.on('menu', pass);
    return () => void ipcRenderer.off('menu', pass);
  },
};

contextBridge.exposeInMainWorld('rungs', bridge);
