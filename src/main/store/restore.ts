import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { StoreSummary } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import { damaged, verifyCopy } from './backup';
import { connect, type WritableDb } from './db';
import { companions, publish, removeDatabase, syncNames } from './files';
import { readHeader } from './header';
import { migrate, migrations } from './migrate';
import { lockStore } from './open';
import { breakSeal, moveSeal, sealFile } from './seal';
import { getStoreInfo, type StoreKind } from './store-info';
import { summarise } from './summary';

/**
 * Copies a backup beside the store it is for, verified and brought up to date, and returns the copy.
 * Throws `backup-damaged`, `store-newer`, `store-unreadable` or, for a backup of the other kind, `wrong-kind`.
 */
export function stageBackup(backup: string, file: string, kind: StoreKind): string {
  if (readHeader(backup).schemaVersion > migrations.length) {
    throw new AppError('store-newer', `${backup} was written by a newer version of Rungs.`);
  }
  const staged = stagedFor(file);
  unstage(file);
  try {
    // A backup is closed and nobody writes to it: here a plain copy is whole.
    copyFileSync(backup, staged);
    verifyCopy(staged, backup);
    const { db, close } = connect(staged, 'write');
    try {
      if (getStoreInfo(db).kind !== kind) {
        throw new AppError(
          'wrong-kind',
          `${backup} holds ${kind === 'own' ? 'the sample' : 'a plan'}.`,
        );
      }
      renewIndexes(db, backup);
      migrate(db);
      // Out of log mode it can be sealed: the next opening need not read it whole again.
      db.script('PRAGMA journal_mode = DELETE');
    } finally {
      close();
    }
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

/** Makes every index anew from its table; throws `backup-damaged` where rows are alike that must not be. */
function renewIndexes(db: WritableDb, backup: string): void {
  try {
    db.script('REINDEX');
  } catch (error) {
    throw error instanceof AppError ? error : damaged(backup);
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
