import { useSyncExternalStore } from 'react';

// The same width at which the sidebar shrinks to icons.
const narrow = window.matchMedia('(width < 820px)');
const listen = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Whether the window, as zoomed, is too narrow for two panes side by side. */
export const useIsNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
