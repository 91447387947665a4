import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type {
  CareerBreak,
  CareerBreakChange,
  CareerBreakDraft,
  CareerBreakId,
} from '../../shared/career-breaks';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = 'id, start_on AS startOn, end_on AS endOn, note, revision';

function getCareerBreak(db: ReadableDb, id: CareerBreakId): CareerBreak {
  const found = db.get<CareerBreak>(`SELECT ${columns} FROM career_break WHERE id = :id`, { id });
  if (!found) throw new AppError('not-found', `There is no career break ${id}.`);
  return found;
}

/** All breaks in experience, newest first. */
export const listCareerBreaks = (db: ReadableDb): readonly CareerBreak[] =>
  db.all<CareerBreak>(
    `SELECT ${columns} FROM career_break ORDER BY start_on DESC, created_at DESC`,
  );

/** Records a stretch that counts as no experience. */
export function addCareerBreak(db: WritableDb, draft: CareerBreakDraft): CareerBreak {
  const id = randomUUID() as CareerBreakId;
  db.run(
    `INSERT INTO career_break (id, start_on, end_on, note, created_at)
     VALUES (:id, :startOn, :endOn, :note, :now)`,
    { id, ...draft, now: Date.now() },
  );
  return getCareerBreak(db, id);
}

/** Corrects a break; throws `not-found` or `stale-revision`. */
export function changeCareerBreak(db: WritableDb, change: CareerBreakChange): CareerBreak {
  changeRow(db, 'career_break', change, 'start_on = :startOn, end_on = :endOn, note = :note');
  return getCareerBreak(db, change.id);
}

/** Removes a mistaken break; throws `not-found` or `stale-revision`. */
export function removeCareerBreak(
  db: WritableDb,
  seen: { readonly id: CareerBreakId; readonly revision: number },
): void {
  removeRow(db, 'career_break', seen);
}
