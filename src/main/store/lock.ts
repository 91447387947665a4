import Database from 'better-sqlite3';
import { translateErrors } from './db';

// Holding an exclusive transaction on an empty file of its own leans on the operating system's file
// locks through SQLite: they work on every platform and vanish with the process that held them, so
// a crash leaves no stale lock. The file stays behind, because removing it would race with others.

const patienceMs = 250;

// A connection nobody refers to is closed by the garbage collector, and its lock with it.
const held = new Set<Database.Database>();

/** Takes the lock or throws `store-in-use`; the returned function gives it back. */
export function takeLock(file: string): () => void {
  return translateErrors(() => {
    const lock = new Database(file, { timeout: patienceMs });
    try {
      lock.pragma('locking_mode = EXCLUSIVE');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  });
}
