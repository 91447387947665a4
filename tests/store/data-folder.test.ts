import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { dataFolderOf, dataFolderOrNowhere, setDataFolder } from '../../src/main/home';
import { AppError } from '../../src/shared/errors';
import { backUp } from '../../src/main/store/backup';
import {
  holdsData,
  moveData,
  placeIn,
  removeLeft,
  type LeftCopy,
} from '../../src/main/store/data-folder';
import { addPay, listPay } from '../../src/main/store/pay';
import { payDraft } from '../../src/shared/pay';
import { codeOf, opened, running, temporaryFolder } from './support';

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

/** Copies the data and returns what is left of it. */
async function copied(to: string): Promise<LeftCopy> {
  const settled: LeftCopy[] = [];
  await moveData(running(), folder, to, (left) => settled.push(left));
  const [left = expect.fail('Nothing was settled')] = settled;
  return left;
}

describe('moving the data folder', () => {
  test('copies stores, backups and settings, byte for byte, and opens there', async () => {
    const to = join(home, 'there');
    await copied(to);
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

  test('leaves nothing behind where it fails, and everything where it was', async () => {
    const before = everything(folder);
    const to = join(home, 'there');
    mkdirSync(join(to, 'settings.json.copied'), { recursive: true });
    await expect(copied(to)).rejects.toMatchObject({ code: 'store-unwritable' });
    expect(everything(to)).toEqual(['settings.json.copied']);
    expect(everything(folder).filter((name) => !name.endsWith('.lock'))).toEqual(
      before.filter((name) => !name.endsWith('.lock')),
    );
  });

  test('takes the whole copy away where the home cannot be told, and the folders made for it', async () => {
    const to = join(home, 'new', 'there');
    const left = await copied(join(home, 'once'));
    const failing = () =>
      moveData(running(), folder, to, () => {
        writeFileSync(join(to, 'settings.json'), JSON.stringify({ left }));
        throw new AppError('store-unwritable', 'The home is full.');
      });
    await expect(failing()).rejects.toMatchObject({ code: 'store-unwritable' });
    expect(existsSync(join(home, 'new'))).toBe(false);

    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, '.DS_Store'), 'Not ours');
    await expect(failing()).rejects.toMatchObject({ code: 'store-unwritable' });
    expect(everything(to)).toEqual(['.DS_Store']);
  });

  test.skipIf(process.platform !== 'linux')(
    'leaves nothing of a file that reads differently',
    async () => {
      // Every reading of it is another.
      symlinkSync('/proc/sys/kernel/random/uuid', join(folder, 'settings.json.damaged-1'));
      await expect(copied(join(home, 'there'))).rejects.toMatchObject({ code: 'copy-differs' });
      expect(existsSync(join(home, 'there'))).toBe(false);
    },
  );

  test('leaves nothing of it where it is stopped midway', async () => {
    const to = join(home, 'there');
    const stop = new AbortController();
    // Large enough to be at work when it is stopped.
    writeFileSync(join(folder, 'sample.sqlite'), Buffer.alloc(200_000_000));
    const moved = moveData(running(stop.signal), folder, to, () => expect.fail('Settled'));
    const half = join(to, 'sample.sqlite.copied');
    await expect.poll(() => existsSync(half), { interval: 5, timeout: 60_000 }).toBe(true);
    stop.abort();
    await expect(moved).rejects.toMatchObject({ name: 'AbortError' });
    expect(existsSync(to)).toBe(false);
    opened(join(folder, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
  });

  test.skipIf(process.platform === 'win32')(
    'moves nothing where a link among the backups leads nowhere, and says so',
    async () => {
      symlinkSync('/nowhere/at/all', join(folder, 'backups', 'odd'));
      await expect(copied(join(home, 'there'))).rejects.toMatchObject({ code: 'copy-differs' });
      expect(existsSync(join(home, 'there'))).toBe(false);
    },
  );

  test('takes settings written meanwhile for no change of the copy left behind', async () => {
    const left = await copied(join(home, 'there'));
    writeFileSync(join(folder, 'settings.json'), '{"theme": "dark"}');
    removeLeft(left);
    expect(existsSync(join(folder, 'rungs.sqlite'))).toBe(false);
  });

  test('waits for nobody who has the data open', async () => {
    const store = opened(join(folder, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
    await expect(copied(join(home, 'there'))).rejects.toMatchObject({ code: 'store-in-use' });
    expect(codeOf(() => removeLeft({ folder, digest: '' }))).toBe('store-in-use');
    store.close();
    expect(existsSync(join(home, 'there'))).toBe(false);
  });

  test('removes its own files alone from what is left behind', async () => {
    const left = await copied(join(home, 'there'));
    writeFileSync(join(folder, 'diary.txt'), 'Not ours');
    removeLeft(left);
    expect(everything(folder)).toEqual(['chromium', 'diary.txt']);

    rmSync(join(folder, 'diary.txt'));
    rmSync(join(folder, 'chromium'), { recursive: true });
    renameSync(join(home, 'there'), join(folder, 'again'));
    for (const name of readdirSync(join(folder, 'again')))
      renameSync(join(folder, 'again', name), join(folder, name));
    rmSync(join(folder, 'again'), { recursive: true });
    removeLeft(left);
    expect(existsSync(folder)).toBe(false);
  });

  test('removes nothing of a copy left behind that was worked on, or whose backups changed', async () => {
    const left = await copied(join(home, 'there'));
    const backups = join(folder, 'backups');
    const backup = join(backups, 'rungs-00009-2026-01-01-asked.sqlite');
    writeFileSync(backup, 'A later one');
    const before = everything(folder);
    expect(codeOf(() => removeLeft(left))).toBe('left-changed');
    expect(everything(folder)).toEqual(before);
    rmSync(backup);

    const store = opened(join(folder, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
    addPay(store.db, payDraft.parse({ ...pay, paidFrom: '2025-01-01' }));
    store.close();
    expect(codeOf(() => removeLeft(left))).toBe('left-changed');
    const again = opened(join(folder, 'rungs.sqlite'), { mode: 'existing', kind: 'own' });
    expect(listPay(again.db)).toHaveLength(2);
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

test('a home says where its data lies, and is it itself only where it says nothing', () => {
  expect(dataFolderOf(home)).toBe(home);
  setDataFolder(home, folder);
  expect(dataFolderOf(home)).toBe(folder);
  for (const damage of ['', '{"dataFolder": 3}', '{"dataFolder": "/da']) {
    writeFileSync(join(home, 'location.json'), damage);
    expect(codeOf(() => dataFolderOf(home))).toBe('location-unreadable');
    expect(existsSync(dataFolderOrNowhere(home))).toBe(false);
  }
  setDataFolder(home, folder);
  expect(dataFolderOf(home)).toBe(folder);
  setDataFolder(home, home);
  expect(dataFolderOf(home)).toBe(home);
  expect(holdsData(folder)).toBe(true);
  expect(holdsData(home)).toBe(false);
});
