import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StoreSummary } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import { checkDigest, checkRows, damaged } from './backup';
import { connect, type WritableDb } from './db';
import { companions, publish, removeDatabase, syncNames, translateErrors } from './files';
import { hasOurValues, reduceToOurSchema } from './from-outside';
import { readHeader } from './header';
import { migrate, migrations } from './migrate';
import { lockStore } from './open';
import { rebuildSearch } from './search';
import { breakSeal, moveSeal, sealFile } from './seal';
import { getStoreInfo, type StoreKind } from './store-info';
import { summarise } from './summary';

/**
 * Copies a backup beside the store it is for, verified and brought up to date, and returns the copy.
 * Throws `backup-damaged`, `store-newer`, `store-unreadable` or, for a backup of the other kind, `wrong-kind`.
 */
export function stageBackup(backup: string, file: string, kind: StoreKind): string {
  const { schemaVersion, countedBytes } = readHeader(backup);
  if (schemaVersion > migrations.length) {
    throw new AppError('store-newer', `${backup} was written by a newer version of Rungs.`);
  }
  // Said before it is copied: a file far longer than it counts would only fill the disk.
  if (countedBytes !== null && countedBytes !== statSync(backup).size) throw damaged(backup);
  const staged = stagedFor(file);
  unstage(file);
  try {
    // A backup is closed and nobody writes to it: here a plain copy is whole.
    translateErrors(() => copyFileSync(backup, staged));
    checkDigest(staged, backup);
    changeStaged(staged, backup, (db) => {
      if (!reduceToOurSchema(db)) throw damaged(backup);
      if (getStoreInfo(db).kind !== kind) {
        throw new AppError(
          'wrong-kind',
          `${backup} holds ${kind === 'own' ? 'the sample' : 'a plan'}.`,
        );
      }
      // First, because rows are looked up in indexes; it finds those alike that must not be.
      db.script('REINDEX');
      migrate(db);
      rebuildSearch(db);
      checkRows(db, backup);
      if (!hasOurValues(db)) throw damaged(backup);
    });
    sealFile(staged);
    return staged;
  } catch (error) {
    unstage(file);
    throw error;
  }
}

/** Reads a backup whole, as restoring it to a store would, and says what it holds; throws as `stageBackup` does. */
export function lookAtBackup(backup: string, file: string, kind: StoreKind): StoreSummary {
  const staged = stageBackup(backup, file, kind);
  try {
    const { db, close } = connect(staged, 'read');
    try {
      return summarise(db);
    } finally {
      close();
    }
  } finally {
    unstage(file);
  }
}

/** Removes what was staged for a store, if anything was. */
export function unstage(file: string): void {
  removeDatabase(stagedFor(file));
  breakSeal(stagedFor(file));
}

const stagedFor = (file: string): string => `${file}.restored`;

/** Works on a staged store; what SQLite refuses on the way is the backup's fault: throws `backup-damaged`. */
function changeStaged(staged: string, backup: string, work: (db: WritableDb) => void): void {
  try {
    const { db, close } = connect(staged, 'write');
    try {
      work(db);
      // Out of log mode it can be sealed: the next opening need not read it whole again.
      db.script('PRAGMA journal_mode = DELETE');
    } finally {
      close();
    }
  } catch (error) {
    const isItsOwn = error instanceof AppError && error.code !== 'store-unreadable';
    throw isItsOwn ? error : damaged(backup);
  }
}

/** Puts a staged store in the place of one that is closed and backed up, as its only user; throws `store-in-use`. */
export function replaceStore(staged: string, file: string): void {
  underLock(file, () => publishSealed(staged, file));
}

/**
 * Puts a staged store in the place of one that cannot be read or is missing. What is there is moved
 * into a folder of its own, which is returned; null where there was nothing. Nothing is deleted.
 */
export function replaceUnreadable(staged: string, file: string, now = Date.now()): string | null {
  return underLock(file, () => {
    const aside = setAside(file, now);
    publishSealed(staged, file);
    return aside;
  });
}

function publishSealed(staged: string, file: string): void {
  breakSeal(file);
  publish(staged, file);
  moveSeal(staged, file);
}

function underLock<T>(file: string, work: () => T): T {
  const releaseLock = lockStore(file);
  try {
    return work();
  } finally {
    releaseLock();
  }
}

function setAside(file: string, now: number): string | null {
  // The database first: left without its log it would open without its latest changes, while a log
  // left without its database is known to mean that something is missing.
  const present = ['', ...companions]
    .map((suffix) => file + suffix)
    .filter((path) => existsSync(path));
  if (present.length === 0) return null;
  const folder = unusedFolder(join(dirname(file), 'set-aside'), now);
  mkdirSync(folder, { recursive: true });
  for (const path of present) renameSync(path, join(folder, basename(path)));
  syncNames(folder);
  syncNames(dirname(file));
  return folder;
}

function unusedFolder(parent: string, now: number): string {
  const name = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  let folder = join(parent, name);
  for (let n = 2; existsSync(folder); n++) folder = join(parent, `${name}-${n}`);
  return folder;
}
