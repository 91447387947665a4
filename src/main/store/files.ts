import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a finished file its real name so that a power cut leaves the whole file or none. */
export function publish(temporary: string, file: string): void {
  sync(temporary, 'r+');
  renameSync(temporary, file);
  // Windows cannot open a folder for syncing; its renames are journalled by the file system.
  if (process.platform !== 'win32') sync(dirname(file), 'r');
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
