import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke('api', method, input),
};

contextBridge.exposeInMainWorld('rungs', bridge);
