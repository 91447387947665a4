import { AppError } from '../../shared/errors';
import type { Params, ReadableDb, WritableDb } from './db';

type Revised =
  | 'rating'
  | 'credential'
  | 'time_entry'
  | 'evidence'
  | 'ask'
  | 'milestone'
  | 'hours_entry'
  | 'check_in'
  | 'pay'
  | 'career_break'
  | 'exchange_rate'
  | 'inflation'
  | 'requirement';

/** Refuses to touch a row that is gone (`not-found`) or was changed since it was seen (`stale-revision`). */
export function checkRevision(
  db: ReadableDb,
  table: Revised,
  { id, revision }: { readonly id: string; readonly revision: number },
): void {
  const row = db.get<{ revision: number }>(`SELECT revision FROM ${table} WHERE id = :id`, { id });
  if (!row) throw new AppError('not-found', `There is no ${table} ${id}.`);
  if (row.revision !== revision) throw staleRevision();
}

export const staleRevision = () =>
  new AppError('stale-revision', 'This was changed elsewhere in the meantime.');

/** Sets columns of a row still at the revision seen, and raises the revision by one. */
export function changeRow(
  db: WritableDb,
  table: Revised,
  change: Params & { readonly id: string; readonly revision: number },
  assignments: string,
): void {
  db.transaction(() => {
    checkRevision(db, table, change);
    db.run(`UPDATE ${table} SET ${assignments}, revision = revision + 1 WHERE id = :id`, change);
  });
}

/** Removes a row still at the revision seen. */
export function removeRow(
  db: WritableDb,
  table: Revised,
  seen: { readonly id: string; readonly revision: number },
): void {
  db.transaction(() => {
    checkRevision(db, table, seen);
    db.run(`DELETE FROM ${table} WHERE id = :id`, seen);
  });
}
