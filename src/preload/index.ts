import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { menuRequests, type Bridge } from '../shared/bridge';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke('api', method, input) as Promise<string>,
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
