import type { Input, Method } from './api';

/** What the menu and a notification ask of the page, which knows whether a text field is being edited. */
export const menuRequests = ['undo', 'redo', 'capture', 'check-in', 'diagnostics'] as const;
export type MenuRequest = (typeof menuRequests)[number];

/** All that the preload gives the page, as `window.rungs`. */
export interface Bridge {
  /** The `Reply` as JSON: an object would be copied across property by property, which takes longer than most calls. */
  call<M extends Method>(method: M, input: Input<M>): Promise<string>;
  /** Calls the listener for each request of the menu, until the function returned is called. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
}
