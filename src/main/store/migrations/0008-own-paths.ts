import type { WritableDb } from '../db';

// A path of one's own is rows like the catalogue's, marked as own. Where it was copied, each row
// names the one it came from, and `origin_piece` keeps what the catalogue said then, piece by piece.
// A version is the whole ladder as it was before a change, as JSON.

export const addOwnPaths = (db: WritableDb): void =>
  db.script(`
ALTER TABLE career_path ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1));
ALTER TABLE career_path ADD COLUMN origin_id TEXT REFERENCES career_path;
ALTER TABLE career_path ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
ALTER TABLE level ADD COLUMN origin_id TEXT REFERENCES level;
ALTER TABLE requirement ADD COLUMN origin_id TEXT REFERENCES requirement;
CREATE INDEX career_path_by_origin ON career_path (origin_id);
CREATE INDEX level_by_origin ON level (origin_id);
CREATE INDEX requirement_by_origin ON requirement (origin_id);

CREATE TABLE origin_piece (
  career_path_id TEXT NOT NULL REFERENCES career_path,
  piece TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (career_path_id, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE career_path_version (
  career_path_id TEXT NOT NULL REFERENCES career_path,
  number INTEGER NOT NULL,
  ladder TEXT NOT NULL,
  replaced_at INTEGER NOT NULL,
  PRIMARY KEY (career_path_id, number)
) STRICT, WITHOUT ROWID;

-- A path of one's own may go again, by undo too, which knows nothing of what was looked at.
DROP TABLE viewed_path;
CREATE TABLE viewed_path (
  career_path_id TEXT PRIMARY KEY NOT NULL,
  viewed_at INTEGER NOT NULL
) STRICT;
`);
