import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinor, minorDigits, toMinor } from '../../src/shared/minor-units';
import { amountMinor, currency } from '../../src/shared/money';

const anyCurrency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'HUF', 'CLP');
const anyMinor = fc.integer({ min: 0, max: 1_000_000_000_000 });

describe('minor units', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['HUF', 2],
    ['IDR', 2],
  ])('of %s follow ISO 4217 and not what Intl shows: %i digits', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
  });

  it('come back unchanged from units', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, (minor, code) => {
        expect(toMinor(fromMinor(minor, code), code)).toBe(minor);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lie within one minor unit of any amount in units', () => {
    const anyUnits = fc.double({ min: 0, max: 1_000_000_000, noNaN: true });
    fc.assert(
      fc.property(anyUnits, anyCurrency, (units, code) => {
        const difference = fromMinor(toMinor(units, code), code) - units;
        expect(Math.abs(difference) * 10 ** minorDigits(code)).toBeLessThan(1);
      }),
    );
  });

  it('round the typed decimal half away from zero', () => {
    expect(toMinor(1.005, 'USD')).toBe(101);
    expect(toMinor(-1.005, 'USD')).toBe(-101);
    expect(toMinor(1.0049, 'USD')).toBe(100);
    expect(toMinor(112_000.5, 'JPY')).toBe(112_001);
    expect(toMinor(4.35, 'USD')).toBe(435);
  });

  it('agree with integer arithmetic on any decimal with one digit too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (thousandths) => {
        const typed = Number(
          `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`,
        );
        expect(toMinor(typed, 'USD')).toBe(Math.floor((thousandths + 5) / 10));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never give a negative zero', () => {
    expect(toMinor(-0, 'USD')).toBe(0);
    expect(toMinor(-0.001, 'USD')).toBe(0);
  });
});

describe('what a field accepts', () => {
  it('is a currency that exists', () => {
    expect(currency.parse('USD')).toBe('USD');
    for (const bad of ['usd', 'US', 'XQQ', '', 'USDX'])
      expect(currency.safeParse(bad).success).toBe(false);
  });

  it('is a whole, non-negative amount up to a trillion', () => {
    for (const good of [0, 1, 1e12]) expect(amountMinor.parse(good)).toBe(good);
    for (const bad of [-1, 0.5, 1e12 + 1, NaN, Infinity, '5'])
      expect(amountMinor.safeParse(bad).success).toBe(false);
  });
});
