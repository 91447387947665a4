import type { LevelId } from '../../shared/career-paths';
import type { Position, PositionDraft } from '../../shared/goal';
import type { ReadableDb, WritableDb } from './db';
import { getLevelRef } from './levels';
import { staleRevision } from './revision';

/** Where the person stands, or null while they have not said. */
export function getPosition(db: ReadableDb): Position | null {
  const row = db.get<Omit<Position, 'level'> & { levelId: LevelId | null }>(
    `SELECT level_id AS levelId, since, career_began_on AS careerBeganOn, revision FROM position`,
  );
  if (!row) return null;
  const { levelId, ...position } = row;
  return { level: levelId === null ? null : getLevelRef(db, levelId), ...position };
}

/** Records where the person stands, in place of what was said before; throws `not-found` or `stale-revision`. */
export function setPosition(db: WritableDb, draft: PositionDraft): Position {
  return db.transaction(() => {
    if (draft.levelId !== null) getLevelRef(db, draft.levelId);
    const seen = getPosition(db)?.revision ?? null;
    if (seen !== draft.revision) throw staleRevision();
    db.run(
      `INSERT INTO position (id, level_id, since, career_began_on, created_at)
       VALUES (1, :levelId, :since, :careerBeganOn, :now)
       ON CONFLICT (id) DO UPDATE SET level_id = :levelId, since = :since,
         career_began_on = :careerBeganOn, revision = revision + 1`,
      { ...draft, now: Date.now() },
    );
    const position = getPosition(db);
    if (!position) throw new Error('The position was not stored');
    return position;
  });
}
