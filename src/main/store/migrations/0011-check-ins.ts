import type { WritableDb } from '../db';

// A check-in refers to no other table: the levels, requirements and ratings it was made from may
// change or go, and it stays as it was.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const flag = (column: string) => `${column} IN (0, 1)`;

export const addCheckIns = (db: WritableDb): void =>
  db.script(`
CREATE TABLE check_in (
  id TEXT PRIMARY KEY NOT NULL,
  held_on TEXT NOT NULL CHECK (${day('held_on')}),
  whom TEXT NOT NULL,
  note TEXT NOT NULL,
  their_words TEXT NOT NULL,
  level_id TEXT NOT NULL,
  level_title TEXT NOT NULL,
  career_path_name TEXT NOT NULL,
  headline TEXT NOT NULL
    CHECK (headline IN ('range', 'counts-only', 'none-rated', 'nothing-applies')),
  low INTEGER CHECK (low BETWEEN 0 AND 100),
  high INTEGER CHECK (high BETWEEN low AND 100),
  shown INTEGER CHECK (shown BETWEEN 0 AND 100),
  status TEXT NOT NULL
    CHECK (status IN ('ready-to-discuss', 'getting-close', 'building', 'not-enough-to-say')),
  met_count INTEGER NOT NULL CHECK (met_count >= 0),
  counted_count INTEGER NOT NULL CHECK (counted_count >= met_count),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at INTEGER NOT NULL,
  CHECK ((headline = 'range') = (low IS NOT NULL)),
  CHECK ((low IS NULL) = (high IS NULL)),
  CHECK ((low IS NULL) = (shown IS NULL))
) STRICT;
CREATE INDEX check_in_by_day ON check_in (held_on, created_at);

CREATE TABLE check_in_requirement (
  check_in_id TEXT NOT NULL REFERENCES check_in,
  rank INTEGER NOT NULL,
  requirement_id TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('target', 'foundation')),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('graded', 'credential', 'time')),
  asked INTEGER CHECK (asked BETWEEN 1 AND 4),
  is_convention INTEGER CHECK (${flag('is_convention')}),
  asked_amount REAL CHECK (asked_amount > 0),
  unit TEXT CHECK (unit IN ('hours', 'shifts', 'weeks', 'years')),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  is_must_have INTEGER NOT NULL CHECK (${flag('is_must_have')}),
  proficiency INTEGER CHECK (proficiency BETWEEN 0 AND 4),
  skill_name TEXT,
  is_held INTEGER CHECK (${flag('is_held')}),
  expires_on TEXT CHECK (${day('expires_on')}),
  amount REAL CHECK (amount >= 0),
  theirs INTEGER CHECK (theirs BETWEEN 0 AND 4),
  is_met INTEGER NOT NULL CHECK (${flag('is_met')}),
  is_assumed INTEGER NOT NULL CHECK (${flag('is_assumed')}),
  set_aside_reason TEXT,
  PRIMARY KEY (check_in_id, rank),
  CHECK ((kind = 'graded') = (asked IS NOT NULL)),
  CHECK ((kind = 'time') = (asked_amount IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_agreement (
  check_in_id TEXT NOT NULL REFERENCES check_in,
  rank INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  due_on TEXT CHECK (${day('due_on')}),
  PRIMARY KEY (check_in_id, rank)
) STRICT, WITHOUT ROWID;
`);
