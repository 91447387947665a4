import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { FilePreview, Restored } from '../../shared/backups';
import type { Recovery } from '../../shared/recovery';
import { announce, announceFailure } from './announce';
import { call, errorCodeOf, lookAtDropped, useApiCommand, useApiQuery } from './api';
import { useFormat } from './format';
import { useText } from './text';
import { openWindowDialog } from './window-dialog';

/** Backs up the open store and says how that went; resolves once it is over. */
export function useBackUp(): () => Promise<void> {
  const text = useText();
  const format = useFormat();
  const backUp = useApiCommand('backUpNow');
  return useCallback(async () => {
    try {
      const made = await backUp();
      announce(
        made === null
          ? text('backups.stopped')
          : text('backups.made', { size: format.bytes(made.size) }),
      );
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  }, [text, format, backUp]);
}

/** Saves a backup as a file of its own, where the person says. */
export function useSaveBackup(): () => Promise<void> {
  const text = useText();
  const save = useApiCommand('saveBackup');
  return useCallback(async () => {
    try {
      const file = await save();
      if (file !== null) announce(text('backups.saved', { file }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  }, [text, save]);
}

/** Says what came of a restore; null is one that was stopped. */
export function useRestoredWords(): (restored: Restored | null) => string {
  const text = useText();
  return (restored) => {
    if (restored === null) return text('restore.stopped');
    return restored.setAside === null
      ? text('restore.done')
      : text('restore.done.set-aside', { folder: restored.setAside });
  };
}

/** What there is to go on with where nothing can be opened; undefined until it was looked for. A look that was stopped begins anew. */
export function useRecovery(): Recovery | undefined {
  const client = useQueryClient();
  const recovery = useApiQuery('findRecovery');
  useEffect(() => {
    if (recovery === null) void client.invalidateQueries({ queryKey: ['findRecovery'] });
  }, [client, recovery]);
  return recovery ?? undefined;
}

/** Forgets everything read that no screen shows, as when other data came into its place. */
export function useForget(): () => void {
  const client = useQueryClient();
  return useCallback(() => client.removeQueries({ type: 'inactive' }), [client]);
}

/** Asks for a backup kept anywhere and shows what restoring it would change. */
export function useRestoreFromFile(): () => Promise<void> {
  const choose = useApiCommand('chooseBackupFile');
  return useCallback(() => preview(choose), [choose]);
}

/** Shows what restoring a file that was dropped would change, or says why it is not taken. */
export const openDropped = (file: File): Promise<void> => preview(() => lookAtDropped(file));

/** The same for a file that was opened from outside the window. */
export const openGiven = (): Promise<void> => preview(() => call('lookAtOpenedFile', undefined));

async function preview(look: () => Promise<FilePreview | null>): Promise<void> {
  try {
    const file = await look();
    if (file) openWindowDialog({ kind: 'restore', file });
  } catch (error) {
    announceFailure(errorCodeOf(error));
  }
}
