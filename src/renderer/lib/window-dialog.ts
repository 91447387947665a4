import { useSyncExternalStore } from 'react';
import type { FilePreview } from '../../shared/backups';
import type { Milestone } from '../../shared/milestones';

/** A dialog over whatever screen is shown, whoever opens it: a key, the menu, the palette, a button. */
export type WindowDialog =
  | {
      readonly kind:
        'capture' | 'export' | 'new-pay' | 'palette' | 'shortcuts' | 'about' | 'diagnostics';
    }
  /** Null for a new one. */
  | { readonly kind: 'milestone'; readonly milestone: Milestone | null }
  | { readonly kind: 'restore'; readonly file: FilePreview };

let shown: WindowDialog | null = null;
const listeners = new Set<() => void>();

function show(next: WindowDialog | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

export const openWindowDialog = (dialog: WindowDialog): void => show(dialog);
export const closeWindowDialog = (): void => show(null);

/** The dialog to show now. */
export const useWindowDialog = (): WindowDialog | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
