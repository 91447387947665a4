import { randomUUID } from 'node:crypto';
import type {
  CareerPathId,
  LevelId,
  Requirement,
  RequirementDraft,
  RequirementId,
  RequirementOverride,
} from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { NoOpportunityDraft, SetAsideDraft } from '../../shared/readiness';
import type { SkillId } from '../../shared/skills';
import type { Params, ReadableDb, WritableDb } from './db';
import { addSkill, findSkill, removeUnusedSkill } from './inventory';
import { getLevelRef, visibleRequirement } from './levels';
import { resetRequirement } from './requirement-overrides';

/** What the levels of a path ask, level by level, the person's own last. */
export const listRequirements = (
  db: ReadableDb,
  careerPathId: CareerPathId,
): readonly Requirement[] =>
  readRequirements(db, `level.career_path_id = :careerPathId AND ${visibleRequirement}`, {
    careerPathId,
  });

function getRequirement(db: ReadableDb, id: RequirementId): Requirement {
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
         requirement.is_must_have AS isMustHave, requirement.is_own AS isOwn,
         own.requirement_id IS NOT NULL AS isOverridden, own.asked AS ownAsked,
         own.amount AS ownAmount, own.weight AS ownWeight, own.is_must_have AS ownMustHave
       FROM requirement JOIN level ON level.id = requirement.level_id
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

/** Adds what one's own employer asks of a level; throws `not-found`, or `already-asked` where the level asks it already. */
export function addRequirement(db: WritableDb, draft: RequirementDraft): Requirement {
  const id = randomUUID() as RequirementId;
  return db.transaction(() => {
    getLevelRef(db, draft.levelId);
    const skillId = findSkill(db, draft.name, draft.kind) ?? addSkill(db, draft.name, draft.kind);
    if (isAsked(db, draft.levelId, skillId)) {
      throw new AppError('already-asked', `This level already asks for ${draft.name}.`);
    }
    db.run(
      `INSERT INTO requirement (id, level_id, rank, kind, name, asked, amount, unit, weight,
         is_must_have, is_own, created_at)
       VALUES (:id, :levelId, 0, :kind, :name, :asked, :amount, :unit, :weight, :isMustHave, 1,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM requirement
                             WHERE level_id = :levelId AND is_own = 1), 0)))`,
      { asked: null, amount: null, unit: null, ...draft, id, now: Date.now() },
    );
    db.run(
      `INSERT INTO requirement_skill (requirement_id, skill_id, rank) VALUES (:id, :skillId, 0)`,
      { id, skillId },
    );
    return getRequirement(db, id);
  });
}

const isAsked = (db: ReadableDb, levelId: LevelId, skillId: SkillId): boolean =>
  db.get(
    `SELECT 1 FROM requirement
     JOIN level ON level.id = requirement.level_id
     JOIN requirement_skill ON requirement_skill.requirement_id = requirement.id
     WHERE requirement.level_id = :levelId AND requirement_skill.skill_id = :skillId
       AND ${visibleRequirement}`,
    { levelId, skillId },
  ) !== undefined;

/**
 * Removes one of the person's own requirements with its marks; milestones and asks stay, without the link.
 * Throws `not-found`, or `refused` for one of the catalogue.
 */
export function removeRequirement(db: WritableDb, id: RequirementId): void {
  db.transaction(() => {
    const requirement = getRequirement(db, id);
    if (!requirement.isOwn) {
      throw new AppError('refused', 'What the catalogue asks can be set aside, not removed.');
    }
    takeRequirementBack(db, id);
    clearNoOpportunity(db, id);
    resetRequirement(db, id);
    db.run(
      `UPDATE ask SET requirement_id = NULL, revision = revision + 1 WHERE requirement_id = :id`,
      { id },
    );
    db.run(
      `UPDATE milestone SET requirement_id = NULL, revision = revision + 1
       WHERE requirement_id = :id`,
      { id },
    );
    db.run('DELETE FROM requirement_skill WHERE requirement_id = :id', { id });
    db.run('DELETE FROM requirement WHERE id = :id', { id });
    for (const skill of requirement.skills) removeUnusedSkill(db, skill.id);
  });
}

/** Marks a requirement as not part of this job, or words the reason anew; throws `not-found`. */
export function setRequirementAside(db: WritableDb, draft: SetAsideDraft): void {
  db.transaction(() => {
    getRequirement(db, draft.requirementId);
    db.run(
      `INSERT INTO set_aside (requirement_id, reason, created_at)
       VALUES (:requirementId, :reason, :now)
       ON CONFLICT (requirement_id) DO UPDATE SET reason = :reason`,
      { ...draft, now: Date.now() },
    );
  });
}

/** Counts a requirement again; one that was not set aside stays as it is. */
export function takeRequirementBack(db: WritableDb, id: RequirementId): void {
  db.run('DELETE FROM set_aside WHERE requirement_id = :id', { id });
}

/** Notes that the job gives no opportunity yet, since `today` unless it was noted before; throws `not-found`. */
export function flagNoOpportunity(db: WritableDb, draft: NoOpportunityDraft, today: IsoDate): void {
  db.transaction(() => {
    getRequirement(db, draft.requirementId);
    db.run(
      `INSERT INTO no_opportunity (requirement_id, whom, since, created_at)
       VALUES (:requirementId, :whom, :today, :now)
       ON CONFLICT (requirement_id) DO UPDATE SET whom = :whom`,
      { ...draft, today, now: Date.now() },
    );
  });
}

/** Takes the note back; a requirement without one stays as it is. */
export function clearNoOpportunity(db: WritableDb, id: RequirementId): void {
  db.run('DELETE FROM no_opportunity WHERE requirement_id = :id', { id });
}
