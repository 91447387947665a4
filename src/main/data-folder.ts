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
import { isAbsolute, join, relative } from 'node:path';
import { AppError } from '../shared/errors';
import { digestOf } from './store/digest';
import { publish, syncNames, translateErrors } from './store/files';
import { lockStore } from './store/open';

/** The files of a data folder's two stores, by name. */
export const fileNames = { own: 'rungs.sqlite', sample: 'sample.sqlite' } as const;

/** What is moved with the data; locks and Chromium's profile belong to a place. */
const moves = /^(?:(?:rungs|sample)\.(?:sqlite(?:-wal|-shm|-journal)?|seal)|settings\.json.*)$/;
const movesWhole = new Set(['backups', 'set-aside']);
const locks = /^(?:rungs|sample)\.lock$/;

const dataIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => moves.test(name) || movesWhole.has(name));

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

/** Copies closed data to an empty folder, each file compared by its digest, and on the disk when it returns; leaves nothing there where it fails. */
export function copyData(from: string, to: string): void {
  const release = lockStores(from);
  const names = dataIn(from);
  try {
    translateErrors(() => mkdirSync(to, { recursive: true }));
    for (const name of names) copyWhole(join(from, name), join(to, name));
    syncNames(to);
  } catch (error) {
    for (const name of names) rmSync(join(to, name), { recursive: true, force: true });
    throw error;
  } finally {
    release();
  }
}

function copyWhole(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    translateErrors(() => mkdirSync(to));
    for (const name of readdirSync(from)) copyWhole(join(from, name), join(to, name));
    syncNames(to);
    return;
  }
  const temporary = `${to}.copied`;
  translateErrors(() => copyFileSync(from, temporary, constants.COPYFILE_EXCL));
  if (digestOf(temporary) !== digestOf(from)) {
    throw new AppError('copy-differs', `${from} was not copied as it is.`);
  }
  publish(temporary, to);
}

/** Removes a copy left behind by a move, and the folder itself where nothing else is in it; throws `store-in-use`. */
export function removeData(folder: string): void {
  lockStores(folder)();
  translateErrors(() => {
    for (const name of readdirSync(folder)
      .filter((each) => locks.test(each))
      .concat(dataIn(folder)))
      rmSync(join(folder, name), { recursive: true, force: true });
    if (readdirSync(folder).length === 0) rmdirSync(folder);
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
