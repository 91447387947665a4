import { addDays, daysBetween, type IsoDate } from './dates';
import type { Goal } from './goal';
import type { MilestoneForecast } from './milestone-forecast';
import type { Milestone } from './milestones';
import { reaches } from './numbers';
import type { Readiness } from './readiness';
import { worksOnAny } from './schedule';

// Where the days a person set contradict one another, and where the plan does not fit the goal. They are
// pointed out and block nothing.

/** One contradiction, with the milestones it is about. */
export type Conflict =
  /** Ends before something it depends on does, on the day given. */
  | {
      readonly kind: 'ends-before-dependency' | 'starts-before-dependency';
      readonly milestone: Named;
      readonly dependsOn: Named;
      readonly on: IsoDate;
    }
  /** Starts after the day it waits for. */
  | { readonly kind: 'starts-after-end'; readonly milestone: Named; readonly on: IsoDate }
  /** Even the early end comes after the day it is due. */
  | { readonly kind: 'early-after-due'; readonly milestone: Named; readonly on: IsoDate }
  | { readonly kind: 'due-after-goal'; readonly milestone: Named; readonly on: IsoDate }
  /** Works on what the goal does not ask, as after the goal became another one, yet counts in its dates. */
  | { readonly kind: 'beside-goal'; readonly milestone: Named }
  /** Weeks, one after another, with more study planned than there are hours; `hours` is the fullest. */
  | {
      readonly kind: 'overfull';
      readonly fromOn: IsoDate;
      readonly toOn: IsoDate;
      readonly hours: number;
      readonly milestones: readonly Named[];
    };

type Named = Pick<Milestone, 'id' | 'title'>;
const named = ({ id, title }: Milestone): Named => ({ id, title });

/** Everything that does not fit among open milestones, in the order of the plan, overfull weeks last. */
export function findConflicts({
  milestones,
  readiness,
  forecasts,
  goal,
  today,
}: {
  readonly milestones: readonly Milestone[];
  readonly readiness: Pick<Readiness, 'target' | 'foundations'>;
  readonly forecasts: readonly MilestoneForecast[];
  readonly goal: Pick<Goal, 'dueOn' | 'hoursPerWeek'>;
  readonly today: IsoDate;
}): readonly Conflict[] {
  const open = milestones.filter(({ state }) => state === 'open');
  const worksOnGoal = worksOnAny(readiness);
  const byId = new Map(open.map((milestone) => [milestone.id, milestone]));
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.id, forecast]));
  const endOf = (milestone: Milestone): IsoDate | null => {
    const likely = forecastOf.get(milestone.id)?.likely;
    return plannedEnd(milestone) ?? (likely?.kind === 'date' ? likely.on : null);
  };
  return [
    ...open.flatMap((milestone): Conflict[] => {
      const about = named(milestone);
      const { startOn, waitsUntil, dueOn, requirementId } = milestone;
      const end = plannedEnd(milestone);
      const early = forecastOf.get(milestone.id)?.early;
      return [
        ...milestone.dependsOn.flatMap((id): Conflict[] => {
          const before = byId.get(id);
          const on = before ? endOf(before) : null;
          if (before === undefined || on === null) return [];
          const pair = { milestone: about, dependsOn: named(before), on };
          if (end !== null && end < on) return [{ kind: 'ends-before-dependency', ...pair }];
          if (startOn !== null && startOn < on)
            return [{ kind: 'starts-before-dependency', ...pair }];
          return [];
        }),
        ...(startOn !== null && waitsUntil !== null && waitsUntil < startOn
          ? [{ kind: 'starts-after-end' as const, milestone: about, on: waitsUntil }]
          : []),
        ...(dueOn !== null && dueOn >= today && early?.kind === 'date' && early.on > dueOn
          ? [{ kind: 'early-after-due' as const, milestone: about, on: early.on }]
          : []),
        ...(dueOn !== null && goal.dueOn !== null && dueOn > goal.dueOn
          ? [{ kind: 'due-after-goal' as const, milestone: about, on: dueOn }]
          : []),
        ...(requirementId !== null && !worksOnGoal(milestone)
          ? [{ kind: 'beside-goal' as const, milestone: about }]
          : []),
      ];
    }),
    ...overfullWeeks(open, forecastOf, goal.hoursPerWeek, today),
  ];
}

const plannedEnd = ({ kind, waitsUntil, dueOn }: Milestone): IsoDate | null =>
  (kind === 'waits' ? waitsUntil : null) ?? dueOn;

interface Stretch {
  readonly milestone: Milestone;
  /** Days from today, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly hours: number;
}

/** Study planned from a day to a day, spread evenly, against the hours of a week. */
function overfullWeeks(
  open: readonly Milestone[],
  forecastOf: ReadonlyMap<string, MilestoneForecast>,
  hoursPerWeek: number | null,
  today: IsoDate,
): readonly Conflict[] {
  if (hoursPerWeek === null) return [];
  const stretches = open.flatMap((milestone): Stretch[] => {
    const { startOn, dueOn } = milestone;
    const hours = forecastOf.get(milestone.id)?.hoursLeft ?? 0;
    if (hours === 0 || startOn === null || dueOn === null || dueOn < today) return [];
    const from = Math.max(0, daysBetween(today, startOn));
    return [{ milestone, from, to: daysBetween(today, dueOn), hours }];
  });
  const weeks: number[] = [];
  for (const { from, to, hours } of stretches) {
    for (let week = Math.floor(from / 7); week * 7 <= to; week += 1) {
      const days = Math.min(to, week * 7 + 6) - Math.max(from, week * 7) + 1;
      weeks[week] = (weeks[week] ?? 0) + (hours * days) / (to - from + 1);
    }
  }
  const runs: { first: number; last: number; hours: number }[] = [];
  weeks.forEach((hours, week) => {
    if (reaches(hoursPerWeek, hours)) return;
    const run = runs.at(-1);
    if (run?.last === week - 1) {
      run.last = week;
      run.hours = Math.max(run.hours, hours);
    } else runs.push({ first: week, last: week, hours });
  });
  return runs.map(({ first, last, hours }) => ({
    kind: 'overfull',
    fromOn: addDays(today, first * 7),
    toOn: addDays(today, last * 7 + 6),
    hours,
    milestones: stretches
      .filter(({ from, to }) => from <= last * 7 + 6 && to >= first * 7)
      .map(({ milestone }) => named(milestone)),
  }));
}
