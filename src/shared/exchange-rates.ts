import { z } from 'zod';
import { livedDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { fromMinor, toMinor } from './minor-units';
import { currency, type Currency } from './money';
import { revision } from './skills';
import { line } from './text';

export const exchangeRateId = idOf<'ExchangeRateId'>();
export type ExchangeRateId = z.infer<typeof exchangeRateId>;

/** One unit of `base` in units of `quote`, as a source the person names gave it on a day. */
export interface ExchangeRate {
  readonly id: ExchangeRateId;
  readonly ratedOn: IsoDate;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: number;
  readonly source: string;
  readonly revision: number;
}

const rateFields = () =>
  z.object({
    ratedOn: livedDay,
    base: currency,
    quote: currency,
    rate: z
      .number('not-an-amount')
      .positive('not-positive')
      .min(0.000_000_1, 'too-small')
      .max(10_000_000, 'too-large'),
    source: line(300),
  });
const isOfTwo = ({ base, quote }: z.infer<ReturnType<typeof rateFields>>) => base !== quote;
const sameIssue = { path: ['quote'], error: 'same-currency' };

export const exchangeRateDraft = z.lazy(() => rateFields().refine(isOfTwo, sameIssue));
export type ExchangeRateDraft = z.infer<typeof exchangeRateDraft>;
export const exchangeRateChange = z.lazy(() =>
  rateFields().extend({ id: exchangeRateId, revision }).refine(isOfTwo, sameIssue),
);
export type ExchangeRateChange = z.infer<typeof exchangeRateChange>;

/** The rate that converts between two currencies today: the newest on file, whichever way it is written. */
export const rateInForce = (
  rates: readonly ExchangeRate[],
  from: Currency,
  to: Currency,
  today: IsoDate,
): ExchangeRate | undefined =>
  rates
    .filter(
      ({ base, quote, ratedOn }) =>
        ratedOn <= today && ((base === from && quote === to) || (base === to && quote === from)),
    )
    .reduce<ExchangeRate | undefined>(
      (newest, rate) => (newest === undefined || rate.ratedOn > newest.ratedOn ? rate : newest),
      undefined,
    );

/** An amount in the other of a rate's two currencies, to the nearest minor unit. */
export function convertMinor(
  amountMinor: number,
  from: Currency,
  { base, quote, rate }: Pick<ExchangeRate, 'base' | 'quote' | 'rate'>,
): number {
  const units = fromMinor(amountMinor, from);
  return from === base ? toMinor(units * rate, quote) : toMinor(units / rate, base);
}
