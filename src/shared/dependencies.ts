import type { Milestone, MilestoneId } from './milestones';

// What depends on what makes no circle: the store refuses one, and these rules end on any graph.

type Depending = Pick<Milestone, 'id' | 'dependsOn'>;

/** The plan's own order, except that what something depends on comes before it. */
export function inWorkingOrder<T extends Depending>(milestones: readonly T[]): readonly T[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const placed = new Set<T>();
  const place = (milestone: T) => {
    if (placed.has(milestone)) return;
    // Marked on the way in and moved to its place on the way out, so that a circle would end here.
    placed.add(milestone);
    for (const id of milestone.dependsOn) {
      const before = byId.get(id);
      if (before) place(before);
    }
    placed.delete(milestone);
    placed.add(milestone);
  };
  milestones.forEach(place);
  return [...placed];
}

/** The milestones that can be depended on without making a circle: none that needs this one, near or far. */
export function possibleDependencies<T extends Depending>(
  milestones: readonly T[],
  id: MilestoneId | null,
): readonly T[] {
  if (id === null) return milestones;
  const needing = new Set([id]);
  // A milestone may stand before what it depends on: again until nothing is added.
  for (let size = 0; size < needing.size;) {
    size = needing.size;
    for (const milestone of milestones)
      if (milestone.dependsOn.some((other) => needing.has(other))) needing.add(milestone.id);
  }
  return milestones.filter((milestone) => !needing.has(milestone.id));
}
