import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earnedYearlyMinor, fullTimeYearlyMinor, payDraft, payPeriods } from '../../src/shared/pay';

const terms = {
  amountMinor: 11_200_000,
  period: 'year',
  periodsPerYear: null,
  fullTimePercent: 100,
};
const draft = { ...terms, paidFrom: '2024-01-01', currency: 'USD', kind: 'base' };
const issuesOf = (change: object) =>
  payDraft
    .safeParse({ ...draft, ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe('a year of pay', () => {
  it.each([
    ['hour', 5_000, null, 10_400_000],
    ['hour', 5_000, 1_950, 9_750_000],
    ['week', 200_000, null, 10_400_000],
    ['week', 200_000, 50, 10_000_000],
    ['month', 900_000, null, 10_800_000],
    ['month', 900_000, 14, 12_600_000],
    ['year', 11_200_000, null, 11_200_000],
    ['once', 500_000, null, 500_000],
  ] as const)('by the %s at %d, %s a year, comes to %d', (period, amountMinor, stated, yearly) => {
    const pay = { amountMinor, period, periodsPerYear: stated, fullTimePercent: 100 };
    expect(fullTimeYearlyMinor(pay)).toBe(yearly);
    expect(earnedYearlyMinor(pay)).toBe(yearly);
  });

  it('of part-time work is divided by its share; what was earned stays beside it', () => {
    const pay = {
      amountMinor: 6_000_000,
      period: 'year',
      periodsPerYear: null,
      fullTimePercent: 60,
    } as const;
    expect([fullTimeYearlyMinor(pay), earnedYearlyMinor(pay)]).toEqual([10_000_000, 6_000_000]);
  });

  it('of part-time work by the hour counts the wage whole, and earns its share of the hours', () => {
    const pay = {
      amountMinor: 5_000,
      period: 'hour',
      periodsPerYear: null,
      fullTimePercent: 50,
    } as const;
    expect([fullTimeYearlyMinor(pay), earnedYearlyMinor(pay)]).toEqual([10_400_000, 5_200_000]);
  });

  it('is an exact integer for everything that can be saved', () => {
    const anyPay = fc.record({
      amountMinor: fc.integer({ min: 1, max: 1_000_000_000_000 }),
      period: fc.constantFrom(...payPeriods),
      periodsPerYear: fc.option(fc.double({ min: 0.01, max: 9_000, noNaN: true })),
      fullTimePercent: fc.double({ min: 1, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(anyPay, (pay) => {
        const parsed = payDraft.safeParse({ ...draft, ...pay, kind: 'bonus' });
        fc.pre(parsed.success);
        return [fullTimeYearlyMinor(pay), earnedYearlyMinor(pay)].every(Number.isSafeInteger);
      }),
    );
  });
});

describe('pay that cannot be', () => {
  it.each<[object, string, string]>([
    [{ amountMinor: -1 }, 'amountMinor', 'negative'],
    [{ amountMinor: 0 }, 'amountMinor', 'not-positive'],
    [{ amountMinor: 2_000_000_000_000 }, 'amountMinor', 'too-large'],
    [{ amountMinor: 900_000_000_000, period: 'hour' }, 'amountMinor', 'too-large'],
    [{ period: 'hour', periodsPerYear: 9_000 }, 'periodsPerYear', 'too-large'],
    [{ period: 'month', periodsPerYear: 25 }, 'periodsPerYear', 'too-large'],
    [{ fullTimePercent: 0 }, 'fullTimePercent', 'too-small'],
    [{ fullTimePercent: 101 }, 'fullTimePercent', 'too-large'],
    [{ paidUntil: '2023-12-31' }, 'paidUntil', 'before-start'],
    [{ period: 'once' }, 'period', 'base-once'],
    [{ paidFrom: '2024-02-30' }, 'paidFrom', 'not-a-date'],
    [{ paidFrom: '1920-01-01' }, 'paidFrom', 'too-long-ago'],
    [{ paidFrom: '2199-01-01' }, 'paidFrom', 'too-far-ahead'],
    [{ paidUntil: '2199-01-01' }, 'paidUntil', 'too-far-ahead'],
    [{ currency: 'XXZ' }, 'currency', 'not-a-currency'],
  ])('%j is refused at its field', (change, field, code) => {
    expect(issuesOf(change)?.[0]).toEqual([field, code]);
  });

  it('is told from what can', () => {
    expect(issuesOf({ paidUntil: '2024-01-01' })).toBeUndefined();
    expect(issuesOf({ period: 'once', kind: 'bonus' })).toBeUndefined();
  });
});
