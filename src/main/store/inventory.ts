import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type { SkillId, SkillKind } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';
import { addSearchWords } from './search';

// One inventory serves every path: what an employer asks under a known name is the entry known.

/** Throws `not-found` for an unknown skill and `invalid-input` for one of another kind. */
export function requireSkill(db: ReadableDb, id: SkillId, kind: SkillKind): void {
  const skill = db.get<{ kind: SkillKind }>('SELECT kind FROM skill WHERE id = :id', { id });
  if (!skill) throw new AppError('not-found', `There is no skill ${id}.`);
  if (skill.kind !== kind) {
    throw new AppError('invalid-input', `The skill ${id} is of the kind ${skill.kind}.`);
  }
}

/** An inventory entry known under the name or an alias, whatever its case; names go before aliases. */
export function findSkill(db: ReadableDb, name: string, kind: SkillKind): SkillId | undefined {
  const sought = comparable(name);
  return db
    .all<{ id: SkillId; name: string }>(
      `SELECT id, name, is_retired, 0 AS is_alias FROM skill WHERE kind = :kind
       UNION ALL
       SELECT skill.id, skill_alias.alias, skill.is_retired, 1
       FROM skill JOIN skill_alias ON skill_alias.skill_id = skill.id WHERE skill.kind = :kind
       ORDER BY is_retired, is_alias, id`,
      { kind },
    )
    .find((entry) => comparable(entry.name) === sought)?.id;
}

const comparable = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** Adds an entry of the person's own. */
export function addSkill(db: WritableDb, name: string, kind: SkillKind): SkillId {
  const id = randomUUID() as SkillId;
  db.run(
    `INSERT INTO skill (id, name, kind, is_own, created_at) VALUES (:id, :name, :kind, 1, :now)`,
    { id, name, kind, now: Date.now() },
  );
  addSearchWords(db, [name]);
  return id;
}

/** An own entry of the inventory goes with its last use; one with records stays. */
export function removeUnusedSkill(db: WritableDb, id: SkillId): void {
  db.run(
    `DELETE FROM skill WHERE id = :id AND is_own = 1
       AND NOT EXISTS (SELECT 1 FROM requirement_skill WHERE skill_id = :id)
       AND NOT EXISTS (SELECT 1 FROM rating WHERE skill_id = :id)
       AND NOT EXISTS (SELECT 1 FROM credential WHERE skill_id = :id)
       AND NOT EXISTS (SELECT 1 FROM time_entry WHERE skill_id = :id)
       AND NOT EXISTS (SELECT 1 FROM absence WHERE skill_id = :id)
       AND NOT EXISTS (SELECT 1 FROM evidence_skill WHERE skill_id = :id)`,
    { id },
  );
}
