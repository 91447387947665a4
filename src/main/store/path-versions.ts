import type { CareerPathId } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import { compareLadders, type Ladder } from '../../shared/ladders';
import { keptVersions, type OwnPathSeen, type PathVersion } from '../../shared/own-paths';
import type { ReadableDb, WritableDb } from './db';
import { getLadder, writeLadder } from './ladders';
import { staleRevision } from './revision';

// Undo goes back 200 changes of anything; a version outlives that. Each change of an own path first
// keeps the ladder whole, so that bringing one back needs nothing but the ladder itself.

/** Keeps an own path as it is before a change that follows; a path of the catalogue is left alone. */
export function keepVersionBefore(db: WritableDb, id: CareerPathId): void {
  if (isOwnPath(db, id)) keepVersion(db, id, getLadder(db, id, 'all'));
}

export const isOwnPath = (db: ReadableDb, id: CareerPathId): boolean =>
  db.get('SELECT 1 FROM career_path WHERE id = :id AND is_own = 1', { id }) !== undefined;

function keepVersion(db: WritableDb, id: CareerPathId, ladder: Ladder): void {
  db.run(
    `INSERT INTO career_path_version (career_path_id, number, ladder, replaced_at)
     VALUES (:id, (SELECT coalesce(max(number), 0) + 1 FROM career_path_version
                   WHERE career_path_id = :id), :ladder, :now)`,
    { id, ladder: JSON.stringify(ladder), now: Date.now() },
  );
  db.run(
    `DELETE FROM career_path_version WHERE career_path_id = :id AND number <= (
       SELECT max(number) FROM career_path_version WHERE career_path_id = :id) - ${keptVersions}`,
    { id },
  );
  db.run('UPDATE career_path SET revision = revision + 1 WHERE id = :id', { id });
}

/**
 * Changes an own path and keeps how it was; what changes nothing leaves no trace. Throws `not-found`,
 * `refused` for a path of the catalogue, `stale-revision`, or what `writeLadder` throws.
 */
export function editLadder(
  db: WritableDb,
  { careerPathId, revision }: OwnPathSeen,
  change: (ladder: Ladder) => Ladder,
): void {
  db.transaction(() => {
    checkSeen(db, { careerPathId, revision });
    const before = getLadder(db, careerPathId, 'all');
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    keepVersion(db, careerPathId, before);
    writeLadder(db, careerPathId, after);
  });
}

/** Refuses what is not an own path as it was last seen. */
export function checkSeen(db: ReadableDb, { careerPathId, revision }: OwnPathSeen): void {
  const row = db.get<{ isOwn: 0 | 1; revision: number }>(
    'SELECT is_own AS isOwn, revision FROM career_path WHERE id = :careerPathId',
    { careerPathId },
  );
  if (!row) throw new AppError('not-found', `There is no career path ${careerPathId}.`);
  if (row.isOwn === 0) throw new AppError('refused', 'A path of the catalogue is copied first.');
  if (row.revision !== revision) throw staleRevision();
}

/** The earlier versions of an own path, newest first, beside what it is now. */
export const listVersions = (
  db: ReadableDb,
  id: CareerPathId,
  now: Ladder,
): readonly PathVersion[] =>
  db
    .all<{ number: number; ladder: string; replacedAt: number }>(
      `SELECT number, ladder, replaced_at AS replacedAt FROM career_path_version
       WHERE career_path_id = :id ORDER BY number DESC`,
      { id },
    )
    .map(({ ladder, ...version }) => ({
      ...version,
      differenceCount: compareLadders(now, JSON.parse(ladder) as Ladder).length,
    }));

/** An earlier version whole; throws `not-found`. */
export function getVersion(db: ReadableDb, id: CareerPathId, number: number): Ladder {
  const row = db.get<{ ladder: string }>(
    `SELECT ladder FROM career_path_version WHERE career_path_id = :id AND number = :number`,
    { id, number },
  );
  if (!row) throw new AppError('not-found', 'This version is no longer kept.');
  return JSON.parse(row.ladder) as Ladder;
}
