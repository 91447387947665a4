import type { CareerPath, Level, LevelId, SalaryBand } from './career-paths';
import { conventions } from './conventions';
import { addYears, yearsBetween, type IsoDate } from './dates';
import type { Goal, Position } from './goal';
import type { Currency } from './money';
import type { Pay, PayId, PayPeriod } from './pay';
import type { Schedule } from './schedule';

// The numbers behind the salary-growth chart, in years of experience and yearly minor units. The
// drawing adds nothing to them: an open end fades over a stated stretch, which is never data.

/** A level's rectangle; the fade stretches are drawing, the rest is published. */
export interface GrowthBand {
  readonly levelId: LevelId;
  readonly tier: string;
  readonly title: string;
  readonly yearsFrom: number;
  /** Solid up to here. */
  readonly yearsTo: number;
  /** Fades out up to here; equal to `yearsTo` when the years are closed. */
  readonly yearsFadeTo: number;
  readonly minMinor: number;
  readonly maxMinor: number;
  /** Fades out up to here; equal to `maxMinor` when the pay is closed. */
  readonly fadeToMinor: number;
  readonly isOpenYears: boolean;
  readonly isOpenPay: boolean;
  readonly isDerived: boolean;
}

/** One pay record as a full-time yearly amount; `years` is null before this career began. */
export interface GrowthPoint {
  readonly payId: PayId;
  readonly on: IsoDate;
  readonly years: number | null;
  readonly yearlyMinor: number;
}

/** Where yearly base pay sits by the band of the level held; `between-bands` is in a published gap. */
export type BandPlace =
  | 'below'
  | 'lower-third'
  | 'middle-third'
  | 'upper-third'
  | 'between-bands'
  | 'above'
  | 'above-published-top';

/** Everything the chart and its table show; null parts are absent for the stated reason. */
export interface Growth {
  readonly currency: Currency;
  /** Levels that publish both pay and years; without years a level has no place on the axis. */
  readonly bands: readonly GrowthBand[];
  readonly points: readonly GrowthPoint[];
  /** Base pay in another currency than the bands: in the table alone. */
  readonly otherCurrencyCount: number;
  /** Years are 0 while this career has not begun. */
  readonly today: { readonly on: IsoDate; readonly years: number };
  /** The date planned, else the likely finish; null without either or when nothing is open. */
  readonly goal: {
    readonly on: IsoDate;
    readonly years: number;
    readonly isPlanned: boolean;
  } | null;
  /** Day on which years of experience were 0, for the calendar axis. */
  readonly yearZeroOn: IsoDate;
  /** The career's beginning was assumed, not stated. */
  readonly isStartAssumed: boolean;
  /** The latest base pay that already holds; null without one or when it is in another currency. */
  readonly current: { readonly yearlyMinor: number; readonly place: BandPlace | null } | null;
}

/** The chart's numbers for the path of the level held, or of the goal when on none; null without a path. */
export function computeGrowth({
  path,
  position,
  goal,
  schedule,
  pay,
  today,
}: {
  readonly path: CareerPath | null;
  readonly position: Position | null;
  readonly goal: Goal | null;
  readonly schedule: Schedule | null;
  readonly pay: readonly Pay[];
  readonly today: IsoDate;
}): Growth | null {
  if (path === null) return null;
  const held = path.levels.find((level) => level.id === position?.level?.id) ?? null;
  const { yearZeroOn, isStartAssumed, yearsAt } = axisOf(path, position, held, today);
  const base = pay.filter(({ kind }) => kind === 'base');
  const comparable = base.filter(({ currency }) => currency === path.currency);
  return {
    currency: path.currency,
    bands: bandsOf(path),
    points: comparable
      .map((one) => ({
        payId: one.id,
        on: one.paidFrom,
        years: one.paidFrom < yearZeroOn ? null : yearsAt(one.paidFrom),
        yearlyMinor: toYearlyMinor(one),
      }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.yearlyMinor - b.yearlyMinor)),
    otherCurrencyCount: base.length - comparable.length,
    today: { on: today, years: yearsAt(today) },
    goal: goalDateOf(goal, schedule, yearsAt),
    yearZeroOn,
    isStartAssumed,
    current: currentOf(base, path, held, today),
  };
}

const periodsPerYear: Readonly<Record<PayPeriod, number>> = {
  hour: conventions.hoursPerYear,
  week: 52,
  month: 12,
  year: 1,
};

/** Pay as a full-time yearly amount in minor units; an hourly wage by the convention's 2,080 hours. */
export const toYearlyMinor = ({
  amountMinor,
  period,
}: Pick<Pay, 'amountMinor' | 'period'>): number => amountMinor * periodsPerYear[period];

interface Axis {
  readonly yearZeroOn: IsoDate;
  readonly isStartAssumed: boolean;
  readonly yearsAt: (date: IsoDate) => number;
}

/** Counts years from the day this career began, else from the level held and its lower years. */
function axisOf(
  path: CareerPath,
  position: Position | null,
  held: Level | null,
  today: IsoDate,
): Axis {
  const axis = (anchorOn: IsoDate, anchorYears: number, isStartAssumed: boolean): Axis => ({
    yearZeroOn: addYears(anchorOn, -anchorYears),
    isStartAssumed,
    yearsAt: (date) => Math.max(0, anchorYears + yearsBetween(anchorOn, date)),
  });
  if (position === null) return axis(today, 0, true);
  if (position.careerBeganOn !== null) return axis(position.careerBeganOn, 0, false);
  if (held === null) return axis(position.since, 0, false);
  const nearest = path.levels.filter(({ rank, years }) => rank <= held.rank && years).at(-1);
  return axis(position.since, nearest?.years?.from ?? 0, true);
}

/** The rectangles of a path's levels, wherever anybody stands. */
export function bandsOf(path: CareerPath): GrowthBand[] {
  const width = openYearsWidth(path.levels);
  return path.levels.flatMap(({ id, tier, title, salary, hasOwnBand, years }) => {
    if (salary === null || years === null) return [];
    const yearsTo = years.to ?? years.from + width;
    const fade = Math.round((salary.maxMinor - salary.minMinor) * conventions.openPayFade);
    return {
      levelId: id,
      tier,
      title,
      yearsFrom: years.from,
      yearsTo,
      yearsFadeTo: years.to ?? yearsTo + width,
      minMinor: salary.minMinor,
      maxMinor: salary.maxMinor,
      fadeToMinor: salary.isOpenEnded ? salary.maxMinor + fade : salary.maxMinor,
      isOpenYears: years.to === null,
      isOpenPay: salary.isOpenEnded,
      isDerived: path.source.basis === 'derived' && !hasOwnBand,
    };
  });
}

/** How long an open-ended level is drawn solid: the median width of the path's closed ones. */
function openYearsWidth(levels: readonly Level[]): number {
  const widths = levels
    .flatMap(({ years }) => (years === null || years.to === null ? [] : years.to - years.from))
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  const upper = widths[Math.floor(widths.length / 2)];
  const lower = widths[Math.floor((widths.length - 1) / 2)];
  return upper === undefined || lower === undefined
    ? conventions.openYearsWidth
    : (lower + upper) / 2;
}

function goalDateOf(
  goal: Goal | null,
  schedule: Schedule | null,
  yearsAt: Axis['yearsAt'],
): Growth['goal'] {
  if (goal === null) return null;
  if (goal.dueOn !== null) return { on: goal.dueOn, years: yearsAt(goal.dueOn), isPlanned: true };
  if (schedule === null || schedule.isNothingOpen || schedule.likely.kind === 'none') return null;
  return { on: schedule.likely.on, years: yearsAt(schedule.likely.on), isPlanned: false };
}

/** Of several amounts that hold from the same day, the highest. */
function currentOf(
  base: readonly Pay[],
  path: CareerPath,
  held: Level | null,
  today: IsoDate,
): Growth['current'] {
  const latestOn = base
    .map(({ paidFrom }) => paidFrom)
    .filter((on) => on <= today)
    .sort()
    .at(-1);
  const amounts = base
    .filter(({ paidFrom, currency }) => paidFrom === latestOn && currency === path.currency)
    .map(toYearlyMinor);
  if (amounts.length === 0) return null;
  const yearlyMinor = Math.max(...amounts);
  return { yearlyMinor, place: held && placeInBand(yearlyMinor, held, path.levels) };
}

/** Where yearly pay sits by a level's band; null when the level publishes none. */
export function placeInBand(
  yearlyMinor: number,
  level: Pick<Level, 'rank' | 'salary'>,
  levels: readonly Pick<Level, 'rank' | 'salary'>[],
): BandPlace | null {
  const band = level.salary;
  if (band === null) return null;
  const neighbour = (rank: number): SalaryBand | null =>
    levels.find((other) => other.rank === rank)?.salary ?? null;
  const into = yearlyMinor - band.minMinor;
  const height = band.maxMinor - band.minMinor;
  if (into < 0) {
    const lower = neighbour(level.rank - 1);
    const isPastLower = lower !== null && !lower.isOpenEnded && yearlyMinor > lower.maxMinor;
    return isPastLower ? 'between-bands' : 'below';
  }
  if (into > height) {
    if (band.isOpenEnded) return 'above-published-top';
    const upper = neighbour(level.rank + 1);
    return upper !== null && yearlyMinor < upper.minMinor ? 'between-bands' : 'above';
  }
  if (3 * into < height) return 'lower-third';
  return 3 * into < 2 * height ? 'middle-third' : 'upper-third';
}
