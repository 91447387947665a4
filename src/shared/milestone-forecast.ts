import { addDays, daysBetween, type IsoDate } from './dates';
import { inWorkingOrder } from './dependencies';
import type { Milestone, MilestoneId } from './milestones';
import { ceilOf } from './numbers';
import { exactWeeksFor, finishEnds, isTooFar, noFinish, overrun, weeksFor } from './pace';
import type { Finish, FinishEnd, NoFinish, Pace } from './pace';

// When each milestone may be over. Study is done in the plan's order, what something depends on
// first, and one thing after another; work on the job and waiting go on beside it. Only sums and
// later-ofs are used, never a gap filled with other work: more of anything never ends anything sooner.

/** An open milestone with the range of days on which it may be over. */
export interface MilestoneForecast extends Readonly<Record<FinishEnd, Finish>> {
  readonly id: MilestoneId;
  /** Hours of study left, without any overrun; null while nobody knows, 0 for other kinds. */
  readonly hoursLeft: number | null;
}

/** What is left to study for each `my-time` milestone, in hours; null while nobody knows. */
export type HoursLeft = ReadonlyMap<MilestoneId, number | null>;

interface Input {
  /** In the order of the plan. */
  readonly open: readonly Milestone[];
  readonly hoursLeft: HoursLeft;
  /** Milestones about a requirement that waits for an opportunity. */
  readonly blocked: ReadonlySet<Milestone>;
  readonly pace: Pace;
  readonly today: IsoDate;
}

/** The forecasts, and by end the days from today until all that has a date is over, along dependencies. */
export function forecastMilestones(input: Input): {
  readonly forecasts: readonly MilestoneForecast[];
  readonly daysToLast: Readonly<Record<FinishEnd, number>>;
} {
  const { pace, today } = input;
  const inOrder = inWorkingOrder(input.open).map((milestone) => planned(milestone, today));
  const [early, likely, late] = finishEnds.map((end) => {
    const ends = endsOf(inOrder, end, input);
    const dated = [...ends.values()].filter((one) => 'day' in one);
    return { ends, last: Math.max(0, gatedStudy(dated, pace), ...dated.map(({ day }) => day)) };
  });
  if (!early || !likely || !late) throw new Error('There are three ends');
  return {
    forecasts: input.open.map(({ id, kind }) => ({
      id,
      hoursLeft: kind === 'my-time' ? (input.hoursLeft.get(id) ?? null) : 0,
      early: finishOf(early.ends.get(id), today),
      likely: finishOf(likely.ends.get(id), today),
      late: finishOf(late.ends.get(id), today),
    })),
    daysToLast: { early: early.last, likely: likely.last, late: late.last },
  };
}

interface Planned {
  readonly milestone: Milestone;
  /** Days from today, not before it; null where none is set. */
  readonly startDay: number;
  readonly dueDay: number | null;
  readonly waitsDay: number | null;
}

function planned(milestone: Milestone, today: IsoDate): Planned {
  const daysTo = (on: IsoDate | null) => (on === null ? null : Math.max(0, daysBetween(today, on)));
  return {
    milestone,
    startDay: daysTo(milestone.startOn) ?? 0,
    dueDay: daysTo(milestone.dueOn),
    waitsDay: daysTo(milestone.waitsUntil),
  };
}

/** A known end in days from today: `exact` for the study that follows, the whole `day` for all else. */
interface Dated {
  readonly exact: number;
  readonly day: number;
  readonly startDay: number;
  /** Hours of study at this end; 0 for other kinds. */
  readonly hours: number;
}
type End = Dated | NoFinish;

function endsOf(
  inOrder: readonly Planned[],
  end: FinishEnd,
  { hoursLeft, blocked, pace }: Input,
): ReadonlyMap<MilestoneId, End> {
  const ends = new Map<MilestoneId, End>();
  let studied = 0;
  for (const { milestone, startDay, dueDay, waitsDay } of inOrder) {
    const before = milestone.dependsOn.map((id) => ends.get(id)).filter((one) => one !== undefined);
    const obstacle = before.find((one) => 'reason' in one);
    const dated = before.filter((one) => 'day' in one);
    const from = (by: 'day' | 'exact') => Math.max(startDay, ...dated.map((one) => one[by]));
    const left = milestone.kind === 'my-time' ? (hoursLeft.get(milestone.id) ?? null) : 0;
    const hours = (left ?? 0) * overrun[end];
    studied += hours;
    const endOf = (): End => {
      if (blocked.has(milestone)) return noFinish('no-opportunity');
      if (obstacle) return obstacle;
      switch (milestone.kind) {
        case 'my-time': {
          if (left === null) return noFinish('no-estimate');
          if (hours > 0 && pace.hoursPerWeek === null) return noFinish('no-hours');
          const start = from('exact');
          const exact = Math.max(
            hours === 0 ? 0 : exactWeeksFor(studied, pace) * 7,
            start + exactWeeksFor(hours, pace) * 7,
          );
          if (isTooFar(exact / 7)) return noFinish('too-far');
          return { exact, day: ceilOf(exact / 7) * 7, startDay: start, hours };
        }
        case 'at-work': {
          const start = from('day');
          const { effortWeeks } = milestone;
          if (effortWeeks === null && dueDay === null) return noFinish('no-estimate');
          const day =
            effortWeeks === null ? Math.max(start, dueDay ?? 0) : start + ceilOf(effortWeeks * 7);
          return { exact: day, day, startDay: start, hours: 0 };
        }
        case 'waits': {
          if (waitsDay === null) return noFinish('waits-for-unknown-date');
          const day = Math.max(from('day'), waitsDay);
          return { exact: day, day, startDay: day, hours: 0 };
        }
      }
    };
    ends.set(milestone.id, endOf());
  }
  return ends;
}

/** From each start on, all the study that begins there or later has to fit in one after another. */
function gatedStudy(dated: readonly Dated[], pace: Pace): number {
  let hours = 0;
  let last = 0;
  for (const one of dated
    .filter((other) => other.hours > 0 && other.startDay > 0)
    .sort((a, b) => b.startDay - a.startDay)) {
    hours += one.hours;
    last = Math.max(last, one.startDay + weeksFor(hours, pace) * 7);
  }
  return last;
}

function finishOf(end: End | undefined, today: IsoDate): Finish {
  if (end === undefined) throw new Error('Every open milestone has an end');
  return 'reason' in end
    ? end
    : { kind: 'date', on: addDays(today, end.day), weeks: Math.ceil(end.day / 7) };
}
