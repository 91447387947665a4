import type { WritableDb } from '../db';

// What the person changes of a requirement lies beside it: a newer catalogue rewrites the requirement
// and cannot lose the change. Only what differs is kept; the rest follows the catalogue.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

export const addReadinessTables = (db: WritableDb): void =>
  db.script(`
CREATE TABLE requirement_override (
  requirement_id TEXT PRIMARY KEY NOT NULL REFERENCES requirement,
  asked INTEGER CHECK (asked BETWEEN 1 AND 4),
  amount REAL CHECK (amount > 0),
  weight INTEGER CHECK (weight BETWEEN 1 AND 3),
  is_must_have INTEGER CHECK (is_must_have IN (0, 1)),
  created_at INTEGER NOT NULL,
  CHECK (coalesce(asked, amount, weight, is_must_have) IS NOT NULL)
) STRICT;

CREATE TABLE absence (
  skill_id TEXT PRIMARY KEY NOT NULL REFERENCES skill,
  noted_on TEXT NOT NULL CHECK (${day('noted_on')}),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE dismissal (
  suggestion TEXT PRIMARY KEY NOT NULL,
  until TEXT NOT NULL CHECK (${day('until')}),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ask (
  id TEXT PRIMARY KEY NOT NULL,
  whom TEXT NOT NULL CHECK (whom <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  requirement_id TEXT REFERENCES requirement,
  asked_on TEXT NOT NULL CHECK (${day('asked_on')}),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
  closed_on TEXT CHECK (${day('closed_on')} AND closed_on >= asked_on),
  answer TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at INTEGER NOT NULL,
  CHECK ((state = 'open') = (closed_on IS NULL))
) STRICT;
CREATE INDEX ask_by_requirement ON ask (requirement_id);
CREATE INDEX ask_by_day ON ask (asked_on, created_at);
`);
