import { join } from 'node:path';
import { AppError } from '../../shared/errors';
import { backupFolder, listBackups, verifyCopy } from './backup';
import type { ReadableDb } from './db';
import { faultsIn } from './integrity';
import { migrations, schemaVersion } from './migrate';
import { asUnreadable, openForReading } from './open';
import { checkSeal, type SinceClosed } from './seal';
import { getKind } from './store-info';

/** What was found about a store's file and its backups. */
export interface StoreCheck {
  readonly file: string;
  /** Null where the file could not be read that far. */
  readonly sinceClosed: SinceClosed | null;
  /** One line each; none where the file is sound. */
  readonly problems: readonly string[];
  /** It has the schema of an earlier version of Rungs, until it is opened next. */
  readonly isOfEarlierVersion: boolean;
  readonly backups: readonly { readonly name: string; readonly isSound: boolean }[];
}

/** Reads every page of a store and of its backups and changes nothing, also while another process writes to it. */
export function checkStore(file: string): StoreCheck {
  const folder = backupFolder(file);
  return {
    file,
    ...checkFile(file),
    backups: listBackups(file).map(({ name, isWhole }) => ({
      name,
      isSound: isWhole && isSound(join(folder, name)),
    })),
  };
}

function checkFile(file: string): Omit<StoreCheck, 'file' | 'backups'> {
  try {
    // Whatever its schema: an older one is brought up to date when it is opened next.
    const { db, close } = openForReading(file, 1);
    try {
      return {
        sinceClosed: checkSeal(file),
        problems: [...faultsIn(db), ...silenceOf(db)],
        isOfEarlierVersion: schemaVersion(db) < migrations.length,
      };
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { sinceClosed: null, problems: [error.message], isOfEarlierVersion: false };
  }
}

/** A store that does not say what it is cannot be opened, however whole its pages are. */
function silenceOf(db: ReadableDb): readonly string[] {
  try {
    getKind(db);
    return [];
  } catch (error) {
    return [asUnreadable(error).message];
  }
}

function isSound(backup: string): boolean {
  try {
    verifyCopy(backup, backup);
    return true;
  } catch {
    return false;
  }
}
