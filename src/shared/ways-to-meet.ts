import type { RequirementId } from './career-paths';
import { conventions } from './conventions';
import { addMonths, daysBetween, type IsoDate } from './dates';
import type { Goal } from './goal';
import type { Milestone } from './milestones';
import { ceilOf } from './numbers';
import { overrun } from './pace';
import type { Readiness } from './readiness';
import type { RequirementStanding } from './requirement-standing';
import { computeSchedule, isAbout, type Schedule } from './schedule';

// The smallest changes that would bring the likely end to the goal's date, each alone. They are
// proposals in words; nothing is changed by them.

/** What would meet the goal's date; null parts where that alone cannot. */
export interface WaysToMeet {
  readonly dueOn: IsoDate;
  /** At least so many hours a week, in half hours. */
  readonly hoursPerWeek: number | null;
  /** So many whole months later. */
  readonly later: { readonly months: number; readonly on: IsoDate };
  /** Requirements with the least work that would do, none of them a must-have, and the weeks then left. */
  readonly leaveOut: {
    readonly requirements: readonly { readonly id: RequirementId; readonly name: string }[];
    readonly weeks: number;
  } | null;
}

interface Plan {
  readonly readiness: Pick<Readiness, 'target' | 'foundations' | 'countedCount'>;
  readonly milestones: readonly Milestone[];
  readonly goal: Pick<Goal, 'dueOn' | 'hoursPerWeek' | 'weeksOff'>;
  readonly today: IsoDate;
}

/** What would bring the likely end to the goal's date; null when it is met, or nothing is known of either. */
export function waysToMeet(plan: Plan, schedule: Schedule): WaysToMeet | null {
  const { dueOn } = plan.goal;
  const { likely } = schedule;
  if (dueOn === null || schedule.isNothingOpen) return null;
  if (likely.kind === 'none' || likely.on <= dueOn) return null;
  return {
    dueOn,
    hoursPerWeek: enoughHours(plan, dueOn),
    later: laterDate(dueOn, likely.on),
    leaveOut: leastToLeaveOut(plan, schedule, dueOn),
  };
}

function laterDate(dueOn: IsoDate, likelyOn: IsoDate): WaysToMeet['later'] {
  let months = 1;
  while (addMonths(dueOn, months) < likelyOn) months += 1;
  return { months, on: addMonths(dueOn, months) };
}

const meets = (plan: Plan, dueOn: IsoDate): number | null => {
  const { likely } = computeSchedule(plan);
  return likely.kind === 'date' && likely.on <= dueOn ? likely.weeks : null;
};

/** More hours never end anything later, so the least that do can be searched by halves. */
function enoughHours({ goal, ...plan }: Plan, dueOn: IsoDate): number | null {
  const doesMeet = (halfHours: number) =>
    meets({ ...plan, goal: { ...goal, hoursPerWeek: halfHours / 2 } }, dueOn) !== null;
  let tooFew = Math.floor((goal.hoursPerWeek ?? 0) * 2);
  let enough = conventions.mostHoursPerWeek * 2;
  if (tooFew >= enough || !doesMeet(enough)) return null;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (doesMeet(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough / 2;
}

interface Candidate {
  readonly standing: RequirementStanding;
  /** Half hours that leaving it out saves of the likely sum, before the overrun. */
  readonly saves: number;
}

function leastToLeaveOut(plan: Plan, schedule: Schedule, dueOn: IsoDate): WaysToMeet['leaveOut'] {
  const { hoursPerWeek, weeksOff } = plan.goal;
  const weeks = Math.max(0, Math.floor(daysBetween(plan.today, dueOn) / 7));
  const room = (weeks * (hoursPerWeek ?? 0) * (52 - weeksOff)) / 52;
  const tooMuch = (schedule.hours.likely - room) / overrun.likely;
  if (tooMuch <= 0) return null;
  const chosen = smallestSum(candidates(plan, schedule), ceilOf(tooMuch * 2));
  if (chosen === null) return null;
  const left = meets(without(plan, new Set(chosen)), dueOn);
  if (left === null) return null;
  return {
    requirements: chosen.map(({ requirement: { id, name } }) => ({ id, name })),
    weeks: left,
  };
}

/** What may be left out, least weight first; a must-have never may. */
function candidates({ readiness, milestones }: Plan, schedule: Schedule): readonly Candidate[] {
  const hoursLeft = new Map(schedule.milestones.map((one) => [one.id, one.hoursLeft ?? 0]));
  const gaps = new Map([
    ...schedule.unplanned.map(({ standing, hours }) => [standing, hours ?? 0] as const),
    ...schedule.unrated.map(
      ({ standing, hours }) => [standing, (hours ?? 0) * conventions.likelyShareOfUnrated] as const,
    ),
  ]);
  const hoursOf = (standing: RequirementStanding) =>
    gaps.get(standing) ??
    milestones.reduce(
      (sum, milestone) =>
        isAbout(milestone, standing) ? sum + (hoursLeft.get(milestone.id) ?? 0) : sum,
      0,
    );
  return [...readiness.target, ...readiness.foundations]
    .filter((s) => !s.requirement.isMustHave && !s.isMet && s.setAsideReason === null)
    .map((standing) => ({ standing, saves: Math.floor(hoursOf(standing) * 2) }))
    .filter(({ saves }) => saves > 0)
    .sort((a, b) => a.standing.requirement.weight - b.standing.requirement.weight);
}

/** Of all choices that reach a sum the one that exceeds it least, and of those the shortest; null where none does. */
function smallestSum(
  all: readonly Candidate[],
  needed: number,
): readonly RequirementStanding[] | null {
  interface Choice {
    readonly sum: number;
    readonly count: number;
    readonly last: Candidate;
    readonly rest: Choice | null;
  }
  const best = new Map<number, Choice>();
  for (const last of all) {
    for (const rest of [null, ...best.values()]) {
      // A sum that reaches already gains nothing from more.
      if (rest !== null && rest.sum >= needed) continue;
      const choice = {
        sum: (rest?.sum ?? 0) + last.saves,
        count: (rest?.count ?? 0) + 1,
        last,
        rest,
      };
      const known = best.get(choice.sum);
      if (known === undefined || choice.count < known.count) best.set(choice.sum, choice);
    }
  }
  const [smallest] = [...best.values()]
    .filter(({ sum }) => sum >= needed)
    .sort((a, b) => a.sum - b.sum);
  const standings: RequirementStanding[] = [];
  for (let choice = smallest ?? null; choice !== null; choice = choice.rest)
    standings.unshift(choice.last.standing);
  return standings.length === 0 ? null : standings;
}

/** The plan as if requirements were set aside, with the milestones about them. */
function without(plan: Plan, left: ReadonlySet<RequirementStanding>): Plan {
  const { readiness, milestones } = plan;
  const stay = (standings: readonly RequirementStanding[]) =>
    standings.filter((standing) => !left.has(standing));
  const target = stay(readiness.target);
  return {
    ...plan,
    readiness: {
      target,
      foundations: stay(readiness.foundations),
      countedCount: readiness.countedCount - (readiness.target.length - target.length),
    },
    milestones: milestones.filter((milestone) => ![...left].some((s) => isAbout(milestone, s))),
  };
}
