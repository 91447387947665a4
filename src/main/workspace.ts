import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import catalogueVersion from 'virtual:catalogue-version';
import type { Backup, BackupReason, Restored } from '../shared/backups';
import type { Catalogue } from '../shared/catalogue';
import { today } from '../shared/dates';
import { AppError } from '../shared/errors';
import type { History } from '../shared/history';
import type { Recovery } from '../shared/recovery';
import { findRecovery, salvageStore, startAnew } from './recovery';
import type { SettingsFile } from './settings';
import { backUp, backupFolder, listBackups } from './store/backup';
import { loadCatalogue } from './store/catalogue';
import type { WritableDb } from './store/db';
import { removeDatabase } from './store/files';
import { isFirstRun } from './store/first-run';
import { getHistory } from './store/history';
import { lockStore, openForReading, openStore, type Store } from './store/open';
import { replaceStore, replaceUnreadable, stageBackup } from './store/restore';
import { fillSample } from './store/sample';

// A data folder holds two stores that never mix: the person's own, and the sample one that can be
// thrown away and made anew. One of them is open at a time.

const fileNames = { own: 'rungs.sqlite', sample: 'sample.sqlite' } as const;
export type StoreName = keyof typeof fileNames;

/** The open store of a data folder, and the switch between own and sample data. */
export interface Workspace {
  readonly folder: string;
  readonly active: StoreName;
  /** The file of the active store, and where its backups are. */
  readonly file: string;
  readonly backupFolder: string;
  /** The open store's file was changed by another program since it was last open here. */
  readonly wasChangedElsewhere: boolean;
  /** Opens the active store on first use; throws the AppError that says why it cannot. */
  db(): WritableDb;
  /** Opens the active store ahead of its first use; a failure is kept for that use to tell. */
  prepare(): void;
  /** What undo and redo would do in the open store; nothing while none is open. */
  history(): History;
  exploreSample(): void;
  leaveSample(): void;
  /** The backups of the active store, newest first, whether it can be opened or not. */
  backups(): readonly Backup[];
  backUp(reason: BackupReason): Backup;
  /** Puts a backup in the place of the active store, which is backed up first or, where it cannot be read, set aside. */
  restore(backup: string): Restored;
  /** What could take the place of an active store that cannot be opened. */
  findRecovery(): Recovery;
  /** Goes on with what can be read from the active store, which is set aside. */
  salvage(): Restored;
  /** Begins the active store anew where its file is missing. */
  startAnew(): void;
  close(): void;
}

/**
 * Binds a data folder to its settings; no store is opened until it is needed. A reader that finds the
 * store in use by another process is given it for reading alone.
 */
export function openWorkspace(
  folder: string,
  settings: SettingsFile,
  role: 'writer' | 'reader' = 'writer',
): Workspace {
  let store: Store | null = null;
  const close = () => {
    store?.close();
    store = null;
  };
  const fileOf = (name: StoreName) => join(folder, fileNames[name]);
  const active = () => settings.get('activeStore');
  const open = (name: StoreName): Store => {
    const opened = openStore(fileOf(name), {
      kind: name,
      mode: name === 'own' && !settings.get('hasOwnStore') ? 'create' : 'existing',
    });
    try {
      load(opened.db);
      if (name === 'own' && !settings.get('hasOwnStore')) settings.set({ hasOwnStore: true });
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  };
  const openActive = (): Store => {
    try {
      return open(active());
    } catch (error) {
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
    if (store?.isInPlace() === false) {
      rescue(store.db, fileOf(active()));
      close();
    }
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
  const lost = () => ({ file: fileOf(active()), kind: active(), load });
  return {
    folder,
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
      return store?.sinceClosed === 'changed-elsewhere';
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
    exploreSample: () => {
      close();
      createSample(folder);
      use('sample');
    },
    leaveSample: () => use('own'),
    backups: () => listBackups(fileOf(active())),
    backUp: (reason) => backUp(db(), fileOf(active()), reason),
    restore: (backup) => {
      const file = fileOf(active());
      const staged = stageBackup(backup, file, active());
      try {
        if (isReadable() && isBackedUp(db(), file)) {
          close();
          replaceStore(staged, file);
          return { setAside: null };
        }
        close();
        return { setAside: replaceUnreadable(staged, file) };
      } catch (error) {
        removeDatabase(staged);
        throw error;
      }
    },
    findRecovery: () => findRecovery(lost()),
    salvage: () => {
      close();
      return salvageStore(lost());
    },
    startAnew: () => startAnew(lost()),
    close,
  };
}

const load = (db: WritableDb) => loadCatalogue(db, catalogueVersion, readShippedCatalogue);

/** Backs a store up before another takes its place; false where damage shows in the attempt. */
function isBackedUp(db: WritableDb, file: string): boolean {
  try {
    backUp(db, file, 'before-restore');
    return true;
  } catch (error) {
    if (isOneOf(error, ['store-unreadable', 'backup-damaged'])) return false;
    throw error;
  }
}

/** Copies what a store held whose file was moved or deleted while it was open: closing it loses it. */
function rescue(db: WritableDb, file: string): void {
  try {
    backUp(db, file, 'rescued');
  } catch {
    // The folder is gone too: there is nowhere to put it.
  }
}

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
  JSON.parse(readFileSync(join(__dirname, 'catalogue.json'), 'utf8')) as Catalogue;
