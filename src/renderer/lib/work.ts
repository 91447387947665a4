import { useSyncExternalStore } from 'react';
import type { Work } from '../../shared/bridge';

let going: Work | null = null;
const listeners = new Set<() => void>();

/** Keeps what the main process says goes on. */
export function noteWork(work: Work | null): void {
  going = work;
  for (const listener of listeners) listener();
}

/** The long work that goes on now and can be stopped; null while there is none. */
export const useWork = (): Work | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => going,
  );
