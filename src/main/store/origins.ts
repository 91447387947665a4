import type { CareerPathId } from '../../shared/career-paths';
import type { Piece, Pieces } from '../../shared/ladders';
import type { ReadableDb, WritableDb } from './db';

/** What the catalogue said of an own path when it was copied or last decided on; empty for every other. */
export const getOrigin = (db: ReadableDb, id: CareerPathId): Pieces =>
  new Map(
    db
      .all<{
        piece: Piece;
        value: string;
      }>('SELECT piece, value FROM origin_piece WHERE career_path_id = :id', { id })
      .map(({ piece, value }) => [piece, value]),
  );

/** Keeps an origin in place of the one before. */
export function writeOrigin(db: WritableDb, id: CareerPathId, origin: Pieces): void {
  for (const piece of getOrigin(db, id).keys()) {
    if (origin.has(piece)) continue;
    db.run('DELETE FROM origin_piece WHERE career_path_id = :id AND piece = :piece', { id, piece });
  }
  for (const [piece, value] of origin) {
    db.run(
      `INSERT INTO origin_piece (career_path_id, piece, value) VALUES (:id, :piece, :value)
       ON CONFLICT (career_path_id, piece) DO UPDATE SET value = :value`,
      { id, piece, value },
    );
  }
}
