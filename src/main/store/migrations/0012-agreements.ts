import type { WritableDb } from '../db';

/** Whether what was agreed is done, and an index for what was rated lately. */
export const addAgreementState = (db: WritableDb): void =>
  db.script(`
ALTER TABLE check_in_agreement
  ADD COLUMN is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1));
CREATE INDEX rating_by_day ON rating (rated_on, created_at);
`);
