import { conventions } from './conventions';
import { addWeeks, daysBetween, laterOf, type IsoDate } from './dates';
import type { Pace } from './pace';

/** What was logged, as far as it tells a pace. */
export interface LoggedHours {
  /** The first day anything was ever logged; null while nothing was. */
  readonly firstOn: IsoDate | null;
  /** Hours logged since `countedSince`. */
  readonly hours: number;
}

/** The first day whose logged hours count for the pace of today. */
export const countedSince = (today: IsoDate): IsoDate =>
  addWeeks(today, -conventions.paceOverWeeks);

/** A pace the logged hours tell, in half hours; the weeks they cover. It is offered and never applied by itself. */
export interface RealPace {
  readonly hoursPerWeek: number;
  readonly overWeeks: number;
}

/** The pace of what was logged; null before six weeks of it, or where it is the pace of the goal. */
export function realPace(
  { firstOn, hours }: LoggedHours,
  goal: Pace,
  today: IsoDate,
): RealPace | null {
  if (firstOn === null) return null;
  const weeks = daysBetween(laterOf(firstOn, countedSince(today)), today) / 7;
  if (weeks < conventions.paceAfterWeeks) return null;
  // The weeks off are among those counted; a goal's hours are those of the other weeks.
  const inWeeksOn = ((hours / weeks) * 52) / (52 - goal.weeksOff);
  const hoursPerWeek = Math.round(inWeeksOn * 2) / 2;
  if (hoursPerWeek === 0 || hoursPerWeek === goal.hoursPerWeek) return null;
  return { hoursPerWeek: Math.min(hoursPerWeek, 80), overWeeks: Math.floor(weeks) };
}
