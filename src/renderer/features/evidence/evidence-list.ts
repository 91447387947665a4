import type { EvidenceSummary } from '../../../shared/evidence';
import { fold } from '../../../shared/search';

export const evidenceFilters = ['all', 'to-fill-in', 'without-skills'] as const;
export type EvidenceFilter = (typeof evidenceFilters)[number];

/** Whether a filter keeps an entry. */
export function isKept({ isFilledIn, skills }: EvidenceSummary, filter: EvidenceFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-fill-in':
      return !isFilledIn;
    case 'without-skills':
      return skills.length === 0;
  }
}

/** Whether the line or one of the skills contains every word sought, whatever case and accents. */
export function isFound({ title, skills }: EvidenceSummary, sought: string): boolean {
  const text = fold([title, ...skills.map(({ name }) => name)].join(' '));
  return fold(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Entries in their order by year. */
export const byYear = (
  evidence: readonly EvidenceSummary[],
): readonly { readonly year: string; readonly entries: readonly EvidenceSummary[] }[] =>
  [...Map.groupBy(evidence, ({ happenedOn }) => happenedOn.slice(0, 4))].map(([year, entries]) => ({
    year,
    entries,
  }));
