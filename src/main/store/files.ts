import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors';

/** Gives a finished file its real name so that a power cut leaves the whole file or none; throws `file-unwritable`. */
export function publish(temporary: string, file: string): void {
  translateErrors(() => {
    sync(temporary, 'r+');
    renameSync(temporary, file);
  });
  syncNames(dirname(file));
}

/** Makes the names in a folder outlast a power cut, also those just made; throws `file-unwritable`. */
export function syncNames(folder: string): void {
  // Windows cannot open a folder for syncing; its renames are journalled by the file system.
  if (process.platform !== 'win32') translateErrors(() => sync(folder, 'r'));
}

function translateErrors(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new AppError('file-unwritable', `The data folder cannot be written: ${String(error)}`);
  }
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes a database with what SQLite keeps beside it; none is fine. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(file + suffix, { force: true });
  }
}
