import type { WritableDb } from '../db';

// What the catalogue brings and what the person records live apart, so that a newer catalogue can
// rewrite the first without touching the second. Catalogue rows are retired, never removed: a rating
// or a milestone may still refer to them. Rows the person adds to the catalogue carry `is_own`.
//
// Nothing is removed by a cascade: every removal is a statement of its own, which a trigger sees and
// a reader finds. A day is text, because it has no time zone; `created_at` keeps the order of records
// within a day.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const flag = 'INTEGER NOT NULL DEFAULT 0 CHECK';
const revision = 'revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)';

export function createInitialSchema(db: WritableDb): void {
  db.script(catalogueTables + userTables);
}

const catalogueTables = `
CREATE TABLE skill (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('graded', 'credential', 'time')),
  meaning TEXT NOT NULL DEFAULT '',
  proof TEXT NOT NULL DEFAULT '',
  is_own ${flag} (is_own IN (0, 1)),
  is_retired ${flag} (is_retired IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE skill_alias (
  skill_id TEXT NOT NULL REFERENCES skill,
  rank INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (skill_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill_practice (
  skill_id TEXT NOT NULL REFERENCES skill,
  rank INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (skill_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE career_path (
  id TEXT PRIMARY KEY NOT NULL,
  rank INTEGER NOT NULL,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  tagline TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  source_name TEXT NOT NULL,
  source_dated TEXT,
  source_basis TEXT NOT NULL CHECK (source_basis IN ('published', 'measured', 'derived')),
  is_retired ${flag} (is_retired IN (0, 1))
) STRICT;

CREATE TABLE level (
  id TEXT PRIMARY KEY NOT NULL,
  career_path_id TEXT NOT NULL REFERENCES career_path,
  rank INTEGER NOT NULL CHECK (rank >= 0),
  tier TEXT NOT NULL,
  title TEXT NOT NULL,
  salary_min_minor INTEGER CHECK (salary_min_minor >= 0),
  salary_max_minor INTEGER CHECK (salary_max_minor >= salary_min_minor),
  is_salary_open_ended ${flag} (is_salary_open_ended IN (0, 1)),
  years_from REAL CHECK (years_from >= 0),
  years_to REAL CHECK (years_to > years_from),
  summary TEXT NOT NULL,
  focus TEXT NOT NULL,
  advance TEXT NOT NULL,
  is_retired ${flag} (is_retired IN (0, 1)),
  CHECK ((salary_min_minor IS NULL) = (salary_max_minor IS NULL)),
  CHECK (years_from IS NOT NULL OR years_to IS NULL)
) STRICT;
CREATE INDEX level_by_career_path ON level (career_path_id, rank);

CREATE TABLE level_responsibility (
  level_id TEXT NOT NULL REFERENCES level,
  rank INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (level_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement (
  id TEXT PRIMARY KEY NOT NULL,
  level_id TEXT NOT NULL REFERENCES level,
  rank INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('graded', 'credential', 'time')),
  name TEXT NOT NULL CHECK (name <> ''),
  asked INTEGER CHECK (asked BETWEEN 1 AND 4),
  amount REAL CHECK (amount > 0),
  unit TEXT CHECK (unit IN ('hours', 'shifts', 'weeks', 'years')),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  is_must_have ${flag} (is_must_have IN (0, 1)),
  is_own ${flag} (is_own IN (0, 1)),
  is_retired ${flag} (is_retired IN (0, 1)),
  created_at INTEGER NOT NULL,
  CHECK (kind = 'graded' OR asked IS NULL),
  CHECK ((kind = 'time') = (amount IS NOT NULL) AND (kind = 'time') = (unit IS NOT NULL))
) STRICT;
CREATE INDEX requirement_by_level ON requirement (level_id, is_own, rank, created_at);

CREATE TABLE requirement_skill (
  requirement_id TEXT NOT NULL REFERENCES requirement,
  skill_id TEXT NOT NULL REFERENCES skill,
  rank INTEGER NOT NULL,
  PRIMARY KEY (requirement_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX requirement_skill_by_skill ON requirement_skill (skill_id);
`;

const userTables = `
CREATE TABLE store_info (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'sample')),
  is_first_run_done ${flag} (is_first_run_done IN (0, 1)),
  catalogue_version TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE position (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  level_id TEXT REFERENCES level,
  since TEXT NOT NULL CHECK (${day('since')}),
  career_began_on TEXT CHECK (${day('career_began_on')}),
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  level_id TEXT NOT NULL REFERENCES level,
  due_on TEXT CHECK (${day('due_on')}),
  hours_per_week REAL CHECK (hours_per_week > 0),
  weeks_off INTEGER NOT NULL CHECK (weeks_off BETWEEN 0 AND 51),
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE rating (
  id TEXT PRIMARY KEY NOT NULL,
  skill_id TEXT NOT NULL REFERENCES skill,
  proficiency INTEGER NOT NULL CHECK (proficiency BETWEEN 0 AND 4),
  rated_on TEXT NOT NULL CHECK (${day('rated_on')}),
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rating_by_skill ON rating (skill_id, rated_on, created_at);

CREATE TABLE credential (
  id TEXT PRIMARY KEY NOT NULL,
  skill_id TEXT NOT NULL REFERENCES skill,
  held_since TEXT NOT NULL CHECK (${day('held_since')}),
  expires_on TEXT CHECK (${day('expires_on')} AND expires_on >= held_since),
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX credential_by_skill ON credential (skill_id, held_since, created_at);

CREATE TABLE time_entry (
  id TEXT PRIMARY KEY NOT NULL,
  skill_id TEXT NOT NULL REFERENCES skill,
  amount REAL NOT NULL CHECK (amount > 0),
  logged_on TEXT NOT NULL CHECK (${day('logged_on')}),
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX time_entry_by_skill ON time_entry (skill_id, logged_on, created_at, amount);

CREATE TABLE set_aside (
  requirement_id TEXT PRIMARY KEY NOT NULL REFERENCES requirement,
  reason TEXT NOT NULL CHECK (reason <> ''),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE no_opportunity (
  requirement_id TEXT PRIMARY KEY NOT NULL REFERENCES requirement,
  whom TEXT CHECK (whom <> ''),
  since TEXT NOT NULL CHECK (${day('since')}),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  requirement_id TEXT REFERENCES requirement,
  kind TEXT NOT NULL CHECK (kind IN ('my-time', 'at-work', 'waits')),
  effort_hours REAL CHECK (effort_hours > 0),
  effort_weeks REAL CHECK (effort_weeks > 0),
  waits_until TEXT CHECK (${day('waits_until')}),
  start_on TEXT CHECK (${day('start_on')}),
  due_on TEXT CHECK (${day('due_on')} AND due_on >= coalesce(start_on, due_on)),
  note TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
  closed_on TEXT CHECK (${day('closed_on')}),
  position INTEGER NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL,
  CHECK (kind = 'my-time' OR effort_hours IS NULL),
  CHECK (kind = 'at-work' OR effort_weeks IS NULL),
  CHECK (kind = 'waits' OR waits_until IS NULL),
  CHECK ((state = 'open') = (closed_on IS NULL))
) STRICT;
CREATE INDEX milestone_by_position ON milestone (position);
CREATE INDEX milestone_by_requirement ON milestone (requirement_id);

CREATE TABLE milestone_step (
  id TEXT PRIMARY KEY NOT NULL,
  milestone_id TEXT NOT NULL REFERENCES milestone,
  rank INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  is_done ${flag} (is_done IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_step_by_milestone ON milestone_step (milestone_id, rank);

CREATE TABLE pay (
  id TEXT PRIMARY KEY NOT NULL,
  paid_from TEXT NOT NULL CHECK (${day('paid_from')}),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  period TEXT NOT NULL CHECK (period IN ('hour', 'week', 'month', 'year')),
  kind TEXT NOT NULL CHECK (kind IN ('base', 'bonus', 'equity', 'variable', 'overtime')),
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pay_by_date ON pay (paid_from, created_at);
`;
