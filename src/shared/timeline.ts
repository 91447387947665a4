import { addDays, addMonths, laterOf, type IsoDate } from './dates';
import type { Milestone } from './milestones';
import type { Schedule } from './schedule';

// Where each milestone stands on a calendar, in days; whoever draws it chooses the pixels.

/** A milestone with at least one date: a stretch, a start whose end nobody set, or a single day. */
export interface TimelineEntry {
  readonly milestone: Milestone;
  readonly shape: 'stretch' | 'open-ended' | 'day';
  readonly fromOn: IsoDate;
  /** The last day; equal to `fromOn` for a day and for an open end. */
  readonly toOn: IsoDate;
}

/** The goal's range on the calendar; the late end may be open. */
export interface TimelineFinish {
  readonly earlyOn: IsoDate;
  readonly likelyOn: IsoDate;
  readonly lateOn: IsoDate | null;
}

/** What a timeline shows and the days it spans, first to last, with room around everything dated. */
export interface Timeline {
  /** Earliest first; dropped milestones are left out. */
  readonly entries: readonly TimelineEntry[];
  readonly undated: readonly Milestone[];
  readonly finish: TimelineFinish | null;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
}

/** Lays milestones, the goal's date and its finish range on one calendar that always includes today. */
export function layOutTimeline({
  milestones,
  schedule,
  goalDueOn,
  today,
}: {
  readonly milestones: readonly Milestone[];
  readonly schedule: Schedule | null;
  readonly goalDueOn: IsoDate | null;
  readonly today: IsoDate;
}): Timeline {
  const shown = milestones.filter(({ state }) => state !== 'dropped');
  const entries: TimelineEntry[] = [];
  const undated: Milestone[] = [];
  for (const milestone of shown) {
    const entry = entryOf(milestone);
    if (entry) entries.push(entry);
    else undated.push(milestone);
  }
  entries.sort(
    (a, b) =>
      compare(a.fromOn, b.fromOn) ||
      compare(a.toOn, b.toOn) ||
      a.milestone.position - b.milestone.position,
  );
  const finish = schedule && !schedule.isNothingOpen ? finishOf(schedule) : null;
  const days = [
    today,
    ...entries.flatMap(({ fromOn, toOn }) => [fromOn, toOn]),
    ...[goalDueOn, finish?.earlyOn, finish?.likelyOn, finish?.lateOn].filter((on) => on != null),
  ];
  return { entries, undated, finish, ...span(days) };
}

function entryOf(milestone: Milestone): TimelineEntry | null {
  const { startOn } = milestone;
  const endOn = endOf(milestone);
  if (startOn === null) {
    return endOn === null ? null : { milestone, shape: 'day', fromOn: endOn, toOn: endOn };
  }
  if (endOn === null) return { milestone, shape: 'open-ended', fromOn: startOn, toOn: startOn };
  // A day set by others, or an early finish, may lie before the planned start.
  return endOn < startOn
    ? { milestone, shape: 'day', fromOn: endOn, toOn: endOn }
    : { milestone, shape: 'stretch', fromOn: startOn, toOn: endOn };
}

/** What is done ended on the day it was done, whatever the plan was. */
function endOf({ kind, state, waitsUntil, dueOn, closedOn }: Milestone): IsoDate | null {
  return (state === 'done' ? closedOn : null) ?? (kind === 'waits' ? waitsUntil : null) ?? dueOn;
}

/** No range without a likely date: what is known then, such as today for all that is unrated, would mislead. */
function finishOf({ early, likely, late }: Schedule): TimelineFinish | null {
  if (early.kind === 'none' || likely.kind === 'none') return null;
  return {
    earlyOn: early.on,
    likelyOn: likely.on,
    lateOn: late.kind === 'date' ? late.on : null,
  };
}

/** A margin of a twenty-fifth on both sides, and at least half a year in all. */
function span(days: readonly IsoDate[]): { readonly fromOn: IsoDate; readonly toOn: IsoDate } {
  const sorted = [...days].sort(compare);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new Error('A timeline includes today');
  const margin = Math.max(7, (Date.parse(last) - Date.parse(first)) / 86_400_000 / 25);
  const fromOn = addDays(first, -margin);
  return { fromOn, toOn: laterOf(addDays(last, margin), addMonths(fromOn, 6)) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a gesture moves: all of a milestone, or one end of a stretch. */
export type TimelineEdge = 'whole' | 'start' | 'end';

/** The days of a milestone after a gesture of so many days; a start never passes its end. */
export function reschedule(
  { milestone, shape }: Pick<TimelineEntry, 'milestone' | 'shape'>,
  edge: TimelineEdge,
  days: number,
): Pick<Milestone, 'startOn' | 'dueOn' | 'waitsUntil'> {
  const { startOn, dueOn, waitsUntil, kind } = milestone;
  const unchanged = { startOn, dueOn, waitsUntil };
  const moved = (on: IsoDate | null) => (on === null ? null : addDays(on, days));
  if (edge === 'whole')
    return { startOn: moved(startOn), dueOn: moved(dueOn), waitsUntil: moved(waitsUntil) };
  const endOn = endOf(milestone);
  if (shape !== 'stretch' || startOn === null || endOn === null) return unchanged;
  if (edge === 'start') {
    const to = addDays(startOn, days);
    return { ...unchanged, startOn: to < endOn ? to : endOn };
  }
  const to = laterOf(addDays(endOn, days), startOn);
  return kind === 'waits' && waitsUntil !== null
    ? { ...unchanged, waitsUntil: to }
    : { ...unchanged, dueOn: to };
}
