import type { LevelId } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { Goal, GoalDraft } from '../../shared/goal';
import type { ReadableDb, WritableDb } from './db';
import { getLevelRef } from './levels';
import { staleRevision } from './revision';

/** The level aimed for, or null while there is none. */
export function getGoal(db: ReadableDb): Goal | null {
  const row = db.get<Omit<Goal, 'level'> & { levelId: LevelId }>(
    `SELECT level_id AS levelId, due_on AS dueOn, hours_per_week AS hoursPerWeek,
       weeks_off AS weeksOff, revision
     FROM goal`,
  );
  if (!row) return null;
  const { levelId, ...goal } = row;
  return { level: getLevelRef(db, levelId), ...goal };
}

/**
 * Records the goal in place of the one before; throws `not-found`, `stale-revision`, or
 * `invalid-input` for a date that has passed, unless it is the one recorded already.
 */
export function setGoal(db: WritableDb, draft: GoalDraft, today: IsoDate): Goal {
  return db.transaction(() => {
    getLevelRef(db, draft.levelId);
    const before = getGoal(db);
    if ((before?.revision ?? null) !== draft.revision) throw staleRevision();
    if (draft.dueOn !== null && draft.dueOn < today && draft.dueOn !== before?.dueOn) {
      throw new AppError('invalid-input', 'That day has passed.', { dueOn: 'in-the-past' });
    }
    db.run(
      `INSERT INTO goal (id, level_id, due_on, hours_per_week, weeks_off, created_at)
       VALUES (1, :levelId, :dueOn, :hoursPerWeek, :weeksOff, :now)
       ON CONFLICT (id) DO UPDATE SET level_id = :levelId, due_on = :dueOn,
         hours_per_week = :hoursPerWeek, weeks_off = :weeksOff, revision = revision + 1`,
      { ...draft, now: Date.now() },
    );
    const goal = getGoal(db);
    if (!goal) throw new Error('The goal was not stored');
    return goal;
  });
}
