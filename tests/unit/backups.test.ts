import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupRetention, backupToPrune, isBackupDue } from '../../src/shared/backups';

interface Made {
  readonly number: number;
  readonly madeAt: number;
}
const hour = 60 * 60 * 1_000;
const day = 24 * hour;
const year = 365 * day;
const start = Date.UTC(2027, 4, 12, 9);

/** Makes a backup at each moment, one after the other, and prunes after each. */
const after = (moments: readonly number[]): readonly Made[] =>
  moments.reduce<readonly Made[]>((kept, madeAt, index) => {
    const all = [...kept, { number: index + 1, madeAt }];
    const past = backupToPrune(all);
    return all.filter((backup) => backup !== past);
  }, []);

const everyDay = (count: number) => Array.from({ length: count }, (_, n) => start + n * day);

describe('the backups kept', () => {
  test('are the newest, and the last of each day, week and month, over two years of days', () => {
    const kept = after(everyDay(730)).map(({ madeAt }) => Math.floor((madeAt - start) / day));
    expect(kept.slice(-backupRetention.newest)).toEqual(
      Array.from({ length: backupRetention.newest }, (_, n) => 720 + n),
    );
    // Five weeks and twelve months reach back, one backup each.
    expect(kept.length).toBeGreaterThanOrEqual(10 + 2 + 9);
    expect(kept.length).toBeLessThanOrEqual(10 + 7 + 5 + 12);
    expect(Math.min(...kept)).toBeLessThan(730 - 300);
    expect(Math.min(...kept)).toBeGreaterThan(730 - 400);
  });

  test('keep one of the days before when many are made on one', () => {
    const kept = after([
      ...everyDay(6),
      ...Array.from({ length: 40 }, (_, n) => start + 6 * day + n),
    ]);
    const days = new Set(kept.map(({ madeAt }) => Math.floor(madeAt / day)));
    expect(days.size).toBe(7);
  });

  test.each([
    ['ten years back', -10 * year],
    ['fifty years ahead', 50 * year],
  ])('all stay when the clock goes %s, and when it comes back', (_, leap) => {
    const before = after(everyDay(400));
    const at = start + 400 * day;
    const there = [...before, { number: 1_000, madeAt: at + leap }];
    expect(backupToPrune(there)).toBe(null);
    const back = [...there, { number: 1_001, madeAt: at }];
    expect(backupToPrune(back)).toBe(null);
  });

  test('never become fewer, whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 * year }), { maxLength: 120 }),
        (moments) => {
          let kept: readonly Made[] = [];
          for (const [index, madeAt] of moments.entries()) {
            const all = [...kept, { number: index + 1, madeAt }];
            const past = backupToPrune(all);
            const next = all.filter((backup) => backup !== past);
            expect(next.length).toBeGreaterThanOrEqual(kept.length);
            expect(next.length).toBeLessThanOrEqual(61);
            expect(next.at(-1)?.madeAt).toBe(madeAt);
            kept = next;
          }
        },
      ),
    );
  });
});

describe('a scheduled backup', () => {
  test('is due at first, and a day after the newest', () => {
    expect(isBackupDue([], start)).toBe(true);
    const made = [{ number: 1, madeAt: start }];
    expect(isBackupDue(made, start)).toBe(false);
    expect(isBackupDue(made, start + day - 1)).toBe(false);
    expect(isBackupDue(made, start + day)).toBe(true);
  });

  test('is due when the clock lies before the newest, and once made is not', () => {
    const made = [{ number: 1, madeAt: start }];
    expect(isBackupDue(made, start - 10 * year)).toBe(true);
    expect(
      isBackupDue([...made, { number: 2, madeAt: start - 10 * year }], start - 10 * year),
    ).toBe(false);
  });
});
