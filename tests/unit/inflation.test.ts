import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/shared/dates';
import { inflationId, priceFactor } from '../../src/shared/inflation';

const year = (number: number, percent: number) => ({
  id: inflationId.parse(String(number)),
  year: number,
  percent,
  source: 'an office',
  revision: 1,
});
const known = [year(2023, 10), year(2024, 5), year(2025, -2)];
const factor = (from: string, to: string) => priceFactor(known, dateOf(from), dateOf(to));

describe('the rise of prices', () => {
  it('multiplies over whole years, falling prices included', () => {
    expect(factor('2023-01-01', '2025-01-01')).toBeCloseTo(1.155, 10);
    expect(factor('2023-01-01', '2026-01-01')).toBeCloseTo(1.1319, 10);
  });

  it('spreads a year evenly over its days', () => {
    expect(factor('2023-01-01', '2023-07-02')).toBeCloseTo(1.1 ** (182 / 365), 10);
  });

  it('is none from a day to itself, and unknown across a year that is not on file', () => {
    expect(factor('2019-05-05', '2019-05-05')).toBe(1);
    expect(factor('2022-12-31', '2023-02-01')).toBeNull();
    expect(factor('2025-12-31', '2026-01-02')).toBeNull();
  });
});
