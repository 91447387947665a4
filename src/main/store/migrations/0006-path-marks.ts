import type { WritableDb } from '../db';

// Favourites are the person's own and undone like everything else; which paths were looked at lately
// is a convenience, kept to the newest few and no part of the history.

export const addPathMarks = (db: WritableDb): void =>
  db.script(`
CREATE TABLE favourite_path (
  career_path_id TEXT PRIMARY KEY NOT NULL REFERENCES career_path,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE viewed_path (
  career_path_id TEXT PRIMARY KEY NOT NULL REFERENCES career_path,
  viewed_at INTEGER NOT NULL
) STRICT;
-- Which other levels are paid from the same cells of a wage survey.
CREATE INDEX level_by_statistic ON level (wage_soc, wage_from, wage_to) WHERE wage_soc IS NOT NULL;
`);
