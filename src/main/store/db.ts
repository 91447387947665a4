import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import { newMemory } from './memory';

type Value = string | number | boolean | Uint8Array | null;
/** Values of named parameters; booleans are stored as 0 and 1, names the SQL does not use are ignored. */
export type Params = Readonly<Record<string, Value>>;

declare const connected: unique symbol;

/** A connection that can only read: any statement that would write is refused. */
export interface ReadableDb {
  readonly [connected]: true;
  /** The first row, or undefined where there is none. */
  get<Row>(sql: string, params?: Params): Row | undefined;
  all<Row>(sql: string, params?: Params): readonly Row[];
  /**
   * What `read` answers, kept under its name until a table behind it is written: several screens' reads
   * begin with the same ones, and a change concerns few of them. The answer may depend on nothing else.
   */
  remember<T>(name: string, read: () => T): T;
}

/** A connection that can also write; hand it to a read function and only reading is left. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, params?: Params): number;
  /** Runs several statements without parameters, as migrations need. */
  script(sql: string): void;
  /** Commits all of `work` or none of it; a transaction within one becomes a savepoint. */
  transaction<T>(work: () => T): T;
}

/** How many rows a connection has written so far; the same again means that it changed nothing since. */
export const changeCount = (db: ReadableDb): number | undefined =>
  db.get<{ count: number }>('SELECT total_changes() AS count')?.count;

/** An open connection and the way to end it. */
export interface Connection {
  readonly db: WritableDb;
  close(): void;
}

// FULL makes every commit wait for the disk: in WAL mode NORMAL loses acknowledged commits when the
// power fails. Mapped files are off because a read error in one would kill the process.
// Room for more pages than these 2 MB is slower while it fills, and what the system has read already
// is read again in no time.
export const usualRoom = 'cache_size = -2000';
const settings = [
  'synchronous = FULL',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  `journal_size_limit = ${4 * 1024 * 1024}`,
  'mmap_size = 0',
  usualRoom,
];
const busyTimeoutMs = 1_000;

/** Opens a file with the settings that keep it durable; a read-only connection never writes to it, and so leaves its log mode as it is. */
export function connect(file: string, access: 'write' | 'read'): Connection {
  const native = translateErrors(
    () => new Database(file, { readonly: access === 'read', timeout: busyTimeoutMs }),
  );
  try {
    translateErrors(() => {
      if (access === 'write') native.pragma('journal_mode = WAL');
      for (const setting of settings) native.pragma(setting);
    });
  } catch (error) {
    native.close();
    throw error;
  }
  return { db: wrap(native, access), close: () => native.close() };
}

interface Known {
  readonly statement: Database.Statement;
  /** Those its text names. */
  readonly tables: readonly string[];
}

const tableNames = "SELECT name FROM sqlite_schema WHERE type = 'table'";

function wrap(native: Database.Database, access: 'write' | 'read'): WritableDb {
  const memory = newMemory();
  const statements = new Map<string, Known>();
  let tables: ReadonlySet<unknown> | null = null;
  const tablesNamed = (sql: string): readonly string[] => {
    const known = (tables ??= new Set(native.prepare(tableNames).pluck().all()));
    return (sql.match(/\w+/g) ?? []).filter((word) => known.has(word));
  };
  const prepare = (sql: string): Known => {
    let known = statements.get(sql);
    if (!known) {
      known = { statement: native.prepare(sql), tables: tablesNamed(sql) };
      statements.set(sql, known);
    }
    return known;
  };
  const reading = (sql: string): Database.Statement => {
    const { statement, tables } = prepare(sql);
    if (!statement.readonly || !statement.reader) {
      throw new Error(`Not a reading statement: ${sql}`);
    }
    memory.noteReading(tables);
    return statement;
  };
  const db: Omit<WritableDb, typeof connected> = {
    get: <Row>(sql: string, params: Params = {}) =>
      translateErrors(() => reading(sql).get(bindable(params)) as Row | undefined),
    all: <Row>(sql: string, params: Params = {}) =>
      translateErrors(() => reading(sql).all(bindable(params)) as Row[]),
    // Beside somebody who only reads another process may write; the writer is alone.
    remember: (name, read) => (access === 'read' ? read() : memory.remember(name, read)),
    run: (sql, params = {}) =>
      translateErrors(() => {
        const { statement, tables } = prepare(sql);
        memory.forget(tables);
        return statement.run(bindable(params)).changes;
      }),
    script: (sql) => {
      // It may do anything, also to the tables there are.
      memory.forgetAll();
      tables = null;
      translateErrors(() => void native.exec(sql));
    },
    transaction: (work) => {
      try {
        return translateErrors(() => native.transaction(work).immediate());
      } catch (error) {
        // What was read within it is taken back as well.
        memory.forgetAll();
        throw error;
      }
    },
  };
  // The brand exists for the compiler alone: nothing but an open connection may pass for one.
  return db as WritableDb;
}

function bindable(params: Params): Record<string, Exclude<Value, boolean>> {
  const bound: Record<string, Exclude<Value, boolean>> = {};
  for (const [name, value] of Object.entries(params)) {
    bound[name] = typeof value === 'boolean' ? Number(value) : value;
  }
  return bound;
}

/** Gives SQLite's own failures the code a person can act on; everything else passes unchanged. */
export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
      throw new AppError('store-unreadable', `The data file is damaged: ${error.message}.`);
    }
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
      throw new AppError('store-in-use', 'The data file is in use by another program.');
    }
    if (error.code === 'SQLITE_FULL') {
      throw new AppError('disk-full', 'The disk is full.');
    }
    if (/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM)/.test(error.code)) {
      throw new AppError('store-unwritable', `The data file cannot be written: ${error.message}.`);
    }
    throw error;
  }
}
