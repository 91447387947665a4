import type { WritableDb } from '../db';

// Which published cells of a wage survey a band was taken from, how much preparation a path needs,
// which skills give a head start to others, and what a search looks through.
//
// What can be found is kept by triggers, so that whatever brings a row back, undo included, makes it
// findable again. It is found by the beginnings of its words (one and two letters have indexes of
// their own: QA, Go), by the beginning of its title and, where a word was mistyped, through the
// trigrams of the distinct words, which the program adds.

const findable = (table: string, kind: string, title: string): string => `
CREATE TRIGGER find_added_${table} AFTER INSERT ON ${table} WHEN NEW.is_retired = 0 BEGIN
  INSERT INTO search_entry (kind, ref, title) VALUES ('${kind}', NEW.id, NEW.${title});
END;
CREATE TRIGGER find_renamed_${table} AFTER UPDATE OF ${title} ON ${table}
WHEN OLD.${title} IS NOT NEW.${title} BEGIN
  UPDATE search_entry SET title = NEW.${title} WHERE kind = '${kind}' AND ref = NEW.id;
END;
CREATE TRIGGER find_retired_${table} AFTER UPDATE OF is_retired ON ${table}
WHEN NEW.is_retired = 1 AND OLD.is_retired = 0 BEGIN
  DELETE FROM search_entry WHERE kind = '${kind}' AND ref = NEW.id;
END;
CREATE TRIGGER find_revived_${table} AFTER UPDATE OF is_retired ON ${table}
WHEN NEW.is_retired = 0 AND OLD.is_retired = 1 BEGIN
  INSERT INTO search_entry (kind, ref, title) VALUES ('${kind}', NEW.id, NEW.${title});
END;
CREATE TRIGGER find_removed_${table} AFTER DELETE ON ${table} BEGIN
  DELETE FROM search_entry WHERE kind = '${kind}' AND ref = OLD.id;
END;`;

const putAliases = (skillId: string): string => `
  UPDATE search_entry SET also = coalesce((
    SELECT group_concat(alias, char(10)) FROM skill_alias WHERE skill_id = ${skillId}
  ), '') WHERE kind = 'skill' AND ref = ${skillId};`;

export const addCatalogueSearch = (db: WritableDb): void =>
  db.script(`
ALTER TABLE career_path ADD COLUMN preparation INTEGER CHECK (preparation BETWEEN 1 AND 5);
ALTER TABLE level ADD COLUMN wage_soc TEXT;
ALTER TABLE level ADD COLUMN wage_occupation TEXT;
ALTER TABLE level ADD COLUMN wage_from TEXT CHECK (wage_from IN ('p10', 'p25', 'p50', 'p75', 'p90'));
ALTER TABLE level ADD COLUMN wage_to TEXT CHECK (wage_to IN ('p10', 'p25', 'p50', 'p75', 'p90'));

CREATE TABLE skill_close (
  skill_id TEXT NOT NULL REFERENCES skill,
  close_id TEXT NOT NULL REFERENCES skill,
  reason TEXT NOT NULL,
  PRIMARY KEY (skill_id, close_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX skill_close_by_close ON skill_close (close_id);

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('career-path', 'skill', 'level')),
  ref TEXT NOT NULL,
  title TEXT NOT NULL COLLATE NOCASE,
  also TEXT NOT NULL DEFAULT '',
  UNIQUE (kind, ref)
) STRICT;
CREATE INDEX search_entry_by_title ON search_entry (title);
${findable('career_path', 'career-path', 'name')}
${findable('skill', 'skill', 'name')}
${findable('level', 'level', 'title')}
CREATE TRIGGER find_by_added_alias AFTER INSERT ON skill_alias BEGIN
  ${putAliases('NEW.skill_id')}
END;
CREATE TRIGGER find_by_removed_alias AFTER DELETE ON skill_alias BEGIN
  ${putAliases('OLD.skill_id')}
END;

CREATE VIRTUAL TABLE search_index USING fts5(
  title, also, content = 'search_entry', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
);
CREATE TRIGGER index_added_entry AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_index (rowid, title, also) VALUES (NEW.id, NEW.title, NEW.also);
END;
CREATE TRIGGER index_removed_entry AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, title, also)
  VALUES ('delete', OLD.id, OLD.title, OLD.also);
END;
CREATE TRIGGER index_changed_entry AFTER UPDATE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, title, also)
  VALUES ('delete', OLD.id, OLD.title, OLD.also);
  INSERT INTO search_index (rowid, title, also) VALUES (NEW.id, NEW.title, NEW.also);
END;

CREATE TABLE search_word (
  id INTEGER PRIMARY KEY NOT NULL,
  word TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_trigram USING fts5(
  word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);
CREATE TRIGGER index_added_word AFTER INSERT ON search_word BEGIN
  INSERT INTO search_trigram (rowid, word) VALUES (NEW.id, NEW.word);
END;
CREATE INDEX search_word_by_length ON search_word (length(word), word);

INSERT INTO search_entry (kind, ref, title)
  SELECT 'career-path', id, name FROM career_path WHERE is_retired = 0
  UNION ALL SELECT 'level', id, title FROM level WHERE is_retired = 0;
INSERT INTO search_entry (kind, ref, title, also)
  SELECT 'skill', id, name, coalesce((
    SELECT group_concat(alias, char(10)) FROM skill_alias WHERE skill_id = skill.id), '')
  FROM skill WHERE is_retired = 0;

-- The catalogue is loaded anew, which brings the rest.
UPDATE store_info SET catalogue_version = NULL;
`);
