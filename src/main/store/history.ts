import type { ChangeMethod } from '../../shared/api';
import { AppError } from '../../shared/errors';
import type { History, HistoryStep, HistoryStepId } from '../../shared/history';
import type { ReadableDb, WritableDb } from './db';
import {
  columnsOf,
  deleteRow,
  insertRow,
  parseImage,
  nextId,
  readRow,
  updateRow,
  type Column,
  type RowChange,
} from './row-images';
import { subjectOf } from './subjects';
import { throwAway } from './trash';

// Triggers see every row a change touches, whichever function touched it, so that no command can
// forget its undo. They are temporary, made from the schema as it is at each opening: a migration
// that rebuilds a table cannot lose them, and other programs that open the file never run them.
//
// A row brought back takes a revision it never had, so that an editor opened before cannot overwrite it.

/** Steps kept; older ones can no longer be undone. */
const keptSteps = 200;

/** What no command of the person changes, and the bytes of files, which stay as long as any row or image names them; every other table, also one a later migration adds, is recorded. */
const unrecorded = new Set([
  'file_content',
  'path_skill',
  'search_entry',
  'search_word',
  'skill_alias',
  'skill_close',
  'skill_practice',
  'store_info',
  'undo_step',
  'undo_change',
  'viewed_path',
]);

/** The tables whose rows undo brings back. */
export const recordedTables = (db: ReadableDb): readonly string[] =>
  db
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map(({ name }) => name)
    .filter((name) => !unrecorded.has(name));

/** Makes a connection able to record; to be called once its schema is up to date. */
export function prepareHistory(db: WritableDb): void {
  const triggers = recordedTables(db).map((table) => triggersOf(table, columnsOf(db, table)));
  db.script(`CREATE TEMP TABLE open_step (id INTEGER NOT NULL); ${triggers.join('')}`);
}

function triggersOf(table: string, columns: readonly Column[]): string {
  const object = (row: string, of: readonly Column[]) =>
    `json_object(${of.map(({ name }) => `'${name}', ${row}.${name}`).join(', ')})`;
  const key = (row: string) =>
    object(
      row,
      columns.filter(({ isKey }) => isKey),
    );
  const changeable = columns.filter(({ isKey }) => !isKey);
  const differs = changeable.map(({ name }) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  const changed = (side: 'was' | 'became') =>
    `(WITH pair (name, was, became) AS (VALUES ${changeable
      .map(({ name }) => `('${name}', OLD.${name}, NEW.${name})`)
      .join(', ')})
         SELECT json_group_object(name, ${side}) FROM pair WHERE was IS NOT became)`;
  const trigger = (event: string, when: string, row: string, before: string, after: string) => `
    CREATE TEMP TRIGGER record_${event}_of_${table} AFTER ${event} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM open_step)${when}
    BEGIN
      INSERT INTO undo_change (step_id, table_name, row_key, before, after)
      VALUES ((SELECT id FROM open_step), '${table}', ${key(row)}, ${before}, ${after});
    END;`;
  return (
    trigger('INSERT', '', 'NEW', 'NULL', object('NEW', columns)) +
    trigger('DELETE', '', 'OLD', object('OLD', columns), 'NULL') +
    (changeable.length === 0
      ? ''
      : trigger('UPDATE', ` AND (${differs})`, 'OLD', changed('was'), changed('became')))
  );
}

/**
 * Runs a change as one step of the history, committed together with it: what could be redone is
 * forgotten, what was removed goes to the trash. A change that changes nothing leaves no step.
 */
export function recordStep<T>(db: WritableDb, method: ChangeMethod, work: () => T): T {
  return db.transaction(() => {
    const now = Date.now();
    // Counted on from what can be redone, so that the number of a forgotten step names no other.
    const id = nextId(db, 'undo_step');
    db.run(`INSERT INTO undo_step (id, method, subject, made_at) VALUES (:id, :method, '', :now)`, {
      id,
      method,
      now,
    });
    db.run('INSERT INTO open_step VALUES (:id)', { id });
    const result = work();
    const changes = changesOf(db, id);
    if (changes.every(isTouchOnly)) {
      forgetSteps(db, 'id = :id', id);
    } else {
      const subject = subjectOf(db, changes);
      db.run('UPDATE undo_step SET subject = :subject WHERE id = :id', { id, subject });
      throwAway(db, changes, subject, now);
      forgetSteps(db, 'is_undone = 1', id);
      forgetSteps(db, tooOld, id);
    }
    db.run('DELETE FROM open_step');
    return result;
  });
}

/** A row saved as it was: its revision rose, and nothing is there to undo. */
const isTouchOnly = ({ before, after }: RowChange): boolean =>
  before !== null &&
  after !== null &&
  Object.keys(parseImage(before)).every((column) => column === 'revision');

const tooOld = `id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ${keptSteps})`;

function forgetSteps(db: WritableDb, which: string, id: number): void {
  db.run(`DELETE FROM undo_change WHERE step_id IN (SELECT id FROM undo_step WHERE ${which})`, {
    id,
  });
  db.run(`DELETE FROM undo_step WHERE ${which}`, { id });
}

type Change = RowChange & { readonly id: number };

const changesOf = (db: ReadableDb, stepId: number): readonly Change[] =>
  db.all<Change>(
    `SELECT id, table_name AS tableName, row_key AS rowKey, before, after FROM undo_change
     WHERE step_id = :stepId ORDER BY id`,
    { stepId },
  );

/** What undo and redo would do now. */
export const getHistory = (db: ReadableDb): History => ({
  undo: stepAt(db, 'is_undone = 0 ORDER BY id DESC'),
  redo: stepAt(db, 'is_undone = 1 ORDER BY id'),
});

const stepAt = (db: ReadableDb, which: string): HistoryStep | null =>
  db.get<HistoryStep>(`SELECT id, method, subject FROM undo_step WHERE ${which} LIMIT 1`) ?? null;

/** Takes back the newest step, or null where there is none; throws `changed-since` where another than `expected` is the newest. */
export function undo(db: WritableDb, expected: HistoryStepId | null): HistoryStep | null {
  return db.transaction(() => {
    const step = getHistory(db).undo;
    if (expected !== null && step?.id !== expected) {
      throw new AppError('changed-since', 'Something else was changed in the meantime.');
    }
    if (step) replay(db, step, 'before');
    return step;
  });
}

/** Makes the step undone last again, or null where there is none. */
export function redo(db: WritableDb): HistoryStep | null {
  return db.transaction(() => {
    const step = getHistory(db).redo;
    if (step) replay(db, step, 'after');
    return step;
  });
}

function replay(db: WritableDb, { id }: HistoryStep, side: 'before' | 'after'): void {
  // Checked when the transaction commits: on the way a row may be without the one it refers to.
  db.run('PRAGMA defer_foreign_keys = ON');
  const changes = changesOf(db, id);
  for (const change of side === 'before' ? changes.toReversed() : changes) {
    bring(db, change, side);
  }
  db.run('UPDATE undo_step SET is_undone = :isUndone WHERE id = :id', {
    id,
    isUndone: side === 'before',
  });
}

/** Brings one row to how it was before its change or after it. */
function bring(db: WritableDb, change: Change, side: 'before' | 'after'): void {
  const { tableName, rowKey } = change;
  const from = side === 'before' ? change.after : change.before;
  const to = side === 'before' ? change.before : change.after;
  if (to === null) {
    keepRevision(db, change, side === 'before' ? 'after' : 'before');
    // What the trash held may have been emptied by age since.
    const mayBeGone = tableName.startsWith('trash');
    expectOne(deleteRow(db, tableName, rowKey), mayBeGone);
  } else if (from === null) {
    const image = parseImage(to);
    const revision = Number(image.revision) + 1;
    expectOne(insertRow(db, tableName, 'revision' in image ? { ...image, revision } : image));
  } else {
    expectOne(updateRow(db, tableName, rowKey, parseImage(to)));
  }
}

/** A row about to go leaves its revision in the image it may come back from. */
function keepRevision(db: WritableDb, { id, tableName, rowKey }: Change, side: string): void {
  const revision = readRow(db, tableName, rowKey)?.revision;
  if (typeof revision !== 'number') return;
  db.run(
    `UPDATE undo_change SET ${side} = json_set(${side}, '$.revision', :revision) WHERE id = :id`,
    { id, revision },
  );
}

function expectOne(count: number, mayBeGone = false): void {
  if (count === 1 || (mayBeGone && count === 0)) return;
  throw new Error('The history does not fit what is stored; nothing was changed.');
}
