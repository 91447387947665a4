import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { addPay, listPay } from '../../src/main/store/pay';
import { rateSkill } from '../../src/main/store/ratings';
import { fillSample } from '../../src/main/store/sample';
import { salvage } from '../../src/main/store/salvage';
import { summarise } from '../../src/main/store/summary';
import { dateOf } from '../../src/shared/dates';
import { content } from './changes';
import {
  codeOf,
  newStore,
  opened,
  payOf,
  shippedCatalogue,
  skill,
  temporaryFolder,
  today,
} from './support';

/** A closed store with the sample in it and hundreds of rows besides, and what it holds. */
function fullStore(fill: (db: WritableDb) => void = () => undefined) {
  const file = join(temporaryFolder(), 'full.sqlite');
  const store = opened(file);
  loadCatalogue(store.db, 'shipped', shippedCatalogue);
  fillSample(store.db, today);
  for (let n = 0; n < 300; n++) {
    const on = dateOf(`20${String(10 + (n % 15))}-0${String(1 + (n % 9))}-11`);
    addPay(
      store.db,
      payOf({ paidFrom: on, amountMinor: 1 + n, note: `Raise number ${String(n)} `.repeat(8) }),
    );
    rateSkill(store.db, { skillId: skill('git'), proficiency: 2, ratedOn: on, note: '' });
  }
  fill(store.db);
  const held = content(store.db);
  const summary = summarise(store.db);
  store.close();
  return { file, held, summary };
}

const key = (row: unknown) => JSON.stringify(row);

describe('salvage', () => {
  test('brings over everything from a store that is sound', () => {
    const { file, held, summary } = fullStore();
    const db = newStore();
    expect(salvage(db, file)).toEqual(summary);
    expect(content(db)).toEqual(held);
  });

  test('loses the rows of a damaged page alone, and invents none', () => {
    const { file, held } = fullStore();
    const bytes = readFileSync(file);
    const native = new Database(file, { readonly: true });
    const pages = native
      .prepare(`SELECT DISTINCT pageno FROM dbstat WHERE name = 'pay' AND pagetype = 'leaf'`)
      .pluck()
      .all() as number[];
    native.close();
    expect(pages.length).toBeGreaterThan(5);
    const known = new Set(held['pay']?.map(key));
    for (const page of pages) {
      const damaged = join(temporaryFolder(), 'damaged.sqlite');
      writeFileSync(damaged, Buffer.from(bytes).fill(0xff, (page - 1) * 4_096, page * 4_096));
      const db = newStore();
      salvage(db, damaged);
      const { pay, ...others } = content(db);
      expect(pay?.filter((row) => !known.has(key(row)))).toEqual([]);
      expect(pay?.length).toBeGreaterThanOrEqual(known.size - 25);
      expect(pay?.length).toBeLessThan(known.size);
      expect(others).toEqual({ ...held, pay: undefined });
    }
  });

  test('keeps what refers to a lost row where it can stand without it', () => {
    const { file, held } = fullStore();
    const other = new Database(file);
    other.pragma('foreign_keys = OFF');
    other.exec(`DELETE FROM requirement WHERE is_own = 1; DELETE FROM requirement_skill
      WHERE requirement_id NOT IN (SELECT id FROM requirement)`);
    other.close();
    const db = newStore();
    salvage(db, file);
    expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
    expect(content(db)['milestone']).toHaveLength(held['milestone']?.length ?? 0);
  });

  test('says that nothing can be read where there is no row of the person’s', () => {
    const emptied = join(temporaryFolder(), 'emptied.sqlite');
    writeFileSync(emptied, '');
    const unused = join(temporaryFolder(), 'unused.sqlite');
    const store = opened(unused);
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
    store.close();
    for (const file of [emptied, unused]) {
      const db = newStore();
      expect(codeOf(() => salvage(db, file))).toBe('store-unreadable');
    }
  });

  test('never fails otherwise than by saying that nothing can be read', () => {
    const { file } = fullStore();
    const bytes = readFileSync(file);
    const damaged = join(temporaryFolder(), 'damaged.sqlite');
    copyFileSync(file, damaged);
    const pages = bytes.length / 4_096;
    for (let page = 0; page < pages; page += Math.ceil(pages / 16)) {
      writeFileSync(damaged, Buffer.from(bytes).fill(0, page * 4_096, (page + 1) * 4_096));
      const db = newStore();
      try {
        salvage(db, damaged);
        expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
      } catch (error) {
        expect(
          codeOf(() => {
            throw error;
          }),
        ).toBe('store-unreadable');
        expect(listPay(db)).toEqual([]);
      }
    }
  });
});
