import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors';

/** Gives a finished file its real name so that a power cut leaves the whole file or none; throws `store-unwritable` or `disk-full`. */
export function publish(temporary: string, file: string): void {
  translateErrors(() => {
    sync(temporary, 'r+');
    renameSync(temporary, file);
  });
  syncNames(dirname(file));
}

/** Writes a small file whole or not at all, and on the disk when it returns; throws as `publish` does. */
export function writeDurably(file: string, content: string): void {
  const temporary = `${file}.new`;
  try {
    translateErrors(() => writeFileSync(temporary, content));
    publish(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes the names in a folder outlast a power cut, also those just made; throws `store-unwritable`. */
export function syncNames(folder: string): void {
  // Windows cannot open a folder for syncing; its renames are journalled by the file system.
  if (process.platform !== 'win32') translateErrors(() => sync(folder, 'r'));
}

/** Gives what the file system refused the code a person can act on. */
export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
      throw new AppError('disk-full', 'The disk is full.');
    }
    throw new AppError('store-unwritable', `The data folder cannot be written: ${String(error)}`);
  }
}

/** Has what was written to a file, or the names of a folder, on the disk when it returns. */
export function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What SQLite keeps beside a database. */
export const companions = ['-wal', '-shm', '-journal'] as const;

/** Removes a database with what SQLite keeps beside it; none is fine. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(file + suffix, { force: true });
}
