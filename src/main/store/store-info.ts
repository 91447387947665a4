import { AppError } from '../../shared/errors';
import type { ReadableDb, WritableDb } from './db';

/** The person's own data, or the sample profile that can be thrown away. */
export type StoreKind = 'own' | 'sample';

/** What the store says about itself. */
export interface StoreInfo {
  readonly kind: StoreKind;
  readonly isFirstRun: boolean;
  /** The catalogue last loaded; null before the first. */
  readonly catalogueVersion: string | null;
}

/** Writes the single row every store has. */
export function createStoreInfo(db: WritableDb, kind: StoreKind): void {
  db.run('INSERT INTO store_info (id, kind, created_at) VALUES (1, :kind, :now)', {
    kind,
    now: Date.now(),
  });
}

/** Reads whose data a store of any schema holds; throws `store-unreadable` where it does not say. */
export function getKind(db: ReadableDb): StoreKind {
  const row = db.get<{ kind: StoreKind }>('SELECT kind FROM store_info');
  if (!row) throw saysNothing();
  return row.kind;
}

/** Reads what the store says about itself; throws `store-unreadable` where it says nothing. */
export function getStoreInfo(db: ReadableDb): StoreInfo {
  const row = db.get<Omit<StoreInfo, 'isFirstRun'> & { isFirstRunDone: 0 | 1 }>(
    `SELECT kind, is_first_run_done AS isFirstRunDone, catalogue_version AS catalogueVersion
     FROM store_info`,
  );
  if (!row) throw saysNothing();
  const { isFirstRunDone, ...info } = row;
  return { ...info, isFirstRun: isFirstRunDone === 0 };
}

const saysNothing = () =>
  new AppError('store-unreadable', 'The data file does not say what it is.');

/** The version of SQLite that reads and writes here. */
export const sqliteVersion = (db: ReadableDb): string =>
  db.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '';
