import type {
  CareerPathId,
  Requirement,
  RequirementId,
  RequirementOverride,
} from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import type { SkillId } from '../../shared/skills';
import type { Params, ReadableDb, WritableDb } from './db';
import { addSkill, findSkill, removeUnusedSkill } from './inventory';
import { visibleRequirement } from './levels';

// Requirements as rows, whoever's they are; what a person does with them is in requirements.ts.

/** What the levels of a path ask, level by level, the person's own last. */
export const listRequirements = (
  db: ReadableDb,
  careerPathId: CareerPathId,
): readonly Requirement[] =>
  readRequirements(db, `level.career_path_id = :careerPathId AND ${visibleRequirement}`, {
    careerPathId,
  });

/** One requirement, whether it is still asked or not; throws `not-found`. */
export function getRequirement(db: ReadableDb, id: RequirementId): Requirement {
  const [requirement] = readRequirements(db, 'requirement.id = :id', { id });
  if (!requirement) throw new AppError('not-found', `There is no requirement ${id}.`);
  return requirement;
}

type RequirementRow = Omit<Requirement, 'skills' | 'isMustHave' | 'isOwn' | 'override'> & {
  readonly isMustHave: 0 | 1;
  readonly isOwn: 0 | 1;
  readonly isOverridden: 0 | 1;
  readonly ownAsked: RequirementOverride['asked'];
  readonly ownAmount: number | null;
  readonly ownWeight: RequirementOverride['weight'];
  readonly ownMustHave: 0 | 1 | null;
};

function readRequirements(
  db: ReadableDb,
  condition: string,
  params: Params,
): readonly Requirement[] {
  const skills = Map.groupBy(
    db.all<{ requirementId: RequirementId; id: SkillId; name: string }>(
      `SELECT requirement.id AS requirementId, skill.id, skill.name
       FROM requirement
       JOIN level ON level.id = requirement.level_id
       JOIN requirement_skill ON requirement_skill.requirement_id = requirement.id
       JOIN skill ON skill.id = requirement_skill.skill_id
       WHERE ${condition}
       ORDER BY requirement_skill.rank`,
      params,
    ),
    ({ requirementId }) => requirementId,
  );
  return db
    .all<RequirementRow>(
      `SELECT requirement.id, requirement.level_id AS levelId, requirement.kind, requirement.name,
         requirement.asked, requirement.amount, requirement.unit, requirement.weight,
         requirement.is_must_have AS isMustHave, requirement.revision,
         requirement.is_own AND NOT career_path.is_own AS isOwn,
         own.requirement_id IS NOT NULL AS isOverridden, own.asked AS ownAsked,
         own.amount AS ownAmount, own.weight AS ownWeight, own.is_must_have AS ownMustHave
       FROM requirement
       JOIN level ON level.id = requirement.level_id
       JOIN career_path ON career_path.id = level.career_path_id
       LEFT JOIN requirement_override AS own ON own.requirement_id = requirement.id
       WHERE ${condition}
       ORDER BY level.rank, level.id, requirement.is_own, requirement.rank,
         requirement.created_at, requirement.id`,
      params,
    )
    .map(({ isOverridden, ownAsked, ownAmount, ownWeight, ownMustHave, ...row }) => ({
      ...row,
      isMustHave: row.isMustHave === 1,
      isOwn: row.isOwn === 1,
      override:
        isOverridden === 1
          ? {
              asked: ownAsked,
              amount: ownAmount,
              weight: ownWeight,
              isMustHave: ownMustHave === null ? null : ownMustHave === 1,
            }
          : null,
      skills: (skills.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    }));
}

/** Lets a requirement be met by these skills, the first being the usual one; adds the own ones that are gone. */
export function writeRequirementSkills(
  db: WritableDb,
  { id, kind, skills }: Pick<Requirement, 'id' | 'kind' | 'skills'>,
): void {
  const ids = skills.map(
    (skill) =>
      db.get<{ id: SkillId }>('SELECT id FROM skill WHERE id = :id', skill)?.id ??
      skillNamed(db, skill.name, kind),
  );
  ids.forEach((skillId, rank) => {
    db.run(
      `INSERT INTO requirement_skill (requirement_id, skill_id, rank) VALUES (:id, :skillId, :rank)
       ON CONFLICT (requirement_id, skill_id) DO UPDATE SET rank = :rank`,
      { id, skillId, rank },
    );
  });
  for (const { skillId } of skillsOf(db, id)) {
    if (ids.includes(skillId)) continue;
    db.run('DELETE FROM requirement_skill WHERE requirement_id = :id AND skill_id = :skillId', {
      id,
      skillId,
    });
    removeUnusedSkill(db, skillId);
  }
}

/** The entry of the inventory under a name, added where there is none. */
export const skillNamed = (db: WritableDb, name: string, kind: Requirement['kind']): SkillId =>
  findSkill(db, name, kind) ?? addSkill(db, name, kind);

const skillsOf = (db: ReadableDb, id: RequirementId) =>
  db.all<{ skillId: SkillId }>(
    'SELECT skill_id AS skillId FROM requirement_skill WHERE requirement_id = :id',
    { id },
  );

/** Removes a requirement with its marks; milestones and asks stay, without the link. */
export function deleteRequirement(db: WritableDb, id: RequirementId): void {
  for (const mark of ['set_aside', 'no_opportunity', 'requirement_override']) {
    db.run(`DELETE FROM ${mark} WHERE requirement_id = :id`, { id });
  }
  for (const linked of ['milestone', 'ask']) {
    db.run(
      `UPDATE ${linked} SET requirement_id = NULL, revision = revision + 1
       WHERE requirement_id = :id`,
      { id },
    );
  }
  const skills = skillsOf(db, id);
  db.run('DELETE FROM requirement_skill WHERE requirement_id = :id', { id });
  db.run('DELETE FROM requirement WHERE id = :id', { id });
  for (const { skillId } of skills) removeUnusedSkill(db, skillId);
}
