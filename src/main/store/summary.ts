import { countedKinds, type CountedKind, type StoreSummary } from '../../shared/backups';
import type { ReadableDb } from './db';

/** Counts what a store holds; kinds its schema does not know yet are left out. */
export function summarise(db: ReadableDb): StoreSummary {
  const tables = new Set(
    db
      .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .map(({ name }) => name),
  );
  // Until the schema that brought them, no path was anybody's own.
  const hasOwnPaths = tables.has('career_path_version');
  return Object.fromEntries(
    countedKinds.flatMap((kind) => {
      const rows = rowsOf(kind, hasOwnPaths);
      if (rows === null || !tables.has(rows.table)) return [];
      const row = db.get<{ count: number; newestAt: number | null }>(
        `SELECT count(*) AS count, max(${rows.recordedAt}) AS newestAt FROM ${rows.table} ${rows.where}`,
      );
      return [[kind, row]];
    }),
  );
}

/** Of a table that also holds what the catalogue brings, the rows that are the person's. */
function rowsOf(kind: CountedKind, hasOwnPaths: boolean) {
  const table = kind.replace('-', '_');
  const all = { table, recordedAt: 'created_at', where: '' };
  if (kind === 'career-path') {
    const recordedAt = `(SELECT max(replaced_at) FROM career_path_version WHERE career_path_id = id)`;
    return hasOwnPaths ? { ...all, recordedAt, where: 'WHERE is_own = 1' } : null;
  }
  if (kind !== 'requirement') return all;
  // Those of a path of one's own are part of it.
  const inCatalogue = `AND level_id IN (SELECT level.id FROM level
     JOIN career_path ON career_path.id = level.career_path_id WHERE career_path.is_own = 0)`;
  return { ...all, where: `WHERE is_own = 1 ${hasOwnPaths ? inCatalogue : ''}` };
}
