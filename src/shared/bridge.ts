import type { Input, Method, Reply } from './api';

/** All that the preload gives the page, as `window.rungs`. */
export interface Bridge {
  call<M extends Method>(method: M, input: Input<M>): Promise<Reply<M>>;
}
