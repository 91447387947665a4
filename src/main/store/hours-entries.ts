import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type {
  HoursEntry,
  HoursEntryChange,
  HoursEntryDraft,
  HoursEntryId,
} from '../../shared/hours-entries';
import type { MilestoneId } from '../../shared/milestones';
import { countedSince, type LoggedHours } from '../../shared/real-pace';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = 'id, milestone_id AS milestoneId, hours, logged_on AS loggedOn, note, revision';

/** The hours logged on a milestone, newest first. */
export const listHoursEntries = (db: ReadableDb, milestoneId: MilestoneId): readonly HoursEntry[] =>
  db.all<HoursEntry>(
    `SELECT ${columns} FROM hours_entry WHERE milestone_id = :milestoneId
     ORDER BY logged_on DESC, created_at DESC`,
    { milestoneId },
  );

/** What was logged on all milestones, done and dropped ones too, as far as it tells a pace. */
export const loggedHours = (db: ReadableDb, today: IsoDate): LoggedHours => ({
  firstOn:
    db.get<{ on: IsoDate | null }>('SELECT min(logged_on) AS "on" FROM hours_entry')?.on ?? null,
  hours:
    db.get<{ hours: number | null }>(
      'SELECT sum(hours) AS hours FROM hours_entry WHERE logged_on BETWEEN :since AND :today',
      { since: countedSince(today), today },
    )?.hours ?? 0,
});

/** Logs hours on a milestone; throws `not-found`. */
export function addHoursEntry(db: WritableDb, draft: HoursEntryDraft): HoursEntry {
  const id = randomUUID() as HoursEntryId;
  return db.transaction(() => {
    if (!db.get('SELECT 1 FROM milestone WHERE id = :milestoneId', draft)) {
      throw new AppError('not-found', `There is no milestone ${draft.milestoneId}.`);
    }
    db.run(
      `INSERT INTO hours_entry (id, milestone_id, hours, logged_on, note, created_at)
       VALUES (:id, :milestoneId, :hours, :loggedOn, :note,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM hours_entry
                             WHERE milestone_id = :milestoneId AND logged_on = :loggedOn), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getHoursEntry(db, id);
  });
}

/** Corrects logged hours; throws `not-found` or `stale-revision`. */
export function changeHoursEntry(db: WritableDb, change: HoursEntryChange): HoursEntry {
  changeRow(db, 'hours_entry', change, 'hours = :hours, logged_on = :loggedOn, note = :note');
  return getHoursEntry(db, change.id);
}

/** Removes mistaken hours; throws `not-found` or `stale-revision`. */
export function removeHoursEntry(
  db: WritableDb,
  seen: { readonly id: HoursEntryId; readonly revision: number },
): void {
  removeRow(db, 'hours_entry', seen);
}

function getHoursEntry(db: ReadableDb, id: HoursEntryId): HoursEntry {
  const entry = db.get<HoursEntry>(`SELECT ${columns} FROM hours_entry WHERE id = :id`, { id });
  if (!entry) throw new AppError('not-found', `There are no logged hours ${id}.`);
  return entry;
}
