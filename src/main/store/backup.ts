import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { AppError } from '../../shared/errors';
import { connect, type WritableDb } from './db';
import { publish, removeDatabase } from './files';
import { schemaVersion } from './migrate';

/** Copies the store whole into `backups` beside `file`, verified before it gets its name, and returns that. */
export function backUp(db: WritableDb, file: string, reason: string): string {
  const folder = join(dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  const name = `${parse(file).name}-${new Date().toISOString().replace(/[:.]/g, '-')}-${reason}`;
  const backup = unusedName(folder, name);
  const temporary = `${backup}.new`;
  removeDatabase(temporary);
  try {
    db.run('VACUUM INTO :temporary', { temporary });
    verify(temporary, schemaVersion(db));
    publish(temporary, backup);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
  return backup;
}

function unusedName(folder: string, name: string): string {
  let file = join(folder, `${name}.sqlite`);
  for (let n = 2; existsSync(file); n++) file = join(folder, `${name}-${n}.sqlite`);
  return file;
}

function verify(file: string, version: number): void {
  const { db, close } = connect(file, 'read');
  try {
    const checks = db.all<{ integrity_check: string }>('PRAGMA integrity_check');
    if (checks[0]?.integrity_check !== 'ok' || schemaVersion(db) !== version) {
      throw new AppError('store-unreadable', 'The backup just made could not be verified.');
    }
  } finally {
    close();
  }
}
