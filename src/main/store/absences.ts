import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { SkillId, SkillKind } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';

/** The credentials said not to be held and the counted time said not to have begun, each since when. */
export const loadAbsences = (db: ReadableDb): ReadonlyMap<SkillId, IsoDate> =>
  new Map(
    db
      .all<{ skillId: SkillId; notedOn: IsoDate }>(
        'SELECT skill_id AS skillId, noted_on AS notedOn FROM absence',
      )
      .map(({ skillId, notedOn }) => [skillId, notedOn]),
  );

/** Says that a credential is not held or no time is counted yet; throws `not-found`, or `invalid-input` for a graded skill, which is rated none. */
export function recordAbsence(db: WritableDb, skillId: SkillId, today: IsoDate): void {
  db.transaction(() => {
    const skill = db.get<{ kind: SkillKind }>('SELECT kind FROM skill WHERE id = :skillId', {
      skillId,
    });
    if (!skill) throw new AppError('not-found', `There is no skill ${skillId}.`);
    if (skill.kind === 'graded') {
      throw new AppError('invalid-input', 'A graded skill is rated, if only as none.');
    }
    db.run(
      `INSERT INTO absence (skill_id, noted_on, created_at) VALUES (:skillId, :today, :now)
       ON CONFLICT (skill_id) DO NOTHING`,
      { skillId, today, now: Date.now() },
    );
  });
}

/** Takes that back, as a first record of the skill does by itself; without it all stays as it is. */
export function clearAbsence(db: WritableDb, skillId: SkillId): void {
  db.run('DELETE FROM absence WHERE skill_id = :skillId', { skillId });
}
