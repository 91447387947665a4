import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { AppError } from '../../shared/errors';
import {
  backUp,
  backupFolder,
  listBackups,
  pruneBackups,
  removeBackup,
  removeUnfinished,
} from './backup';
import { connect, type Connection, type WritableDb } from './db';
import { publish, removeDatabase, syncNames } from './files';
import { applicationId, readHeader } from './header';
import { prepareHistory } from './history';
import { faultsIn } from './integrity';
import { takeLock } from './lock';
import { migrate, migrations, schemaVersion, type Migration } from './migrate';
import { breakSeal, checkSeal, isFilled, isSealed, sealFile, type SinceClosed } from './seal';
import { setAside } from './set-aside';
import { createStoreInfo, getStoreInfo, type StoreKind } from './store-info';
import { purgeFiles } from './evidence-files';
import { purgeTrash } from './trash';

/** An open store: the one connection that writes to its file. */
export interface Store {
  readonly db: WritableDb;
  readonly sinceClosed: SinceClosed;
  /** Whether the file is still where it was opened; what is written to one moved away would be lost. */
  isInPlace(): boolean;
  /** Of a file that was moved away, sets its log aside: another one of its name must not take that for its own. */
  close(): void;
}

/**
 * `create` makes the file where it is missing, `existing` never does, and `replace` makes the sample
 * anew. The kind is that of a store made now; one that exists keeps its own.
 */
export type OpenOptions =
  | { readonly mode: 'create' | 'existing'; readonly kind: StoreKind }
  | { readonly mode: 'replace'; readonly kind: 'sample' };

/**
 * Opens a store as its only writer and brings its schema up to date, after a backup. Throws AppError:
 * `folder-missing`, `store-missing`, `store-unreadable`, `store-blocked`, `store-newer`, `store-in-use`,
 * `disk-full` or `store-unwritable`; a file that is refused is left as it was.
 */
export function openStore(
  file: string,
  { mode, kind }: OpenOptions,
  all: readonly Migration[] = migrations,
): Store {
  requireFolder(file);
  if (mode !== 'replace') {
    if (existsSync(file)) refuseNewer(readHeader(file).schemaVersion, all.length);
    else if (mode === 'existing' || hasLeftTraces(file)) throw missing(file);
  }

  const releaseLock = lockStore(file);
  try {
    if (mode === 'replace') {
      removeDatabase(file);
      breakSeal(file);
    }
    const isNew = !existsSync(file);
    if (isNew) create(file, kind, all);
    const sinceClosed = isNew ? 'untouched' : checkSeal(file);
    const { db, close } = openExisting(file, sinceClosed, all);
    const opened = identityOf(file);
    const isInPlace = () => identityOf(file) === opened;
    removeUnfinished(file);
    removeStaged(file);
    return {
      db,
      sinceClosed,
      isInPlace,
      close: () => {
        try {
          if (isInPlace()) {
            closeAndSeal(file, { db, close });
          } else {
            close();
            setLogAside(file);
          }
        } finally {
          releaseLock();
        }
      },
    };
  } catch (error) {
    releaseLock();
    throw error;
  }
}

/**
 * Opens a store to be read alone, also while another process writes to it. Throws as `openStore`
 * does, and `store-in-use` where its schema is older than asked: only its writer may change that.
 */
export function openForReading(file: string, oldestVersion = migrations.length): Store {
  requireFolder(file);
  if (!existsSync(file)) throw missing(file);
  refuseNewer(readHeader(file).schemaVersion, migrations.length);
  const connection = connect(file, 'read');
  try {
    const version = schemaVersion(connection.db);
    refuseNewer(version, migrations.length);
    if (version < oldestVersion) {
      throw new AppError('store-in-use', 'The data file is in use by an older version of Rungs.');
    }
  } catch (error) {
    connection.close();
    throw error;
  }
  return { ...connection, sinceClosed: 'untouched', isInPlace: () => true };
}

/** Which file a name stands for right now; undefined where there is none. */
function identityOf(file: string): bigint | undefined {
  try {
    return statSync(file, { bigint: true }).ino;
  } catch {
    // Not there, or on a drive that was pulled out.
    return undefined;
  }
}

/** Takes the lock of a store's file; the returned function gives it back. Throws `store-in-use`. */
export const lockStore = (file: string): (() => void) =>
  takeLock(join(dirname(file), `${parse(file).name}.lock`));

function requireFolder(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new AppError('folder-missing', `There is no folder ${folder}.`);
}

function openExisting(
  file: string,
  sinceClosed: SinceClosed,
  all: readonly Migration[],
): Connection {
  if (isFilled(`${file}-wal`)) checkUnmergedVersion(file, all.length);
  const connection = connect(file, 'write');
  try {
    if (sinceClosed !== 'untouched') checkStructure(connection.db);
    breakSeal(file);
    const version = schemaVersion(connection.db);
    refuseNewer(version, all.length);
    if (version < all.length) bringUpToDate(connection.db, file, all);
    // A store that does not say what it is cannot be shown.
    getStoreInfo(connection.db);
    purgeTrash(connection.db, Date.now());
    purgeFiles(connection.db);
    prepareHistory(connection.db);
    // By now the log is there. SQLite syncs its name too, but commits all the same should that fail.
    syncNames(dirname(file));
  } catch (error) {
    connection.close();
    throw asUnreadable(error);
  }
  return connection;
}

/**
 * What keeps a file from being opened that was reached, and has no code of its own, is in the file: as
 * `store-unreadable` it leads to what can be restored or read. The cause stays with it, for the log.
 */
export function asUnreadable(error: unknown): AppError {
  if (error instanceof AppError && error.code !== 'backup-damaged') return error;
  const message = `The data file cannot be opened: ${String(error)}`;
  return new AppError('store-unreadable', message, {}, { cause: error });
}

const longestStagingMs = 86_400_000;

/** Removes copies that were to take a store's place and never did; a recent one another process may be at work on. */
function removeStaged(file: string): void {
  const isStaged = (name: string) =>
    name.startsWith(`${basename(file)}.`) && /\.(restored|seal)/.test(name);
  try {
    for (const name of readdirSync(dirname(file)).filter(isStaged)) {
      const path = join(dirname(file), name);
      if (Date.now() - statSync(path).mtimeMs > longestStagingMs) rmSync(path, { force: true });
    }
  } catch {
    // What cannot be removed is in nobody's way.
  }
}

function bringUpToDate(db: WritableDb, file: string, all: readonly Migration[]): void {
  const version = schemaVersion(db);
  const before = backUp(db, file, 'before-migration');
  try {
    migrate(db, all);
  } catch (error) {
    // While nothing was changed the copy is of no use, and each further try would leave another.
    if (schemaVersion(db) === version) removeBackup(join(backupFolder(file), before.name));
    throw error;
  }
  pruneBackups(file);
}

function setLogAside(file: string): void {
  try {
    setAside(file, 'log');
  } catch {
    // The folder is gone as well, or nothing can be written there.
  }
}

function closeAndSeal(file: string, { db, close }: Connection): void {
  try {
    db.script('PRAGMA journal_mode = DELETE');
  } catch {
    // Somebody reads it right now, or the disk is full: everything is in the log, and the next
    // opening merges and checks it as after a crash.
  } finally {
    close();
  }
  sealFile(file);
}

// Changes, a seal or backups left without their database mean that the database went missing, not that
// none was made; SQLite would also merge the changes into the new file.
const hasLeftTraces = (file: string): boolean =>
  isFilled(`${file}-wal`) || isSealed(file) || listBackups(file).length > 0;

// Made under another name and renamed when whole: a half-made store would look like a damaged one.
function create(file: string, kind: StoreKind, all: readonly Migration[]): void {
  makeStore(`${file}.new`, kind, all);
  publish(`${file}.new`, file);
}

/** Makes an empty store of a kind under a name that nobody opens yet; what had that name is replaced. */
export function makeStore(
  temporary: string,
  kind: StoreKind,
  all: readonly Migration[] = migrations,
): void {
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
  const [fault] = faultsIn(db, 1);
  if (fault !== undefined) {
    throw new AppError('store-unreadable', `The data file is damaged: ${fault}`);
  }
}

const missing = (file: string) =>
  new AppError('store-missing', `The data file ${file} is not where it was.`);
