import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { copyData, holdsData, placeIn, removeData } from '../../src/main/data-folder';
import { dataFolderOf, setDataFolder } from '../../src/main/home';
import { backUp } from '../../src/main/store/backup';
import { addPay, listPay } from '../../src/main/store/pay';
import { payDraft } from '../../src/shared/pay';
import { codeOf, opened, temporaryFolder } from './support';

const pay = payDraft.parse({
  paidFrom: '2024-01-01',
  amountMinor: 9_000_000,
  currency: 'USD',
  period: 'year',
  kind: 'base',
  note: '',
});

let home: string;
let folder: string;

/** A folder with a closed store, a backup, settings, and what does not move. */
beforeEach(() => {
  home = temporaryFolder();
  folder = join(home, 'here');
  mkdirSync(join(folder, 'chromium'), { recursive: true });
  const file = join(folder, 'rungs.sqlite');
  const store = opened(file);
  addPay(store.db, pay);
  backUp(store.db, file, 'asked');
  store.close();
  writeFileSync(join(folder, 'settings.json'), '{}');
});

const everything = (within: string) =>
  readdirSync(within, { recursive: true, encoding: 'utf8' }).toSorted();

describe('moving the data folder', () => {
  test('copies stores, backups and settings, byte for byte, and opens there', () => {
    const to = join(home, 'there');
    copyData(folder, to);
    expect(everything(to).filter((name) => !name.includes('0001'))).toEqual([
      'backups',
      'rungs.seal',
      'rungs.sqlite',
      'settings.json',
    ]);
    expect(everything(join(to, 'backups'))).toEqual(everything(join(folder, 'backups')));
    for (const name of ['rungs.sqlite', 'rungs.seal'])
      expect(readFileSync(join(to, name)).equals(readFileSync(join(folder, name)))).toBe(true);
    const store = opened(join(to, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
    expect(store.sinceClosed).toBe('untouched');
    expect(listPay(store.db)).toHaveLength(1);
  });

  test('leaves nothing behind where it fails, and everything where it was', () => {
    const before = everything(folder);
    const to = join(home, 'there');
    mkdirSync(join(to, 'settings.json.copied'), { recursive: true });
    expect(codeOf(() => copyData(folder, to))).toBe('store-unwritable');
    expect(everything(to)).toEqual(['settings.json.copied']);
    expect(everything(folder).filter((name) => !name.endsWith('.lock'))).toEqual(
      before.filter((name) => !name.endsWith('.lock')),
    );
  });

  test('waits for nobody who has the data open', () => {
    const store = opened(join(folder, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
    expect(codeOf(() => copyData(folder, join(home, 'there')))).toBe('store-in-use');
    expect(codeOf(() => removeData(folder))).toBe('store-in-use');
    store.close();
    expect(existsSync(join(home, 'there'))).toBe(false);
  });

  test('removes its own files alone from what is left behind', () => {
    writeFileSync(join(folder, 'diary.txt'), 'Not ours');
    removeData(folder);
    expect(everything(folder)).toEqual(['chromium', 'diary.txt']);
    rmSync(join(folder, 'diary.txt'));
    rmSync(join(folder, 'chromium'), { recursive: true });
    removeData(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

test('a folder that is empty takes the data itself, any other beside what is there', () => {
  const chosen = join(home, 'chosen');
  mkdirSync(chosen);
  expect(placeIn(chosen, folder)).toBe(chosen);
  writeFileSync(join(chosen, 'letter.txt'), '');
  expect(placeIn(chosen, folder)).toBe(join(chosen, 'Rungs'));
  mkdirSync(join(chosen, 'Rungs'));
  expect(placeIn(chosen, folder)).toBe(join(chosen, 'Rungs'));
  writeFileSync(join(chosen, 'Rungs', 'rungs.sqlite'), '');
  expect(codeOf(() => placeIn(chosen, folder))).toBe('folder-unfit');
  for (const within of [folder, join(folder, 'backups'), join(folder, 'new')])
    expect(codeOf(() => placeIn(within, folder))).toBe('folder-unfit');
});

test('a home says where its data lies, and is it itself where it says nothing readable', () => {
  expect(dataFolderOf(home)).toBe(home);
  setDataFolder(home, folder);
  expect(dataFolderOf(home)).toBe(folder);
  writeFileSync(join(home, 'location.json'), '{"dataFolder": 3}');
  expect(dataFolderOf(home)).toBe(home);
  setDataFolder(home, folder);
  setDataFolder(home, home);
  expect(dataFolderOf(home)).toBe(home);
  expect(holdsData(folder)).toBe(true);
  expect(holdsData(home)).toBe(false);
});
