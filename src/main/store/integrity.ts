import { usualRoom, type WritableDb } from './db';

/**
 * What SQLite finds wrong with a store, a line each: at most `most` faults of its pages and indexes,
 * then the rows that refer to missing ones; nothing where it is sound.
 */
export function faultsIn(db: WritableDb, most = 100): readonly string[] {
  // Each row is looked up in every index, here and there: with room for 64 MB of pages a store of a
  // million rows takes half as long.
  db.script(`PRAGMA cache_size = ${-64 * 1024}`);
  try {
    const faults = db
      .all<{ integrity_check: string }>(`PRAGMA integrity_check(${most})`)
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    const dangling = db
      .all<{ table: string }>('PRAGMA foreign_key_check')
      .map(({ table }) => `A row of ${table} refers to a missing one.`);
    return [...faults, ...dangling];
  } finally {
    db.script(`PRAGMA ${usualRoom}`);
  }
}
