import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  backupEndings,
  type Backup,
  type BackupName,
  type FilePreview,
  type StoreSummary,
} from '../shared/backups';
import { today } from '../shared/dates';
import { AppError, type ErrorCode } from '../shared/errors';
import type { Desktop, Handlers } from './handlers';
import { summarise } from './store/summary';
import type { Workspace } from './workspace';

type SafekeepingMethod =
  | 'listBackups'
  | 'backUpNow'
  | 'previewRestore'
  | 'restoreBackup'
  | 'getBackupFailure'
  | 'saveBackup'
  | 'chooseBackupFile'
  | 'lookAtDroppedFile'
  | 'lookAtOpenedFile'
  | 'restoreChosenFile'
  | 'cancelBackup'
  | 'findRecovery'
  | 'salvageStore'
  | 'startAnew'
  | 'openBackupFolder';

/** Binds what keeps the data safe: backups, restoring them, and the ways on where nothing can be opened. */
export function createSafekeeping(
  workspace: Workspace,
  desktop: Desktop,
): Pick<Handlers, SafekeepingMethod> {
  // The page names no file: it restores the one that the person chose in the system's own dialog or
  // dropped on the window.
  let chosenFile: string | null = null;
  const look = async (file: string) => {
    try {
      return await workspace.look(file);
    } catch (error) {
      const isNone = error instanceof AppError && error.code === 'store-unreadable';
      throw isNone ? new AppError('backup-damaged', error.message) : error;
    }
  };
  const lookAt = async (file: string): Promise<FilePreview | null> => {
    const then = await desktop.whileWorking('reading-backup', () => look(file));
    if (then === null) return null;
    chosenFile = file;
    return { name: basename(file), then, now: summaryOf(workspace) };
  };
  /** For a file from outside, which may be anything. */
  const lookAtGiven = (given: string): Promise<FilePreview | null> => {
    const isNamedSo = backupEndings.some((ending) => given.toLowerCase().endsWith(ending));
    const found = statSync(given, { throwIfNoEntry: false });
    if (isNamedSo && !found) throw new AppError('backup-missing', 'The file is not there.');
    if (!isNamedSo || !found?.isFile()) {
      throw new AppError('not-a-backup', 'Only backups are taken.');
    }
    return lookAt(given);
  };
  return {
    listBackups: () => workspace.backups(),
    backUpNow: () => desktop.whileWorking('backing-up', () => workspace.backUp('asked')),
    previewRestore: (name) => ({
      backup: findBackup(workspace, name),
      now: summarise(workspace.db()),
    }),
    restoreBackup: (name) => {
      findBackup(workspace, name);
      return desktop.whileBusy(() => workspace.restore(join(workspace.backupFolder, name)));
    },
    getBackupFailure: () => workspace.backupFailure,
    saveBackup: async () => {
      const file = await desktop.chooseBackupTarget(`Rungs ${today()}${backupEndings[0]}`);
      if (file === null) return null;
      const saved = await desktop.whileWorking('backing-up', () => workspace.backUpTo(file));
      return saved === null ? null : basename(file);
    },
    chooseBackupFile: async () => {
      const chosen = await desktop.chooseBackup();
      return chosen === null ? null : lookAt(chosen);
    },
    lookAtDroppedFile: lookAtGiven,
    lookAtOpenedFile: () => {
      const opened = desktop.takeOpenedFile();
      return opened === null ? null : lookAtGiven(opened);
    },
    restoreChosenFile: () => {
      if (chosenFile === null) throw new AppError('refused', 'No file was chosen.');
      const file = chosenFile;
      return desktop.whileBusy(() => workspace.restore(file));
    },
    cancelBackup: () => workspace.stopWork(),
    findRecovery: () => workspace.findRecovery(),
    salvageStore: () => desktop.whileBusy(() => workspace.salvage()),
    startAnew: () => workspace.startAnew(),
    openBackupFolder: () => desktop.openFolder(workspace.backupFolder),
  };
}

/** What the open store holds; null where none can be opened, and one is about to be restored. */
function summaryOf(workspace: Workspace): StoreSummary | null {
  try {
    return summarise(workspace.db());
  } catch (error) {
    if (error instanceof AppError && isLost(error.code)) return null;
    throw error;
  }
}

const isLost = (code: ErrorCode) => code === 'store-unreadable' || code === 'store-missing';

function findBackup(workspace: Workspace, name: BackupName): Backup {
  const backup = workspace.backups().find((known) => known.name === name);
  if (!backup) throw new AppError('not-found', `There is no backup ${name}.`);
  return backup;
}
