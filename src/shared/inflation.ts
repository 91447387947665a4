import { z } from 'zod';
import { dateOf, daysBetween, type IsoDate } from './dates';
import { idOf } from './ids';
import { revision } from './skills';
import { line } from './text';

export const inflationId = idOf<'InflationId'>();
export type InflationId = z.infer<typeof inflationId>;

/** How much prices rose from the beginning of a calendar year to its end, as a source the person names says. */
export interface Inflation {
  readonly id: InflationId;
  readonly year: number;
  readonly percent: number;
  readonly source: string;
  readonly revision: number;
}

export const inflationDraft = z.lazy(() =>
  z.object({
    year: z.int('not-an-amount').min(1900, 'too-small').max(2200, 'too-large'),
    percent: z.number('not-an-amount').min(-50, 'too-small').max(1_000, 'too-large'),
    source: line(300),
  }),
);
export type InflationDraft = z.infer<typeof inflationDraft>;
export const inflationChange = z.lazy(() =>
  inflationDraft.unwrap().extend({ id: inflationId, revision }),
);
export type InflationChange = z.infer<typeof inflationChange>;

/**
 * By how much prices rose from one day to a later one, as a factor; null where a year in between has
 * no figure. A year's rise is spread evenly over its days.
 */
export function priceFactor(
  inflation: readonly Inflation[],
  from: IsoDate,
  to: IsoDate,
): number | null {
  let factor = 1;
  for (let day = from; day < to;) {
    const year = Number(day.slice(0, 4));
    const yearEnd = dateOf(`${year + 1}-01-01`);
    const end = yearEnd < to ? yearEnd : to;
    const known = inflation.find((one) => one.year === year);
    if (known === undefined) return null;
    const share = daysBetween(day, end) / daysBetween(dateOf(`${year}-01-01`), yearEnd);
    factor *= (1 + known.percent / 100) ** share;
    day = end;
  }
  return factor;
}
