import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import type { Rating, ratingChange, RatingDraft, RatingId } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';
import { requireSkill } from './inventory';
import { changeRow, removeRow } from './revision';

export const ratingColumns =
  'id, skill_id AS skillId, proficiency, rated_on AS ratedOn, note, revision';

function getRating(db: ReadableDb, id: RatingId): Rating {
  const rating = db.get<Rating>(`SELECT ${ratingColumns} FROM rating WHERE id = :id`, { id });
  if (!rating) throw new AppError('not-found', `There is no rating ${id}.`);
  return rating;
}

/** Adds a rating beside those made before; throws `not-found`, or `invalid-input` for a skill that is not graded. */
export function rateSkill(db: WritableDb, draft: RatingDraft): Rating {
  const id = randomUUID() as RatingId;
  return db.transaction(() => {
    requireSkill(db, draft.skillId, 'graded');
    // One past the newest of the day keeps their order even where the clock went back.
    db.run(
      `INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
       VALUES (:id, :skillId, :proficiency, :ratedOn, :note,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM rating
                             WHERE skill_id = :skillId AND rated_on = :ratedOn), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getRating(db, id);
  });
}

/** Corrects a rating; throws `not-found` or `stale-revision`. */
export function changeRating(db: WritableDb, change: z.infer<typeof ratingChange>): Rating {
  changeRow(db, 'rating', change, 'proficiency = :proficiency, rated_on = :ratedOn, note = :note');
  return getRating(db, change.id);
}

/** Removes a mistaken rating; throws `not-found` or `stale-revision`. */
export function removeRating(
  db: WritableDb,
  seen: { readonly id: RatingId; readonly revision: number },
): void {
  removeRow(db, 'rating', seen);
}
