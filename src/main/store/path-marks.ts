import type { CareerPathId } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import type { PathMarks } from '../../shared/path-filters';
import type { ReadableDb, WritableDb } from './db';

const keptVisits = 6;

/** The paths starred and those looked at last; one that a newer catalogue dropped keeps its star, unseen. */
export const getPathMarks = (db: ReadableDb): PathMarks => ({
  favourites: idsIn(db, 'favourite_path', 'created_at'),
  recent: idsIn(db, 'viewed_path', 'viewed_at'),
});

const idsIn = (db: ReadableDb, table: string, time: string): readonly CareerPathId[] =>
  db
    .all<{ id: CareerPathId }>(
      `SELECT career_path.id FROM ${table} AS mark
       JOIN career_path ON career_path.id = mark.career_path_id
       WHERE career_path.is_retired = 0 ORDER BY mark.${time} DESC`,
    )
    .map(({ id }) => id);

/** Stars a path or takes the star away; throws `not-found`. */
export function setFavourite(db: WritableDb, id: CareerPathId, isFavourite: boolean): void {
  db.transaction(() => {
    requirePath(db, id);
    if (isFavourite) {
      db.run(
        `INSERT INTO favourite_path (career_path_id, created_at)
         VALUES (:id, max(:now, coalesce((SELECT max(created_at) + 1 FROM favourite_path), 0)))
         ON CONFLICT DO NOTHING`,
        { id, now: Date.now() },
      );
    } else {
      db.run('DELETE FROM favourite_path WHERE career_path_id = :id', { id });
    }
  });
}

/** Notes that a path was looked at; throws `not-found`. */
export function noteViewedPath(db: WritableDb, id: CareerPathId): void {
  db.transaction(() => {
    requirePath(db, id);
    db.run(
      `INSERT INTO viewed_path (career_path_id, viewed_at)
       VALUES (:id, max(:now, coalesce((SELECT max(viewed_at) + 1 FROM viewed_path), 0)))
       ON CONFLICT (career_path_id) DO UPDATE SET viewed_at = excluded.viewed_at`,
      { id, now: Date.now() },
    );
    db.run(
      `DELETE FROM viewed_path WHERE career_path_id NOT IN (
         SELECT career_path_id FROM viewed_path ORDER BY viewed_at DESC LIMIT :kept)`,
      { kept: keptVisits },
    );
  });
}

function requirePath(db: ReadableDb, id: CareerPathId): void {
  if (!db.get('SELECT 1 FROM career_path WHERE id = :id', { id })) {
    throw new AppError('not-found', `There is no career path ${id}.`);
  }
}
