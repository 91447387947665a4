import { conventions } from './conventions';
import { addDays, addWeeks, daysBetween, laterOf, type IsoDate } from './dates';
import type { Goal } from './goal';
import type { Milestone } from './milestones';
import { ceilOf } from './numbers';
import type { Readiness } from './readiness';
import { missingHours, type RequirementStanding } from './requirement-standing';

// How long the open part of a plan takes at the person's own pace. People overrun even their own
// worst case, hence the factors; all of them are shown beside the dates they shape.

/** Hours behind an early, a likely and a late finish. */
export interface Hours {
  readonly early: number;
  readonly likely: number;
  readonly late: number;
}

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

/** A requirement that no open milestone covers, with its hours by convention (null: no convention). */
export interface OpenRequirement {
  readonly standing: RequirementStanding;
  readonly hours: number | null;
}

/** The goal's range of finish dates with its working. */
export interface Schedule {
  /** Nothing open is left: next comes a conversation. */
  readonly isNothingOpen: boolean;
  /** E: hours of unfinished milestones plus gaps nobody planned yet. */
  readonly knownHours: number;
  /** U: hours more if every unrated requirement were missing. */
  readonly unknownHours: number;
  readonly hours: Hours;
  readonly early: Finish;
  readonly likely: Finish;
  readonly late: Finish;
  /** Gaps that no open milestone covers. */
  readonly unplanned: readonly OpenRequirement[];
  /** Unrated requirements that no open milestone covers. */
  readonly unrated: readonly OpenRequirement[];
  /** Requirements that wait for an opportunity; one of the target's leaves the goal without a date. */
  readonly blocked: readonly RequirementStanding[];
  /** Open milestones whose effort is unknown. */
  readonly unestimated: readonly Milestone[];
}

/** When the open part of the plan may be finished, at the goal's hours a week. */
export function computeSchedule({
  readiness,
  milestones,
  goal,
  today,
}: {
  readonly readiness: Readiness;
  readonly milestones: readonly Milestone[];
  readonly goal: Pick<Goal, 'hoursPerWeek' | 'weeksOff'>;
  readonly today: IsoDate;
}): Schedule {
  const standings = [...readiness.target, ...readiness.foundations];
  const open = milestones.filter((milestone) => milestone.state === 'open');
  const unmet = standings.filter((s) => s.setAsideReason === null && !s.isMet && !s.isAssumed);
  const blocked = unmet.filter((standing) => standing.noOpportunity !== null);
  const uncovered = unmet
    .filter((s) => s.noOpportunity === null && !open.some((m) => isAbout(m, s)))
    .map((standing) => ({ standing, hours: missingHours(standing) }));
  const unplanned = uncovered.filter(({ standing }) => standing.recorded !== null);
  const unrated = uncovered.filter(({ standing }) => standing.recorded === null);

  const study = studyHours(open, standings);
  const onTheJob = timeOnTheJob(open, today);
  const unestimated = [...study.unestimated, ...onTheJob.unestimated];
  const knownHours = study.hours + sumHours(unplanned);
  const unknownHours = sumHours(unrated);
  const hours: Hours = {
    early: knownHours,
    likely:
      (knownHours + unknownHours * conventions.likelyShareOfUnrated) * conventions.likelyFactor,
    late: (knownHours + unknownHours) * conventions.lateFactor,
  };

  const isWaitingForUnknownDate = open.some((m) => m.kind === 'waits' && m.waitsUntil === null);
  const hasUnknownEffort = unestimated.length > 0 || unrated.some(isWithoutHours);
  const finish = (end: keyof Hours): Finish => {
    if (blocked.some((standing) => readiness.target.includes(standing)))
      return none('no-opportunity');
    if (hours[end] > 0 && goal.hoursPerWeek === null) return none('no-hours');
    // A list that does not fit the job says nothing about when.
    if (readiness.countedCount === 0) return none('no-estimate');
    if (unplanned.some(isWithoutHours)) return none('no-estimate');
    if (end === 'late' && isWaitingForUnknownDate) return none('waits-for-unknown-date');
    if (end === 'late' && hasUnknownEffort) return none('no-estimate');
    const weeks = weeksFor(hours[end], goal);
    if (weeks > (conventions.longestPlanYears * 365.2425) / 7) return none('too-far');
    const on = laterOf(addWeeks(today, weeks), onTheJob.endsOn);
    return { kind: 'date', on, weeks: Math.ceil(daysBetween(today, on) / 7) };
  };
  return {
    isNothingOpen:
      readiness.countedCount > 0 &&
      open.length === 0 &&
      uncovered.length === 0 &&
      blocked.length === 0,
    knownHours,
    unknownHours,
    hours,
    early: finish('early'),
    likely: finish('likely'),
    late: finish('late'),
    unplanned,
    unrated,
    blocked,
    unestimated,
  };
}

/** Whole weeks that hours of study take, the weeks off spread over the year. */
export function weeksFor(
  hours: number,
  { hoursPerWeek, weeksOff }: Pick<Goal, 'hoursPerWeek' | 'weeksOff'>,
): number {
  if (hours === 0) return 0;
  return ceilOf((hours * 52) / ((hoursPerWeek ?? 0) * (52 - weeksOff)));
}

const none = (reason: Extract<Finish, { kind: 'none' }>['reason']): Finish => ({
  kind: 'none',
  reason,
});

const isWithoutHours = ({ hours }: OpenRequirement): boolean => hours === null;

const sumHours = (requirements: readonly OpenRequirement[]): number =>
  requirements.reduce((total, { hours }) => total + (hours ?? 0), 0);

const isAbout = (milestone: Milestone, { requirement, alsoListedAs }: RequirementStanding) =>
  milestone.requirementId !== null &&
  (milestone.requirementId === requirement.id || alsoListedAs.includes(milestone.requirementId));

/**
 * Hours of the `my-time` milestones; those without hours of their own share what the convention
 * still leaves for their requirement, so that nothing counts twice.
 */
function studyHours(
  open: readonly Milestone[],
  standings: readonly RequirementStanding[],
): { readonly hours: number; readonly unestimated: readonly Milestone[] } {
  const own = open.filter((milestone) => milestone.kind === 'my-time');
  const stated = (milestones: readonly Milestone[]) =>
    milestones.reduce((total, { effortHours }) => total + (effortHours ?? 0), 0);
  const rest = new Map<RequirementStanding, number>();
  const unestimated: Milestone[] = [];
  for (const milestone of own.filter(({ effortHours }) => effortHours === null)) {
    const standing = standings.find((one) => isAbout(milestone, one));
    const usual = standing ? missingHours(standing) : null;
    if (standing === undefined || usual === null) unestimated.push(milestone);
    else rest.set(standing, Math.max(0, usual - stated(own.filter((m) => isAbout(m, standing)))));
  }
  const hours = [...rest.values()].reduce((total, next) => total + next, stated(own));
  return { hours, unestimated };
}

/** The day the `at-work` milestones and the known dates waited for are over; today at the earliest. */
function timeOnTheJob(
  open: readonly Milestone[],
  today: IsoDate,
): { readonly endsOn: IsoDate; readonly unestimated: readonly Milestone[] } {
  let endsOn = today;
  const unestimated: Milestone[] = [];
  for (const milestone of open) {
    if (milestone.kind === 'waits') {
      if (milestone.waitsUntil !== null) endsOn = laterOf(endsOn, milestone.waitsUntil);
    } else if (milestone.kind === 'at-work') {
      const { startOn, effortWeeks, dueOn } = milestone;
      if (effortWeeks !== null) {
        const from = startOn === null ? today : laterOf(today, startOn);
        endsOn = laterOf(endsOn, addDays(from, ceilOf(effortWeeks * 7)));
      } else if (dueOn !== null) {
        endsOn = laterOf(endsOn, dueOn);
      } else {
        unestimated.push(milestone);
      }
    }
  }
  return { endsOn, unestimated };
}
