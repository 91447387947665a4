import type { RequirementId } from '../../shared/career-paths';
import type { CheckedRecord, CheckedRequirement, CheckInId } from '../../shared/check-ins';
import type { IsoDate } from '../../shared/dates';
import type { Asked } from '../../shared/requirement-standing';
import type { AskedProficiency, Proficiency, TimeUnit } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';

// The rows of a check-in's copy: one table for the three kinds of requirement, each with its columns.

interface Row {
  readonly requirementId: RequirementId;
  readonly part: CheckedRequirement['part'];
  readonly name: string;
  readonly kind: Asked['kind'];
  readonly asked: AskedProficiency;
  readonly isConvention: 0 | 1;
  readonly askedAmount: number;
  readonly unit: TimeUnit;
  readonly weight: number;
  readonly isMustHave: 0 | 1;
  readonly proficiency: Proficiency | null;
  readonly skillName: string | null;
  readonly isHeld: 0 | 1 | null;
  readonly expiresOn: IsoDate | null;
  readonly amount: number | null;
  readonly theirs: Proficiency | null;
  readonly isMet: 0 | 1;
  readonly isAssumed: 0 | 1;
  readonly setAsideReason: string | null;
}

/** What a check-in copied, in its order. */
export const readChecked = (db: ReadableDb, id: CheckInId): readonly CheckedRequirement[] =>
  db
    .all<Row>(
      `SELECT requirement_id AS requirementId, part, name, kind, asked,
         is_convention AS isConvention, asked_amount AS askedAmount, unit, weight,
         is_must_have AS isMustHave, proficiency, skill_name AS skillName, is_held AS isHeld,
         expires_on AS expiresOn, amount, theirs, is_met AS isMet, is_assumed AS isAssumed,
         set_aside_reason AS setAsideReason
       FROM check_in_requirement WHERE check_in_id = :id ORDER BY rank`,
      { id },
    )
    .map((row) => ({
      requirementId: row.requirementId,
      part: row.part,
      name: row.name,
      asked: askedIn(row),
      weight: row.weight,
      isMustHave: row.isMustHave === 1,
      mine: recordIn(row),
      theirs: row.theirs,
      isMet: row.isMet === 1,
      isAssumed: row.isAssumed === 1,
      setAsideReason: row.setAsideReason,
    }));

function askedIn({ kind, asked, isConvention, askedAmount, unit }: Row): Asked {
  switch (kind) {
    case 'graded':
      return { kind, proficiency: asked, isConvention: isConvention === 1 };
    case 'credential':
      return { kind };
    case 'time':
      return { kind, amount: askedAmount, unit };
  }
}

function recordIn(row: Row): CheckedRecord | null {
  const { kind, proficiency, skillName, isHeld, expiresOn, amount } = row;
  switch (kind) {
    case 'graded':
      return proficiency === null ? null : { kind, proficiency, skillName };
    case 'credential':
      return isHeld === null ? null : { kind, isHeld: isHeld === 1, expiresOn };
    case 'time':
      return amount === null ? null : { kind, amount };
  }
}

/** Writes a check-in's copy, once. */
export function insertChecked(
  db: WritableDb,
  id: CheckInId,
  requirements: readonly CheckedRequirement[],
): void {
  requirements.forEach(({ asked, mine, ...requirement }, rank) => {
    db.run(
      `INSERT INTO check_in_requirement (check_in_id, rank, requirement_id, part, name, kind, asked,
         is_convention, asked_amount, unit, weight, is_must_have, proficiency, skill_name, is_held,
         expires_on, amount, theirs, is_met, is_assumed, set_aside_reason)
       VALUES (:id, :rank, :requirementId, :part, :name, :kind, :asked, :isConvention,
         :askedAmount, :unit, :weight, :isMustHave, :proficiency, :skillName, :isHeld, :expiresOn,
         :amount, :theirs, :isMet, :isAssumed, :setAsideReason)`,
      {
        id,
        rank,
        ...requirement,
        kind: asked.kind,
        asked: asked.kind === 'graded' ? asked.proficiency : null,
        isConvention: asked.kind === 'graded' ? asked.isConvention : null,
        askedAmount: asked.kind === 'time' ? asked.amount : null,
        unit: asked.kind === 'time' ? asked.unit : null,
        proficiency: mine?.kind === 'graded' ? mine.proficiency : null,
        skillName: mine?.kind === 'graded' ? mine.skillName : null,
        isHeld: mine?.kind === 'credential' ? mine.isHeld : null,
        expiresOn: mine?.kind === 'credential' ? mine.expiresOn : null,
        amount: mine?.kind === 'time' ? mine.amount : null,
      },
    );
  });
}
