import { appendFileSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/main/store/db';
import { migrations, schemaVersion } from '../../src/main/store/migrate';
import { makeStore } from '../../src/main/store/open';
import { stageBackup } from '../../src/main/store/restore';
import { search } from '../../src/main/store/search';
import {
  fewPaths,
  makeFolder,
  makePastStore,
  makeSampleStore,
  removeFolder,
  smallCatalogue,
  storeIn,
} from '../torture/stores';
import { codeOf } from './support';

/** A backup of the sample that somebody worked on with another program, and a store it would replace. */
function given(sql: string) {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const [file, backup] = [storeIn(folder), join(folder, 'given.rungs')];
  copyFileSync(storeIn(sources().empty), file);
  copyFileSync(storeIn(sources().filled), backup);
  const other = new Database(backup).unsafeMode();
  other.pragma('foreign_keys = OFF');
  other.pragma('ignore_check_constraints = ON');
  other.exec(sql);
  other.close();
  return { file, backup };
}

let made: { readonly empty: string; readonly filled: string } | undefined;

/** The folders of two closed stores, made once. */
function sources() {
  if (made === undefined) {
    made = { empty: makeFolder(), filled: makeFolder() };
    makeStore(storeIn(made.empty), 'own');
    makeSampleStore(storeIn(made.filled), smallCatalogue, fewPaths);
    const folders = Object.values(made);
    process.once('exit', () => folders.forEach(removeFolder));
  }
  return made;
}

const definitions = (file: string) => {
  const { db, close } = connect(file, 'read');
  const all = db.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');
  close();
  return all;
};

describe('a file to restore that another program worked on', () => {
  test.each([
    ['a trigger', 'CREATE TRIGGER gone AFTER INSERT ON rating BEGIN DELETE FROM pay; END'],
    ['a view', 'CREATE VIEW besides AS SELECT * FROM pay'],
    ['a virtual table', 'CREATE VIRTUAL TABLE besides USING fts5(words)'],
    ['an index', 'CREATE INDEX besides ON skill (hex(zeroblob(length(name))))'],
    ['a table', "CREATE TABLE besides (a); INSERT INTO besides VALUES ('a')"],
  ])('is taken without %s that it brings along', (_, sql) => {
    const { file, backup } = given(sql);
    const staged = stageBackup(backup, file, 'own');
    expect(definitions(staged)).toEqual(definitions(file));
  });

  test.each([
    ['a table is missing', 'DROP TABLE inflation'],
    ['a column is missing', 'ALTER TABLE pay DROP COLUMN employer'],
    ['a column is new', "ALTER TABLE pay ADD COLUMN besides TEXT AS ('x')"],
    ['a view stands for a table', 'DROP TABLE inflation; CREATE VIEW inflation AS SELECT 1 AS id'],
    ['it says an older version than it has', 'PRAGMA user_version = 5'],
    ['it says nothing about itself', 'DELETE FROM store_info'],
    ['a row breaks a check', 'UPDATE rating SET proficiency = 9'],
    ['a row refers to none', "UPDATE rating SET skill_id = 'nobody'"],
    ['a figure is without end', "UPDATE milestone SET effort_hours = 9e999 WHERE kind = 'my-time'"],
    ['there is no such day', "UPDATE rating SET rated_on = '2024-02-31'"],
    ['there is no such currency', "UPDATE pay SET currency = '?!?'"],
    ['a text is longer than any', 'UPDATE milestone SET note = hex(zeroblob(30000))'],
    [
      'a version of a path is none',
      `INSERT INTO career_path_version (career_path_id, number, ladder, replaced_at)
       SELECT min(id), 1, '{"levels": null}', 0 FROM career_path`,
    ],
    [
      'the history is no JSON',
      `INSERT INTO undo_step (id, method, subject, made_at)
       VALUES (1, 'addPay', '', 0);
       INSERT INTO undo_change (step_id, table_name, row_key, before) VALUES (1, 'pay', '{}', 'x')`,
    ],
    [
      'the history is a statement',
      `INSERT INTO undo_step (id, method, subject, made_at)
       VALUES (1, 'addPay', '', 0);
       INSERT INTO undo_change (step_id, table_name, row_key, before)
       VALUES (1, 'pay', '{"id = id OR 1 --": 1}', '{}')`,
    ],
  ])('is refused where %s', (_, sql) => {
    const { file, backup } = given(sql);
    const before = readFileSync(file);
    expect(codeOf(() => stageBackup(backup, file, 'own'))).toBe('backup-damaged');
    expect(existsSync(`${file}.restored`)).toBe(false);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('is refused before it is copied where it is longer than its header counts', () => {
    const { file, backup } = given('');
    appendFileSync(backup, 'x');
    expect(codeOf(() => stageBackup(backup, file, 'own'))).toBe('backup-damaged');
  });

  test('is searched by what it holds, whatever its index says', () => {
    const { file, backup } = given(
      'DELETE FROM search_index_data; DELETE FROM search_trigram_data',
    );
    const { db, close } = connect(stageBackup(backup, file, 'own'), 'read');
    expect(search(db, 'git').hits.length).toBeGreaterThan(0);
    close();
  });
});

test.each(migrations.map((_, index) => index + 1))(
  'a backup of schema %i can be restored',
  (version) => {
    const { file, backup } = given('');
    const past = `${file}.past`;
    makePastStore(version, past, backup);
    const { db, close } = connect(stageBackup(past, file, 'own'), 'read');
    expect(schemaVersion(db)).toBe(migrations.length);
    close();
  },
);
