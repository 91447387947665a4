import type { Input, Method, QueryMethod } from './api';

/** What the menu and a notification ask of the page, which knows whether a text field is being edited. */
export const menuRequests = ['undo', 'redo', 'capture', 'check-in', 'diagnostics'] as const;
export type MenuRequest = (typeof menuRequests)[number];

/** What the first screen of most starts reads: the preload asks for it while the page's own code still loads. */
export const firstReads = [
  'getSpeech',
  'getSession',
  'getStanding',
  'getOwnLadder',
  'listMilestones',
  'getAgenda',
] as const satisfies readonly QueryMethod[];

/** All that the preload gives the page, as `window.rungs`. */
export interface Bridge {
  /** The `Reply` as JSON: an object would be copied across property by property, which takes longer than most calls. */
  call<M extends Method>(method: M, input: Input<M>): Promise<string>;
  /** Calls the listener for each request of the menu, until the function returned is called. */
  onMenuRequest(listener: (request: MenuRequest) => void): () => void;
}
