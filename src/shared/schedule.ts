import { conventions } from './conventions';
import { addDays, type IsoDate } from './dates';
import { forecastMilestones, type HoursLeft, type MilestoneForecast } from './milestone-forecast';
import type { Milestone, MilestoneId } from './milestones';
import { finishEnds, isTooFar, noFinish, overrun, weeksFor } from './pace';
import type { Finish, FinishEnd, Hours, Pace } from './pace';
import type { Readiness } from './readiness';
import type { RequirementStanding } from './requirement-standing';
import type { SkillId } from './skills';

// How long the open part of a plan takes at the person's own pace.

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
  /** Open milestones that wait for a day nobody knows yet. */
  readonly waiting: readonly Milestone[];
  /** Every open milestone in the order of the plan. */
  readonly milestones: readonly MilestoneForecast[];
}

/** When the open part of the plan may be finished, at the goal's hours a week. */
export function computeSchedule({
  readiness,
  milestones,
  goal,
  today,
}: {
  readonly readiness: Pick<Readiness, 'target' | 'foundations' | 'countedCount'>;
  readonly milestones: readonly Milestone[];
  readonly goal: Pace;
  readonly today: IsoDate;
}): Schedule {
  const standings = [...readiness.target, ...readiness.foundations];
  const open = milestones.filter((milestone) => milestone.state === 'open');
  const unmet = standings.filter((s) => s.setAsideReason === null && !s.isMet && !s.isAssumed);
  const blocked = unmet.filter((standing) => standing.noOpportunity !== null);
  const worked = new Set(open.flatMap(workOf));
  const uncovered = unmet
    .filter((s) => s.noOpportunity === null && !marksOf(s).some((mark) => worked.has(mark)))
    .map((standing) => ({ standing, hours: standing.missingHours }));
  const unplanned = uncovered.filter(({ standing }) => standing.recorded !== null);
  const unrated = uncovered.filter(({ standing }) => standing.recorded === null);

  const hoursLeft = studyLeft(open, standings);
  const { forecasts, daysToLast } = forecastMilestones({
    open,
    hoursLeft,
    blocked: new Set(open.filter((m) => blocked.some((standing) => isAbout(m, standing)))),
    pace: goal,
    today,
  });
  const unestimated = open.filter((milestone) => isUnestimated(milestone, hoursLeft));
  const knownHours = sum([...hoursLeft.values()]) + sumHours(unplanned);
  const unknownHours = sumHours(unrated);
  const hours: Hours = {
    early: knownHours * overrun.early,
    likely: (knownHours + unknownHours * conventions.likelyShareOfUnrated) * overrun.likely,
    late: (knownHours + unknownHours) * overrun.late,
  };

  const waiting = open.filter((m) => m.kind === 'waits' && m.waitsUntil === null);
  const hasUnknownEffort = unestimated.length > 0 || unrated.some(isWithoutHours);
  const finish = (end: FinishEnd): Finish => {
    if (blocked.some((standing) => readiness.target.includes(standing)))
      return noFinish('no-opportunity');
    if (hours[end] > 0 && goal.hoursPerWeek === null) return noFinish('no-hours');
    // A list that does not fit the job says nothing about when.
    if (readiness.countedCount === 0) return noFinish('no-estimate');
    if (unplanned.some(isWithoutHours)) return noFinish('no-estimate');
    if (end === 'late' && waiting.length > 0) return noFinish('waits-for-unknown-date');
    if (end === 'late' && hasUnknownEffort) return noFinish('no-estimate');
    const weeks = weeksFor(hours[end], goal);
    if (isTooFar(weeks)) return noFinish('too-far');
    const days = Math.max(weeks * 7, daysToLast[end]);
    return { kind: 'date', on: addDays(today, days), weeks: Math.ceil(days / 7) };
  };
  const [early, likely, late] = finishEnds.map(finish);
  if (!early || !likely || !late) throw new Error('There are three ends');
  return {
    isNothingOpen:
      readiness.countedCount > 0 &&
      open.length === 0 &&
      uncovered.length === 0 &&
      blocked.length === 0,
    knownHours,
    unknownHours,
    hours,
    early,
    likely,
    late,
    unplanned,
    unrated,
    blocked,
    unestimated,
    waiting,
    milestones: forecasts,
  };
}

const isWithoutHours = ({ hours }: OpenRequirement): boolean => hours === null;

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, next) => total + (next ?? 0), 0);

const sumHours = (requirements: readonly OpenRequirement[]): number =>
  sum(requirements.map(({ hours }) => hours));

/** Whether a milestone works on a requirement, whichever level or path lists it. */
export const isAbout = (milestone: Milestone, standing: RequirementStanding): boolean => {
  const work = workOf(milestone);
  return work.length > 0 && marksOf(standing).some((mark) => work.includes(mark));
};

/** Tells of a milestone whether it works on anything a readiness is about. */
export function worksOnAny({
  target,
  foundations,
}: Pick<Readiness, 'target' | 'foundations'>): (milestone: Milestone) => boolean {
  const marks = new Set([...target, ...foundations].flatMap(marksOf));
  return (milestone) => workOf(milestone).some((mark) => marks.has(mark));
}

/** A requirement is known by its id under every level of its path that lists it, on other paths by its skills. */
const marksOf = ({ requirement, alsoListedAs }: RequirementStanding): readonly string[] => [
  requirement.id,
  ...alsoListedAs,
  skillsMark(requirement.skills.map(({ id }) => id)),
];

const workOf = ({ requirementId, skillIds }: Milestone): readonly string[] =>
  requirementId === null ? [] : [requirementId, skillsMark(skillIds)];

const skillsMark = (ids: readonly SkillId[]): string => JSON.stringify(ids.toSorted());

/**
 * Hours left of each `my-time` milestone, what was logged taken off. Those without hours of their
 * own share what the convention still leaves for their requirement, so that nothing counts twice.
 */
function studyLeft(
  open: readonly Milestone[],
  standings: readonly RequirementStanding[],
): HoursLeft {
  const own = open.filter((milestone) => milestone.kind === 'my-time');
  const rest = new Map<RequirementStanding, number>();
  const left = (milestone: Milestone): number | null => {
    const { effortHours, loggedHours } = milestone;
    if (effortHours !== null) return Math.max(0, effortHours - loggedHours);
    const standing = standings.find((one) => isAbout(milestone, one));
    if (standing === undefined || standing.missingHours === null) return null;
    const shared =
      rest.get(standing) ??
      standing.missingHours -
        sum(own.filter((m) => isAbout(m, standing)).map((m) => m.effortHours ?? m.loggedHours));
    rest.set(standing, 0);
    return Math.max(0, shared);
  };
  return new Map<MilestoneId, number | null>(own.map((m) => [m.id, left(m)]));
}

/** Waiting is no effort: what waits for an unknown day says so itself. */
function isUnestimated(milestone: Milestone, hoursLeft: HoursLeft): boolean {
  switch (milestone.kind) {
    case 'my-time':
      return hoursLeft.get(milestone.id) == null;
    case 'at-work':
      return milestone.effortWeeks === null && milestone.dueOn === null;
    case 'waits':
      return false;
  }
}
