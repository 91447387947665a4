import { conventions } from './conventions';
import { addYears, dateOf, yearsBetween, type IsoDate } from './dates';
import type { ForecastRange } from './forecast';
import type { Growth, GrowthBand, GrowthCheckIn, GrowthMilestone, GrowthPoint } from './growth';

// What the drawing, its hover texts, the keyboard and the table all read, so that they cannot
// disagree. On both axes `x` counts years since the day on which experience was zero; the calendar
// counts breaks as well.

export const growthAxes = ['experience', 'calendar'] as const;
export type GrowthAxis = (typeof growthAxes)[number];

/** The axes there are, the usual one first: a path that says no years has the calendar alone. */
export const axesOf = ({
  areYearsPublished,
}: Pick<Growth, 'areYearsPublished'>): readonly [GrowthAxis, ...GrowthAxis[]] =>
  areYearsPublished ? growthAxes : ['calendar'];

/** A band on the axis shown; solid from `xFrom` to `xTo`, faded out at `xFadeTo`. */
export interface SeriesBand extends GrowthBand {
  readonly xFrom: number;
  readonly xTo: number;
  readonly xFadeTo: number;
}

/** A pay point on the axis shown. */
export interface SeriesPoint extends GrowthPoint {
  readonly x: number;
}

/** A milestone on the axis shown. */
export interface SeriesMilestone extends GrowthMilestone {
  readonly x: number;
}

/** A check-in on the axis shown. */
export interface SeriesCheckIn extends GrowthCheckIn {
  readonly x: number;
}

/** A level of the pay line, holding from `x` until the next step; null where no pay held. */
export interface SeriesStep {
  readonly x: number;
  readonly yearlyMinor: number | null;
}

/** Pay on one of the days ahead. */
export interface SeriesForecast extends ForecastRange {
  readonly x: number;
}

/** One of the whole years ahead, as the table and the pointer have it. */
export interface SeriesYear extends SeriesForecast {
  readonly on: IsoDate;
  readonly years: number;
  /** What is earned from today until then. */
  readonly earnings: ForecastRange;
}

/** Everything one axis shows, in the order in which it is read aloud. */
export interface GrowthSeries {
  readonly bands: readonly SeriesBand[];
  readonly points: readonly SeriesPoint[];
  /** The pay line from the first point on, held until today or its end. */
  readonly steps: readonly SeriesStep[];
  /** The pay line in today's money, straight between its points; empty without inflation on file. */
  readonly inTodaysMoney: readonly { readonly x: number; readonly minor: number }[];
  readonly forecast: readonly SeriesForecast[];
  readonly yearsAhead: readonly SeriesYear[];
  readonly milestones: readonly SeriesMilestone[];
  readonly checkIns: readonly SeriesCheckIn[];
  readonly todayX: number;
  readonly goalX: number | null;
  /** The years to draw, with the stretch in which an open end fades. */
  readonly years: readonly [from: number, to: number];
  /** The lowest and highest yearly amount to draw, fading stretch included. */
  readonly minor: readonly [lowest: number, highest: number];
  /** Amounts beyond the scale, which is cut there so that they do not flatten everything else. */
  readonly offScaleCount: number;
}

/** Lays the growth out on an axis; what lies before this career appears on the calendar only. */
export function growthSeries(growth: Growth, axis: GrowthAxis): GrowthSeries {
  const { today, goal, yearZeroOn } = growth;
  const calendarX = (on: IsoDate) => yearsBetween(yearZeroOn, on);
  // Experience stays at 0 until this career begins; the calendar has a place for every day.
  const xOf = ({ on, years }: { readonly on: IsoDate; readonly years: number }) =>
    axis === 'calendar' ? calendarX(on) : years;
  const todayX = xOf(today);
  const goalX = goal && xOf(goal);
  const bands = growth.bands.map((band) => ({
    ...band,
    xFrom: axis === 'calendar' ? calendarX(band.from) : band.yearsFrom,
    xTo: axis === 'calendar' ? calendarX(band.to) : band.yearsTo,
    xFadeTo: axis === 'calendar' ? calendarX(band.fadeTo) : band.yearsFadeTo,
  }));
  const points = growth.points
    .filter((point) => axis === 'calendar' || point.years !== null)
    .map((point) => ({
      ...point,
      x: axis === 'calendar' ? calendarX(point.on) : (point.years ?? 0),
    }))
    .sort((a, b) => a.x - b.x);
  const milestones = growth.milestones.map((milestone) => ({ ...milestone, x: xOf(milestone) }));
  const checkIns = growth.checkIns.map((checkIn) => ({ ...checkIn, x: xOf(checkIn) }));
  const { forecast, yearsAhead } = aheadOf(growth, todayX);
  const inTodaysMoney = inTodaysMoneyOf(points, todayX);

  const xs = [
    todayX,
    ...(goalX === null ? [] : [goalX]),
    ...bands.flatMap((band) => [band.xFrom, band.xFadeTo]),
    ...points.map((point) => point.x),
    ...forecast.map((day) => day.x),
  ];
  const amounts = [
    ...points.flatMap(({ yearlyMinor, earnedMinor }) => [yearlyMinor, earnedMinor]),
    ...inTodaysMoney.map(({ minor }) => minor),
    ...forecast.flatMap(({ low, high }) => [low, high]),
  ];
  const bandAmounts = bands.flatMap((band) => [band.minMinor, band.fadeToMinor]);
  const limit = scaleLimit(bandAmounts, amounts);
  const shown = [...bandAmounts, ...amounts.filter((minor) => minor <= limit)];
  return {
    bands,
    points,
    steps: stepsOf(points, todayX, (on) => pointX(growth, axis, on)),
    inTodaysMoney,
    forecast,
    yearsAhead,
    milestones,
    checkIns,
    todayX,
    goalX,
    years: [Math.min(0, ...xs), Math.max(1, ...xs)],
    minor: shown.length === 0 ? [0, 0] : [Math.min(...shown), Math.max(...shown)],
    offScaleCount: points.filter(({ yearlyMinor }) => yearlyMinor > limit).length,
  };
}

/** Where the last day of a pay lies; on the experience axis never beyond today's years. */
const pointX = ({ yearZeroOn, today }: Growth, axis: GrowthAxis, on: IsoDate): number => {
  const x = yearsBetween(yearZeroOn, on);
  return axis === 'calendar' ? x : Math.min(Math.max(0, x), today.years);
};

/** The highest amount still drawn to scale: some times the bands' top, else the median amount. */
function scaleLimit(bandAmounts: readonly number[], amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const usual =
    bandAmounts.length > 0 ? Math.max(...bandAmounts) : sorted[Math.floor(sorted.length / 2)];
  return (usual ?? 0) * conventions.offScaleFactor;
}

function stepsOf(
  points: readonly SeriesPoint[],
  todayX: number,
  xOn: (on: IsoDate) => number,
): readonly SeriesStep[] {
  return points.flatMap(({ x, yearlyMinor, until }, index) => {
    const nextX = points[index + 1]?.x;
    const step = { x, yearlyMinor };
    const endX = until === null ? (nextX ?? todayX) : xOn(until);
    // The next step takes over where it begins, so only a gap and today need an end of their own.
    if (nextX !== undefined && endX >= nextX) return [step];
    if (endX <= x) return [step];
    const end = { x: Math.min(endX, Math.max(todayX, x)), yearlyMinor };
    return nextX === undefined ? [step, end] : [step, end, { x: end.x, yearlyMinor: null }];
  });
}

/** From each point its pay loses worth until the next one, or until today. */
function inTodaysMoneyOf(
  points: readonly SeriesPoint[],
  todayX: number,
): GrowthSeries['inTodaysMoney'] {
  return points.flatMap(({ x, yearlyMinor, inTodaysMoneyMinor }, index) => {
    if (inTodaysMoneyMinor === null || x > todayX) return [];
    const next = points[index + 1];
    const start = { x, minor: inTodaysMoneyMinor };
    if (next === undefined || next.x > todayX) return [start, { x: todayX, minor: yearlyMinor }];
    if (next.inTodaysMoneyMinor === null) return [start];
    const factor = next.inTodaysMoneyMinor / next.yearlyMinor;
    return [start, { x: next.x, minor: Math.round(yearlyMinor * factor) }];
  });
}

function aheadOf(
  { forecast, today }: Growth,
  todayX: number,
): Pick<GrowthSeries, 'forecast' | 'yearsAhead'> {
  if (forecast.kind === 'none') return { forecast: [], yearsAhead: [] };
  return {
    forecast: forecast.points.map(({ years, ...range }) => ({ x: todayX + years, ...range })),
    yearsAhead: forecast.yearly.map(({ years, pay, earnings }) => ({
      x: todayX + years,
      on: addYears(today.on, years),
      years,
      earnings,
      ...pay,
    })),
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
