import type { CareerPath, Level, SalaryBand } from './career-paths';
import { daysBetween, type IsoDate } from './dates';
import { convertMinor, rateInForce } from './exchange-rates';
import {
  forecastAt,
  forecastEarnings,
  forecastPoints,
  yearsOfWeeks,
  type ByCourse,
  type ForecastInput,
  type ForecastMove,
  type ForecastPoint,
  type ForecastRange,
} from './forecast';
import type { Goal } from './goal';
import type { GrowthInput } from './growth';
import type { Finish } from './pace';
import type { Schedule } from './schedule';

/** The forecast for the goal in the bands' currency, or the plain reason why there is none. */
export type GrowthForecast =
  | {
      readonly kind: 'range';
      readonly points: readonly ForecastPoint[];
      /** Pay after each whole year, and what is earned until then. */
      readonly yearly: readonly {
        readonly years: number;
        readonly pay: ForecastRange;
        readonly earnings: ForecastRange;
      }[];
    }
  | { readonly kind: 'none'; readonly reason: 'no-pay' | 'no-band' | 'no-rate' };

/** Forecasts pay until the goal's level and beyond, at the dates the plan leads to. */
export function forecastGrowth(
  growth: GrowthInput,
  path: CareerPath,
  held: Level | null,
  payMinor: number | null,
): GrowthForecast {
  if (payMinor === null) {
    const isPaid = growth.pay.some(({ kind }) => kind === 'base');
    const isHeldBack = growth.pay.some(
      (one) => one.kind === 'base' && one.currency !== path.currency,
    );
    return { kind: 'none', reason: isPaid && isHeldBack ? 'no-rate' : 'no-pay' };
  }
  if (held !== null && held.salary === null) return { kind: 'none', reason: 'no-band' };
  const moves = movesOf(growth, path, held);
  if (typeof moves === 'string') return { kind: 'none', reason: moves };
  const { assumptions } = growth;
  const input: ForecastInput = { payMinor, band: held?.salary ?? null, moves, assumptions };
  return {
    kind: 'range',
    points: forecastPoints(input, assumptions.years),
    yearly: Array.from({ length: assumptions.years }, (_, index) => ({
      years: index + 1,
      pay: forecastAt(input, index + 1),
      earnings: forecastEarnings(input, index + 1),
    })),
  };
}

/** The move to the goal's level, none where it is held already; a reason where its band is unknown. */
function movesOf(
  { goal, goalPath, schedule, rates, today }: GrowthInput,
  path: CareerPath,
  held: Level | null,
): readonly ForecastMove[] | 'no-band' | 'no-rate' {
  if (goal === null || goalPath === null || goal.level.id === held?.id) return [];
  const target = goalPath.levels.find(({ id }) => id === goal.level.id);
  if (!target?.salary) return 'no-band';
  const rate = rateInForce(rates, goalPath.currency, path.currency, today);
  if (goalPath.currency !== path.currency && rate === undefined) return 'no-rate';
  const isPromotion = held !== null && goalPath.id === path.id && target.rank > held.rank;
  const convert = (minor: number) =>
    rate === undefined ? minor : convertMinor(minor, goalPath.currency, rate);
  const band: SalaryBand = {
    ...target.salary,
    minMinor: convert(target.salary.minMinor),
    maxMinor: convert(target.salary.maxMinor),
  };
  return [
    {
      kind: isPromotion ? 'promotion' : 'change-of-path',
      band,
      afterYears: moveDates(goal, schedule, today),
    },
  ];
}

/** Late, likely and early by the pace; with nothing left to do, the date planned. */
function moveDates(goal: Goal, schedule: Schedule | null, today: IsoDate): ByCourse<number | null> {
  if (schedule === null) return { low: null, middle: null, high: null };
  if (schedule.isNothingOpen) {
    const days = goal.dueOn === null ? -1 : daysBetween(today, goal.dueOn);
    const planned = days < 0 ? null : yearsOfWeeks(days / 7);
    return { low: planned, middle: planned, high: planned };
  }
  const after = (finish: Finish) => (finish.kind === 'date' ? yearsOfWeeks(finish.weeks) : null);
  return {
    low: after(schedule.late),
    middle: after(schedule.likely),
    high: after(schedule.early),
  };
}
