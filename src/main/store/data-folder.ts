import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { AppError } from '../../shared/errors';
import type { RunBeside } from './beside';
import { digestOf } from './digest';
import { publish, syncNames, translateErrors } from './files';
import { isFirstRun } from './first-run';
import { lockStore, openForReading } from './open';

/** The files of a data folder's two stores, by name. */
export const fileNames = { own: 'rungs.sqlite', sample: 'sample.sqlite' } as const;

/** What is moved with the data; locks and Chromium's profile belong to a place. */
const moves = /^(?:(?:rungs|sample)\.(?:sqlite(?:-wal|-shm|-journal)?|seal)|settings\.json.*)$/;
const movesWhole = new Set(['backups', 'set-aside']);
const locks = /^(?:rungs|sample)\.lock$/;

const isData = (name: string): boolean => moves.test(name) || movesWhole.has(name);
const dataIn = (folder: string): readonly string[] => readdirSync(folder).filter(isData);

/** Whether a folder has a store at all; the command line never makes one by itself. */
export const hasStore = (folder: string): boolean =>
  Object.values(fileNames).some((name) => existsSync(join(folder, name)));

/** Whether the person has begun a plan of their own in a folder, which is left as it is; throws as opening it does. */
export function holdsOwnPlan(folder: string): boolean {
  const file = join(folder, fileNames.own);
  if (!existsSync(file)) return false;
  const releaseLock = lockStore(file);
  try {
    const { db, close } = openForReading(file, 1);
    try {
      return !isFirstRun(db);
    } finally {
      close();
    }
  } finally {
    releaseLock();
  }
}

/** Whether a folder has a store or backups of one. */
export const holdsData = (folder: string): boolean =>
  [...Object.values(fileNames), 'backups'].some((name) => existsSync(join(folder, name)));

/** Where in a folder the person chose the data goes: into itself where it is empty, else beside what is there. Throws `folder-unfit`. */
export function placeIn(chosen: string, from: string): string {
  const place = isEmpty(chosen) ? chosen : join(chosen, 'Rungs');
  const way = relative(from, place);
  const isWithin = !way.startsWith('..') && !isAbsolute(way);
  if (isWithin || !isEmpty(place)) {
    throw new AppError('folder-unfit', `${place} is not empty, or lies in ${from}.`);
  }
  return place;
}

/** What file managers leave anywhere is nothing, and so is what a home keeps besides data. */
const noData =
  /^(?:\.DS_Store|desktop\.ini|Thumbs\.db|location\.json|chromium|logs|Singleton\w+|\w+\.lock)$/;
const isEmpty = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => noData.test(name));

/** What a move leaves where the data was: the folder, and a digest of all that was copied. */
export interface LeftCopy {
  readonly folder: string;
  readonly digest: string;
}

/**
 * Copies closed data to an empty folder and then lets `settle` make that the place that counts. Where
 * either fails or is stopped, nothing that was made is left there; rejects as `copyData` throws, or
 * with `store-in-use`.
 */
export async function moveData(
  run: RunBeside,
  from: string,
  to: string,
  settle: (left: LeftCopy) => void,
): Promise<void> {
  const release = lockStores(from);
  const folders = foldersToMake(to);
  const before = existsSync(to) ? readdirSync(to) : [];
  try {
    settle(await run('copyData', from, to));
  } catch (error) {
    // Where it was stopped, one is half copied.
    const isMade = (name: string) =>
      !before.includes(name) && isData(name.replace(/\.copied$/, ''));
    if (existsSync(to)) removeAll(to, readdirSync(to).filter(isMade));
    folders.forEach(removeEmpty);
    throw error;
  } finally {
    release();
  }
}

/**
 * Copies data that nobody writes to meanwhile to an empty folder, each file compared by its digest and
 * on the disk; throws `copy-differs`, `store-unwritable` or `disk-full`, and leaves what was made.
 */
export const copyData = (from: string, to: string): LeftCopy =>
  translateErrors(() => {
    const folders = foldersToMake(to);
    mkdirSync(to, { recursive: true });
    const copied = dataIn(from).map((name) => ({ name, lines: copyWhole(from, to, name) }));
    for (const folder of [to, ...folders.map((made) => dirname(made))]) syncNames(folder);
    const counted = copied.filter(({ name }) => counts(name));
    return { folder: from, digest: digestOfAll(counted.flatMap(({ lines }) => lines)) };
  });

/** Settings may be written while the data is copied, such as where the window is; they are about no plan. */
const counts = (name: string): boolean => !name.startsWith('settings.json');

function removeAll(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The folders missing for a folder to be there, itself first. */
const foldersToMake = (folder: string): readonly string[] =>
  existsSync(folder) ? [] : [folder, ...foldersToMake(dirname(folder))];

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Copies a file or a folder of a data folder and returns a line for each file: what it holds and where. */
function copyWhole(from: string, to: string, name: string): readonly string[] {
  const [source, target] = [join(from, name), join(to, name)];
  const found = statSync(source, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    mkdirSync(target);
    const copied = readdirSync(source).flatMap((each) => copyWhole(from, to, join(name, each)));
    syncNames(target);
    return copied;
  }
  // A pipe would be read for good, and a link may lead nowhere.
  if (!found?.isFile()) throw new AppError('copy-differs', `${source} is no file.`);
  const temporary = `${target}.copied`;
  copyFileSync(source, temporary, constants.COPYFILE_EXCL);
  try {
    const digest = digestOf(source);
    if (digestOf(temporary) !== digest) {
      throw new AppError('copy-differs', `${source} was not copied as it is.`);
    }
    publish(temporary, target);
    return [lineOf(name, digest)];
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same lines of what lies in a data folder now. */
function linesOf(folder: string, name: string): readonly string[] {
  const path = join(folder, name);
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((each) => linesOf(folder, join(name, each)))
    : [lineOf(name, digestOf(path))];
}

const lineOf = (name: string, digest: string) => `${digest} ${name}`;
const digestOfAll = (lines: readonly string[]) =>
  createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');

/**
 * Removes a copy left behind by a move, and the folder itself where nothing else is in it. Throws
 * `store-in-use`, or `left-changed` where anything differs from what was copied, and removes nothing.
 */
export function removeLeft({ folder, digest }: LeftCopy): void {
  const release = lockStores(folder);
  try {
    const names = dataIn(folder);
    const lines = names.filter(counts).flatMap((name) => linesOf(folder, name));
    if (digestOfAll(lines) !== digest) {
      throw new AppError('left-changed', `${folder} was changed since it was copied.`);
    }
    translateErrors(() => removeAll(folder, names));
  } finally {
    release();
  }
  translateErrors(() => {
    for (const name of readdirSync(folder)) if (locks.test(name)) rmSync(join(folder, name));
    removeEmpty(folder);
  });
}

/** Takes the locks of both stores, so that nobody writes to them; the returned function gives them back. */
function lockStores(folder: string): () => void {
  const releases: (() => void)[] = [];
  const release = () => releases.forEach((each) => each());
  try {
    for (const name of Object.values(fileNames)) releases.push(lockStore(join(folder, name)));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}
