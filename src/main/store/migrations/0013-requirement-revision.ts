import type { WritableDb } from '../db';

/** What a person's own requirements were read at, so that a stale edit of one is refused like any other. */
export const addRequirementRevision = (db: WritableDb): void =>
  db.script(`
ALTER TABLE requirement ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
`);
