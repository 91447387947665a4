import { AppError } from '../../shared/errors';
import type { MilestoneId } from '../../shared/milestones';
import type { ReadableDb, WritableDb } from './db';

/** What each milestone depends on, or only the one given. */
export function readDependencies(
  db: ReadableDb,
  id: MilestoneId | null,
): ReadonlyMap<MilestoneId, readonly MilestoneId[]> {
  const rows = db.all<{ milestoneId: MilestoneId; dependsOnId: MilestoneId }>(
    `SELECT milestone_id AS milestoneId, depends_on_id AS dependsOnId FROM milestone_dependency
     ${id === null ? '' : 'WHERE milestone_id = :id'} ORDER BY milestone_id, depends_on_id`,
    id === null ? {} : { id },
  );
  const dependencies = new Map<MilestoneId, MilestoneId[]>();
  for (const { milestoneId, dependsOnId } of rows) {
    const known = dependencies.get(milestoneId);
    if (known) known.push(dependsOnId);
    else dependencies.set(milestoneId, [dependsOnId]);
  }
  return dependencies;
}

/** Replaces what a milestone depends on; throws `not-found`, or `invalid-input` where it would make a circle. */
export function writeDependencies(
  db: WritableDb,
  milestoneId: MilestoneId,
  dependsOn: readonly MilestoneId[],
): void {
  const kept = new Set(dependsOn);
  for (const dependsOnId of readDependencies(db, milestoneId).get(milestoneId) ?? []) {
    if (kept.delete(dependsOnId)) continue;
    db.run(
      `DELETE FROM milestone_dependency
       WHERE milestone_id = :milestoneId AND depends_on_id = :dependsOnId`,
      { milestoneId, dependsOnId },
    );
  }
  for (const dependsOnId of kept) {
    if (!db.get('SELECT 1 FROM milestone WHERE id = :dependsOnId', { dependsOnId })) {
      throw new AppError('not-found', `There is no milestone ${dependsOnId}.`);
    }
    if (makesCircle(db, milestoneId, dependsOnId)) {
      throw new AppError('invalid-input', 'Two milestones cannot depend on each other.', {
        dependsOn: 'circular',
      });
    }
    db.run('INSERT INTO milestone_dependency VALUES (:milestoneId, :dependsOnId)', {
      milestoneId,
      dependsOnId,
    });
  }
}

/** Whether the second already depends on the first, near or far, or is the same. */
export const makesCircle = (db: ReadableDb, milestoneId: string, dependsOnId: string): boolean =>
  db.get(
    `WITH RECURSIVE needed (id) AS (
       VALUES (:dependsOnId)
       UNION SELECT depends_on_id FROM milestone_dependency JOIN needed ON milestone_id = needed.id)
     SELECT 1 FROM needed WHERE id = :milestoneId`,
    { milestoneId, dependsOnId },
  ) !== undefined;
