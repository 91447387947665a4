import type { ReadableDb, WritableDb } from './db';
import { createInitialSchema } from './migrations/0001-initial';
import { addHistory } from './migrations/0002-history';
import { addCatalogueSearch } from './migrations/0003-catalogue-search';
import { addEvidenceTables } from './migrations/0004-evidence';
import { addReadinessTables } from './migrations/0005-readiness';
import { addPathMarks } from './migrations/0006-path-marks';
import { addPace } from './migrations/0007-pace';
import { addOwnPaths } from './migrations/0008-own-paths';
import { addPathSkills } from './migrations/0009-path-skills';
import { addPayTerms } from './migrations/0010-pay';
import { addCheckIns } from './migrations/0011-check-ins';
import { addAgreementState } from './migrations/0012-agreements';
import { addRequirementRevision } from './migrations/0013-requirement-revision';

/** Brings the schema from the version before to its own; it runs inside a transaction. */
export type Migration = (db: WritableDb) => void;

/** In order and never edited once landed: the n-th entry makes version n. */
export const migrations: readonly Migration[] = [
  createInitialSchema,
  addHistory,
  addCatalogueSearch,
  addEvidenceTables,
  addReadinessTables,
  addPathMarks,
  addPace,
  addOwnPaths,
  addPathSkills,
  addPayTerms,
  addCheckIns,
  addAgreementState,
  addRequirementRevision,
];

/** The version of the schema a connection sees; 0 before the first migration. */
export const schemaVersion = (db: ReadableDb): number =>
  db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

/** Runs the migrations that are missing, each in one transaction together with its version. */
export function migrate(db: WritableDb, all: readonly Migration[] = migrations): void {
  for (let version = schemaVersion(db); version < all.length; version++) {
    // Rebuilding a table needs the checks off, which SQLite allows only outside a transaction.
    db.script('PRAGMA foreign_keys = OFF');
    try {
      db.transaction(() => {
        all[version]?.(db);
        if (db.get('PRAGMA foreign_key_check') !== undefined) {
          throw new Error(`Migration ${version + 1} leaves a row that refers to a missing one`);
        }
        db.script(`PRAGMA user_version = ${version + 1}`);
      });
    } finally {
      db.script('PRAGMA foreign_keys = ON');
    }
  }
}
