import type { Bridge } from '../../shared/bridge';

declare global {
  interface Window {
    readonly rungs: Bridge;
  }
}

/** The one door to the main process. */
export const bridge = (): Bridge => window.rungs;
