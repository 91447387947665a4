import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Backup, StoreSummary } from '../../shared/backups';
import { AppError } from '../../shared/errors';
import type { Recovery } from '../../shared/recovery';
import { backupFolder, listBackups, verifyCopy } from './backup';
import { loadShipped, type ShippedCatalogue } from './catalogue';
import { connect } from './db';
import { makeStore } from './open';
import { newStaged, replaceUnreadable, unstage } from './restore';
import { salvage } from './salvage';
import type { StoreKind } from './store-info';

/** A closed store that may be damaged or missing. */
export interface LostStore {
  readonly file: string;
  readonly kind: StoreKind;
  /** What a person records refers to it. */
  readonly catalogue: ShippedCatalogue;
}

/** Looks for what could take the place of a store that cannot be opened; leaves everything there as it is, and reads it into a staged store that it removes again. */
export function findRecovery(store: LostStore, staged: string): Omit<Recovery, 'areSettingsLost'> {
  const whole = listBackups(store.file).filter(({ isWhole }) => isWhole);
  const newest = whole.find(({ name }) => holdsUp(join(backupFolder(store.file), name))) ?? null;
  return {
    folder: dirname(store.file),
    fileName: basename(store.file),
    kind: store.kind,
    newest,
    older: whole.filter(({ number }: Backup) => newest !== null && number < newest.number),
    ...whatIsReadable(store, staged),
  };
}

function holdsUp(backup: string): boolean {
  try {
    verifyCopy(backup, backup);
    return true;
  } catch {
    return false;
  }
}

function whatIsReadable(
  store: LostStore,
  staged: string,
): Pick<Recovery, 'readable' | 'hasNoRoom'> {
  if (!existsSync(store.file)) return { readable: null, hasNoRoom: false };
  try {
    return { readable: stageReadable(store, staged), hasNoRoom: false };
  } catch (error) {
    const hasNoRoom =
      error instanceof AppError && /^(disk-full|store-unwritable)$/.test(error.code);
    return { readable: null, hasNoRoom };
  } finally {
    unstage(staged);
  }
}

/** Stages a store of what can be read from a damaged one, and returns what that is; throws `store-unreadable` where it is nothing. */
export function stageReadable({ file, kind, catalogue }: LostStore, staged: string): StoreSummary {
  makeStore(staged, kind);
  const { db, close } = connect(staged, 'write');
  try {
    loadShipped(db, catalogue);
    const summary = salvage(db, file);
    db.script('PRAGMA wal_checkpoint(TRUNCATE)');
    return summary;
  } finally {
    close();
  }
}

/** Begins an empty plan where the file is missing, because the person asked for it; throws `store-has-data` where one is. */
export function startAnew(file: string, kind: StoreKind): void {
  if (existsSync(file)) throw new AppError('store-has-data', `${file} is there.`);
  const staged = newStaged(file);
  try {
    makeStore(staged, kind);
    replaceUnreadable(staged, file);
  } catch (error) {
    unstage(staged);
    throw error;
  }
}
