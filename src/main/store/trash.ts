import type { CareerPathId } from '../../shared/career-paths';
import { isoDate, type IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { SkillKind } from '../../shared/skills';
import { trashKinds, trashRetention } from '../../shared/trash';
import type { TrashEntry, TrashId, TrashKind } from '../../shared/trash';
import type { ReadableDb, WritableDb } from './db';
import { makesCircle } from './dependencies';
import { refuseYearOnFile } from './inflation';
import { findSkill } from './inventory';
import { closeRanks } from './ladders';
import { keepVersionBefore } from './path-versions';
import {
  insertRow,
  nextId,
  parseImage,
  readRow,
  updateRow,
  type Image,
  type RowChange,
} from './row-images';

const tableOf = (kind: TrashKind) => kind.replace('-', '_');
/** The column with the day a record is about, by the kinds that have one. */
const dayColumns: Partial<Record<TrashKind, string>> = {
  rating: 'rated_on',
  credential: 'held_since',
  'time-entry': 'logged_on',
  evidence: 'happened_on',
  ask: 'asked_on',
  'hours-entry': 'logged_on',
  'check-in': 'held_on',
  pay: 'paid_from',
  'career-break': 'start_on',
  'exchange-rate': 'rated_on',
};

/** Keeps what a change removed, with all that went or was unlinked along with it. */
export function throwAway(
  db: WritableDb,
  changes: readonly RowChange[],
  name: string,
  now: number,
): void {
  const kind = trashKinds.find((candidate) =>
    changes.some(({ tableName, after }) => tableName === tableOf(candidate) && after === null),
  );
  if (!kind) return;
  const id = nextId(db, 'trash');
  db.run('INSERT INTO trash (id, kind, name, removed_at) VALUES (:id, :kind, :name, :now)', {
    id,
    kind,
    name,
    now,
  });
  const gone = new Set(
    changes
      .filter(({ after }) => after === null)
      .map(({ tableName, rowKey }) => tableName + rowKey),
  );
  // In the order of restoring: what was removed last comes back first, because others refer to it.
  changes.toReversed().forEach((change, rank) => {
    const { tableName, rowKey, before, after } = change;
    if (before === null || !wentAlong(change, gone)) return;
    db.run(
      `INSERT INTO trash_row (trash_id, rank, table_name, row_key, before, after)
       VALUES (:id, :rank, :tableName, :rowKey, :before, :after)`,
      { id, rank, tableName, rowKey, before, after },
    );
  });
}

/** The parts of paths that have no life of their own: table to the table and column they belong to. */
const parts: Readonly<Record<string, readonly [table: string, column: string]>> = {
  level_responsibility: ['level', 'level_id'],
  requirement_skill: ['requirement', 'requirement_id'],
  origin_piece: ['career_path', 'career_path_id'],
  career_path_version: ['career_path', 'career_path_id'],
};
const paths = ['career_path', 'level', 'requirement'];

/** Whether a row went or was unlinked with what was removed, and was not merely worded anew beside it. */
function wentAlong({ tableName, before, after }: RowChange, gone: ReadonlySet<string>): boolean {
  const part = parts[tableName];
  if (part === undefined) return after === null || !paths.includes(tableName);
  const [table, column] = part;
  const owner = before === null ? null : parseImage(before)[column];
  return after === null && gone.has(`${table}${JSON.stringify({ id: owner })}`);
}

/** Everything that can be restored, removed last first. */
export const listTrash = (db: ReadableDb): readonly TrashEntry[] =>
  db
    .all<Omit<TrashEntry, 'on' | 'pay'> & { before: string }>(
      `SELECT trash.id, trash.kind, trash.name, trash.removed_at AS removedAt, trash_row.before
       FROM trash JOIN trash_row ON trash_row.trash_id = trash.id
         AND trash_row.table_name = replace(trash.kind, '-', '_') AND trash_row.after IS NULL
       GROUP BY trash.id ORDER BY trash.id DESC`,
    )
    .map(({ before, ...entry }) => {
      const row = parseImage(before);
      return {
        ...entry,
        on: dayOf(entry.kind, row),
        pay:
          entry.kind === 'pay'
            ? { amountMinor: Number(row.amount_minor), currency: String(row.currency) }
            : null,
      };
    });

function dayOf(kind: TrashKind, row: Image): IsoDate | null {
  const column = dayColumns[kind];
  return column === undefined ? null : isoDate.parse(row[column]);
}

/**
 * Puts back what was removed; throws `not-found`, `parent-missing` where what it belonged to is gone,
 * `already-asked` where a level asks for the same by now, or `already-recorded` for what is there
 * again, as an earlier version of a path brings it, or for a year of inflation that is on file again.
 */
export function restoreFromTrash(db: WritableDb, id: TrashId): void {
  db.transaction(() => {
    const rows = db.all<RowChange & { readonly before: string }>(
      `SELECT table_name AS tableName, row_key AS rowKey, before, after FROM trash_row
       WHERE trash_id = :id ORDER BY rank`,
      { id },
    );
    if (rows.length === 0) throw new AppError('not-found', 'This is no longer in the trash.');
    if (rows.some((row) => isThere(db, row))) {
      throw new AppError('already-recorded', 'What was removed is there again.');
    }
    const changed = ownPathsOf(db, rows);
    for (const path of changed) keepVersionBefore(db, path);
    /** Own skills added anew under the name since: what comes back is about those. */
    const renewed = new Map<string, string>();
    for (const { tableName, rowKey, before, after } of rows) {
      if (after === null) putBack(db, tableName, parseImage(before), renewed);
      // What was only unlinked is linked again, unless it was linked otherwise in the meantime.
      else updateRow(db, tableName, rowKey, parseImage(before), parseImage(after));
    }
    for (const path of changed) closeRanks(db, path);
    db.run('DELETE FROM trash_row WHERE trash_id = :id', { id });
    db.run('DELETE FROM trash WHERE id = :id', { id });
  });
}

/** Whether a row that was removed is there again; a skill may be, as others ask for it. */
const isThere = (db: ReadableDb, { tableName, rowKey, after }: RowChange): boolean =>
  after === null && tableName !== 'skill' && readRow(db, tableName, rowKey) !== undefined;

/** The paths that levels or requirements come back to. */
function ownPathsOf(db: ReadableDb, rows: readonly RowChange[]): ReadonlySet<CareerPathId> {
  return new Set(
    rows.flatMap(({ tableName, before }) => {
      const row = before === null ? {} : parseImage(before);
      if (tableName === 'level') return [row.career_path_id as CareerPathId];
      if (tableName !== 'requirement') return [];
      const level = db.get<{ id: CareerPathId }>(
        'SELECT career_path_id AS id FROM level WHERE id = :id',
        { id: row.level_id ?? null },
      );
      return level ? [level.id] : [];
    }),
  );
}

function putBack(
  db: WritableDb,
  table: string,
  removed: Image,
  renewed: Map<string, string>,
): void {
  let row = removed;
  if ('revision' in row) row = { ...row, revision: Number(row.revision) + 1 };
  if (table === 'skill') {
    const known = findSkill(db, String(row.name), row.kind as SkillKind);
    if (known !== undefined) {
      renewed.set(String(row.id), known);
      return;
    }
  }
  if (typeof row.skill_id === 'string') {
    row = { ...row, skill_id: renewed.get(row.skill_id) ?? row.skill_id };
    // Evidence outlives what it proves.
    if (table === 'evidence_skill' && !exists(db, 'skill', row.skill_id)) return;
    requireRow(db, 'skill', row.skill_id);
  }
  if (table === 'hours_entry') requireRow(db, 'milestone', row.milestone_id);
  if (table === 'milestone_dependency' && !canDepend(db, row)) return;
  if (table === 'level') requireRow(db, 'career_path', row.career_path_id);
  if (table === 'requirement') requireRow(db, 'level', row.level_id);
  if (table === 'requirement_skill') refuseAskedTwice(db, row);
  if (table === 'ask') row = withoutMissingRequirement(db, row);
  if (table === 'inflation') refuseYearOnFile(db, Number(row.year));
  if (table === 'milestone') row = placeInPlan(db, row);
  insertRow(db, table, row);
}

function requireRow(db: ReadableDb, table: string, id: Image[string] | undefined): void {
  if (!exists(db, table, id)) {
    throw new AppError('parent-missing', 'What this belonged to was removed as well.');
  }
}

const exists = (db: ReadableDb, table: string, id: Image[string] | undefined): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = :id`, { id: id ?? null }) !== undefined;

function refuseAskedTwice(db: ReadableDb, { requirement_id, skill_id }: Image): void {
  const other = db.get(
    `SELECT 1 FROM requirement AS restored
     JOIN requirement ON requirement.level_id = restored.level_id
       AND requirement.id <> restored.id AND requirement.is_retired = 0
     JOIN requirement_skill ON requirement_skill.requirement_id = requirement.id
     WHERE restored.id = :requirementId AND requirement_skill.skill_id = :skillId`,
    { requirementId: requirement_id ?? null, skillId: skill_id ?? null },
  );
  if (other) throw new AppError('already-asked', 'The level asks for the same by now.');
}

/** What was linked to a removed milestone may be gone as well, or have been linked the other way round since. */
const canDepend = (db: ReadableDb, { milestone_id, depends_on_id }: Image): boolean =>
  exists(db, 'milestone', milestone_id) &&
  exists(db, 'milestone', depends_on_id) &&
  !makesCircle(db, String(milestone_id), String(depends_on_id));

/** A milestone comes back to its place in the plan, without a link to a requirement that is gone. */
function placeInPlan(db: WritableDb, row: Image): Image {
  const position = Number(row.position);
  if (db.get('SELECT 1 FROM milestone WHERE position = :position', { position })) {
    db.run('UPDATE milestone SET position = position + 1 WHERE position >= :position', {
      position,
    });
  }
  return withoutMissingRequirement(db, row);
}

const withoutMissingRequirement = (db: ReadableDb, row: Image): Image =>
  exists(db, 'requirement', row.requirement_id) ? row : { ...row, requirement_id: null };

/** Empties the trash of what is past its time, which undo cannot bring back. */
export function purgeTrash(db: WritableDb, now: number): void {
  const past = `removed_at < :before
    AND id NOT IN (SELECT id FROM trash ORDER BY id DESC LIMIT :newest)`;
  const params = {
    before: now - trashRetention.days * 24 * 60 * 60 * 1_000,
    newest: trashRetention.newest,
  };
  if (!db.get(`SELECT 1 FROM trash WHERE ${past} LIMIT 1`, params)) return;
  db.transaction(() => {
    db.run(`DELETE FROM trash_row WHERE trash_id IN (SELECT id FROM trash WHERE ${past})`, params);
    db.run(`DELETE FROM trash WHERE ${past}`, params);
  });
}
