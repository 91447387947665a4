import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { backupName, backupRecord, backupToPrune } from '../../shared/backups';
import type { Backup, BackupReason, BackupRecord } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import type { RunBeside } from './beside';
import { connect, type ReadableDb, type WritableDb } from './db';
import { digestOf } from './digest';
import { publish, removeDatabase, sync, translateErrors, writeDurably } from './files';
import { schemaVersion } from './migrate';
import { summarise } from './summary';

// A backup is made by SQLite, never by copying the file: it is whole at one moment whatever is being
// written. Beside it stands the record of what was verified. The record is written first: a copy
// without one does not count as whole, and a record without its copy is nothing at all.

/** Where the backups of a store are, beside it. */
export const backupFolder = (file: string): string => join(dirname(file), 'backups');

/** Backs a store up whole and verified and only then lets an old backup go; throws `backup-damaged`, `backup-unwritable` or `disk-full`. */
export const backUp = (
  db: WritableDb,
  file: string,
  reason: BackupReason,
  madeAt = Date.now(),
): Backup =>
  sayingWhyNot(() => {
    const temporary = newTemporary(file);
    return keepCopy(temporary, copyTo(db, temporary), file, reason, madeAt);
  });

/** Does the same in a thread beside this one, of a store that may be written to meanwhile; stopped, it leaves nothing. */
export async function backUpBeside(
  run: RunBeside,
  file: string,
  reason: BackupReason,
  madeAt = Date.now(),
): Promise<Backup> {
  const temporary = sayingWhyNot(() => newTemporary(file));
  const facts = await copyBeside(run, file, temporary);
  return sayingWhyNot(() => keepCopy(temporary, facts, file, reason, madeAt));
}

/**
 * Copies a store so to a file of any name, which is replaced, and returns its SHA-256; throws as `backUp`
 * does, and `backup-unwritable` for what is a folder or lies where the store or its backups are.
 */
export async function backUpTo(run: RunBeside, file: string, copy: string): Promise<string> {
  const place = lstatSync(copy, { throwIfNoEntry: false });
  const ours = [dirname(file), backupFolder(file)].map(realPathOf);
  const isOurs = ours.includes(realPathOf(dirname(copy)));
  if (place?.isDirectory() === true || (place !== undefined && isOurs)) {
    throw new AppError('backup-unwritable', `${copy} is not to be replaced by a backup.`);
  }
  const temporary = `${copy}-${randomUUID()}.new`;
  const { sha256 } = await copyBeside(run, file, temporary);
  try {
    sayingWhyNot(() => publish(temporary, copy));
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
  return sha256;
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

async function copyBeside(run: RunBeside, file: string, temporary: string): Promise<CopyFacts> {
  try {
    return await run('copyStore', file, temporary);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}

/** Of no backup's name, and of no other's that is made at the same time. */
function newTemporary(file: string): string {
  mkdirSync(backupFolder(file), { recursive: true });
  return join(backupFolder(file), `${parse(file).name}-${randomUUID()}.new`);
}

/** Removes what was left of backups of a store whose making was cut off; its only user knows that none is being made. */
export function removeUnfinished(file: string): void {
  const folder = backupFolder(file);
  for (const name of namesIn(folder)) {
    const isUnfinished = name.startsWith(`${parse(file).name}-`) && /\.new(-\w+)?$/.test(name);
    if (isUnfinished) rmSync(join(folder, name), { force: true });
  }
}

/** Gives a verified copy its number, its record and its name, and lets an old backup go. */
function keepCopy(
  temporary: string,
  facts: CopyFacts,
  file: string,
  reason: BackupReason,
  madeAt: number,
): Backup {
  const folder = backupFolder(file);
  const earlier = listBackups(file);
  const number = (earlier[0]?.number ?? 0) + 1;
  const day = new Date(madeAt).toISOString().slice(0, 10);
  const name = `${parse(file).name}-${String(number).padStart(5, '0')}-${day}-${reason}.sqlite`;
  const backup = join(folder, name);
  const record: BackupRecord = { madeAt, reason, ...facts };
  // What cannot be listed may have the name all the same.
  if (namesIn(folder).includes(name)) {
    removeDatabase(temporary);
    throw new AppError('backup-unwritable', `Something else has the name ${name}.`);
  }
  try {
    writeDurably(recordOf(backup), JSON.stringify(record, null, 2));
    publish(temporary, backup);
  } catch (error) {
    removeDatabase(temporary);
    rmSync(recordOf(backup), { force: true });
    throw error;
  }
  const made = { name: backupName.parse(name), number, ...factsOf(backup) };
  // One of before an update makes room once that held: else each failing update would cost another.
  if (reason !== 'before-migration') pruneBackups(file);
  return made;
}

/** Lets the backup go that is kept least, where there are too many. */
export function pruneBackups(file: string): void {
  const past = backupToPrune(listBackups(file).filter(({ isWhole }) => isWhole));
  if (past) removeBackup(join(backupFolder(file), past.name));
}

function sayingWhyNot<T>(work: () => T): T {
  try {
    return translateErrors(work);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'store-unwritable')) throw error;
    throw new AppError('backup-unwritable', `The backup cannot be written: ${error.message}`);
  }
}

/** What is known of a copy once it is verified. */
export type CopyFacts = Pick<BackupRecord, 'size' | 'sha256' | 'schemaVersion' | 'summary'>;

/** Copies a store that another connection may be writing to; throws as `backUp` does. */
export function copyStore(file: string, temporary: string): CopyFacts {
  const { db, close } = connect(file, 'read');
  try {
    return sayingWhyNot(() => copyTo(db, temporary));
  } finally {
    close();
  }
}

function copyTo(db: WritableDb, temporary: string): CopyFacts {
  removeDatabase(temporary);
  try {
    const version = dataVersion(db);
    db.run('VACUUM INTO :temporary', { temporary });
    const facts = readBackup(temporary);
    const summary = summarise(db);
    // A change made meanwhile is wholly in the copy or wholly out of it: then nothing is left to compare.
    const isSame = dataVersion(db) !== version || isDeepStrictEqual(facts.summary, summary);
    if (!isSame || facts.schemaVersion !== schemaVersion(db)) throw damaged(temporary);
    sync(temporary, 'r+');
    return facts;
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}

/** Differs once another connection has committed a change. */
const dataVersion = (db: WritableDb): number | undefined =>
  db.get<{ data_version: number }>('PRAGMA data_version')?.data_version;

/**
 * Reads every page of a closed store; throws `backup-damaged` where SQLite finds a fault or a row
 * refers to a missing one. Whether indexes fit their tables takes ten times as long to find out and
 * is left open: they hold nothing of their own, and restoring makes them anew.
 */
function readBackup(file: string): CopyFacts {
  try {
    const { db, close } = connect(file, 'read');
    try {
      checkRows(db, file);
      return {
        size: statSync(file).size,
        sha256: digestOf(file),
        schemaVersion: schemaVersion(db),
        summary: summarise(db),
      };
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-unreadable') throw damaged(file);
    throw error;
  }
}

/** Throws `backup-damaged` where SQLite finds a fault or a row refers to a missing one; that a row breaks a check of its table it finds only on a connection that could write. */
export function checkRows(db: ReadableDb, backup: string): void {
  const [first] = db.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  if (first?.quick_check !== 'ok' || db.get('PRAGMA foreign_key_check') !== undefined) {
    throw damaged(backup);
  }
}

/** What is thrown for a backup that is not sound. */
export const damaged = (file: string): AppError =>
  new AppError('backup-damaged', `The backup ${file} is damaged or incomplete.`);

/** Reads a copy of a backup whole and compares it with the record, if there is one; throws `backup-damaged`. */
export function verifyCopy(copy: string, backup: string): void {
  checkDigest(copy, backup);
  readBackup(copy);
}

/** Compares a copy of a backup with the record, if there is one; throws `backup-damaged`. */
export function checkDigest(copy: string, backup: string): void {
  const record = readRecord(backup);
  if (record !== null && record.sha256 !== digestOf(copy)) throw damaged(backup);
}

/** The backups of a store, newest first; one without its record is not whole, and what only has such a name is none. */
export function listBackups(file: string): readonly Backup[] {
  const folder = backupFolder(file);
  return namesIn(folder)
    .filter((name) => name.startsWith(`${parse(file).name}-`))
    .flatMap((name) => describe(join(folder, name)) ?? [])
    .toSorted((a, b) => b.number - a.number);
}

function namesIn(folder: string): readonly string[] {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? readdirSync(folder) : [];
}

function describe(backup: string): Backup | null {
  const name = backupName.safeParse(basename(backup));
  if (!name.success || !isPlainFile(backup)) return null;
  return { name: name.data, number: Number(/-(\d+)-/.exec(name.data)?.[1]), ...factsOf(backup) };
}

/** Neither a folder nor a link, which may lead anywhere or nowhere. */
const isPlainFile = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

function factsOf(backup: string): Omit<Backup, 'name' | 'number'> {
  const { size, mtimeMs } = statSync(backup);
  const record = readRecord(backup);
  return {
    size,
    isWhole: record?.size === size,
    madeAt: record?.madeAt ?? Math.round(mtimeMs),
    reason: record?.reason ?? null,
    summary: record?.summary ?? {},
  };
}

const recordOf = (backup: string) => `${backup}.json`;

function readRecord(backup: string): BackupRecord | null {
  try {
    return backupRecord.parse(JSON.parse(readFileSync(recordOf(backup), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes a backup and its record. */
export function removeBackup(backup: string): void {
  rmSync(backup, { force: true });
  rmSync(recordOf(backup), { force: true });
}
