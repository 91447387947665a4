import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { conventions } from './conventions';

// One file owns dates. A date is a calendar day without a time zone, kept as `yyyy-MM-dd`: a rating
// made on the evening of the 3rd stays on the 3rd wherever the person travels.

export type IsoDate = string & z.BRAND<'IsoDate'>;

const plainDate = (date: IsoDate) => Temporal.PlainDate.from(date);
const iso = (date: Temporal.PlainDate) => date.toString() as IsoDate;

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    const { year } = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return year >= 1900 && year <= 2200;
  } catch {
    return false;
  }
}

/** A day that exists between 1900 and 2200, as `yyyy-MM-dd`. */
export const isoDate = z.string().refine(isCalendarDay, 'not-a-date').brand<'IsoDate'>();

/** A day within the longest career, or still to come. */
export const rememberedDay = isoDate.refine(
  (on) => on >= addYears(today(), -conventions.longestCareerYears),
  'too-long-ago',
);

/** A day that lies no further ahead than the longest career, nor further back. */
export const careerDay = rememberedDay.refine(
  (on) => on <= addYears(today(), conventions.longestCareerYears),
  'too-far-ahead',
);

/** A day somebody lived through at work: today at the latest, and within the longest career. */
export const livedDay = rememberedDay.refine((on) => on <= today(), 'in-the-future');

/** Today in the machine's own time zone. */
export function today(): IsoDate {
  // Temporal.Now would build a time zone of Intl's for this, 8 ms on the way to the first screen.
  const now = new Date();
  return iso(new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

/** Reads a date known to be valid, such as a literal; throws on any other text. */
export const dateOf = (text: string): IsoDate => isoDate.parse(text);

// Days are counted on the UTC clock, where each has as many milliseconds: a plan of a thousand
// milestones counts thousands of them, and calendar objects would take most of that time.
const dayMs = 86_400_000;

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + Math.round(days) * dayMs).toISOString().slice(0, 10) as IsoDate;

export const addWeeks = (date: IsoDate, weeks: number): IsoDate => addDays(date, weeks * 7);

export const addMonths = (date: IsoDate, months: number): IsoDate =>
  iso(plainDate(date).add({ months }));

/** Adds years that may be fractional, counting the fraction in days of a mean year (365.2425). */
export function addYears(date: IsoDate, years: number): IsoDate {
  const whole = Math.trunc(years);
  return addDays(iso(plainDate(date).add({ years: whole })), (years - whole) * 365.2425);
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayMs;

/** Years from one date to another in mean years of 365.2425 days; negative when `to` lies before. */
export const yearsBetween = (from: IsoDate, to: IsoDate): number =>
  daysBetween(from, to) / 365.2425;

/** The later of two dates. */
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
