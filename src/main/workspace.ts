import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import catalogueVersion from 'virtual:catalogue-version';
import { isBackupDue } from '../shared/backups';
import type { Backup, BackupFailure, BackupReason, Restored } from '../shared/backups';
import type { StoreSummary } from '../shared/backups';
import type { Catalogue } from '../shared/catalogue';
import { today } from '../shared/dates';
import { AppError, type ErrorCode } from '../shared/errors';
import type { History } from '../shared/history';
import type { Recovery } from '../shared/recovery';
import { copyData, fileNames, holdsData, placeIn, removeLeft } from './data-folder';
import { dataFolderOf, locationName, nowhere, setDataFolder } from './home';
import { placeOf, type LogEvent } from './log';
import { findRecovery, salvageStore, startAnew } from './recovery';
import type { SettingsFile } from './settings';
import { backUp, backUpBeside, backUpTo, backupFolder, listBackups } from './store/backup';
import type { RunBeside, StartWorker } from './store/beside';
import { loadCatalogue } from './store/catalogue';
import { changeCount, type WritableDb } from './store/db';
import { isFirstRun } from './store/first-run';
import { getHistory } from './store/history';
import { asUnreadable, lockStore, openForReading, openStore, type Store } from './store/open';
import { newStaged, replaceStore, replaceUnreadable, unstage } from './store/restore';
import { fillSample } from './store/sample';
import { createTurns, isStop } from './turns';

// A data folder holds two stores that never mix: the person's own, and the sample one that can be
// thrown away and made anew. One of them is open at a time.

export type StoreName = keyof typeof fileNames;

/** The open store of a data folder, and the switch between own and sample data. */
export interface Workspace {
  readonly folder: string;
  /** Where the data was moved from, while a copy is still there. */
  readonly leftFolder: string | null;
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
  /** What could take the place of an active store that cannot be opened. */
  findRecovery(): Recovery;
  /** Goes on with what can be read from the active store, which is set aside. */
  salvage(): Promise<Restored>;
  /** Begins the active store anew where its file is missing. */
  startAnew(): void;
  /** Copies everything to a folder the person chose, verified, goes on from there and returns it; what is here stays. */
  moveTo(chosen: string): Promise<string>;
  /** Goes on with the data another folder holds; rejects with `no-data-there`, or why it cannot be opened. */
  useFolder(chosen: string): Promise<void>;
  /** Removes the copy that a move left behind, or lets it be from now on; throws `left-changed` and removes nothing where it is that copy no more. */
  forgetLeft(what: 'remove' | 'keep'): void;
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
    wasReplaced = store?.isInPlace() === false;
    if (wasReplaced && store) rescue(store.db);
    store?.close();
    store = null;
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
  /** Tries another folder, which the home names only once that worked. */
  const goTo = (folder: string, tryOut: () => void) => {
    const before = settings.folder;
    settings.reopen(folder);
    try {
      tryOut();
      setDataFolder(home, folder);
    } catch (error) {
      close();
      settings.reopen(before);
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
  const left = () => {
    const copy = settings.get('left');
    return copy !== null && copy.folder !== settings.folder && holdsData(copy.folder) ? copy : null;
  };
  const lost = () => ({ file: fileOf(active()), kind: active(), load });
  return {
    get folder() {
      return settings.folder;
    },
    get leftFolder() {
      return left()?.folder ?? null;
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
    findRecovery: () => ({
      ...findRecovery(lost()),
      ...(isNowhere() ? { folder: home, fileName: locationName } : {}),
      areSettingsLost: settings.refused === 'all',
    }),
    salvage: () =>
      turns.clear(() => {
        close();
        return salvageStore(lost());
      }),
    startAnew: () => startAnew(lost()),
    moveTo: (chosen) =>
      turns.clear(() => {
        const from = settings.folder;
        const to = placeIn(chosen, from);
        close();
        copyData(from, to, (copy) => goTo(to, () => settings.set({ left: copy })));
        return to;
      }),
    useFolder: (chosen) =>
      turns.clear(() => {
        if (!holdsData(chosen)) {
          throw new AppError('no-data-there', `There is no data in ${chosen}.`);
        }
        close();
        goTo(chosen, db);
      }),
    forgetLeft: (what) => {
      const copy = left();
      if (what === 'remove' && copy !== null) removeLeft(copy);
      settings.set({ left: null });
    },
    close,
  };
}

const load = (db: WritableDb) => loadCatalogue(db, catalogueVersion, readShippedCatalogue);

/** Loads the catalogue into a store of the person's; throws `store-unreadable` where its rows do not let it. */
function loadOpened(db: WritableDb): void {
  try {
    load(db);
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

/** Makes the sample store anew; the person's own store is not touched. */
export function createSample(folder: string): void {
  const file = join(folder, fileNames.sample);
  const store = openStore(file, { kind: 'sample', mode: 'replace' });
  try {
    load(store.db);
    fillSample(store.db, today());
  } finally {
    store.close();
  }
}

/** Whether a folder has a store at all; the command line never makes one by itself. */
export const hasStore = (folder: string): boolean =>
  Object.values(fileNames).some((name) => existsSync(join(folder, name)));

/** Whether the person has begun a plan of their own here, which is left as it is; throws as opening it does. */
export function holdsOwnPlan(folder: string): boolean {
  const file = join(folder, fileNames.own);
  if (!existsSync(file)) return false;
  const releaseLock = lockStore(file);
  try {
    const { db, close } = openForReading(file, 1);
    try {
      return !isFirstRun(db);
    } finally {
      close();
    }
  } finally {
    releaseLock();
  }
}

const readShippedCatalogue = (): Catalogue =>
  JSON.parse(
    gunzipSync(readFileSync(join(__dirname, 'catalogue.json.gz'))).toString(),
  ) as Catalogue;
