import { randomUUID } from 'node:crypto';
import type {
  LevelId,
  Requirement,
  RequirementChange,
  RequirementDraft,
  RequirementId,
  RequirementSeen,
} from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { NoOpportunityDraft, SetAsideDraft } from '../../shared/readiness';
import type { SkillId } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';
import { getLevelRef, visibleRequirement } from './levels';
import { keepVersionBefore } from './path-versions';
import {
  deleteRequirement,
  getRequirement,
  skillNamed,
  writeRequirementSkills,
} from './requirement-rows';
import { checkRevision } from './revision';

/** Adds what one's own employer asks of a level; throws `not-found`, or `already-asked` where the level asks it already. */
export function addRequirement(db: WritableDb, draft: RequirementDraft): Requirement {
  const id = randomUUID() as RequirementId;
  const { levelId } = draft;
  return db.transaction(() => {
    keepVersionBefore(db, getLevelRef(db, levelId).careerPathId);
    const { kind, skills, ...columns } = rowOf(db, { ...draft, id }, levelId);
    db.run(
      `INSERT INTO requirement (id, level_id, rank, kind, name, asked, amount, unit, weight,
         is_must_have, is_own, created_at)
       VALUES (:id, :levelId,
         (SELECT count(*) FROM requirement WHERE level_id = :levelId AND is_own = 1),
         :kind, :name, :asked, :amount, :unit, :weight, :isMustHave, 1,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM requirement
                             WHERE level_id = :levelId AND is_own = 1), 0)))`,
      { ...columns, kind, levelId, now: Date.now() },
    );
    writeRequirementSkills(db, { id, kind, skills });
    return getRequirement(db, id);
  });
}

/** Asks one of the person's own requirements otherwise; throws `not-found`, `stale-revision`, `already-asked`, or `refused` for one of the catalogue. */
export function changeRequirement(db: WritableDb, change: RequirementChange): Requirement {
  return db.transaction(() => {
    const { id } = change;
    const { levelId } = getRequirement(db, id);
    checkOwn(db, change);
    keepVersionBefore(db, getLevelRef(db, levelId).careerPathId);
    const { kind, skills, ...columns } = rowOf(db, change, levelId);
    db.run(
      `UPDATE requirement SET kind = :kind, name = :name, asked = :asked, amount = :amount,
         unit = :unit, weight = :weight, is_must_have = :isMustHave, revision = revision + 1
       WHERE id = :id`,
      { ...columns, kind },
    );
    writeRequirementSkills(db, { id, kind, skills });
    return getRequirement(db, id);
  });
}

type Asking = Pick<Requirement, 'id' | 'kind' | 'name' | 'weight' | 'isMustHave'> &
  Partial<Pick<Requirement, 'asked' | 'amount' | 'unit'>> & {
    readonly alternatives?: readonly { readonly name: string }[] | undefined;
  };

/** What of a draft is kept; a skill's alternatives make part of its name: `Python or Go`. */
function rowOf(
  db: WritableDb,
  { id, kind, weight, isMustHave, ...draft }: Asking,
  levelId: LevelId,
) {
  const { asked = null, amount = null, unit = null, alternatives = [] } = draft;
  const names = [draft.name, ...alternatives.map(({ name }) => name)];
  const skills = names.map((name) => ({ id: skillNamed(db, name, kind), name }));
  const asksTwice = new Set(skills.map((skill) => skill.id)).size < skills.length;
  if (asksTwice || skills.some((skill) => isAsked(db, levelId, skill.id, id))) {
    throw new AppError('already-asked', `This level already asks for ${names.join(' or ')}.`);
  }
  return { id, kind, name: names.join(' or '), skills, asked, amount, unit, weight, isMustHave };
}

const isAsked = (
  db: ReadableDb,
  levelId: LevelId,
  skillId: SkillId,
  except: RequirementId,
): boolean =>
  db.get(
    `SELECT 1 FROM requirement
     JOIN level ON level.id = requirement.level_id
     JOIN requirement_skill ON requirement_skill.requirement_id = requirement.id
     WHERE requirement.level_id = :levelId AND requirement_skill.skill_id = :skillId
       AND requirement.id <> :except AND ${visibleRequirement}`,
    { levelId, skillId, except },
  ) !== undefined;

/**
 * Removes one of the person's own requirements with its marks; milestones and asks stay, without the link.
 * Throws `not-found`, `stale-revision`, or `refused` for one of the catalogue.
 */
export function removeRequirement(db: WritableDb, seen: RequirementSeen): void {
  db.transaction(() => {
    const { levelId } = getRequirement(db, seen.id);
    checkOwn(db, seen);
    keepVersionBefore(db, getLevelRef(db, levelId).careerPathId);
    deleteRequirement(db, seen.id);
  });
}

/** Refuses what is not the person's own requirement as it was last seen. */
function checkOwn(db: ReadableDb, { id, revision }: RequirementSeen): void {
  if (!db.get('SELECT 1 FROM requirement WHERE id = :id AND is_own = 1', { id })) {
    throw new AppError('refused', 'What the catalogue asks can be set aside, not changed.');
  }
  checkRevision(db, 'requirement', { id, revision });
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
