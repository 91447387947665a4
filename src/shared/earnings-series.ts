import { addYears, yearsBetween, type IsoDate } from './dates';
import type { ForecastRange } from './forecast';
import type { Growth } from './growth';

// What the chart of earnings, its hover texts, the keyboard and the table all read. `x` counts years
// since the day on which experience was zero, on the calendar.

/** All that was earned by a day. */
export interface EarningsPast {
  readonly on: IsoDate;
  readonly x: number;
  readonly totalMinor: number;
}

/** The range of all that will have been earned so many years from today, what was earned until today included. */
export interface EarningsAhead extends ForecastRange {
  readonly years: number;
  readonly on: IsoDate;
  readonly x: number;
}

export interface EarningsSeries {
  /** Each day on which something changed, oldest first. */
  readonly past: readonly EarningsPast[];
  readonly now: EarningsPast;
  /** Whole years from today; empty without a forecast. */
  readonly ahead: readonly EarningsAhead[];
}

/** Lays all that was and may be earned out over the calendar. */
export function earningsSeries({ earnings, forecast, today, yearZeroOn }: Growth): EarningsSeries {
  const past = earnings.map(({ on, totalMinor }) => ({
    on,
    x: yearsBetween(yearZeroOn, on),
    totalMinor,
  }));
  const now = past.at(-1) ?? {
    on: today.on,
    x: yearsBetween(yearZeroOn, today.on),
    totalMinor: 0,
  };
  return {
    past,
    now,
    ahead:
      forecast.kind === 'none'
        ? []
        : forecast.yearly.map(({ years, earnings: { low, middle, high } }) => ({
            years,
            on: addYears(today.on, years),
            x: now.x + years,
            low: now.totalMinor + low,
            middle: now.totalMinor + middle,
            high: now.totalMinor + high,
          })),
  };
}
