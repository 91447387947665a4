import type { StoreSummary } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import { connect, type ReadableDb, type WritableDb } from './db';
import { recordedTables } from './history';
import { columnsOf, insertRowWhereFitting, type Image } from './row-images';
import { summarise } from './summary';

// Reads a damaged store row by row, from both ends of each table and then what lies between, so that
// a page that cannot be read costs its own rows alone.

/** No row takes less than eight bytes of a page of four kilobytes. */
const mostRowsOnPage = 512;

/**
 * Copies every row of the person's that can still be read from a damaged store into a new one that
 * has the catalogue, and returns what there is then. Rows that refer to lost ones lose the reference
 * or, where they cannot be without it, are left out. Throws `store-unreadable` where no row of the
 * person's can be read.
 */
export function salvage(db: WritableDb, damaged: string): StoreSummary {
  const { db: from, close } = connect(damaged, 'read');
  try {
    // Fails at once where not even the list of tables can be read.
    const readable = new Set(
      from
        .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
        .map(({ name }) => name),
    );
    const brought = rowCount(db);
    db.script('PRAGMA foreign_keys = OFF');
    db.transaction(() => {
      // The bytes of files first: rows name them.
      const tables = ['file_content', ...recordedTables(db)];
      for (const table of tables.filter((name) => readable.has(name))) {
        for (const row of readableRows(from, table)) insertIfNew(db, table, row);
      }
      // The first questions are for those who have nothing yet.
      db.run('UPDATE store_info SET is_first_run_done = 1');
      while (dropDangling(db) > 0);
    });
    db.script('PRAGMA foreign_keys = ON');
    // An empty file is an empty database to SQLite, which reads it without a fault.
    if (rowCount(db) === brought) {
      throw new AppError('store-unreadable', 'Nothing can be read from the damaged file.');
    }
    return summarise(db);
  } finally {
    close();
  }
}

const rowCount = (db: ReadableDb): number =>
  recordedTables(db).reduce(
    (sum, table) => sum + (db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0),
    0,
  );

/** A row the catalogue brought already, or one that breaks a rule of the schema, is left out. */
function insertIfNew(db: WritableDb, table: string, row: Image): void {
  // What a column cannot hold is an error all the same, which undoes the statement alone.
  attempt(() => insertRowWhereFitting(db, table, row));
}

function* readableRows(from: ReadableDb, table: string): Generator<Image> {
  yield* isWithoutRowid(from, table) ? rowsByKey(from, table) : rowsById(from, table);
}

const isWithoutRowid = (from: ReadableDb, table: string): boolean =>
  attempt(() =>
    from.get<{ wr: 0 | 1 }>(
      `SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = :table`,
      {
        table,
      },
    ),
  )?.wr === 1;

type Numbered = Image & { readonly salvaged_id: number };

function* rowsById(from: ReadableDb, table: string): Generator<Image> {
  const read = (where: string, id: number) =>
    from.get<Numbered>(
      `SELECT *, rowid AS salvaged_id FROM ${table} WHERE rowid ${where} LIMIT 1`,
      {
        id,
      },
    );
  let first = 0;
  for (;;) {
    try {
      const row = read('> :id ORDER BY rowid', first);
      if (!row) return;
      first = row.salvaged_id;
      yield row;
    } catch {
      const row = rowBeyond((id) => read('= :id', id), first);
      if (!row) break;
      first = row.salvaged_id;
      yield row;
    }
  }
  let last = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const row = attempt(() => read('< :id ORDER BY rowid DESC', last));
    if (!row || row.salvaged_id <= first) return;
    last = row.salvaged_id;
    yield row;
  }
}

/** The first row past a damaged page, found by its number. */
function rowBeyond(
  read: (id: number) => Numbered | undefined,
  first: number,
): Numbered | undefined {
  for (let id = first + 1; id <= first + mostRowsOnPage; id++) {
    const row = attempt(() => read(id));
    if (row) return row;
  }
  return undefined;
}

function* rowsByKey(from: ReadableDb, table: string): Generator<Image> {
  const keys = columnsOf(from, table).filter(({ isKey }) => isKey);
  for (const direction of ['ASC', 'DESC']) {
    const order = keys.map(({ name }) => `${name} ${direction}`).join(', ');
    for (let offset = 0; ; offset++) {
      const row = attempt(() =>
        from.get<Image>(`SELECT * FROM ${table} ORDER BY ${order} LIMIT 1 OFFSET :offset`, {
          offset,
        }),
      );
      if (!row) break;
      yield row;
    }
  }
}

/** What can be read, or undefined where the page is damaged. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Takes references to missing rows away, with their rows where they need them; returns how many there were. */
function dropDangling(db: WritableDb): number {
  let count = 0;
  for (const table of recordedTables(db)) {
    const references = db.all<{ column: string; parent: string; optional: 0 | 1 }>(
      `SELECT fk."from" AS column, fk."table" AS parent, NOT info."notnull" AS optional
       FROM pragma_foreign_key_list(:table) AS fk
       JOIN pragma_table_info(:table) AS info ON info.name = fk."from"`,
      { table },
    );
    for (const { column, parent, optional } of references) {
      const dangling = `${column} IS NOT NULL AND ${column} NOT IN (SELECT id FROM ${parent})`;
      count += db.run(
        optional
          ? `UPDATE ${table} SET ${column} = NULL WHERE ${dangling}`
          : `DELETE FROM ${table} WHERE ${dangling}`,
      );
    }
  }
  return count;
}
