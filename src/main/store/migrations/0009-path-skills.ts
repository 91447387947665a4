import type { WritableDb } from '../db';

// Which skills the catalogue's paths ask for, as found from a skill: related paths are counted from
// this alone, where the way over requirements and levels would read most of a large catalogue. It is
// written with the catalogue and holds nothing of the person's.

export const addPathSkills = (db: WritableDb): void =>
  db.script(`
CREATE TABLE path_skill (
  skill_id TEXT NOT NULL REFERENCES skill,
  career_path_id TEXT NOT NULL REFERENCES career_path,
  PRIMARY KEY (skill_id, career_path_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX path_skill_by_path ON path_skill (career_path_id);

-- The catalogue is loaded anew, which fills it.
UPDATE store_info SET catalogue_version = NULL;
`);
