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
  .min(0, 'negative')
  .max(1_000_000_000_000, 'too-large');
