import type { IsoDate } from '../../shared/dates';
import { dismissedUntil, type SuggestionKey } from '../../shared/suggestions';
import type { ReadableDb, WritableDb } from './db';

/** The suggestions dismissed as of `today`, each with the day it may come back. */
export const loadDismissals = (
  db: ReadableDb,
  today: IsoDate,
): ReadonlyMap<SuggestionKey, IsoDate> =>
  new Map(
    db
      .all<{ suggestion: SuggestionKey; until: IsoDate }>(
        'SELECT suggestion, until FROM dismissal WHERE until > :today',
        { today },
      )
      .map(({ suggestion, until }) => [suggestion, until]),
  );

/** Leaves a suggestion out for a month. */
export function dismissSuggestion(db: WritableDb, suggestion: SuggestionKey, today: IsoDate): void {
  db.run(
    `INSERT INTO dismissal (suggestion, until, created_at) VALUES (:suggestion, :until, :now)
     ON CONFLICT (suggestion) DO UPDATE SET until = :until`,
    { suggestion, until: dismissedUntil(today), now: Date.now() },
  );
}

/** Lets a suggestion be made again; one that was not dismissed stays as it is. */
export function recallSuggestion(db: WritableDb, suggestion: SuggestionKey): void {
  db.run('DELETE FROM dismissal WHERE suggestion = :suggestion', { suggestion });
}
