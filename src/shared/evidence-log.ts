import { z } from 'zod';
import type { EvidenceSummary } from './evidence';
import { fold } from './search';

// The log of a whole working life is long, and what is looked at is its beginning: the rest stays where
// it is until it is asked for.

export const evidenceFilters = ['all', 'to-fill-in', 'without-skills'] as const;
export type EvidenceFilter = (typeof evidenceFilters)[number];

/** Which entries of the log are wanted: those a filter keeps that hold every word sought, and of these the first so many. */
export const evidenceWanted = z.lazy(() =>
  z.object({
    filter: z.enum(evidenceFilters),
    sought: z.string().max(200),
    first: z.int().min(1).max(1_000_000),
  }),
);
export type EvidenceWanted = z.infer<typeof evidenceWanted>;

/** The beginning of the log as it is wanted, newest first. */
export interface EvidenceLog {
  readonly entries: readonly EvidenceSummary[];
  /** How many more there are like them. */
  readonly left: number;
  /** How many of all each filter keeps. */
  readonly kept: Readonly<Record<EvidenceFilter, number>>;
}

const keeps: Readonly<Record<EvidenceFilter, (entry: EvidenceSummary) => boolean>> = {
  all: () => true,
  'to-fill-in': ({ isFilledIn }) => !isFilledIn,
  'without-skills': ({ skills }) => skills.length === 0,
};

/** Takes what is wanted from the whole log. */
export function takeFromLog(
  log: readonly EvidenceSummary[],
  { filter, sought, first }: EvidenceWanted,
): EvidenceLog {
  const words = fold(sought).split(/\s+/);
  const found = log.filter((entry) => keeps[filter](entry) && holds(entry, words));
  const count = (each: EvidenceFilter) => log.filter(keeps[each]).length;
  return {
    entries: found.slice(0, first),
    left: Math.max(0, found.length - first),
    kept: {
      all: log.length,
      'to-fill-in': count('to-fill-in'),
      'without-skills': count('without-skills'),
    },
  };
}

/** Whether the line or one of the skills holds every word, whatever case and accents. */
function holds({ title, skills }: EvidenceSummary, words: readonly string[]): boolean {
  if (words.every((word) => word === '')) return true;
  const text = fold([title, ...skills.map(({ name }) => name)].join(' '));
  return words.every((word) => text.includes(word));
}
