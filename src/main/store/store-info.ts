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

/** Reads what the store says about itself; throws `store-unreadable` where it says nothing. */
export function getStoreInfo(db: ReadableDb): StoreInfo {
  const row = db.get<Omit<StoreInfo, 'isFirstRun'> & { isFirstRunDone: 0 | 1 }>(
    `SELECT kind, is_first_run_done AS isFirstRunDone, catalogue_version AS catalogueVersion
     FROM store_info`,
  );
  if (!row) throw new AppError('store-unreadable', 'The data file does not say what it is.');
  const { isFirstRunDone, ...info } = row;
  return { ...info, isFirstRun: isFirstRunDone === 0 };
}

/** The version of SQLite that reads and writes here. */
export const sqliteVersion = (db: ReadableDb): string =>
  db.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '';
