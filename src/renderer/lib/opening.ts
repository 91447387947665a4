import { useSyncExternalStore } from 'react';

/** Something that is open or not for the whole window, whoever opens it: a key, the menu, a button. */
export interface Opening {
  readonly open: () => void;
  readonly close: () => void;
  readonly useIsOpen: () => boolean;
}

export function newOpening(): Opening {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const show = (next: boolean) => {
    isOpen = next;
    for (const listener of listeners) listener();
  };
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: () => show(true),
    close: () => show(false),
    useIsOpen: () => useSyncExternalStore(listen, () => isOpen),
  };
}
