import { addYears, dateOf, yearsBetween, type IsoDate } from './dates';
import type { Growth, GrowthBand } from './growth';
import type { PayId } from './pay';

// What the drawing, its hover texts, the keyboard and the table all read, so that they cannot
// disagree. On both axes `x` counts years since the day on which experience was zero.

export const growthAxes = ['experience', 'calendar'] as const;
export type GrowthAxis = (typeof growthAxes)[number];

/** A band with the days its years fall on; `to` ends where its solid part does. */
export interface SeriesBand extends GrowthBand {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A pay point on the axis shown. */
export interface SeriesPoint {
  readonly payId: PayId;
  readonly on: IsoDate;
  readonly x: number;
  readonly yearlyMinor: number;
}

/** A level of the pay line, holding from `x` until the next step. */
export interface SeriesStep {
  readonly x: number;
  readonly yearlyMinor: number;
}

/** Everything one axis shows, in the order in which it is read aloud. */
export interface GrowthSeries {
  readonly bands: readonly SeriesBand[];
  readonly points: readonly SeriesPoint[];
  /** The pay line from the first point on, held until today. */
  readonly steps: readonly SeriesStep[];
  readonly todayX: number;
  readonly goalX: number | null;
  /** The years to draw, with the stretch in which an open end fades. */
  readonly years: readonly [from: number, to: number];
  /** The lowest and highest yearly amount to draw, fading stretch included. */
  readonly minor: readonly [lowest: number, highest: number];
}

/** Lays the growth out on an axis; pay from before this career appears on the calendar only. */
export function growthSeries(growth: Growth, axis: GrowthAxis): GrowthSeries {
  const { bands, today, goal, yearZeroOn } = growth;
  // Experience stays at 0 until this career begins; the calendar has a place for every day.
  const xOf = ({ on, years }: { readonly on: IsoDate; readonly years: number }) =>
    axis === 'calendar' ? yearsBetween(yearZeroOn, on) : years;
  const todayX = xOf(today);
  const goalX = goal && xOf(goal);
  const points = growth.points
    .filter((point) => axis === 'calendar' || point.years !== null)
    .map(({ payId, on, years, yearlyMinor }) => ({
      payId,
      on,
      x: years ?? yearsBetween(yearZeroOn, on),
      yearlyMinor,
    }))
    .sort((a, b) => a.x - b.x);
  const last = points.at(-1);
  const heldUntilToday =
    last && last.x < todayX ? [{ x: todayX, yearlyMinor: last.yearlyMinor }] : [];

  const xs = [
    todayX,
    ...(goalX === null ? [] : [goalX]),
    ...bands.flatMap((band) => [band.yearsFrom, band.yearsFadeTo]),
    ...points.map((point) => point.x),
  ];
  const amounts = [
    ...bands.flatMap((band) => [band.minMinor, band.fadeToMinor]),
    ...points.map((point) => point.yearlyMinor),
  ];
  return {
    bands: bands.map((band) => ({
      ...band,
      from: addYears(yearZeroOn, band.yearsFrom),
      to: addYears(yearZeroOn, band.yearsTo),
    })),
    points,
    steps: [...points.map(({ x, yearlyMinor }) => ({ x, yearlyMinor })), ...heldUntilToday],
    todayX,
    goalX,
    years: [Math.min(0, ...xs), Math.max(1, ...xs)],
    minor: amounts.length === 0 ? [0, 0] : [Math.min(...amounts), Math.max(...amounts)],
  };
}

/** The calendar years that begin within a stretch of years since year zero, and where. */
export function calendarTicks(
  yearZeroOn: IsoDate,
  [from, to]: readonly [from: number, to: number],
): readonly { readonly year: number; readonly x: number }[] {
  const first = Number(addYears(yearZeroOn, from).slice(0, 4));
  const last = Number(addYears(yearZeroOn, to).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((year) => ({ year, x: yearsBetween(yearZeroOn, dateOf(`${year}-01-01`)) }))
    .filter(({ x }) => x >= from && x <= to);
}
