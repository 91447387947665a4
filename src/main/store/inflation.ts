import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type {
  Inflation,
  InflationChange,
  InflationDraft,
  InflationId,
} from '../../shared/inflation';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = 'id, year, percent, source, revision';

function getInflation(db: ReadableDb, id: InflationId): Inflation {
  const found = db.get<Inflation>(`SELECT ${columns} FROM inflation WHERE id = :id`, { id });
  if (!found) throw new AppError('not-found', `There is no inflation figure ${id}.`);
  return found;
}

/** All years on file, newest first. */
export const listInflation = (db: ReadableDb): readonly Inflation[] =>
  db.all<Inflation>(`SELECT ${columns} FROM inflation ORDER BY year DESC`);

/** Throws `already-recorded` where another entry than `id` is about the year. */
export function refuseYearOnFile(
  db: ReadableDb,
  year: number,
  id: InflationId | null = null,
): void {
  if (db.get('SELECT 1 FROM inflation WHERE year = :year AND id IS NOT :id', { year, id })) {
    throw new AppError('already-recorded', `The year ${year} is on file already.`);
  }
}

/** Records a year's inflation; throws `already-recorded` for a year on file. */
export function addInflation(db: WritableDb, draft: InflationDraft): Inflation {
  const id = randomUUID() as InflationId;
  return db.transaction(() => {
    refuseYearOnFile(db, draft.year);
    db.run(
      `INSERT INTO inflation (id, year, percent, source, created_at)
       VALUES (:id, :year, :percent, :source, :now)`,
      { id, ...draft, now: Date.now() },
    );
    return getInflation(db, id);
  });
}

/** Corrects a year; throws `not-found`, `stale-revision` or `already-recorded`. */
export function changeInflation(db: WritableDb, change: InflationChange): Inflation {
  return db.transaction(() => {
    refuseYearOnFile(db, change.year, change.id);
    changeRow(db, 'inflation', change, 'year = :year, percent = :percent, source = :source');
    return getInflation(db, change.id);
  });
}

/** Removes a year; throws `not-found` or `stale-revision`. */
export function removeInflation(
  db: WritableDb,
  seen: { readonly id: InflationId; readonly revision: number },
): void {
  removeRow(db, 'inflation', seen);
}
