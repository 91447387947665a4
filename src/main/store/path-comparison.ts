import type { CareerPath, CareerPathId, LevelId } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import { levelDifference, sharedStatistics, skillOverlaps } from '../../shared/path-comparison';
import type {
  AskedItem,
  CloseSkill,
  LevelComparison,
  PathComparison,
  PathContext,
} from '../../shared/path-comparison';
import type { SkillId } from '../../shared/skills';
import { getCareerPath } from './career-paths';
import type { ReadableDb } from './db';
import { getLevelRef } from './levels';

/** Two to four paths with what they share; throws `not-found`. */
export function comparePaths(db: ReadableDb, ids: readonly CareerPathId[]): PathComparison {
  const careerPaths = ids.map((id) => getCareerPath(db, id));
  return {
    careerPaths,
    statistics: sharedStatistics(careerPaths),
    overlaps: skillOverlaps(careerPaths),
  };
}

/** What sets one level apart from another, on whichever paths they are; throws `not-found`. */
export function compareLevels(db: ReadableDb, from: LevelId, to: LevelId): LevelComparison {
  const [one, other] = [sideOf(db, from), sideOf(db, to)];
  const difference = levelDifference(
    { careerPath: one.careerPath, levelId: from },
    { careerPath: other.careerPath, levelId: to },
  );
  const asked = [...difference.raised, ...difference.kept, ...difference.dropped];
  return {
    from: one,
    to: other,
    difference,
    close: closeSkills(db, skillIdsOf(difference.added), new Set(skillIdsOf(asked))),
  };
}

function sideOf(db: ReadableDb, id: LevelId) {
  const { careerPathId } = getLevelRef(db, id);
  const careerPath = getCareerPath(db, careerPathId);
  const level = careerPath.levels.find((each) => each.id === id);
  if (!level) throw new AppError('not-found', `There is no level ${id}.`);
  return { careerPath, level };
}

const skillIdsOf = (items: readonly AskedItem[]): readonly SkillId[] =>
  items.flatMap(({ requirement }) => requirement.skills.map(({ id }) => id));

interface PairRow {
  readonly addedId: SkillId;
  readonly addedName: string;
  readonly knownId: SkillId;
  readonly knownName: string;
  readonly reason: string;
}

/** Pairs are read both ways, whichever of the two the catalogue gave the reason with. */
function closeSkills(
  db: ReadableDb,
  added: readonly SkillId[],
  known: ReadonlySet<SkillId>,
): readonly CloseSkill[] {
  return db
    .all<PairRow>(
      `SELECT one.id AS addedId, one.name AS addedName, other.id AS knownId,
         other.name AS knownName, pair.reason
       FROM json_each(:added) AS asked
       JOIN (SELECT skill_id, close_id, reason FROM skill_close
             UNION ALL SELECT close_id, skill_id, reason FROM skill_close) AS pair
         ON pair.skill_id = asked.value
       JOIN skill AS one ON one.id = pair.skill_id
       JOIN skill AS other ON other.id = pair.close_id
       ORDER BY asked.key, other.name`,
      { added: JSON.stringify(added) },
    )
    .filter(({ knownId }) => known.has(knownId))
    .map(({ addedId, addedName, knownId, knownName, reason }) => ({
      added: { id: addedId, name: addedName },
      known: { id: knownId, name: knownName },
      reason,
    }));
}

const mostRelated = 6;
const namedSharers = 4;

/** Which paths are near one, and which are paid from the same statistics; throws `not-found`. */
export function getPathContext(db: ReadableDb, id: CareerPathId): PathContext {
  const { levels } = getCareerPath(db, id);
  const names = new Map(
    levels.flatMap(({ requirements }) =>
      requirements.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill.name] as const)),
    ),
  );
  return {
    askedCount: names.size,
    related: relatedPaths(db, id, [...names.keys()]).map(({ skillIds, ...path }) => ({
      ...path,
      sharePercent: Math.round((100 * skillIds.length) / names.size),
      sharedSkills: skillIds.map((skillId) => names.get(skillId) ?? skillId).sort(),
    })),
    sameStatistic: levels.flatMap(({ id: levelId, statistic }) => {
      if (statistic === null) return [];
      const sharers = db.all<{ name: string }>(
        `SELECT DISTINCT career_path.name FROM level
         JOIN career_path ON career_path.id = level.career_path_id
         WHERE level.wage_soc = :soc AND level.wage_from = :from AND level.wage_to = :to
           AND level.is_retired = 0 AND level.career_path_id <> :id
         ORDER BY career_path.rank`,
        { ...statistic, id },
      );
      const named = sharers.slice(0, namedSharers).map(({ name }) => name);
      return [{ levelId, count: sharers.length, names: named }];
    }),
  };
}

/** The paths of the catalogue that ask for most of some skills, each with which of them; one that shares none is left out. */
function relatedPaths(db: ReadableDb, id: CareerPathId, asked: readonly SkillId[]) {
  const skills = JSON.stringify(asked);
  return db
    .all<Pick<CareerPath, 'id' | 'name' | 'category'>>(
      `SELECT career_path.id, career_path.name, career_path.category FROM (
         SELECT path_skill.career_path_id, count(*) AS shared
         FROM json_each(:skills) AS asked
         JOIN path_skill ON path_skill.skill_id = asked.value
         WHERE path_skill.career_path_id <> :id
         GROUP BY path_skill.career_path_id ORDER BY shared DESC, career_path_id LIMIT ${mostRelated}
       ) AS related
       JOIN career_path ON career_path.id = related.career_path_id
       ORDER BY related.shared DESC, career_path.id`,
      { id, skills },
    )
    .map((path) => ({
      ...path,
      skillIds: db
        .all<{ id: SkillId }>(
          `SELECT asked.value AS id FROM json_each(:skills) AS asked
           JOIN path_skill ON path_skill.skill_id = asked.value
           WHERE path_skill.career_path_id = :pathId`,
          { skills, pathId: path.id },
        )
        .map((row) => row.id),
    }));
}
