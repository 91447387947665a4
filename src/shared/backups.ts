import { z } from 'zod';
import type { ErrorCode } from './errors';

// A backup is a whole copy of a store. Its number says which came later: the clock may be wrong, and
// must never decide by itself that a good copy goes.

/** A backup's file name, such as `rungs-00012-2027-05-12-asked.sqlite`; never a path. A number of more digits is nobody's, and could not be counted on from. */
export const backupName = z
  .string()
  .regex(/^[a-z]+-\d{5,12}-\d{4}-\d{2}-\d{2}-[a-z-]+\.sqlite$/)
  .brand<'BackupName'>();
export type BackupName = z.infer<typeof backupName>;

export const backupReasons = [
  'scheduled',
  'asked',
  'before-migration',
  'before-restore',
  /** The file was moved or deleted while it was open, and what it held was still there to copy. */
  'rescued',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a store is said to hold, by kind; a table of the same name has the rows. */
export const countedKinds = [
  'rating',
  'credential',
  'time-entry',
  'evidence',
  'milestone',
  'hours-entry',
  'pay',
  'career-break',
  'exchange-rate',
  'inflation',
  'ask',
  'check-in',
  'requirement',
  'career-path',
] as const;
export type CountedKind = (typeof countedKinds)[number];

const count = z.object({
  count: z.int().min(0),
  /** When the newest was recorded, in epoch milliseconds; null while there is none. */
  newestAt: z.int().nullable(),
});

/** How many entries of each kind a store holds, and when the newest of each was recorded. */
export const storeSummary = z.partialRecord(z.enum(countedKinds), count);
export type StoreSummary = z.infer<typeof storeSummary>;

/** What is written beside each backup once it has been verified. */
export const backupRecord = z.object({
  /** Epoch milliseconds by the clock of then, which a date can be made of. */
  madeAt: z.int().min(0).max(253_402_300_799_999),
  reason: z.enum(backupReasons),
  /** Bytes. */
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schemaVersion: z.int().min(1),
  summary: storeSummary,
});
export type BackupRecord = z.infer<typeof backupRecord>;

/** A backup as the list shows it. */
export interface Backup extends Pick<BackupRecord, 'madeAt' | 'size' | 'summary'> {
  readonly name: BackupName;
  readonly number: number;
  /** Null where the record is missing. */
  readonly reason: BackupReason | null;
  /** Verified when it was made and of the same size since; restoring reads all of it again. */
  readonly isWhole: boolean;
}

/** What restoring a backup would change. */
export interface RestorePreview {
  readonly backup: Backup;
  readonly now: StoreSummary;
}

/** The whole path of a file that the person dropped, empty for one that is on no disk, such as a picture out of another program; what is there is looked at later. */
export const filePath = z.string().max(4_096);

/** How the names of backups end, those of before the ending of our own among them. */
export const backupEndings = ['.rungs', '.sqlite'] as const;

/** What a file chosen by the person would bring back. */
export interface FilePreview {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly then: StoreSummary;
  /** What the open store holds; null where none can be opened. */
  readonly now: StoreSummary | null;
}

/** A backup that could not be made. */
export interface BackupFailure {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly code: ErrorCode;
}

/** What became of what was there before a restore. */
export interface Restored {
  /** The folder the unreadable files were moved to; null where a backup was made instead. */
  readonly setAside: string | null;
}

/** Kept whatever else there is: the newest ones, and the last of so many days, weeks and months. */
export const backupRetention = { newest: 10, days: 7, weeks: 5, months: 12 } as const;

const dayMs = 24 * 60 * 60 * 1_000;
/** No honest clock moves further between two backups of a plan somebody still uses. */
const leapMs = 400 * dayMs;
/** Past this many, a clock that leaps back and forth no longer keeps everything. */
const keptThroughLeaps = 60;

type Made = Pick<Backup, 'number' | 'madeAt'>;
const newestFirst = <B extends Made>(backups: readonly B[]): readonly B[] =>
  backups.toSorted((a, b) => b.number - a.number);

/** Whether a day has passed since the newest backup, or the clock contradicts it. */
export function isBackupDue(backups: readonly Made[], now: number): boolean {
  const [newest] = newestFirst(backups);
  if (newest === undefined) return true;
  const age = now - newest.madeAt;
  return age < 0 || age >= dayMs;
}

/**
 * The one backup that may go now that a newer one is verified, or null. At most one goes for each one
 * that came, so that their number never falls; none goes while the clock has just leapt.
 */
export function backupToPrune<B extends Made>(backups: readonly B[]): B | null {
  const ordered = newestFirst(backups);
  const [newest, previous] = ordered;
  if (newest === undefined || previous === undefined) return null;
  const passed = newest.madeAt - previous.madeAt;
  const hasLeapt = passed < 0 || passed > leapMs;
  if (hasLeapt && ordered.length <= keptThroughLeaps) return null;
  const kept = new Set<B>([
    ...ordered.slice(0, backupRetention.newest),
    ...lastOfEach(ordered, backupRetention.days, (at) => Math.floor(at / dayMs)),
    // Days are counted from a Thursday.
    ...lastOfEach(ordered, backupRetention.weeks, (at) => Math.floor((at / dayMs + 3) / 7)),
    ...lastOfEach(ordered, backupRetention.months, (at) => new Date(at).toISOString().slice(0, 7)),
  ]);
  return ordered.findLast((backup) => !kept.has(backup)) ?? null;
}

function lastOfEach<B extends Made>(
  ordered: readonly B[],
  count: number,
  periodOf: (madeAt: number) => number | string,
): readonly B[] {
  const last = new Map<number | string, B>();
  for (const backup of ordered) {
    const period = periodOf(backup.madeAt);
    if (!last.has(period)) last.set(period, backup);
    if (last.size === count) break;
  }
  return [...last.values()];
}
