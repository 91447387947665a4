import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/shared/dates';
import {
  convertMinor,
  exchangeRateDraft,
  exchangeRateId,
  rateInForce,
  type ExchangeRate,
} from '../../src/shared/exchange-rates';
import { fromMinor, minorDigits } from '../../src/shared/minor-units';
import { today } from './samples';

const rate = (
  base: string,
  quote: string,
  value: number,
  ratedOn = '2026-01-01',
): ExchangeRate => ({
  id: exchangeRateId.parse(`${base}${quote}${ratedOn}`),
  base,
  quote,
  rate: value,
  ratedOn: dateOf(ratedOn),
  source: 'a bank',
  revision: 1,
});

describe('converting', () => {
  it('goes both ways, in the minor units of each currency', () => {
    const euro = rate('EUR', 'USD', 1.08);
    expect(convertMinor(6_000_000, 'EUR', euro)).toBe(6_480_000);
    expect(convertMinor(6_480_000, 'USD', euro)).toBe(6_000_000);
    expect(convertMinor(6_000_000, 'JPY', rate('USD', 'JPY', 150))).toBe(4_000_000);
    expect(convertMinor(1_000, 'KWD', rate('KWD', 'USD', 3.25))).toBe(325);
  });

  it('there and back is within one minor unit, of the coarser of the two currencies', () => {
    const currencies = ['USD', 'EUR', 'JPY', 'KWD', 'IDR'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        fc.shuffledSubarray(currencies, { minLength: 2, maxLength: 2 }),
        fc.double({ min: 0.000_1, max: 20_000, noNaN: true }),
        (amountMinor, [from = '', to = ''], value) => {
          const used = rate(from, to, value);
          const back = convertMinor(convertMinor(amountMinor, from, used), to, used);
          const oneThere = (fromMinor(1, to) / value) * 10 ** minorDigits(from);
          return Math.abs(back - amountMinor) <= Math.max(1, oneThere);
        },
      ),
    );
  });
});

describe('the rate in force', () => {
  const old = rate('EUR', 'USD', 1.2, '2020-01-01');
  const newest = rate('USD', 'EUR', 0.9, '2026-01-01');
  const ahead = rate('EUR', 'USD', 2, '2027-01-01');

  it('is the newest on file, whichever way it is written, and never one of the future', () => {
    expect(rateInForce([old, newest, ahead], 'EUR', 'USD', today)).toBe(newest);
    expect(rateInForce([ahead, old], 'USD', 'EUR', today)).toBe(old);
  });

  it('is missing for other pairs', () => {
    expect(rateInForce([old], 'GBP', 'USD', today)).toBeUndefined();
  });
});

it('refuses a rate of a currency with itself, below zero or without a source', () => {
  const draft = { ratedOn: '2026-01-01', base: 'EUR', quote: 'USD', rate: 1, source: 'a bank' };
  const issue = (change: object) =>
    exchangeRateDraft.safeParse({ ...draft, ...change }).error?.issues[0];
  expect(issue({})).toBeUndefined();
  expect(issue({ quote: 'EUR' })).toMatchObject({ path: ['quote'], message: 'same-currency' });
  expect(issue({ rate: -1 })).toMatchObject({ path: ['rate'], message: 'not-positive' });
  expect(issue({ source: ' ' })).toMatchObject({ path: ['source'], message: 'required' });
});
