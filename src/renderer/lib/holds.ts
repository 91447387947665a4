import { countedKinds, type StoreSummary } from '../../shared/backups';
import { useFormat } from './format';
import { useText } from './text';

/** Whether a summary counts nothing at all, though a position or a goal may be there. */
export const isEmpty = (summary: StoreSummary): boolean =>
  countedKinds.every((kind) => (summary[kind]?.count ?? 0) === 0);

/** Writes what a store holds: `3 ratings and 8 milestones`. */
export function useHolds(): (summary: StoreSummary) => string {
  const text = useText();
  const format = useFormat();
  return (summary) => {
    const parts = countedKinds.flatMap((kind) => {
      const count = summary[kind]?.count ?? 0;
      return count === 0 ? [] : [text(`count.${kind}`, { count })];
    });
    return parts.length === 0 ? text('backups.holds.nothing') : format.list(parts);
  };
}
