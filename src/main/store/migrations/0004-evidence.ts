import type { WritableDb } from '../db';

// A file's bytes live apart from what is said about it: no list ever reads them, and undo and the
// trash keep rows as text, which bytes are not. They never change, so their id is their digest.

const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

export const addEvidenceTables = (db: WritableDb): void =>
  db.script(`
CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  happened_on TEXT NOT NULL CHECK (${day('happened_on')}),
  situation TEXT NOT NULL,
  my_part TEXT NOT NULL,
  outcome TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  private_note TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_day ON evidence (happened_on, created_at);

CREATE TABLE evidence_link (
  evidence_id TEXT NOT NULL REFERENCES evidence,
  rank INTEGER NOT NULL,
  url TEXT NOT NULL CHECK (url GLOB 'https:*' OR url GLOB 'mailto:*'),
  PRIMARY KEY (evidence_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_skill (
  evidence_id TEXT NOT NULL REFERENCES evidence,
  skill_id TEXT NOT NULL REFERENCES skill,
  PRIMARY KEY (evidence_id, skill_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_skill_by_skill ON evidence_skill (skill_id);

CREATE TABLE file_content (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE evidence_file (
  evidence_id TEXT PRIMARY KEY NOT NULL REFERENCES evidence,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  content_id TEXT NOT NULL REFERENCES file_content
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_file_by_content ON evidence_file (content_id);
`);
