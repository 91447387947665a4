import { randomUUID } from 'node:crypto';
import { copyFileSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoreSummary } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import { checkDigest, checkRows, damaged } from './backup';
import { connect, type WritableDb } from './db';
import { publish, removeDatabase, translateErrors } from './files';
import { hasOurValues, reduceToOurSchema } from './from-outside';
import { readHeader } from './header';
import { migrate, migrations, schemaVersion as schemaVersionOf } from './migrate';
import { lockStore } from './open';
import { rebuildSearch } from './search';
import { breakSeal, isFilled, moveSeal, sealFile } from './seal';
import { setAside } from './set-aside';
import { getStoreInfo, type StoreKind } from './store-info';
import { summarise } from './summary';

/** A name beside a store for a copy that is to take its place; no other process stages under it. */
export const newStaged = (file: string): string => `${file}.${randomUUID()}.restored`;

/**
 * Copies a backup beside the store it is for, verified and brought up to date, and returns the copy.
 * Throws `backup-damaged`, `store-newer`, `store-unreadable`, `disk-full` or, for a backup of the other kind,
 * `wrong-kind`.
 */
export function stageBackup(
  backup: string,
  file: string,
  kind: StoreKind,
  staged = newStaged(file),
): string {
  const { schemaVersion, countedBytes } = readHeader(backup);
  refuseNewer(schemaVersion, backup);
  // A store that was not closed, as one set aside: its latest changes are in its log.
  const log = isFilled(`${backup}-wal`) ? `${backup}-wal` : null;
  const { size } = statSync(backup);
  // Said before it is copied: a file far longer than it counts would only fill the disk.
  if (log === null && countedBytes !== null && countedBytes !== size) throw damaged(backup);
  requireRoom(dirname(file), size);
  try {
    // Nobody writes to it: here a plain copy is whole.
    translateErrors(() => copyFileSync(backup, staged));
    if (log !== null) translateErrors(() => copyFileSync(log, `${staged}-wal`));
    checkDigest(staged, backup);
    changeStaged(staged, backup, (db) => {
      refuseNewer(schemaVersionOf(db), backup);
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
    unstage(staged);
    throw error;
  }
}

function refuseNewer(version: number, backup: string): void {
  if (version > migrations.length) {
    throw new AppError('store-newer', `${backup} was written by a newer version of Rungs.`);
  }
}

/** Throws `disk-full` where a file of this size would fill the disk a folder is on. */
function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = translateErrors(() => statfsSync(folder));
  if (bytes > bavail * bsize) throw new AppError('disk-full', 'The disk has no room for it.');
}

/** Reads a backup whole, as restoring it to a store would, and says what it holds; throws as `stageBackup` does. */
export function lookAtBackup(
  backup: string,
  file: string,
  kind: StoreKind,
  staged = newStaged(file),
): StoreSummary {
  stageBackup(backup, file, kind, staged);
  try {
    const { db, close } = connect(staged, 'read');
    try {
      return summarise(db);
    } finally {
      close();
    }
  } finally {
    unstage(staged);
  }
}

/** Removes a staged store, if it was made. */
export function unstage(staged: string): void {
  removeDatabase(staged);
  breakSeal(staged);
}

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
    const aside = setAside(file, 'all', now);
    publishSealed(staged, file);
    return aside;
  });
}

function publishSealed(staged: string, file: string): void {
  // Left where somebody reads the store right now, or its closing failed: SQLite would merge it into what comes.
  setAside(file, 'log');
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
