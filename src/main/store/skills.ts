import { AppError } from '../../shared/errors';
import type {
  HeldCredential,
  Rating,
  Skill,
  SkillAsk,
  SkillId,
  SkillKind,
  SkillRecord,
  TimeEntry,
} from '../../shared/skills';
import { loadAbsences } from './absences';
import { credentialColumns } from './credentials';
import type { Params, ReadableDb } from './db';
import { loadShownOn } from './evidence';
import { visibleLevel, visibleRequirement } from './levels';
import { ratingColumns } from './ratings';
import { timeEntryColumns } from './time-entries';

/** Everything a level asks for or that has a record, by name; records newest first. */
export const listSkills = (db: ReadableDb): readonly SkillRecord[] =>
  readSkills(db, null).filter(
    ({ askedBy, ratings, credentials, timeEntries, absentSince, shownOn }) =>
      askedBy.length + ratings.length + credentials.length + timeEntries.length > 0 ||
      absentSince !== null ||
      shownOn !== null,
  );

/** The names of the inventory's entries of one kind, by name. */
export const listSkillNames = (db: ReadableDb, kind: SkillKind): readonly string[] =>
  db
    .all<{ name: string }>(
      `SELECT name FROM skill WHERE kind = :kind AND is_retired = 0
       ORDER BY name COLLATE NOCASE, id`,
      { kind },
    )
    .map(({ name }) => name);

/** One skill of the inventory with everything recorded about it; throws `not-found`. */
export function getSkill(db: ReadableDb, id: SkillId): SkillRecord {
  const [skill] = readSkills(db, id);
  if (!skill) throw new AppError('not-found', `There is no skill ${id}.`);
  return skill;
}

type AskedRow = SkillAsk & { readonly skillId: SkillId };

function readSkills(db: ReadableDb, id: SkillId | null): readonly SkillRecord[] {
  const params: Params = id === null ? {} : { id };
  // Two shapes of each query rather than one with `:id IS NULL OR …`, which would use no index.
  const only = (column: string) => (id === null ? '' : `WHERE ${column} = :id`);
  const bySkill = <Row extends { readonly skillId: SkillId }>(sql: string) =>
    Map.groupBy(db.all<Row>(sql, params), (row) => row.skillId);

  const aliases = bySkill<{ skillId: SkillId; alias: string }>(
    `SELECT skill_id AS skillId, alias FROM skill_alias ${only('skill_id')}
     ORDER BY skill_id, rank`,
  );
  const practices = bySkill<{ skillId: SkillId; text: string }>(
    `SELECT skill_id AS skillId, text FROM skill_practice ${only('skill_id')}
     ORDER BY skill_id, rank`,
  );
  const ratings = bySkill<Rating>(
    `SELECT ${ratingColumns} FROM rating ${only('skill_id')}
     ORDER BY skill_id DESC, rated_on DESC, created_at DESC`,
  );
  const credentials = bySkill<HeldCredential>(
    `SELECT ${credentialColumns} FROM credential ${only('skill_id')}
     ORDER BY skill_id DESC, held_since DESC, created_at DESC`,
  );
  const timeEntries = bySkill<TimeEntry>(
    `SELECT ${timeEntryColumns} FROM time_entry ${only('skill_id')}
     ORDER BY skill_id DESC, logged_on DESC, created_at DESC`,
  );
  const asked = bySkill<AskedRow>(
    `SELECT DISTINCT requirement_skill.skill_id AS skillId, career_path.id AS careerPathId,
       career_path.name AS careerPathName, level.id AS levelId, level.title AS levelTitle,
       requirement.asked, requirement.amount, requirement.unit
     FROM requirement_skill
     JOIN requirement ON requirement.id = requirement_skill.requirement_id
     JOIN level ON level.id = requirement.level_id
     JOIN career_path ON career_path.id = level.career_path_id
     WHERE ${visibleRequirement} AND ${visibleLevel}
       ${id === null ? '' : 'AND requirement_skill.skill_id = :id'}
     ORDER BY career_path.rank, level.rank`,
  );
  const absences = loadAbsences(db);
  const shownOn = loadShownOn(db);
  return db
    .all<Omit<Skill, 'practise' | 'aliases'>>(
      `SELECT id, name, kind, meaning, proof FROM skill ${only('id')}
       ORDER BY name COLLATE NOCASE, id`,
      params,
    )
    .map((skill) => ({
      ...skill,
      aliases: (aliases.get(skill.id) ?? []).map(({ alias }) => alias),
      practise: (practices.get(skill.id) ?? []).map(({ text }) => text),
      ratings: ratings.get(skill.id) ?? [],
      credentials: credentials.get(skill.id) ?? [],
      timeEntries: timeEntries.get(skill.id) ?? [],
      absentSince: absences.get(skill.id) ?? null,
      shownOn: shownOn.get(skill.id) ?? null,
      askedBy: (asked.get(skill.id) ?? []).map(askOf),
    }));
}

const askOf = (row: AskedRow): SkillAsk => ({
  careerPathId: row.careerPathId,
  careerPathName: row.careerPathName,
  levelId: row.levelId,
  levelTitle: row.levelTitle,
  asked: row.asked,
  amount: row.amount,
  unit: row.unit,
});
