import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, backupFolder } from '../../src/main/store/backup';
import { connect, type ReadableDb } from '../../src/main/store/db';
import { openForReading } from '../../src/main/store/open';
import { addPay, listPay } from '../../src/main/store/pay';
import { getStoreInfo } from '../../src/main/store/store-info';
import { closedStore, codeOf, fileIn, opened, payOf, temporaryFolder } from './support';

const own = { mode: 'create', kind: 'own' } as const;
const existing = { mode: 'existing', kind: 'own' } as const;
const pay = payOf();

/** Every file of a folder with its bytes, the lock file aside. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.lock'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('hex')]),
  );

describe('a connection', () => {
  const settingsOf = (db: ReadableDb) =>
    Object.fromEntries(
      Object.keys(durable).map((name) => [
        name,
        Object.values(db.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0],
      ]),
    );
  const durable = {
    synchronous: 2,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    journal_size_limit: 4_194_304,
    mmap_size: 0,
    busy_timeout: 1_000,
  };
  /** Asking for the journal mode counts as writing; the header says 2 for WAL, 1 for none. */
  const journalOf = (file: string) => [...readFileSync(file).subarray(18, 20)];

  test('reads back every durability setting, on creation and on every opening after', () => {
    const file = fileIn(temporaryFolder());
    for (const mode of ['create', 'existing', 'existing'] as const) {
      const store = opened(file, { mode, kind: 'own' });
      expect(settingsOf(store.db)).toEqual(durable);
      expect(journalOf(file)).toEqual([2, 2]);
      store.close();
    }
  });

  test('reads back every durability setting where it only reads, a backup as well, and changes nothing there', () => {
    const file = fileIn(temporaryFolder());
    const store = opened(file);
    const beside = openForReading(file);
    expect(settingsOf(beside.db)).toEqual(durable);
    beside.close();
    const backup = join(backupFolder(file), backUp(store.db, file, 'asked').name);
    const before = readFileSync(backup);
    const { db, close } = connect(backup, 'read');
    expect(settingsOf(db)).toEqual(durable);
    close();
    expect(journalOf(backup)).toEqual([1, 1]);
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(readdirSync(backupFolder(file))).toHaveLength(2);
  });

  test('refuses to write through its reading calls', () => {
    const { db } = opened(fileIn(temporaryFolder()));
    for (const sql of [
      'DELETE FROM pay',
      'UPDATE store_info SET is_first_run_done = 1 RETURNING id',
      'PRAGMA user_version = 9',
    ]) {
      expect(() => db.get(sql)).toThrow('Not a reading statement');
      expect(() => db.all(sql)).toThrow('Not a reading statement');
    }
  });

  test('commits all of a transaction or none of it, an inner one included', () => {
    const { db } = opened(fileIn(temporaryFolder()));
    expect(() =>
      db.transaction(() => {
        addPay(db, pay);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(listPay(db)).toEqual([]);
    db.transaction(() => {
      addPay(db, pay);
      expect(() =>
        db.transaction(() => {
          addPay(db, pay);
          throw new Error('inner');
        }),
      ).toThrow('inner');
    });
    expect(listPay(db)).toHaveLength(1);
  });
});

describe('opening', () => {
  test('keeps everything over a reopening', () => {
    const file = fileIn(temporaryFolder());
    const store = opened(file);
    const added = addPay(store.db, pay);
    store.close();
    expect(listPay(opened(file, existing).db)).toEqual([added]);
  });

  test('leaves one file and its seal behind when closed', () => {
    const file = closedStore();
    expect(Object.keys(contents(join(file, '..')))).toEqual(['rungs.seal', 'rungs.sqlite']);
  });

  test('keeps the kind a store was made with', () => {
    const file = fileIn(temporaryFolder());
    opened(file, { mode: 'create', kind: 'sample' }).close();
    expect(getStoreInfo(opened(file).db).kind).toBe('sample');
  });

  test('does not create a file where one is expected', () => {
    const folder = temporaryFolder();
    expect(codeOf(() => opened(fileIn(folder), existing))).toBe('store-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not create the folder of a file', () => {
    const folder = join(temporaryFolder(), 'gone');
    for (const options of [own, existing]) {
      expect(codeOf(() => opened(fileIn(folder), options))).toBe('folder-missing');
    }
    expect(existsSync(folder)).toBe(false);
  });

  test('takes changes left without their file as a missing file, not as a first run', () => {
    const folder = temporaryFolder();
    writeFileSync(`${fileIn(folder)}-wal`, 'changes');
    expect(codeOf(() => opened(fileIn(folder), own))).toBe('store-missing');
    expect(existsSync(fileIn(folder))).toBe(false);
  });

  test('starts over from a creation that was cut off', () => {
    const folder = temporaryFolder();
    writeFileSync(`${fileIn(folder)}.new`, 'half a store');
    writeFileSync(`${fileIn(folder)}.new-wal`, 'half its changes');
    opened(fileIn(folder)).close();
    expect(Object.keys(contents(folder))).toEqual(['rungs.seal', 'rungs.sqlite']);
  });

  test.each([
    ['an empty file', () => Buffer.alloc(0)],
    ['a text file', () => Buffer.from('Dear diary, '.repeat(500))],
    ['a file of zeros', () => Buffer.alloc(8_192)],
    ['the first half of a header', () => Buffer.from('SQLite format 3\0\x10\x00')],
  ])('refuses %s and leaves it as it was', (_, bytes) => {
    const folder = temporaryFolder();
    writeFileSync(fileIn(folder), bytes());
    const before = contents(folder);
    for (const options of [own, existing]) {
      expect(codeOf(() => opened(fileIn(folder), options))).toBe('store-unreadable');
    }
    expect(contents(folder)).toEqual(before);
  });

  test('refuses another program’s database and leaves it as it was', () => {
    const folder = temporaryFolder();
    const foreign = new Database(fileIn(folder));
    foreign.exec('CREATE TABLE bookmark (url TEXT); PRAGMA application_id = 7');
    foreign.close();
    const before = contents(folder);
    expect(codeOf(() => opened(fileIn(folder)))).toBe('store-unreadable');
    expect(contents(folder)).toEqual(before);
  });

  test('refuses a folder in place of the file', () => {
    const file = fileIn(temporaryFolder());
    mkdirSync(file);
    expect(codeOf(() => opened(file))).toBe('store-unreadable');
  });

  test.skipIf(process.platform === 'win32')(
    'does not take a file for damaged that the system keeps from being read',
    () => {
      const file = closedStore();
      chmodSync(join(file, '..'), 0o755);
      chmodSync(file, 0);
      // Nothing is kept from root.
      const user = process.geteuid?.() ?? 0;
      if (user === 0) process.seteuid?.(65_534);
      try {
        expect(codeOf(() => opened(file, existing))).toBe('store-blocked');
      } finally {
        process.seteuid?.(user);
      }
      chmodSync(file, 0o600);
      opened(file, existing);
    },
  );

  test('refuses a store cut off in its middle', () => {
    const file = closedStore();
    truncateSync(file, 8_192);
    expect(codeOf(() => opened(file, existing))).toBe('store-unreadable');
    expect(statSync(file).size).toBe(8_192);
  });

  test('leaves a newer store untouched to the byte, and makes nothing beside it', () => {
    const file = closedStore();
    const newer = new Database(file);
    newer.pragma('journal_mode = WAL');
    newer.pragma('user_version = 999');
    newer.close();
    const before = contents(join(file, '..'));
    for (const options of [own, existing]) {
      expect(codeOf(() => opened(file, options))).toBe('store-newer');
    }
    expect(contents(join(file, '..'))).toEqual(before);
  });

  test('recognises a newer store whose version is not merged into the file yet', () => {
    const file = closedStore();
    const newer = new Database(file);
    newer.pragma('journal_mode = WAL');
    newer.pragma('wal_autocheckpoint = 0');
    newer.pragma('user_version = 999');
    const folder = temporaryFolder();
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, fileIn(folder) + suffix);
    newer.close();
    const before = contents(folder);
    expect(codeOf(() => opened(fileIn(folder), existing))).toBe('store-newer');
    expect(contents(folder)).toMatchObject(before);
  });

  test('checks the structure after an unclean end', () => {
    const file = closedStore();
    const crashed = opened(file, existing);
    addPay(crashed.db, pay);
    const folder = temporaryFolder();
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, fileIn(folder) + suffix);
    crashed.close();
    // A page the commit did not touch: the index of ratings, as if a bad sector had eaten it.
    const native = new Database(file, { readonly: true });
    const root = native.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'rating'").pluck();
    const page = Number(root.get());
    native.close();
    const bytes = readFileSync(fileIn(folder));
    bytes.fill(0xff, (page - 1) * 4_096, page * 4_096);
    writeFileSync(fileIn(folder), bytes);
    expect(codeOf(() => opened(fileIn(folder), existing))).toBe('store-unreadable');
  });

  test('replaces the sample with an empty one', () => {
    const file = join(temporaryFolder(), 'sample.sqlite');
    const first = opened(file, { mode: 'create', kind: 'sample' });
    addPay(first.db, pay);
    first.close();
    writeFileSync(file, 'damaged');
    const { db } = opened(file, { mode: 'replace', kind: 'sample' });
    expect(listPay(db)).toEqual([]);
    expect(getStoreInfo(db)).toEqual({ kind: 'sample', isFirstRun: true, catalogueVersion: null });
  });
});
