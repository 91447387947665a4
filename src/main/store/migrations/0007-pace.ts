import type { WritableDb } from '../db';

// How far an open milestone is, what it depends on, the hours logged on it, and the person's own
// hours for a proficiency step where they differ from the convention.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

export const addPace = (db: WritableDb): void =>
  db.script(`
ALTER TABLE milestone ADD COLUMN stage TEXT NOT NULL DEFAULT 'to-do'
  CHECK (stage IN ('to-do', 'doing', 'waiting'));

CREATE TABLE milestone_dependency (
  milestone_id TEXT NOT NULL REFERENCES milestone,
  depends_on_id TEXT NOT NULL REFERENCES milestone,
  PRIMARY KEY (milestone_id, depends_on_id),
  CHECK (milestone_id <> depends_on_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_dependency_by_other ON milestone_dependency (depends_on_id);

CREATE TABLE hours_entry (
  id TEXT PRIMARY KEY NOT NULL,
  milestone_id TEXT NOT NULL REFERENCES milestone,
  hours REAL NOT NULL CHECK (hours > 0),
  logged_on TEXT NOT NULL CHECK (${day('logged_on')}),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX hours_entry_by_milestone ON hours_entry (milestone_id, logged_on, created_at, hours);
CREATE INDEX hours_entry_by_day ON hours_entry (logged_on, hours);

CREATE TABLE step_effort (
  step INTEGER PRIMARY KEY NOT NULL CHECK (step BETWEEN 0 AND 3),
  hours REAL NOT NULL CHECK (hours > 0)
) STRICT;
`);
