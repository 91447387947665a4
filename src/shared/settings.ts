import { z } from 'zod';
import { reminderMonths } from './check-ins';
import { isLocale, languages, type Language } from './languages';
import { currency } from './money';
import { noFilters, pathFilters } from './path-filters';
import { payPeriods } from './pay';
import { papers } from './plan-document';

export const freshMonths = [6, 12, 18, 24] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const motions = ['system', 'reduced'] as const;
/** As Unicode writes them in a locale. */
export const firstDays = ['mon', 'sat', 'sun'] as const;
export const regularPeriods = payPeriods.filter((period) => period !== 'once');

/** Preferences of the window, never data about the person; kept by electron-store. */
export const settings = z.object({
  theme: z.enum(themes),
  motion: z.enum(motions),
  /** What words are read in; null follows the system. */
  language: z.enum(Object.keys(languages) as [Language, ...Language[]]).nullable(),
  /** A BCP 47 tag for dates and numbers; null follows the system. */
  locale: z.string().max(35).refine(isLocale, 'not-accepted').nullable(),
  /** The day a week begins with; null as the locale has it. */
  firstDay: z.enum(firstDays).nullable(),
  /** What new pay is in and paid by, while there is none to follow. */
  currency,
  payPeriod: z.enum(regularPeriods),
  paper: z.enum(papers),
  /** After so many months without evidence a skill says so gently; null never does. */
  freshMonths: z.literal(freshMonths).nullable(),
  /** So many months after the last check-in a notification suggests one; null never does. */
  checkInMonths: z.literal(reminderMonths).nullable(),
  /** The data folder of which the person has read that it is no good place; null while there is none. */
  knownRiskyFolder: z.string().max(5_000).nullable(),
  /** What narrows the list of paths. */
  pathFilters,
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  theme: 'system',
  motion: 'system',
  language: null,
  locale: null,
  firstDay: null,
  currency: 'USD',
  payPeriod: 'year',
  paper: 'a4',
  freshMonths: 12,
  checkInMonths: null,
  knownRiskyFolder: null,
  pathFilters: noFilters,
};

export const settingsChange = settings.partial();
export type SettingsChange = z.infer<typeof settingsChange>;
