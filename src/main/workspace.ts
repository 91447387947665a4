import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isBackupDue } from '../shared/backups';
import type { Backup, BackupFailure, BackupReason, Restored } from '../shared/backups';
import type { StoreSummary } from '../shared/backups';
import { AppError, type ErrorCode } from '../shared/errors';
import type { History } from '../shared/history';
import type { Recovery } from '../shared/recovery';
import { dataFolderOf, locationName, nowhere } from './home';
import { placeOf, type LogEvent } from './log';
import { createRelocation, type Relocation } from './relocation';
import type { SettingsFile } from './settings';
import { createSample, shippedCatalogue } from './shipped';
import { backUp, backUpBeside, backUpTo, backupFolder, listBackups } from './store/backup';
import type { RunBeside, StartWorker } from './store/beside';
import { loadShipped } from './store/catalogue';
import { fileNames } from './store/data-folder';
import { changeCount, type WritableDb } from './store/db';
import { getHistory } from './store/history';
import { asUnreadable, lockStore, openForReading, openStore, type Store } from './store/open';
import { startAnew } from './store/recovery';
import { newStaged, replaceStore, replaceUnreadable, unstage } from './store/restore';
import { createTurns, isStop } from './turns';

// A data folder holds two stores that never mix: the person's own, and the sample one that can be
// thrown away and made anew. One of them is open at a time.

export type StoreName = keyof typeof fileNames;

/** The open store of a data folder, and the switch between own and sample data. */
export interface Workspace extends Relocation {
  readonly folder: string;
  readonly active: StoreName;
  /** The file of the active store, and where its backups are. */
  readonly file: string;
  readonly backupFolder: string;
  /** The open store's file was changed by another program since it was last open here, or put in its place meanwhile. */
  readonly wasChangedElsewhere: boolean;
  /** Opens the active store on first use; throws the AppError that says why it cannot. */
  db(): WritableDb;
  /** Opens the active store ahead of its first use; a failure is kept for that use to tell. */
  prepare(): void;
  /** What undo and redo would do in the open store; nothing while none is open. */
  history(): History;
  exploreSample(): Promise<void>;
  leaveSample(): Promise<void>;
  /** The backups of the active store, newest first, whether it can be opened or not. */
  backups(): readonly Backup[];
  /** Backs the active store up while it is in use; null where it was stopped. */
  backUp(reason: BackupReason): Promise<Backup | null>;
  /** Makes the day's backup of the person's own store, where it is open and due; null where none was made. */
  backUpIfDue(): Promise<Backup | null>;
  /** Backs up to a file of any name and resolves to its SHA-256. */
  backUpTo(copy: string): Promise<string | null>;
  /** Why the last backup since the start could not be made; null where it was. */
  readonly backupFailure: BackupFailure | null;
  /** What a backup of any name holds, read whole as a restore would; null where it was stopped, rejects as that does. */
  look(backup: string): Promise<StoreSummary | null>;
  /** Puts a backup in the place of the active store, which is backed up first or, where it cannot be read, set aside; null where it was stopped before. */
  restore(backup: string): Promise<Restored | null>;
  /** Stops a backup or a restore that goes on, and resolves once none does; what closes the store does so by itself. */
  stopWork(): Promise<void>;
  readonly isWorking: boolean;
  /** Resolves once nothing goes on that no store can be open beside, as while the data is moved. */
  settled(): Promise<void>;
  /** What could take the place of an active store that cannot be opened; null where the look was stopped. */
  findRecovery(): Promise<Recovery | null>;
  /** Goes on with what can be read from the active store, which is set aside; null where it was stopped before. */
  salvage(): Promise<Restored | null>;
  /** Begins the active store anew where its file is missing. */
  startAnew(): Promise<void>;
  /** For when nothing is worked on. */
  close(): void;
}

interface Options {
  readonly role?: 'writer' | 'reader';
  readonly log?: (event: LogEvent) => void;
}

/**
 * Opens the data folder of a home's settings; no store is opened until it is needed. A reader that
 * finds the store in use by another process is given it for reading alone.
 */
export function openWorkspace(
  home: string,
  settings: SettingsFile,
  { role = 'writer', log = () => undefined }: Options = {},
): Workspace {
  let store: Store | null = null;
  let backupFailure: BackupFailure | null = null;
  let wasReplaced = false;
  const turns = createTurns(startWorker);
  const close = () => {
    const closing = store;
    store = null;
    wasReplaced = closing?.isInPlace() === false;
    if (wasReplaced && closing) rescue(closing.db);
    closing?.close();
  };
  /** Backs up what a store holds whose file was moved or deleted while it was open: closing it loses it. */
  const rescue = (held: WritableDb) => {
    // Where the folder is gone as well there is nowhere to put it, and making it anew would be in the way.
    if (!existsSync(settings.folder)) return;
    try {
      backUp(held, fileOf(active()), 'rescued');
    } catch (error) {
      log({ event: 'no-backup', reason: 'rescued', code: codeOf(error) });
    }
  };
  const fileOf = (name: StoreName) => join(settings.folder, fileNames[name]);
  const active = () => settings.get('activeStore');
  const isNowhere = () => settings.folder === nowhere(home);
  const isFirstRunPossible = () => !settings.get('hasOwnStore') && settings.folder === home;
  const open = (name: StoreName): Store => {
    const opened = openStore(fileOf(name), {
      kind: name,
      mode: name === 'own' && isFirstRunPossible() ? 'create' : 'existing',
    });
    try {
      loadOpened(opened.db);
      if (name === 'own' && !settings.get('hasOwnStore')) settings.set({ hasOwnStore: true });
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  };
  const openActive = (): Store => {
    // What was in the way of reading the settings may be gone by now, as with a drive connected.
    settings.reopen(isNowhere() ? dataFolderOf(home) : settings.folder);
    const started = performance.now();
    try {
      const opened = open(active());
      log({
        event: 'opened',
        since: opened.sinceClosed,
        ms: Math.round(performance.now() - started),
      });
      return opened;
    } catch (error) {
      log({ event: 'not-opened', code: codeOf(error) });
      // It may be a fault of ours as well.
      const cause = error instanceof AppError ? error.cause : undefined;
      if (cause !== undefined) log({ event: 'fault', where: placeOf(cause) });
      if (role === 'reader' && isOneOf(error, ['store-in-use'])) {
        return openForReading(fileOf(active()));
      }
      throw error;
    }
  };
  const use = (name: StoreName) => {
    close();
    settings.set({ activeStore: name });
  };
  const db = () => {
    if (store?.isInPlace() === false) close();
    return (store ??= openActive()).db;
  };
  const isReadable = (): boolean => {
    if (!existsSync(fileOf(active()))) return false;
    try {
      db();
      return true;
    } catch (error) {
      if (isOneOf(error, ['store-unreadable', 'store-missing'])) return false;
      throw error;
    }
  };
  const backUpNow = async (run: RunBeside, reason: BackupReason): Promise<Backup> => {
    try {
      db();
      const made = await backUpBeside(run, fileOf(active()), reason);
      backupFailure = null;
      log({ event: 'backup', reason, bytes: made.size });
      return made;
    } catch (error) {
      if (!isStop(error)) {
        backupFailure = { at: Date.now(), code: codeOf(error) };
        log({ event: 'no-backup', reason, code: backupFailure.code });
      }
      throw error;
    }
  };
  const lost = () => ({ file: fileOf(active()), kind: active(), catalogue: shippedCatalogue });
  const relocation = createRelocation(home, settings, turns, { open: () => void db(), close });
  return {
    get folder() {
      return settings.folder;
    },
    get active() {
      return active();
    },
    get file() {
      return fileOf(active());
    },
    get backupFolder() {
      return backupFolder(fileOf(active()));
    },
    get wasChangedElsewhere() {
      return wasReplaced || store?.sinceClosed === 'changed-elsewhere';
    },
    db,
    prepare: () => {
      try {
        db();
      } catch {
        // The next use tries again and throws the same.
      }
    },
    history: () => (store ? getHistory(store.db) : { undo: null, redo: null }),
    exploreSample: () =>
      turns.clear(() => {
        close();
        createSample(settings.folder);
        use('sample');
      }),
    leaveSample: () => turns.clear(() => use('own')),
    backups: () => listBackups(fileOf(active())),
    get backupFailure() {
      return backupFailure;
    },
    backUp: (reason) => turns.take((run) => backUpNow(run, reason)),
    backUpIfDue: () =>
      turns.take(async (run) => {
        // Asked when its turn comes: one that went before may be the day's.
        const isDue = active() === 'own' && isBackupDue(listBackups(fileOf('own')), Date.now());
        return isDue ? backUpNow(run, 'scheduled') : null;
      }),
    backUpTo: (copy) =>
      turns.take((run) => {
        db();
        return backUpTo(run, fileOf(active()), copy);
      }),
    look: (backup) =>
      turns.take((run) => {
        const file = fileOf(active());
        return unstaging(file, (staged) => run('lookAtBackup', backup, file, active(), staged));
      }),
    restore: (backup) =>
      turns.take((run) => {
        const file = fileOf(active());
        // First: a store in use by another program is not to be replaced, however sound the backup.
        const wasReadable = isReadable();
        return unstaging(file, async (staged) => {
          await run('stageBackup', backup, file, active(), staged);
          if (wasReadable && (await isBackedUp(run, db, file))) {
            close();
            replaceStore(staged, file);
            return { setAside: null };
          }
          close();
          return { setAside: replaceUnreadable(staged, file) };
        });
      }),
    stopWork: () => turns.clear(() => undefined),
    get isWorking() {
      return turns.isTaken;
    },
    findRecovery: () =>
      turns.take(async (run) => ({
        ...(await unstaging(fileOf(active()), (staged) => run('findRecovery', lost(), staged))),
        ...(isNowhere() ? { folder: home, fileName: locationName } : {}),
        areSettingsLost: settings.refused === 'all',
      })),
    salvage: () =>
      turns.alone(async (run) => {
        // Something else may have put it right meanwhile.
        if (isReadable()) throw new AppError('refused', 'The data file can be read.');
        const { file } = lost();
        return unstaging(file, async (staged) => {
          const releaseLock = lockStore(file);
          try {
            await run('stageReadable', lost(), staged);
          } finally {
            releaseLock();
          }
          return { setAside: replaceUnreadable(staged, file) };
        });
      }),
    startAnew: () => turns.clear(() => startAnew(fileOf(active()), active())),
    settled: turns.settled,
    get leftFolder() {
      return relocation.leftFolder;
    },
    moveTo: relocation.moveTo,
    useFolder: relocation.useFolder,
    forgetLeft: relocation.forgetLeft,
    close,
  };
}

/** Loads the catalogue into a store of the person's; throws `store-unreadable` where its rows do not let it. */
function loadOpened(db: WritableDb): void {
  try {
    loadShipped(db, shippedCatalogue);
  } catch (error) {
    throw asUnreadable(error);
  }
}

/**
 * Backs a store up before another takes its place, again for as long as it is changed meanwhile: that
 * would be lost. False where damage shows in the attempt.
 */
async function isBackedUp(run: RunBeside, db: () => WritableDb, file: string): Promise<boolean> {
  try {
    let seen: number | undefined;
    do {
      seen = changeCount(db());
      await backUpBeside(run, file, 'before-restore');
    } while (changeCount(db()) !== seen);
    return true;
  } catch (error) {
    if (isOneOf(error, ['store-unreadable', 'backup-damaged'])) return false;
    throw error;
  }
}

/** Removes what `work` stages for a store where that fails or is stopped. */
async function unstaging<T>(file: string, work: (staged: string) => Promise<T>): Promise<T> {
  const staged = newStaged(file);
  try {
    return await work(staged);
  } catch (error) {
    unstage(staged);
    throw error;
  }
}

/** Built of src/main/store/worker.ts. */
const workerFile = join(__dirname, 'worker.cjs');
const startWorker: StartWorker = (options) => new Worker(workerFile, options);

const codeOf = (error: unknown): ErrorCode => (error instanceof AppError ? error.code : 'internal');

const isOneOf = (error: unknown, codes: readonly AppError['code'][]): boolean =>
  error instanceof AppError && codes.includes(error.code);
