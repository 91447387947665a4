import { useMemo } from 'react';
import { useCommandActions } from '../lib/commands';
import { useRestoreFromFile } from '../lib/safekeeping';
import { useUndo } from '../lib/undo';

/** Says what commands do wherever a store is open: the first answers can be undone too, and a plan from another machine takes their place. */
export function StoreCommands() {
  const { undo, redo } = useUndo();
  const restoreFromFile = useRestoreFromFile();
  useCommandActions(
    useMemo(
      () => ({ undo: () => undo(), redo, 'restore-file': () => void restoreFromFile() }),
      [undo, redo, restoreFromFile],
    ),
  );
  return null;
}
