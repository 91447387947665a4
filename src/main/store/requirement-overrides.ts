import type { RequirementId, RequirementOverrideDraft } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import type { SkillKind } from '../../shared/skills';
import type { WritableDb } from './db';

/** Changes what a requirement asks or how much it counts; with nothing that differs it is as the path has it again. Throws `not-found`. */
export function overrideRequirement(db: WritableDb, draft: RequirementOverrideDraft): void {
  db.transaction(() => {
    const { requirementId: id, asked, amount, weight, isMustHave } = draft;
    const row = db.get<{ kind: SkillKind }>('SELECT kind FROM requirement WHERE id = :id', { id });
    if (!row) throw new AppError('not-found', `There is no requirement ${id}.`);
    const values = {
      // Each kind has one measure; what a form still holds for another kind is not kept.
      asked: row.kind === 'graded' ? asked : null,
      amount: row.kind === 'time' ? amount : null,
      weight,
      isMustHave,
    };
    if (Object.values(values).every((value) => value === null)) {
      resetRequirement(db, id);
      return;
    }
    db.run(
      `INSERT INTO requirement_override (requirement_id, asked, amount, weight, is_must_have,
         created_at)
       VALUES (:id, :asked, :amount, :weight, :isMustHave, :now)
       ON CONFLICT (requirement_id) DO UPDATE SET asked = :asked, amount = :amount,
         weight = :weight, is_must_have = :isMustHave`,
      { id, ...values, now: Date.now() },
    );
  });
}

/** Lets a requirement be as the path has it; one never changed stays as it is. */
export function resetRequirement(db: WritableDb, id: RequirementId): void {
  db.run('DELETE FROM requirement_override WHERE requirement_id = :id', { id });
}
