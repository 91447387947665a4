import type {
  CareerPathId,
  Level,
  LevelId,
  Requirement,
  RequirementId,
} from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import type { Ladder, LadderLevel, LadderRequirement } from '../../shared/ladders';
import { getCareerPath } from './career-paths';
import type { ReadableDb, WritableDb } from './db';
import { deleteRequirement, writeRequirementSkills } from './requirement-rows';
import { addSearchWords } from './search';

interface Marks<Id> {
  readonly id: Id;
  readonly originId: Id | null;
  readonly isCatalogue: 0 | 1;
}

/** A path as it is compared: all that is shown of it, or what the catalogue says of it now; throws `not-found`. */
export function getLadder(db: ReadableDb, id: CareerPathId, part: 'all' | 'catalogue'): Ladder {
  const { name, category, tagline, currency, levels } = getCareerPath(db, id);
  const levelMarks = marksOf<LevelId>(
    db,
    `SELECT level.id, iif(career_path.is_own, level.origin_id, level.id) AS originId,
       level.is_retired = 0 AS isCatalogue
     FROM level JOIN career_path ON career_path.id = level.career_path_id
     WHERE career_path.id = :id`,
    id,
  );
  const requirementMarks = marksOf<RequirementId>(
    db,
    `SELECT requirement.id, iif(requirement.is_own, requirement.origin_id, requirement.id) AS originId,
       requirement.is_retired = 0 AND requirement.is_own = 0 AS isCatalogue
     FROM requirement JOIN level ON level.id = requirement.level_id
     WHERE level.career_path_id = :id`,
    id,
  );
  const isMeant = (marks: Marks<string> | undefined) => part === 'all' || marks?.isCatalogue === 1;
  return {
    name,
    category,
    tagline,
    currency,
    levels: levels
      .filter((level) => isMeant(levelMarks.get(level.id)))
      .map(({ requirements, ...level }) => ({
        ...wordsOf(level),
        originId: levelMarks.get(level.id)?.originId ?? null,
        requirements: requirements
          .filter((each) => isMeant(requirementMarks.get(each.id)))
          .map((each) => ({
            ...asksOf(each),
            originId: requirementMarks.get(each.id)?.originId ?? null,
          })),
      })),
  };
}

/** What a level says, without where it stands. */
function wordsOf(level: Omit<Level, 'requirements'>) {
  const { id, tier, title, salary, statistic, years } = level;
  const { summary, responsibilities, focus, advance } = level;
  return {
    ...{ id, tier, title, salary, statistic, years },
    ...{ summary, responsibilities, focus, advance },
  };
}

/** What a requirement asks, without who asks it where. */
function asksOf(requirement: Requirement) {
  const { id, kind, name, skills, asked, amount, unit, weight, isMustHave } = requirement;
  return { id, kind, name, skills, asked, amount, unit, weight, isMustHave };
}

const marksOf = <Id extends string>(db: ReadableDb, sql: string, id: CareerPathId) =>
  new Map(db.all<Marks<Id>>(sql, { id }).map((marks) => [marks.id, marks]));

/** Makes an own path say what a ladder says, under the ladder's ids; throws `in-use` where a level that would go is held or aimed for. */
export function writeLadder(db: WritableDb, id: CareerPathId, ladder: Ladder): void {
  const { name, category, tagline, currency, levels } = ladder;
  db.run(
    `UPDATE career_path SET name = :name, category = :category, tagline = :tagline,
       currency = :currency
     WHERE id = :id`,
    { id, name, category, tagline, currency },
  );
  levels.forEach((level, rank) => {
    writeLevel(db, id, level, rank);
    level.requirements.forEach((requirement, place) => {
      writeRequirement(db, level.id, requirement, place);
    });
  });
  // Only now, because a requirement may have moved from a level that goes.
  const kept = new Set<string>(
    levels.flatMap((level) => [level.id, ...level.requirements.map((each) => each.id)]),
  );
  for (const requirementId of requirementIds(db, id)) {
    if (!kept.has(requirementId)) deleteRequirement(db, requirementId);
  }
  for (const levelId of levelIds(db, id)) if (!kept.has(levelId)) deleteLevel(db, levelId);
  addSearchWords(db, [name, ...levels.map(({ title }) => title)]);
}

/** Counts the levels of a path from 0 without gaps again, as they stand. */
export function closeRanks(db: WritableDb, id: CareerPathId): void {
  levelIds(db, id).forEach((levelId, rank) => {
    db.run('UPDATE level SET rank = :rank WHERE id = :levelId', { levelId, rank });
  });
}

const levelIds = (db: ReadableDb, id: CareerPathId): readonly LevelId[] =>
  db
    .all<{ id: LevelId }>('SELECT id FROM level WHERE career_path_id = :id ORDER BY rank, id', {
      id,
    })
    .map((row) => row.id);

const requirementIds = (db: ReadableDb, id: CareerPathId): readonly RequirementId[] =>
  db
    .all<{ id: RequirementId }>(
      `SELECT requirement.id FROM requirement JOIN level ON level.id = requirement.level_id
       WHERE level.career_path_id = :id`,
      { id },
    )
    .map((row) => row.id);

function deleteLevel(db: WritableDb, id: LevelId): void {
  const use = db.get(
    `SELECT 1 FROM position WHERE level_id = :id UNION ALL SELECT 1 FROM goal WHERE level_id = :id`,
    { id },
  );
  if (use) throw new AppError('in-use', 'This level is your position or your goal.');
  db.run('DELETE FROM level_responsibility WHERE level_id = :id', { id });
  db.run('DELETE FROM level WHERE id = :id', { id });
}

function writeLevel(
  db: WritableDb,
  careerPathId: CareerPathId,
  level: LadderLevel,
  rank: number,
): void {
  const { id, originId, tier, title, salary, statistic, years, summary, focus, advance } = level;
  db.run(
    `INSERT INTO level (id, career_path_id, origin_id, rank, tier, title, salary_min_minor,
       salary_max_minor, is_salary_open_ended, wage_soc, wage_occupation, wage_from, wage_to,
       years_from, years_to, summary, focus, advance)
     VALUES (:id, :careerPathId, :originId, :rank, :tier, :title, :minMinor, :maxMinor,
       :isOpenEnded, :soc, :occupation, :wageFrom, :wageTo, :yearsFrom, :yearsTo, :summary,
       :focus, :advance)
     ON CONFLICT (id) DO UPDATE SET rank = :rank, tier = :tier, title = :title,
       salary_min_minor = :minMinor, salary_max_minor = :maxMinor,
       is_salary_open_ended = :isOpenEnded, wage_soc = :soc, wage_occupation = :occupation,
       wage_from = :wageFrom, wage_to = :wageTo, years_from = :yearsFrom, years_to = :yearsTo,
       summary = :summary, focus = :focus, advance = :advance`,
    {
      ...{ id, careerPathId, originId, rank, tier, title, summary, focus, advance },
      minMinor: salary?.minMinor ?? null,
      maxMinor: salary?.maxMinor ?? null,
      isOpenEnded: salary?.isOpenEnded ?? false,
      soc: statistic?.soc ?? null,
      occupation: statistic?.occupation ?? null,
      wageFrom: statistic?.from ?? null,
      wageTo: statistic?.to ?? null,
      yearsFrom: years?.from ?? null,
      yearsTo: years?.to ?? null,
    },
  );
  level.responsibilities.forEach((text, place) => {
    db.run(
      `INSERT INTO level_responsibility (level_id, rank, text) VALUES (:id, :place, :text)
       ON CONFLICT (level_id, rank) DO UPDATE SET text = :text`,
      { id, place, text },
    );
  });
  db.run('DELETE FROM level_responsibility WHERE level_id = :id AND rank >= :count', {
    id,
    count: level.responsibilities.length,
  });
}

/** Under an id that had gone, as an earlier version brings it back, it takes a revision it never had: the path's, which rises with every change. */
function writeRequirement(
  db: WritableDb,
  levelId: LevelId,
  requirement: LadderRequirement,
  rank: number,
): void {
  const { id, originId, kind, name, asked, amount, unit, weight, isMustHave } = requirement;
  db.run(
    `INSERT INTO requirement (id, level_id, origin_id, rank, kind, name, asked, amount, unit,
       weight, is_must_have, is_own, revision, created_at)
     VALUES (:id, :levelId, :originId, :rank, :kind, :name, :asked, :amount, :unit, :weight,
       :isMustHave, 1, (SELECT career_path.revision FROM career_path
                        JOIN level ON level.career_path_id = career_path.id
                        WHERE level.id = :levelId), :now)
     ON CONFLICT (id) DO UPDATE SET level_id = :levelId, rank = :rank, kind = :kind, name = :name,
       asked = :asked, amount = :amount, unit = :unit, weight = :weight,
       is_must_have = :isMustHave, revision = revision +
         ((level_id, kind, name, asked, amount, unit, weight, is_must_have) IS NOT
          (:levelId, :kind, :name, :asked, :amount, :unit, :weight, :isMustHave))`,
    {
      ...{ id, levelId, originId, rank, kind, name, asked, amount, unit, weight, isMustHave },
      now: Date.now(),
    },
  );
  writeRequirementSkills(db, requirement);
}
