import { useSyncExternalStore } from 'react';

// The quick capture is open or not, for the whole window: a key, the menu and buttons open it alike.

let isOpen = false;
const listeners = new Set<() => void>();

function show(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Opens the quick capture, over whatever screen is shown. */
export const openCapture = (): void => show(true);
export const closeCapture = (): void => show(false);

/** Whether the quick capture is open. */
export const useIsCaptureOpen = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
