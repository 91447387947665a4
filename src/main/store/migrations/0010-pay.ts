import type { WritableDb } from '../db';

// Pay learns when it ended, its share of full time, how many periods a year has, and for whom. The
// table is rebuilt because an amount paid once is a new period.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const revision = 'revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)';

export const addPayTerms = (db: WritableDb): void =>
  db.script(`
CREATE TABLE pay_with_terms (
  id TEXT PRIMARY KEY NOT NULL,
  paid_from TEXT NOT NULL CHECK (${day('paid_from')}),
  paid_until TEXT CHECK (${day('paid_until')} AND paid_until >= paid_from),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  period TEXT NOT NULL CHECK (period IN ('hour', 'week', 'month', 'year', 'once')),
  periods_per_year REAL CHECK (periods_per_year > 0),
  full_time_percent REAL NOT NULL DEFAULT 100 CHECK (full_time_percent BETWEEN 1 AND 100),
  kind TEXT NOT NULL CHECK (kind IN ('base', 'bonus', 'equity', 'variable', 'overtime')),
  employer TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO pay_with_terms (id, paid_from, amount_minor, currency, period, kind, note, revision,
  created_at)
SELECT id, paid_from, amount_minor, currency, period, kind, note, revision, created_at FROM pay;
DROP TABLE pay;
ALTER TABLE pay_with_terms RENAME TO pay;
CREATE INDEX pay_by_date ON pay (paid_from, created_at);

CREATE TABLE career_break (
  id TEXT PRIMARY KEY NOT NULL,
  start_on TEXT NOT NULL CHECK (${day('start_on')}),
  end_on TEXT CHECK (${day('end_on')} AND end_on >= start_on),
  note TEXT NOT NULL,
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE exchange_rate (
  id TEXT PRIMARY KEY NOT NULL,
  rated_on TEXT NOT NULL CHECK (${day('rated_on')}),
  base TEXT NOT NULL CHECK (length(base) = 3),
  quote TEXT NOT NULL CHECK (length(quote) = 3 AND quote <> base),
  rate REAL NOT NULL CHECK (rate > 0),
  source TEXT NOT NULL CHECK (source <> ''),
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE inflation (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL UNIQUE,
  percent REAL NOT NULL CHECK (percent > -100),
  source TEXT NOT NULL CHECK (source <> ''),
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE forecast_assumptions (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  growth_low REAL NOT NULL CHECK (growth_low >= 0),
  growth_middle REAL NOT NULL CHECK (growth_middle >= growth_low),
  growth_high REAL NOT NULL CHECK (growth_high >= growth_middle),
  uplift_low REAL NOT NULL CHECK (uplift_low >= 0),
  uplift_middle REAL NOT NULL CHECK (uplift_middle >= uplift_low),
  uplift_high REAL NOT NULL CHECK (uplift_high >= uplift_middle),
  years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 10),
  inflation REAL CHECK (inflation >= 0),
  ${revision},
  created_at INTEGER NOT NULL
) STRICT;
`);
