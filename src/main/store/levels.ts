import type { LevelId } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import type { LevelRef } from '../../shared/goal';
import type { ReadableDb } from './db';

/** SQL: the catalogue still has the level, or somebody stands on it or aims for it. */
export const visibleLevel = `(level.is_retired = 0
  OR level.id IN (SELECT level_id FROM position UNION ALL SELECT level_id FROM goal))`;

/** SQL: the level still asks this, or the whole level was retired with all it asked. */
export const visibleRequirement = '(requirement.is_retired = 0 OR level.is_retired = 1)';

/** Names a level together with its path; throws `not-found`. */
export function getLevelRef(db: ReadableDb, id: LevelId): LevelRef {
  const level = db.get<LevelRef>(
    `SELECT level.id, level.title, level.tier, level.rank, career_path.id AS careerPathId,
       career_path.name AS careerPathName
     FROM level JOIN career_path ON career_path.id = level.career_path_id
     WHERE level.id = :id`,
    { id },
  );
  if (!level) throw new AppError('not-found', `There is no level ${id}.`);
  return level;
}
