import { z } from 'zod';
import { conventions } from './conventions';
import { careerDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { amountMinor, currency, type Currency } from './money';
import { revision } from './skills';
import { prose } from './text';

export const payId = idOf<'PayId'>();
export type PayId = z.infer<typeof payId>;

/** What an amount is for; `once` is paid on one day alone, such as a single bonus. */
export const payPeriods = ['hour', 'week', 'month', 'year', 'once'] as const;
export type PayPeriod = (typeof payPeriods)[number];
export const payKinds = ['base', 'bonus', 'equity', 'variable', 'overtime'] as const;
export type PayKind = (typeof payKinds)[number];

/** Gross pay that holds from a date on, until another date or the next amount of its kind. */
export interface Pay {
  readonly id: PayId;
  readonly paidFrom: IsoDate;
  /** The last day; null while it holds. */
  readonly paidUntil: IsoDate | null;
  /** As paid: for part-time work what was really earned, by the hour one hour's wage. */
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly period: PayPeriod;
  /** How many of them a full-time year has, such as 1,950 hours or 14 months' pay; null by convention. */
  readonly periodsPerYear: number | null;
  /** The share of full-time hours worked. */
  readonly fullTimePercent: number;
  readonly kind: PayKind;
  readonly employer: string;
  readonly title: string;
  readonly note: string;
  readonly revision: number;
}

type PayTerms = Pick<Pay, 'amountMinor' | 'period' | 'periodsPerYear' | 'fullTimePercent'>;

const usualPeriodsPerYear: Readonly<Record<PayPeriod, number>> = {
  hour: conventions.hoursPerYear,
  week: 52,
  month: 12,
  year: 1,
  once: 1,
};
const mostPeriodsPerYear: Readonly<Record<PayPeriod, number>> = {
  hour: 24 * 366,
  week: 53,
  month: 24,
  year: 1,
  once: 1,
};

/** How many periods a full-time year has: as stated, else 2,080 hours, 52 weeks or 12 months. */
export const periodsPerYear = ({
  period,
  periodsPerYear: stated,
}: Pick<Pay, 'period' | 'periodsPerYear'>): number => stated ?? usualPeriodsPerYear[period];

/** Pay as a full-time yearly amount in minor units: a wage by its hours, part-time by its share. */
export function fullTimeYearlyMinor(terms: PayTerms): number {
  const yearly = terms.amountMinor * periodsPerYear(terms);
  // An hour's wage is the same however many hours are worked.
  const share = terms.period === 'hour' ? 100 : terms.fullTimePercent;
  return Math.round((yearly * 100) / share);
}

/** What was really earned a year, in minor units. */
export const earnedYearlyMinor = (terms: PayTerms): number =>
  Math.round(
    terms.amountMinor *
      periodsPerYear(terms) *
      (terms.period === 'hour' ? terms.fullTimePercent / 100 : 1),
  );

/** Yearly pay beyond this is a slip of the keys, and no longer exact. */
const mostYearlyMinor = 1_000_000_000_000_000;

const payFields = () =>
  z.object({
    paidFrom: careerDay,
    paidUntil: careerDay.nullable().default(null),
    amountMinor: amountMinor.min(1, 'not-positive'),
    currency,
    period: z.enum(payPeriods),
    periodsPerYear: z.number('not-an-amount').positive('not-positive').nullable().default(null),
    fullTimePercent: z
      .number('not-an-amount')
      .min(1, 'too-small')
      .max(100, 'too-large')
      .default(100),
    kind: z.enum(payKinds),
    employer: prose(200).default(''),
    title: prose(200).default(''),
    note: prose(2_000).default(''),
  });

type PayFields = z.infer<ReturnType<typeof payFields>>;

/** What holds between fields; each issue stands at the field to correct. */
function checkPay(pay: PayFields, issue: (path: keyof PayFields, message: string) => void): void {
  if (pay.paidUntil !== null && pay.paidUntil < pay.paidFrom) issue('paidUntil', 'before-start');
  if (pay.period === 'once' && pay.kind === 'base') issue('period', 'base-once');
  if ((pay.periodsPerYear ?? 0) > mostPeriodsPerYear[pay.period]) {
    issue('periodsPerYear', 'too-large');
  } else if (fullTimeYearlyMinor(pay) > mostYearlyMinor) {
    issue('amountMinor', 'too-large');
  }
}

const checked = <Fields extends z.ZodType<PayFields>>(fields: Fields) =>
  fields.superRefine((pay, { addIssue }) =>
    checkPay(pay, (path, message) => addIssue({ code: 'custom', path: [path], message })),
  );

export const payDraft = z.lazy(() => checked(payFields()));
export type PayDraft = z.infer<typeof payDraft>;
export const payChange = z.lazy(() => checked(payFields().extend({ id: payId, revision })));
export type PayChange = z.infer<typeof payChange>;
