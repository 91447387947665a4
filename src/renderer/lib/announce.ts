import { useSyncExternalStore } from 'react';
import type { ErrorCode } from '../../shared/errors';
import type { HistoryStepId } from '../../shared/history';

/** One passing message at the foot of the window: something done, or something that failed. */
export type Notice =
  | {
      readonly key: number;
      readonly kind: 'done';
      readonly message: string;
      /** The step that the notice offers to undo; null where it offers none. */
      readonly undoes: HistoryStepId | null;
    }
  | { readonly key: number; readonly kind: 'failed'; readonly code: ErrorCode };

let latest: Notice | null = null;
let nextKey = 1;
const listeners = new Set<() => void>();

function show(notice: Notice | null): void {
  latest = notice;
  for (const listener of listeners) listener();
}

/** Says politely that something is done, such as "Rating saved", perhaps with a button to undo it. */
export const announce = (message: string, undoes: HistoryStepId | null = null): void =>
  show({ key: nextKey++, kind: 'done', message, undoes });

/** Says in the words for its code that a command failed; stays until dismissed. */
export const announceFailure = (code: ErrorCode): void =>
  show({ key: nextKey++, kind: 'failed', code });

/** Takes a notice away, unless a newer one has replaced it. */
export function dismissNotice(key: number): void {
  if (latest?.key === key) show(null);
}

/** The notice to show now. */
export const useNotice = (): Notice | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => latest,
  );
