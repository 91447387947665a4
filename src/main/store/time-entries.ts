import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import type { TimeEntry, timeEntryChange, TimeEntryDraft, TimeEntryId } from '../../shared/skills';
import { clearAbsence } from './absences';
import type { ReadableDb, WritableDb } from './db';
import { requireSkill } from './inventory';
import { changeRow, removeRow } from './revision';

export const timeEntryColumns =
  'id, skill_id AS skillId, amount, logged_on AS loggedOn, note, revision';

function getTimeEntry(db: ReadableDb, id: TimeEntryId): TimeEntry {
  const entry = db.get<TimeEntry>(`SELECT ${timeEntryColumns} FROM time_entry WHERE id = :id`, {
    id,
  });
  if (!entry) throw new AppError('not-found', `There is no time entry ${id}.`);
  return entry;
}

/** Logs counted time; throws `not-found`, or `invalid-input` for a skill that is not counted. */
export function addTimeEntry(db: WritableDb, draft: TimeEntryDraft): TimeEntry {
  const id = randomUUID() as TimeEntryId;
  return db.transaction(() => {
    requireSkill(db, draft.skillId, 'time');
    clearAbsence(db, draft.skillId);
    db.run(
      `INSERT INTO time_entry (id, skill_id, amount, logged_on, note, created_at)
       VALUES (:id, :skillId, :amount, :loggedOn, :note,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM time_entry
                             WHERE skill_id = :skillId AND logged_on = :loggedOn), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getTimeEntry(db, id);
  });
}

/** Corrects logged time; throws `not-found` or `stale-revision`. */
export function changeTimeEntry(
  db: WritableDb,
  change: z.infer<typeof timeEntryChange>,
): TimeEntry {
  changeRow(db, 'time_entry', change, 'amount = :amount, logged_on = :loggedOn, note = :note');
  return getTimeEntry(db, change.id);
}

/** Removes mistaken time; throws `not-found` or `stale-revision`. */
export function removeTimeEntry(
  db: WritableDb,
  seen: { readonly id: TimeEntryId; readonly revision: number },
): void {
  removeRow(db, 'time_entry', seen);
}
