import type { WritableDb } from '../db';

// A step is one change the person made; it keeps the rows it touched as JSON, before and after. An
// added row has no before, a removed one no after, and a changed one holds the columns that differ.
// What is removed goes to the trash, which outlives the steps and is emptied by age.

export const addHistory = (db: WritableDb): void =>
  db.script(`
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY NOT NULL,
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
  made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_change (
  id INTEGER PRIMARY KEY NOT NULL,
  step_id INTEGER NOT NULL REFERENCES undo_step,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX undo_change_by_step ON undo_change (step_id);

CREATE TABLE trash (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  removed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE trash_row (
  trash_id INTEGER NOT NULL REFERENCES trash,
  rank INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT,
  PRIMARY KEY (trash_id, rank)
) STRICT, WITHOUT ROWID;
`);
