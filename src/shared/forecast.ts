import { z } from 'zod';
import type { SalaryBand } from './career-paths';
import { conventions } from './conventions';
import { revision } from './skills';

// What pay may become, in today's money and against bands that stay as they are. Three courses are
// followed, and what is drawn is their lowest and highest on each day: an early move to a lower band
// makes the course that moves first the lowest for a while.

export const courses = ['low', 'middle', 'high'] as const;
export type Course = (typeof courses)[number];
/** One value for each of the three courses. */
export type ByCourse<T> = Readonly<Record<Course, T>>;

/** Yearly pay on one day: the range from the lowest to the highest course, and the middle one. */
export type ForecastRange = ByCourse<number>;

const percents = (most: number) => {
  const percent = z.number('not-an-amount').min(0, 'negative').max(most, 'too-large');
  return z
    .object({ low: percent, middle: percent, high: percent })
    .refine(({ low, middle }) => low <= middle, { path: ['middle'], error: 'below-low' })
    .refine(({ middle, high }) => middle <= high, { path: ['high'], error: 'below-middle' });
};

/** What a forecast assumes; the person may change each of it. */
export const forecastAssumptions = z.lazy(() =>
  z.object({
    /** Real growth of pay a year. */
    growthPercent: percents(30),
    /** What a promotion adds. */
    upliftPercent: percents(100),
    years: z
      .int('not-an-amount')
      .min(1, 'too-small')
      .max(conventions.longestForecastYears, 'too-large'),
    /** How much prices rise a year; null keeps everything in today's money. */
    inflationPercent: z.number('not-an-amount').min(0, 'negative').max(50, 'too-large').nullable(),
  }),
);
export type ForecastAssumptions = z.infer<typeof forecastAssumptions>;

/** What is assumed until the person says otherwise. */
export const conventionalAssumptions: ForecastAssumptions = {
  growthPercent: conventions.growthPercent,
  upliftPercent: conventions.upliftPercent,
  years: conventions.forecastYears,
  inflationPercent: null,
};

/** The assumptions with the revision of what the person said; null while they are the convention. */
export interface StoredAssumptions extends ForecastAssumptions {
  readonly revision: number | null;
}
/** What to assume from now on; null goes back to the convention. */
export const storedAssumptionsDraft = z.lazy(() =>
  z.object({
    assumptions: forecastAssumptions.nullable(),
    revision: revision.nullable(),
  }),
);
export type StoredAssumptionsDraft = z.infer<typeof storedAssumptionsDraft>;

/** A step up the ladder, or on to another one. */
export interface ForecastMove {
  readonly kind: 'promotion' | 'change-of-path';
  /** The band of the level moved to, in the currency of the pay. */
  readonly band: SalaryBand;
  /** Years from today; null on a course without a date, which makes neither this move nor a later one. */
  readonly afterYears: ByCourse<number | null>;
}

/** What a forecast starts from; amounts are yearly and in minor units of one currency. */
export interface ForecastInput {
  readonly payMinor: number;
  /** The band of the level held; null for somebody on no path yet, whose pay nothing caps. */
  readonly band: SalaryBand | null;
  /** In the order in which they are made. */
  readonly moves: readonly ForecastMove[];
  readonly assumptions: Pick<ForecastAssumptions, 'growthPercent' | 'upliftPercent'>;
}

/** A range at so many years from today; where a course moves there are two, before and after. */
export interface ForecastPoint extends ForecastRange {
  readonly years: number;
}

/**
 * Weeks as the pace counts them in years, of which each has 52; to a thousandth, a third of a day
 * and finer than any pace can say.
 */
export const yearsOfWeeks = (weeks: number): number => Number((weeks / 52).toFixed(3));

/** The range of yearly pay `years` from today, in whole minor units; today all three are what is paid. */
export const forecastAt = (input: ForecastInput, years: number): ForecastRange =>
  rangeOf((course) => payOn(course, input, years, years > 0));

/** The range over the years ahead, each quarter and before and after each move, for drawing. */
export function forecastPoints(input: ForecastInput, years: number): readonly ForecastPoint[] {
  const quarters = Array.from({ length: years * 4 + 1 }, (_, index) => index / 4);
  const moves = input.moves
    .flatMap(({ afterYears }) => courses.map((course) => afterYears[course]))
    .filter((at) => at !== null)
    .map((at) => Math.max(0, at))
    .filter((at) => at <= years);
  const days = [...new Set([...quarters, ...moves])].sort((a, b) => a - b);
  const isMove = new Set(moves);
  return days.flatMap((day) => {
    const at = (isAfter: boolean) => ({
      years: day,
      ...rangeOf((course) => payOn(course, input, day, isAfter)),
    });
    return isMove.has(day) ? [at(false), at(true)] : [at(day > 0)];
  });
}

/** The range of all that is earned from today until `years` from today, month by month. */
export function forecastEarnings(input: ForecastInput, years: number): ForecastRange {
  const months = Array.from({ length: Math.round(years * 12) }, (_, index) => (index + 0.5) / 12);
  return rangeOf((course) =>
    months.reduce((sum, month) => sum + payOn(course, input, month, true) / 12, 0),
  );
}

/** Money of today as it is called `years` later, when prices rise by so many percent a year. */
export const inLaterMoney = (minor: number, percent: number, years: number): number =>
  Math.round(minor * (1 + percent / 100) ** years);

function rangeOf(payOf: (course: Course) => number): ForecastRange {
  const [low, middle, high] = [payOf('low'), payOf('middle'), payOf('high')] as const;
  return {
    low: Math.round(Math.min(low, middle, high)),
    middle: Math.round(middle),
    high: Math.round(Math.max(low, middle, high)),
  };
}

/** One course's pay; on the day of a move, before or after it. */
function payOn(
  course: Course,
  { payMinor, band, moves, assumptions }: ForecastInput,
  years: number,
  isAfterMoves: boolean,
): number {
  const growth = 1 + assumptions.growthPercent[course] / 100;
  const uplift = 1 + assumptions.upliftPercent[course] / 100;
  let pay = payMinor;
  let held = band;
  let since = 0;
  for (const move of moves) {
    const on = move.afterYears[course];
    if (on === null) break;
    const at = Math.max(on, since);
    if (at > years || (at === years && !isAfterMoves)) break;
    pay = grownWithin(held, pay, growth ** (at - since));
    pay =
      move.kind === 'promotion'
        ? promoted(course, pay, uplift, move.band)
        : startingPay(course, move.band);
    held = move.band;
    since = at;
  }
  return grownWithin(held, pay, growth ** (years - since));
}

/** Raises pay up to the band's maximum, which open-ended bands do not have; what lies above it stays. */
const grownWithin = (band: SalaryBand | null, pay: number, factor: number): number =>
  Math.max(pay, Math.min(pay * factor, maximumOf(band)));

const maximumOf = (band: SalaryBand | null): number =>
  band === null || band.isOpenEnded ? Infinity : band.maxMinor;

function promoted(course: Course, pay: number, uplift: number, band: SalaryBand): number {
  const raised = grownWithin(band, pay, uplift);
  return course === 'low' ? raised : Math.max(raised, band.minMinor);
}

/** Where pay begins in another path's band: at its minimum, a quarter into it, or in its middle. */
function startingPay(course: Course, { minMinor, maxMinor }: SalaryBand): number {
  const shares: ByCourse<number> = { low: 0, middle: 0.25, high: 0.5 };
  return minMinor + shares[course] * (maxMinor - minMinor);
}
