import type { Currency } from './money';

// How amounts in minor units become figures to show. Apart from money.ts, whose schemas the first
// screen does not need.

// Kept here and not asked of Intl: its tables say how amounts are usually shown (whole forints) and
// change from one version to the next, which would change what a stored amount means.
const minorDigitsOther = new Map<Currency, number>([
  ...digitsOf(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digitsOf(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digitsOf(4, 'CLF UYW'),
]);

function digitsOf(digits: number, codes: string): [Currency, number][] {
  return codes.split(' ').map((code) => [code, digits]);
}

/** How many decimal digits ISO 4217 gives the currency's minor unit (2 for USD, 0 for JPY, 3 for KWD). */
export const minorDigits = (code: Currency): number => minorDigitsOther.get(code) ?? 2;

/**
 * Converts units of a currency (`112000.5` dollars) to minor units, rounding half away from zero.
 * Fifteen significant digits bring back the decimal that was typed: 1.005 is a half, not just under.
 */
export function toMinor(units: number, code: Currency): number {
  const typed = Number((Math.abs(units) * 10 ** minorDigits(code)).toPrecision(15));
  return Math.sign(units) * Math.round(typed) + 0;
}

/** Converts minor units to units of the currency, for formatting and drawing alone. */
export const fromMinor = (minor: number, code: Currency): number => minor / 10 ** minorDigits(code);

/** A forecast, or what was converted by prices, is no more exact than whole units of the currency. */
export const wholeUnits = (minor: number, code: Currency): number =>
  toMinor(Math.round(fromMinor(minor, code)), code);
