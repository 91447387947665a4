import { useCallback } from 'react';
import { announce } from './announce';
import { useText } from './text';

/** Does what comes from outside a dialog unless one is open, and then says to close it first: an editor must not find another screen or other data under its hands. */
export function useUnlessDialog(): (action: () => void) => void {
  const text = useText();
  return useCallback(
    (action) => {
      if (document.querySelector('[role="dialog"]')) announce(text('history.dialog-open'));
      else action();
    },
    [text],
  );
}
