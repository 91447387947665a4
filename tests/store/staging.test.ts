import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../src/main/store/db';
import { openForReading } from '../../src/main/store/open';
import { addPay, listPay } from '../../src/main/store/pay';
import { replaceStore, stageBackup } from '../../src/main/store/restore';
import { codeOf, fileIn, opened, payOf, temporaryFolder } from './support';

function pay(db: WritableDb, times: number): void {
  for (let n = 0; n < times; n++) addPay(db, payOf());
}

/** The file of a closed store with so many pay entries. */
function storeWith(entries: number): string {
  const file = fileIn(temporaryFolder());
  const store = opened(file);
  pay(store.db, entries);
  store.close();
  return file;
}

/** The file of a store with so many pay entries as a crash leaves it, all of them in its log. */
function crashedStoreWith(entries: number): string {
  const file = storeWith(0);
  const store = opened(file, { mode: 'existing', kind: 'own' });
  pay(store.db, entries);
  const crashed = fileIn(temporaryFolder());
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, crashed + suffix);
  store.close();
  return crashed;
}

const entriesOf = (file: string): number =>
  listPay(opened(file, { mode: 'existing', kind: 'own' }).db).length;

describe('a file put in the place of one that is open', () => {
  test('never gets the log of the other, which is set aside', () => {
    const file = storeWith(0);
    const brought = storeWith(1);
    const store = opened(file, { mode: 'existing', kind: 'own' });
    pay(store.db, 5);
    renameSync(brought, file);
    expect(store.isInPlace()).toBe(false);
    store.close();
    expect(entriesOf(file)).toBe(1);
    const [aside] = readdirSync(join(dirname(file), 'set-aside'));
    expect(readdirSync(join(dirname(file), 'set-aside', aside ?? ''))).toContain(
      'rungs.sqlite-wal',
    );
  });

  test('leaves no log either where nothing came in its place', () => {
    const file = storeWith(0);
    const store = opened(file, { mode: 'existing', kind: 'own' });
    pay(store.db, 5);
    rmSync(file);
    store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

test('a store restored beside somebody who reads the one before gets no log of it', () => {
  const file = storeWith(0);
  const store = opened(file, { mode: 'existing', kind: 'own' });
  pay(store.db, 5);
  const reader = openForReading(file);
  const staged = stageBackup(storeWith(1), file, 'own');
  store.close();
  // The reader keeps it from being merged.
  expect(existsSync(`${file}-wal`)).toBe(true);
  replaceStore(staged, file);
  expect(listPay(reader.db)).toHaveLength(5);
  expect(entriesOf(file)).toBe(1);
  reader.close();
});

describe('what is staged to be restored', () => {
  test('is each under a name of its own, so that of two the right one comes into place', () => {
    const file = storeWith(0);
    const one = stageBackup(storeWith(1), file, 'own');
    const two = stageBackup(storeWith(2), file, 'own');
    expect(basename(one)).not.toBe(basename(two));
    replaceStore(one, file);
    expect(entriesOf(file)).toBe(1);
  });

  test('has what a file that was not closed holds in its log', () => {
    const file = storeWith(0);
    replaceStore(stageBackup(crashedStoreWith(3), file, 'own'), file);
    expect(entriesOf(file)).toBe(3);
  });

  test('is refused before it is copied where the disk has no room for it', () => {
    const given = fileIn(temporaryFolder());
    copyFileSync(storeWith(0), given);
    const { bavail, bsize } = statfsSync(dirname(given));
    const pages = Math.ceil((bavail * bsize) / 4_096) + 1_000;
    // A hole of that length, rightly counted in the header.
    const descriptor = openSync(given, 'r+');
    const count = Buffer.alloc(4);
    count.writeUInt32BE(pages);
    writeSync(descriptor, count, 0, 4, 28);
    closeSync(descriptor);
    truncateSync(given, pages * 4_096);
    const file = storeWith(0);
    expect(codeOf(() => stageBackup(given, file, 'own'))).toBe('disk-full');
    expect(readdirSync(dirname(file)).filter((name) => name.includes('restored'))).toEqual([]);
  });

  test('goes at a later opening where the program ended before it was in place', () => {
    const file = storeWith(1);
    const [old, recent] = ['old', 'recent'].map((name) => `${file}.${name}.restored`);
    for (const left of [old, recent]) writeFileSync(left ?? '', 'left');
    const before = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(old ?? '', before, before);
    expect(entriesOf(file)).toBe(1);
    // What is recent another process may be at work on.
    expect(readdirSync(dirname(file)).filter((name) => name.includes('restored'))).toEqual([
      basename(recent ?? ''),
    ]);
  });
});
