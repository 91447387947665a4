import { expect, it } from 'vitest';
import { dateOf } from '../../src/shared/dates';
import { earningsUntil } from '../../src/shared/earnings';
import type { Pay } from '../../src/shared/pay';
import { paid } from './samples';

const day = dateOf('2024-01-01');
const earned = (...pay: Pay[]) =>
  earningsUntil(pay, (minor) => minor, day).map(({ on, totalMinor }) => [
    on,
    Math.round(totalMinor / 100_000),
  ]);

it('adds up base pay from each raise to the next, and to today', () => {
  expect(earned(paid('2022-01-01', 100), paid('2023-01-01', 120))).toEqual([
    ['2022-01-01', 0],
    ['2023-01-01', 100],
    ['2024-01-01', 220],
  ]);
});

it('stops at an end, and counts what was really earned', () => {
  expect(
    earned(
      paid('2021-01-01', 50, { paidUntil: dateOf('2022-01-01'), fullTimePercent: 50 }),
      paid('2023-01-01', 50, { period: 'hour', amountMinor: 5_000, fullTimePercent: 50 }),
    ),
  ).toEqual([
    ['2021-01-01', 0],
    ['2022-01-01', 50],
    ['2023-01-01', 50],
    ['2024-01-01', 102],
  ]);
});

it('adds other kinds while they hold, and what is paid once on its day', () => {
  expect(
    earned(
      paid('2023-01-01', 100),
      paid('2023-01-01', 10, { kind: 'equity' }),
      paid('2023-01-01', 5, { kind: 'bonus', period: 'once' }),
    ),
  ).toEqual([
    ['2023-01-01', 5],
    ['2024-01-01', 115],
  ]);
});

it('knows nothing of pay to come, and is empty without any', () => {
  expect(earned(paid('2025-01-01', 100))).toEqual([]);
  expect(earningsUntil([], (minor) => minor, day)).toEqual([]);
});
