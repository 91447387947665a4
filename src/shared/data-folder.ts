/** Why a folder is no good place for a data file that is open. */
export interface FolderRisk {
  /** Another program copies its files while they are written, or they lie on another machine. */
  readonly kind: 'synced' | 'network';
  /** The program that synchronises it, or the kind of file system. */
  readonly by: string;
}
