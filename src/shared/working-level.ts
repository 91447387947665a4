import type { Level } from './career-paths';
import { computeReadiness } from './readiness';
import type { ReadinessInput } from './requirement-standing';

/**
 * The level somebody works at by what is recorded: from the one held, or from the first, up for as
 * long as each next level is ready to discuss by its own list. Null where none is held nor reached.
 */
export function workingLevel({
  levels,
  heldLevelRank,
  records,
  today,
}: Omit<ReadinessInput, 'target'>): Level | null {
  const upwards = levels.toSorted((a, b) => a.rank - b.rank);
  let reached = upwards.find(({ rank }) => rank === heldLevelRank) ?? null;
  for (const level of upwards.filter(({ rank }) => rank > (heldLevelRank ?? -1))) {
    const { status } = computeReadiness({ levels, target: level, heldLevelRank, records, today });
    if (status !== 'ready-to-discuss') break;
    reached = level;
  }
  return reached;
}
