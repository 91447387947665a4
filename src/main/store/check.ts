import { join } from 'node:path';
import { AppError } from '../../shared/errors';
import { backupFolder, listBackups, verifyCopy } from './backup';
import { faultsIn } from './integrity';
import { openForReading } from './open';
import { checkSeal, type SinceClosed } from './seal';

/** What was found about a store's file and its backups. */
export interface StoreCheck {
  readonly file: string;
  /** Null where the file could not be read that far. */
  readonly sinceClosed: SinceClosed | null;
  /** One line each; none where the file is sound. */
  readonly problems: readonly string[];
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

function checkFile(file: string): Pick<StoreCheck, 'sinceClosed' | 'problems'> {
  try {
    // Whatever its schema: an older one is brought up to date when it is opened next.
    const { db, close } = openForReading(file, 1);
    try {
      return { sinceClosed: checkSeal(file), problems: faultsIn(db) };
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { sinceClosed: null, problems: [error.message] };
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
