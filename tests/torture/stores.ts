import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { connect, type ReadableDb } from '../../src/main/store/db';
import { migrate, migrations } from '../../src/main/store/migrate';
import { openStore, type Store } from '../../src/main/store/open';
import { fillSample } from '../../src/main/store/sample';
import type { Catalogue } from '../../src/shared/catalogue';
import { handlersOn, shippedCatalogue, today } from '../store/fixtures';
import { digestOf, doSomething } from './person';
import { must } from './row';

/** The name of the store in its folder. */
export const storeIn = (folder: string): string => join(folder, 'rungs.sqlite');

/** A new folder: in memory where there is room, because thousands of cases would wait for the disk. */
export const makeFolder = (): string =>
  mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'rungs-torture-'));

const roomNeeded = 2 ** 28;
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > roomNeeded;
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

const deedsOfAYear = 150;

/** Makes a store with the sample profile, closed. */
export function makeSampleStore(
  file: string,
  version = 'shipped',
  catalogue: () => Catalogue = shippedCatalogue,
): void {
  const store = openStore(file, { mode: 'create', kind: 'own' });
  try {
    loadCatalogue(store.db, version, catalogue);
    fillSample(store.db, today);
  } finally {
    store.close();
  }
}

/** The version of a catalogue of few paths, with which a store is small enough to be restored thousands of times. */
export const smallCatalogue = 'small';
export const fewPaths = (): Catalogue => {
  const { careerPaths, ...rest } = shippedCatalogue();
  return { ...rest, careerPaths: careerPaths.filter(({ id }) => fewIds.includes(id)) };
};
const fewIds = ['backend-developer', 'frontend-developer'];

/** Makes a store such as a year of use leaves behind, closed: the sample profile and what was done since. */
export async function makeUsedStore(file: string): Promise<void> {
  makeSampleStore(file);
  await useStore(file);
}

/** The same with a small catalogue. */
export async function makeSmallStore(file: string): Promise<void> {
  makeSampleStore(file, smallCatalogue, fewPaths);
  await useStore(file);
}

async function useStore(file: string): Promise<void> {
  const store = openStore(file, { mode: 'existing', kind: 'own' });
  try {
    const handlers = handlersOn(() => store.db);
    for (let n = 0; n < deedsOfAYear; n++) await doSomething(handlers, store.db, n * 7_919);
  } finally {
    store.close();
  }
}

/** Makes a store of somebody who has not answered the first questions yet, closed. */
export function makeFreshStore(file: string): void {
  const store = openStore(file, { mode: 'create', kind: 'own' });
  try {
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
  } finally {
    store.close();
  }
}

/** Puts a closed store into a new folder of its own. */
export function copyStore(from: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(from, storeIn(folder));
  return storeIn(folder);
}

/** Makes a store of a past schema with the rows of one of today's, where that schema has a place for them. */
export function makePastStore(version: number, file: string, from: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const { db, close } = connect(file, 'write');
  try {
    db.script(`ATTACH '${from.replaceAll("'", "''")}' AS source`);
    migrate(db, migrations.slice(0, version));
    db.script('PRAGMA foreign_keys = OFF');
    db.transaction(() => {
      for (const table of tablesIn(db, 'main')) {
        const known = new Set(columnsIn(db, 'source', table));
        const columns = columnsIn(db, 'main', table).filter((name) => known.has(name));
        // What triggers fill is filled already.
        const isFilled = db.get(`SELECT 1 FROM main.${table} LIMIT 1`) !== undefined;
        if (isFilled || columns.length === 0) continue;
        const names = columns.join(', ');
        db.run(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM source.${table}`);
      }
    });
    must(db.get('PRAGMA main.foreign_key_check') === undefined, 'The past store is not sound.');
    const id = db.get<{ application_id: number }>('PRAGMA source.application_id')?.application_id;
    db.script(`PRAGMA main.application_id = ${id ?? 0}; DETACH source`);
  } finally {
    close();
  }
}

const tablesIn = (db: ReadableDb, schema: string) =>
  db
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = :schema AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      { schema },
    )
    .map(({ name }) => name);
const columnsIn = (db: ReadableDb, schema: string, table: string) =>
  db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(:table, :schema)', { table, schema })
    .map(({ name }) => name);

/** Opens a store as the program does, looks at every page of it, and returns what it holds. */
export function inspect(file: string, mode: 'create' | 'existing' = 'existing'): string {
  const store = openStore(file, { mode, kind: 'own' });
  try {
    return soundDigest(store);
  } finally {
    store.close();
  }
}

/** Looks at every page of a closed store without opening it as the program does, and returns what it holds. */
export function inspectClosed(file: string): string {
  const { db, close } = connect(file, 'read');
  try {
    return soundDigest({ db });
  } finally {
    close();
  }
}

/** What an open store holds; throws where SQLite finds anything wrong with it. */
export function soundDigest({ db }: Pick<Store, 'db'>): string {
  const [check] = db.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
  must(check?.integrity_check === 'ok', `Damaged: ${check?.integrity_check ?? 'no answer'}`);
  must(db.get('PRAGMA foreign_key_check') === undefined, 'A row refers to a missing one.');
  return digestOf(db);
}
