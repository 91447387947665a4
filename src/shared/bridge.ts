import type { Input, Method, QueryMethod } from './api';
import { commandIds, type CommandId } from './commands';
import type { Platform } from './keys';

/** What the main process asks of the page, which knows whether a text field is being edited or a dialog is open. */
export type PageRequest =
  | {
      readonly kind: 'command';
      readonly id: CommandId;
      /** By its keys, which macOS passes to the menu where the page left them alone. */
      readonly isByKeys: boolean;
    }
  /** A link was opened: the address of its place in the page, or null where it names none. */
  | { readonly kind: 'link'; readonly address: string | null }
  /** A backup was opened from outside: `lookAtOpenedFile` says what it holds. */
  | { readonly kind: 'file' }
  /** Something long began that the page can have stopped; null once it is over. */
  | { readonly kind: 'work'; readonly work: Work | null };

/** What takes long and can be stopped wherever the person goes meanwhile. */
export const works = ['backing-up', 'reading-backup', 'moving-data'] as const;
export type Work = (typeof works)[number];

/** Reads what was sent to the page; null for anything that is no request. */
export function readRequest(sent: unknown): PageRequest | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { kind, id, isByKeys, address, work } = sent as Readonly<Record<string, unknown>>;
  if (kind === 'file') return { kind };
  if (kind === 'work') return { kind, work: works.find((one) => one === work) ?? null };
  if (kind === 'link') return { kind, address: typeof address === 'string' ? address : null };
  const known = commandIds.find((one) => one === id);
  return kind === 'command' && known ? { kind, id: known, isByKeys: isByKeys === true } : null;
}

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
  readonly platform: Platform;
  /** The `Reply` as JSON: an object would be copied across property by property, which takes longer than most calls. */
  call<M extends Method>(method: M, input: Input<M>): Promise<string>;
  /** Looks at a `File` that the person dropped on the window, and replies as `call` does; anything else has no path and is refused. */
  lookAtDropped(file: object): Promise<string>;
  /** Calls the listener for each request of the main process, those that came before anybody listened first, until the function returned is called. */
  onRequest(listener: (request: PageRequest) => void): () => void;
}
