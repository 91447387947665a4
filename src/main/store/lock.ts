import { truncateSync } from 'node:fs';
import Database from 'better-sqlite3';
import { translateErrors } from './db';
import { translateErrors as translateFileErrors } from './files';

// Holding an exclusive transaction on an empty file of its own leans on the operating system's file
// locks through SQLite: they work on every platform and vanish with the process that held them, so
// a crash leaves no stale lock. The file stays behind, because removing it would race with others.

const patienceMs = 250;

// A connection nobody refers to is closed by the garbage collector, and its lock with it.
const held = new Set<Database.Database>();

/** Takes the lock; the returned function gives it back. Throws `store-in-use` or, for trouble with the lock file itself, `store-unwritable`. */
export function takeLock(file: string): () => void {
  const lock = translateErrors(() => {
    try {
      return hold(file);
    } catch (error) {
      if (!isNoDatabase(error)) throw error;
      empty(file);
      return hold(file);
    }
  });
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

function hold(file: string): Database.Database {
  const lock = new Database(file, { timeout: patienceMs });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

const isNoDatabase = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/**
 * Makes a lock file that something else was written into usable again: it holds nothing of anybody's.
 * Emptied in its place, never replaced, it stays the one file that everybody locks; and to empty the
 * file of somebody who was quicker, and holds the lock by now, changes nothing. Closing a file
 * ends every lock this process has on it, but a process that holds this one is told so before it reads.
 */
function empty(file: string): void {
  translateFileErrors(() => truncateSync(file));
}
