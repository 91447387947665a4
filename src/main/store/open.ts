import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { AppError } from '../../shared/errors';
import { backUp } from './backup';
import { connect, type Connection, type WritableDb } from './db';
import { publish, removeDatabase, syncNames } from './files';
import { prepareHistory } from './history';
import { takeLock } from './lock';
import { migrate, migrations, schemaVersion, type Migration } from './migrate';
import { createStoreInfo, type StoreKind } from './store-info';
import { purgeFiles } from './evidence-files';
import { purgeTrash } from './trash';

/** An open store: the one connection that writes to its file. */
export interface Store {
  readonly db: WritableDb;
  close(): void;
}

/**
 * `create` makes the file where it is missing, `existing` never does, and `replace` makes the sample
 * anew. The kind is that of a store made now; one that exists keeps its own.
 */
export type OpenOptions =
  | { readonly mode: 'create' | 'existing'; readonly kind: StoreKind }
  | { readonly mode: 'replace'; readonly kind: 'sample' };

/** Written into the file's header, so that a foreign database is not taken for ours: "Rung". */
const applicationId = 0x52756e67;

/**
 * Opens a store as its only writer and brings its schema up to date, after a backup. Throws AppError:
 * `folder-missing`, `store-missing`, `store-unreadable`, `store-newer`, `store-in-use` or
 * `file-unwritable`; a file that is refused is left as it was.
 */
export function openStore(
  file: string,
  { mode, kind }: OpenOptions,
  all: readonly Migration[] = migrations,
): Store {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new AppError('folder-missing', `There is no folder ${folder}.`);
  if (mode !== 'replace') {
    if (existsSync(file)) checkHeader(file, all.length);
    else if (mode === 'existing') throw missing(file);
  }

  const releaseLock = takeLock(join(folder, `${parse(file).name}.lock`));
  try {
    if (mode === 'replace') removeDatabase(file);
    if (!existsSync(file)) create(file, kind, all);
    const { db, close } = openExisting(file, all);
    return {
      db,
      close: () => {
        close();
        releaseLock();
      },
    };
  } catch (error) {
    releaseLock();
    throw error;
  }
}

function openExisting(file: string, all: readonly Migration[]): Connection {
  const hasUnmergedChanges = isFilled(`${file}-wal`);
  if (hasUnmergedChanges) checkUnmergedVersion(file, all.length);
  const connection = connect(file, 'write');
  try {
    // SQLite syncs the name of a new log itself, but commits all the same should that fail.
    syncNames(dirname(file));
    // A clean end leaves nothing behind to check; after any other, SQLite looks at every page once.
    if (hasUnmergedChanges) checkStructure(connection.db);
    const version = schemaVersion(connection.db);
    refuseNewer(version, all.length);
    if (version < all.length) {
      backUp(connection.db, file, `before-schema-${all.length}`);
      migrate(connection.db, all);
    }
    purgeTrash(connection.db, Date.now());
    purgeFiles(connection.db);
    prepareHistory(connection.db);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

// Made under another name and renamed when whole: a half-made store would look like a damaged one.
function create(file: string, kind: StoreKind, all: readonly Migration[]): void {
  // Changes left without their database mean that the database went missing, not that none was made;
  // SQLite would also merge them into the new file.
  if (isFilled(`${file}-wal`)) throw missing(file);
  const temporary = `${file}.new`;
  removeDatabase(temporary);
  const { db, close } = connect(temporary, 'write');
  try {
    db.script(`PRAGMA application_id = ${applicationId}`);
    migrate(db, all);
    createStoreInfo(db, kind);
    // Closing would do this too, but without a word should the disk be full.
    db.script('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    close();
  }
  publish(temporary, file);
}

/** Reads the first bytes as a plain file, because opening it as a database may already write. */
function checkHeader(file: string, newestVersion: number): void {
  const header = readHeader(file);
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (header.length < 100 || !isSqlite || header.readUInt32BE(68) !== applicationId) {
    throw new AppError('store-unreadable', `${file} is not a Rungs data file, or it is damaged.`);
  }
  refuseNewer(header.readUInt32BE(60), newestVersion);
}

function readHeader(file: string): Buffer {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const header = Buffer.alloc(100);
      return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new AppError('store-unreadable', `${file} cannot be read: ${String(error)}`);
  }
}

/** The version may have been raised by changes not merged into the file yet. */
function checkUnmergedVersion(file: string, newestVersion: number): void {
  const { db, close } = connect(file, 'read');
  try {
    refuseNewer(schemaVersion(db), newestVersion);
  } finally {
    close();
  }
}

function refuseNewer(version: number, newestVersion: number): void {
  if (version > newestVersion) {
    throw new AppError('store-newer', 'The data file was written by a newer version of Rungs.');
  }
}

function checkStructure(db: WritableDb): void {
  const [first] = db.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (first?.quick_check !== 'ok') {
    throw new AppError('store-unreadable', `The data file is damaged: ${first?.quick_check ?? ''}`);
  }
}

const missing = (file: string) =>
  new AppError('store-missing', `The data file ${file} is not where it was.`);

const isFilled = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
