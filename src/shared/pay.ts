import { z } from 'zod';
import { isoDate, type IsoDate } from './dates';
import { amountMinor, currency, type Currency } from './money';
import { revision } from './skills';
import { prose } from './text';

export const payId = z.string().min(1).max(100).brand<'PayId'>();
export type PayId = z.infer<typeof payId>;

export const payPeriods = ['hour', 'week', 'month', 'year'] as const;
export type PayPeriod = (typeof payPeriods)[number];
export const payKinds = ['base', 'bonus', 'equity', 'variable', 'overtime'] as const;
export type PayKind = (typeof payKinds)[number];

/** Gross pay that holds from a date on. */
export interface Pay {
  readonly id: PayId;
  readonly paidFrom: IsoDate;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly period: PayPeriod;
  readonly kind: PayKind;
  readonly note: string;
  readonly revision: number;
}

const payFields = z.object({
  paidFrom: isoDate,
  amountMinor: amountMinor.min(1, 'not-an-amount'),
  currency,
  period: z.enum(payPeriods),
  kind: z.enum(payKinds),
  note: prose(2_000).default(''),
});
export const payDraft = payFields;
export type PayDraft = z.infer<typeof payDraft>;
export const payChange = payFields.extend({ id: payId, revision });
export type PayChange = z.infer<typeof payChange>;
