import type { CareerBreak } from './career-breaks';
import type { CareerPath, Level } from './career-paths';
import { addDays, addYears, daysBetween, laterOf, type IsoDate } from './dates';
import type { Position } from './goal';

// Credited experience: the years at an anchor date, plus what has passed since, less the breaks.

/** How days and years of experience belong together. */
export interface Experience {
  /** The day on which experience was 0. */
  readonly yearZeroOn: IsoDate;
  /** The career's beginning was assumed, not stated. */
  readonly isStartAssumed: boolean;
  /** Years of breaks between year zero and today. */
  readonly breakYears: number;
  /** Credited years on a day; 0 before this career began. */
  readonly yearsOn: (day: IsoDate) => number;
  /** The day on which so many years are reached. */
  readonly dayAt: (years: number) => IsoDate;
}

/** Counts from the day this career began, else from the level held and its lower years. */
export function experienceOf({
  path,
  position,
  held,
  breaks,
  today,
}: {
  readonly path: CareerPath;
  readonly position: Position | null;
  readonly held: Level | null;
  readonly breaks: readonly CareerBreak[];
  readonly today: IsoDate;
}): Experience {
  const { anchorOn, anchorYears, isStartAssumed } = anchorOf(path, position, held, today);
  const stretches = stretchesOf(breaks, today);
  const yearsOn = (day: IsoDate) => {
    const [from, to] = anchorOn <= day ? [anchorOn, day] : [day, anchorOn];
    const credited = (daysBetween(from, to) - breakDays(stretches, from, to)) / 365.2425;
    return Math.max(0, anchorYears + (from === anchorOn ? credited : -credited));
  };
  const dayAt = (years: number) => dayFrom(anchorOn, years - anchorYears, stretches);
  const yearZeroOn = dayAt(0);
  const breakYears = yearZeroOn < today ? breakDays(stretches, yearZeroOn, today) / 365.2425 : 0;
  return { yearZeroOn, isStartAssumed, breakYears, yearsOn, dayAt };
}

interface Anchor {
  readonly anchorOn: IsoDate;
  readonly anchorYears: number;
  readonly isStartAssumed: boolean;
}

function anchorOf(
  path: CareerPath,
  position: Position | null,
  held: Level | null,
  today: IsoDate,
): Anchor {
  const anchor = (anchorOn: IsoDate, anchorYears: number, isStartAssumed: boolean): Anchor => ({
    anchorOn,
    anchorYears,
    isStartAssumed,
  });
  if (position === null) return anchor(today, 0, true);
  if (position.careerBeganOn !== null) return anchor(position.careerBeganOn, 0, false);
  if (held === null) return anchor(position.since, 0, false);
  const nearest = path.levels.filter(({ rank, years }) => rank <= held.rank && years).at(-1);
  return anchor(position.since, nearest?.years?.from ?? 0, true);
}

/** Days from one to another, the last not included. */
interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The breaks in order, overlaps counted once; one that still lasts ends today for now. */
function stretchesOf(breaks: readonly CareerBreak[], today: IsoDate): readonly Stretch[] {
  const merged: Stretch[] = [];
  const sorted = breaks
    .map(({ startOn, endOn }) => ({ from: startOn, to: endOn ?? laterOf(startOn, today) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const stretch of sorted) {
    const last = merged.at(-1);
    if (last === undefined || stretch.from > last.to) merged.push(stretch);
    else merged[merged.length - 1] = { from: last.from, to: laterOf(last.to, stretch.to) };
  }
  return merged;
}

const breakDays = (stretches: readonly Stretch[], from: IsoDate, to: IsoDate): number =>
  stretches.reduce((sum, stretch) => {
    const start = laterOf(stretch.from, from);
    const end = stretch.to < to ? stretch.to : to;
    return start < end ? sum + daysBetween(start, end) : sum;
  }, 0);

/** So many credited years after a day, or before it: each break on the way adds its own days. */
function dayFrom(anchorOn: IsoDate, years: number, stretches: readonly Stretch[]): IsoDate {
  let day = addYears(anchorOn, years);
  if (years >= 0) {
    for (const { from, to } of stretches) {
      const start = laterOf(from, anchorOn);
      if (start < day && start < to) day = addDays(day, daysBetween(start, to));
    }
  } else {
    for (const { from, to } of stretches.toReversed()) {
      const end = to < anchorOn ? to : anchorOn;
      if (end > day && from < end) day = addDays(day, -daysBetween(from, end));
    }
  }
  return day;
}
