import { z } from 'zod';

// Amounts are integers in the currency's minor unit (cents, pence, whole yen), never floats.

/** An ISO 4217 code this machine can format, such as `USD`. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'not-a-currency')
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'not-a-currency');
export type Currency = string;

/** A non-negative amount in minor units, up to a trillion of them. */
export const amountMinor = z
  .int('not-an-amount')
  .min(0, 'not-an-amount')
  .max(1_000_000_000_000, 'too-large');

/** An amount with its currency, in minor units. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

const fractionDigits = new Map<Currency, number>();

/** How many decimal digits the currency's minor unit has (2 for USD, 0 for JPY, 3 for KWD). */
export function minorDigits(code: Currency): number {
  let digits = fractionDigits.get(code);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits ?? 2;
    fractionDigits.set(code, digits);
  }
  return digits;
}

/** Converts units of a currency (`112000.5` dollars) to minor units, rounding half away from zero. */
export const toMinor = (units: number, code: Currency): number =>
  Math.sign(units) * Math.round(Math.abs(units) * 10 ** minorDigits(code));

/** Converts minor units to units of the currency, for formatting and drawing alone. */
export const fromMinor = (minor: number, code: Currency): number => minor / 10 ** minorDigits(code);
