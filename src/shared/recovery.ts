import type { Backup, StoreSummary } from './backups';

/** What there is to go on with where the store cannot be opened. */
export interface Recovery {
  readonly folder: string;
  readonly fileName: string;
  /** Whether it is the person's own plan or the sample, which can be made anew. */
  readonly kind: 'own' | 'sample';
  /** The newest backup that was read whole just now, or null where none holds up. */
  readonly newest: Backup | null;
  /** Older ones, verified when they were made, newest first. */
  readonly older: readonly Backup[];
  /** What can still be read from the damaged file; null where nothing can. */
  readonly readable: StoreSummary | null;
  /** The disk is full or cannot be written to, so that nobody knows what could be read. */
  readonly hasNoRoom: boolean;
  /** The settings were unreadable as well, so that nothing says whether there ever was data here. */
  readonly areSettingsLost: boolean;
}
