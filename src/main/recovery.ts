import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Backup, Restored, StoreSummary } from '../shared/backups';
import { AppError } from '../shared/errors';
import type { Recovery } from '../shared/recovery';
import { backupFolder, listBackups, verifyCopy } from './store/backup';
import { connect, type WritableDb } from './store/db';
import { removeDatabase } from './store/files';
import { makeStore } from './store/open';
import { replaceUnreadable } from './store/restore';
import { salvage } from './store/salvage';
import type { StoreKind } from './store/store-info';

/** A closed store that may be damaged or missing. */
export interface LostStore {
  readonly file: string;
  readonly kind: StoreKind;
  /** Loads the catalogue, which what a person records refers to. */
  readonly load: (db: WritableDb) => void;
}

/** Looks for what could take the place of a store that cannot be opened; leaves everything there as it is, and reads it into a store beside it that it removes again. */
export function findRecovery(store: LostStore): Omit<Recovery, 'areSettingsLost'> {
  const whole = listBackups(store.file).filter(({ isWhole }) => isWhole);
  const newest = whole.find(({ name }) => holdsUp(join(backupFolder(store.file), name))) ?? null;
  return {
    folder: dirname(store.file),
    fileName: basename(store.file),
    newest,
    older: whole.filter(({ number }: Backup) => newest !== null && number < newest.number),
    readable: whatIsReadable(store),
  };
}

function holdsUp(backup: string): boolean {
  try {
    verifyCopy(backup, backup);
    return true;
  } catch {
    return false;
  }
}

function whatIsReadable(store: LostStore): StoreSummary | null {
  if (!existsSync(store.file)) return null;
  try {
    const { salvaged, summary } = salvageBeside(store);
    removeDatabase(salvaged);
    return summary;
  } catch {
    return null;
  }
}

/** Goes on with what can be read from a damaged store, whose files are set aside; throws `store-unreadable` where nothing can. */
export function salvageStore(store: LostStore): Restored {
  const { salvaged } = salvageBeside(store);
  try {
    return { setAside: replaceUnreadable(salvaged, store.file) };
  } catch (error) {
    removeDatabase(salvaged);
    throw error;
  }
}

function salvageBeside({ file, kind, load }: LostStore): {
  salvaged: string;
  summary: StoreSummary;
} {
  const salvaged = `${file}.salvaged`;
  makeStore(salvaged, kind);
  try {
    const { db, close } = connect(salvaged, 'write');
    try {
      load(db);
      const summary = salvage(db, file);
      db.script('PRAGMA wal_checkpoint(TRUNCATE)');
      return { salvaged, summary };
    } finally {
      close();
    }
  } catch (error) {
    removeDatabase(salvaged);
    throw error;
  }
}

/** Begins an empty plan where the file is missing, because the person asked for it; throws `store-has-data` where one is. */
export function startAnew({ file, kind }: LostStore): void {
  if (existsSync(file)) throw new AppError('store-has-data', `${file} is there.`);
  const made = `${file}.begun`;
  makeStore(made, kind);
  replaceUnreadable(made, file);
}
