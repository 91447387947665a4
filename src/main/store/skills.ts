import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type {
  HeldCredential,
  NamedSkill,
  Rating,
  Skill,
  SkillAsk,
  SkillId,
  SkillKind,
  SkillRecord,
  SkillSummary,
  TimeEntry,
} from '../../shared/skills';
import { loadAbsences } from './absences';
import { credentialColumns } from './credentials';
import type { ReadableDb } from './db';
import { visibleLevel, visibleRequirement } from './levels';
import { ratingColumns } from './ratings';
import { loadRecords } from './records';
import { timeEntryColumns } from './time-entries';

/** The whole inventory by name, or its entries of one kind. */
export const listSkillNames = (db: ReadableDb, kind: SkillKind | null): readonly NamedSkill[] =>
  db.all<NamedSkill>(
    `SELECT id, name FROM skill WHERE is_retired = 0 AND (:kind IS NULL OR kind = :kind)
     ORDER BY name COLLATE NOCASE, id`,
    { kind },
  );

/** What the paths of position and goal and the favourite ones ask for, and all that has a record, by name. */
export function listSkills(db: ReadableDb, today: IsoDate): readonly SkillSummary[] {
  const records = recordsOf(db, today);
  const asks = Map.groupBy(
    readAsks(
      db,
      `level.career_path_id IN (
         SELECT level.career_path_id FROM level JOIN position ON position.level_id = level.id
         UNION SELECT level.career_path_id FROM level JOIN goal ON goal.level_id = level.id
         UNION SELECT career_path_id FROM favourite_path)`,
    ),
    ({ skillId }) => skillId,
  );
  const ids = [...new Set([...asks.keys(), ...records.ids])];
  const listed = { ids: JSON.stringify(ids) };
  const aliases = Map.groupBy(
    db.all<{ skillId: SkillId; alias: string }>(
      `SELECT skill_id AS skillId, alias FROM json_each(:ids) AS listed
       CROSS JOIN skill_alias ON skill_id = listed.value ORDER BY skill_id, rank`,
      listed,
    ),
    ({ skillId }) => skillId,
  );
  return db
    .all<Pick<Skill, 'id' | 'name' | 'kind'>>(
      `SELECT skill.id, name, kind
       FROM json_each(:ids) AS listed CROSS JOIN skill ON skill.id = listed.value
       ORDER BY name COLLATE NOCASE, skill.id`,
      listed,
    )
    .map((skill) => ({
      ...skill,
      aliases: (aliases.get(skill.id) ?? []).map(({ alias }) => alias),
      ...records.of(skill.id),
      askedBy: (asks.get(skill.id) ?? []).map(askOf),
    }));
}

/** One skill of the inventory with everything recorded about it; throws `not-found`. */
export function getSkill(db: ReadableDb, id: SkillId, today: IsoDate): SkillRecord {
  const skill = db.get<Pick<Skill, 'id' | 'name' | 'kind' | 'meaning' | 'proof'>>(
    'SELECT id, name, kind, meaning, proof FROM skill WHERE id = :id',
    { id },
  );
  if (!skill) throw new AppError('not-found', `There is no skill ${id}.`);
  const texts = (sql: string) => db.all<{ text: string }>(sql, { id }).map(({ text }) => text);
  return {
    ...skill,
    aliases: texts('SELECT alias AS text FROM skill_alias WHERE skill_id = :id ORDER BY rank'),
    practise: texts('SELECT text FROM skill_practice WHERE skill_id = :id ORDER BY rank'),
    ratings: db.all<Rating>(
      `SELECT ${ratingColumns} FROM rating WHERE skill_id = :id
       ORDER BY rated_on DESC, created_at DESC`,
      { id },
    ),
    credentials: db.all<HeldCredential>(
      `SELECT ${credentialColumns} FROM credential WHERE skill_id = :id
       ORDER BY held_since DESC, created_at DESC`,
      { id },
    ),
    timeEntries: db.all<TimeEntry>(
      `SELECT ${timeEntryColumns} FROM time_entry WHERE skill_id = :id
       ORDER BY logged_on DESC, created_at DESC`,
      { id },
    ),
    ...recordsOf(db, today).of(id),
    askedBy: readAsks(db, 'requirement_skill.skill_id = :id', { id }).map(askOf),
  };
}

/** What counts of each skill's records, and which skills have any. */
function recordsOf(db: ReadableDb, today: IsoDate) {
  const { ratings, credentials, time, shownOn } = loadRecords(db, today);
  const absences = loadAbsences(db);
  return {
    ids: [ratings, credentials, time, shownOn].flatMap((recorded) => [...recorded.keys()]),
    of: (id: SkillId) => ({
      latestRating: ratings.get(id) ?? null,
      credential: credentials.get(id) ?? null,
      // Nothing is counted where it was said that there is none; that is no entry.
      loggedTime: time.get(id) === 0 ? null : (time.get(id) ?? null),
      absentSince: absences.get(id) ?? null,
      shownOn: shownOn.get(id) ?? null,
    }),
  };
}

type AskRow = SkillAsk & { readonly skillId: SkillId };

const readAsks = (db: ReadableDb, condition: string, params = {}): readonly AskRow[] =>
  db.all<AskRow>(
    `SELECT DISTINCT requirement_skill.skill_id AS skillId, career_path.id AS careerPathId,
       career_path.name AS careerPathName, level.id AS levelId, level.title AS levelTitle,
       level.rank AS levelRank, requirement.asked, requirement.amount, requirement.unit
     FROM requirement_skill
     JOIN requirement ON requirement.id = requirement_skill.requirement_id
     JOIN level ON level.id = requirement.level_id
     JOIN career_path ON career_path.id = level.career_path_id
     WHERE ${condition} AND ${visibleRequirement} AND ${visibleLevel}
     ORDER BY career_path.rank, level.rank`,
    params,
  );

const askOf = (row: AskRow): SkillAsk => ({
  careerPathId: row.careerPathId,
  careerPathName: row.careerPathName,
  levelId: row.levelId,
  levelTitle: row.levelTitle,
  levelRank: row.levelRank,
  asked: row.asked,
  amount: row.amount,
  unit: row.unit,
});
