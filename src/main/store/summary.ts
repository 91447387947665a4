import { countedKinds, type StoreSummary } from '../../shared/backups';
import type { ReadableDb } from './db';

/** Of a table that also holds what the catalogue brings, the rows that are the person's. */
const ownRows: Readonly<Record<string, string>> = { requirement: 'WHERE is_own = 1' };

/** Counts what a store holds; kinds its schema does not know yet are left out. */
export function summarise(db: ReadableDb): StoreSummary {
  const tables = new Set(
    db
      .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .map(({ name }) => name),
  );
  return Object.fromEntries(
    countedKinds.flatMap((kind) => {
      const table = kind.replace('-', '_');
      if (!tables.has(table)) return [];
      const row = db.get<{ count: number; newestAt: number | null }>(
        `SELECT count(*) AS count, max(created_at) AS newestAt FROM ${table} ${ownRows[table] ?? ''}`,
      );
      return [[kind, row]];
    }),
  );
}
