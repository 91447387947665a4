import { conventions } from './conventions';
import type { IsoDate } from './dates';
import type { Goal } from './goal';
import { ceilOf } from './numbers';

// From hours to weeks. People overrun even their own worst case, hence the factors; all of them are
// shown beside the dates they shape.

/** The time there is for a plan. */
export type Pace = Pick<Goal, 'hoursPerWeek' | 'weeksOff'>;

/** The ends of a range, soonest first. */
export const finishEnds = ['early', 'likely', 'late'] as const;
export type FinishEnd = (typeof finishEnds)[number];

/** Hours behind an early, a likely and a late finish. */
export type Hours = Readonly<Record<FinishEnd, number>>;

/** How much longer than estimated the work takes at each end. */
export const overrun: Hours = {
  early: 1,
  likely: conventions.likelyFactor,
  late: conventions.lateFactor,
};

/** An end of the range: a date with the weeks until then, or the plain reason why there is none. */
export type Finish =
  | { readonly kind: 'date'; readonly on: IsoDate; readonly weeks: number }
  | {
      readonly kind: 'none';
      readonly reason:
        | 'no-hours'
        | 'waits-for-unknown-date'
        | 'no-opportunity'
        /** Something open has no effort: a milestone without one, or a gap that needs a milestone. */
        | 'no-estimate'
        /** Study at this pace would take longer than the convention's longest plan. */
        | 'too-far';
    };
export type NoFinish = Extract<Finish, { kind: 'none' }>;

export const noFinish = (reason: NoFinish['reason']): NoFinish => ({ kind: 'none', reason });

/** Weeks that hours of study take, the weeks off spread over the year; not rounded. */
export function exactWeeksFor(hours: number, { hoursPerWeek, weeksOff }: Pace): number {
  if (hours === 0) return 0;
  return (hours * 52) / ((hoursPerWeek ?? 0) * (52 - weeksOff));
}

/** Whole weeks that hours of study take, the weeks off spread over the year. */
export const weeksFor = (hours: number, pace: Pace): number => ceilOf(exactWeeksFor(hours, pace));

/** Whether something ends so far away that a date would mean nothing. */
export const isTooFar = (weeks: number): boolean =>
  weeks > (conventions.longestPlanYears * 365.2425) / 7;
