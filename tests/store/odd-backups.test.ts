import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, backUpTo, backupFolder, listBackups } from '../../src/main/store/backup';
import { checkStore } from '../../src/main/store/check';
import { addPay } from '../../src/main/store/pay';
import { codeOf, opened, payOf, running, temporaryFolder } from './support';

function openStoreWithPay() {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  const store = opened(file);
  addPay(store.db, payOf());
  mkdirSync(backupFolder(file), { recursive: true });
  return { file, store };
}

describe('what only looks like a backup', () => {
  test.each([
    ['a link to nowhere', 'rungs-00007-2027-05-12-asked.sqlite', 'link'],
    ['a folder', 'rungs-00007-2027-05-12-asked.sqlite', 'folder'],
    ['a number of 24 digits', `rungs-${'9'.repeat(24)}-2027-05-12-asked.sqlite`, 'file'],
    ['a number beyond counting', 'rungs-9007199254740992-2027-05-12-asked.sqlite', 'file'],
  ] as const)('%s is left where it is and stops nothing', (_what, name, kind) => {
    const { file, store } = openStoreWithPay();
    const odd = join(backupFolder(file), name);
    if (kind === 'link') symlinkSync('/nowhere/at/all', odd);
    else if (kind === 'folder') mkdirSync(odd);
    else writeFileSync(odd, 'somebody else\u2019s');
    const made = [1, 2, 3].map(() => backUp(store.db, file, 'asked'));
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(listBackups(file)).toHaveLength(3);
    expect(readdirSync(backupFolder(file))).toContain(name);
    expect(checkStore(file).backups.every(({ isSound }) => isSound)).toBe(true);
  });

  test('never has its place taken by a backup', () => {
    const { file, store } = openStoreWithPay();
    const day = new Date().toISOString().slice(0, 10);
    const name = `rungs-00001-${day}-asked.sqlite`;
    symlinkSync('/nowhere/at/all', join(backupFolder(file), name));
    expect(codeOf(() => backUp(store.db, file, 'asked'))).toBe('backup-unwritable');
    expect(readdirSync(backupFolder(file))).toEqual([name]);
  });

  test('a record of a day that there is not counts for none', () => {
    const { file, store } = openStoreWithPay();
    const { name } = backUp(store.db, file, 'asked');
    const record = join(backupFolder(file), `${name}.json`);
    const told = JSON.parse(readFileSync(record, 'utf8')) as object;
    writeFileSync(record, JSON.stringify({ ...told, madeAt: 8_999_999_999_999_999 }));
    const [listed] = listBackups(file);
    expect(listed).toMatchObject({ isWhole: false, reason: null });
    expect(() => new Date(listed?.madeAt ?? NaN).toISOString()).not.toThrow();
    expect(backUp(store.db, file, 'asked').number).toBe(2);
  });
});

describe('a backup of any name', () => {
  const run = running();

  test('takes neither a folder\u2019s place nor that of a file of the store\u2019s own', async () => {
    const { file, store } = openStoreWithPay();
    const folder = dirname(file);
    const before = readFileSync(file);
    const { name } = backUp(store.db, file, 'asked');
    const places = ['backups', 'rungs.sqlite', 'rungs.lock', join('backups', name)];
    for (const copy of places.map((place) => join(folder, place))) {
      await expect(backUpTo(run, file, copy)).rejects.toMatchObject({ code: 'backup-unwritable' });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('touches no other file beside it', async () => {
    const { file } = openStoreWithPay();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'mine.rungs.new'), 'mine');
    await backUpTo(run, file, join(elsewhere, 'mine.rungs'));
    expect(readFileSync(join(elsewhere, 'mine.rungs.new'), 'utf8')).toBe('mine');
    expect(existsSync(join(elsewhere, 'mine.rungs'))).toBe(true);
    expect(readdirSync(elsewhere)).toHaveLength(2);
  });
});

describe('a store that another tool changed so that Rungs cannot open it', () => {
  test.each([
    ['a schema version of before', 'PRAGMA user_version = 12'],
    ['no word about itself', 'DELETE FROM store_info'],
    ['no table that says it', 'DROP TABLE store_info'],
  ])('is told as unreadable, with no backup for each try: %s', (_what, sql) => {
    const { file, store } = openStoreWithPay();
    store.close();
    const other = new Database(file);
    other.exec(sql);
    other.close();
    for (let n = 0; n < 3; n++) {
      expect(codeOf(() => opened(file, { mode: 'existing', kind: 'own' }))).toBe(
        'store-unreadable',
      );
    }
    expect(listBackups(file)).toEqual([]);
  });

  test('is no sound one to a check where it does not say what it is', () => {
    const { file, store } = openStoreWithPay();
    store.close();
    expect(checkStore(file)).toMatchObject({ problems: [], isOfEarlierVersion: false });
    const other = new Database(file);
    other.exec('DROP TABLE store_info');
    other.close();
    expect(checkStore(file).problems).toHaveLength(1);
  });

  test('costs no older backup by the one that is made before its update', () => {
    const { file, store } = openStoreWithPay();
    for (let n = 0; n < 12; n++) backUp(store.db, file, 'asked');
    const kept = listBackups(file);
    store.close();
    const other = new Database(file);
    other.exec('PRAGMA user_version = 12');
    other.close();
    expect(codeOf(() => opened(file, { mode: 'existing', kind: 'own' }))).toBe('store-unreadable');
    expect(listBackups(file)).toEqual(kept);
  });

  test('an older schema alone is nothing unsound', () => {
    const { file, store } = openStoreWithPay();
    store.close();
    const other = new Database(file);
    other.exec('PRAGMA user_version = 12');
    other.close();
    expect(checkStore(file)).toMatchObject({ problems: [], isOfEarlierVersion: true });
  });
});
