import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPay } from '../../src/main/store/pay';
import { digestOf } from '../../src/main/store/digest';
import { reading } from '../../src/main/store/header';
import { checkSeal } from '../../src/main/store/seal';
import { codeOf, opened, payOf, temporaryFolder } from './support';

const existing = { mode: 'existing', kind: 'own' } as const;

/** The file of a store with one pay entry, closed. */
function closedStore(): string {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  const store = opened(file);
  addPay(store.db, payOf({ note: 'A sentence that means something.' }));
  store.close();
  return file;
}

test('a closed file is found untouched', () => {
  const file = closedStore();
  for (let opening = 0; opening < 3; opening++) {
    expect(checkSeal(file)).toBe('untouched');
    const store = opened(file, existing);
    expect(store.sinceClosed).toBe('untouched');
    store.close();
  }
});

test('every single flipped bit is noticed, and the file left as it is', () => {
  const file = closedStore();
  const bytes = readFileSync(file);
  const flip = (at: number, bit: number) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    writeFileSync(file, flipped);
    expect(
      codeOf(() => opened(file, existing)),
      `byte ${String(at)}, bit ${String(bit)}`,
    ).toEqual(
      // A version that no Rungs has yet could as well be one to come.
      at >= 60 && at < 64 ? expect.stringMatching(/store-(newer|unreadable)/) : 'store-unreadable',
    );
    expect(readFileSync(file).equals(flipped)).toBe(true);
  };
  for (let at = 0; at < 100; at++) flip(at, at % 8);
  // The counter that tells a change from damage, where it stands twice.
  for (const at of [24, 27, 92, 95]) for (let bit = 0; bit < 8; bit++) flip(at, bit);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      flip(at, bit);
    }),
    { numRuns: 50 },
  );
});

test('a zeroed page and a file cut off are noticed', () => {
  const file = closedStore();
  const bytes = readFileSync(file);
  for (let page = 0; page < bytes.length / 4_096; page++) {
    const zeroed = Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096);
    if (zeroed.equals(bytes)) continue;
    writeFileSync(file, zeroed);
    expect(
      codeOf(() => opened(file, existing)),
      `page ${String(page)}`,
    ).toBe('store-unreadable');
  }
  writeFileSync(file, bytes);
  truncateSync(file, bytes.length - 4_096);
  expect(codeOf(() => opened(file, existing))).toBe('store-unreadable');
});

test.each(['DELETE', 'TRUNCATE', 'MEMORY'])(
  'a change by another program, with a %s journal, is recognised and accepted',
  (journal) => {
    const file = closedStore();
    const other = new Database(file);
    other.pragma(`journal_mode = ${journal}`);
    other.exec(`UPDATE pay SET note = 'Corrected by hand'`);
    other.close();
    const store = opened(file, existing);
    expect(store.sinceClosed).toBe('changed-elsewhere');
    store.close();
    expect(checkSeal(file)).toBe('untouched');
  },
);

test('a change by another program that breaks what rows refer to is refused', () => {
  const file = closedStore();
  const other = new Database(file);
  other.pragma('foreign_keys = OFF');
  other.exec(
    `INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
     VALUES ('r', 'nobody', 1, '2024-01-01', '', 0)`,
  );
  other.close();
  expect(codeOf(() => opened(file, existing))).toBe('store-unreadable');
});

test.skipIf(process.platform !== 'linux')('a part that the disk cannot give is damage', () => {
  // What no process has mapped is answered as a failing disk does.
  const unreadable = () => digestOf('/proc/self/mem');
  expect(codeOf(unreadable)).toBe('EIO');
  expect(codeOf(() => reading('rungs.sqlite', unreadable))).toBe('store-unreadable');
});

test('a file without its seal is left to the checks of SQLite', () => {
  const file = closedStore();
  rmSync(join(dirname(file), 'rungs.seal'));
  expect(opened(file, existing).sinceClosed).toBe('not-sealed');
});

test('a store that was killed is recognised as not closed', () => {
  const file = closedStore();
  opened(file, existing);
  expect(checkSeal(file)).toBe('not-closed');
});
