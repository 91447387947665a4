import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderRisk } from '../shared/data-folder';

// A program that synchronises copies a data file and its log at different moments, and brings both
// back so; a network drive may lie about locks and about what has reached the disk. SQLite is safe
// in neither: https://www.sqlite.org/howtocorrupt.html

/** Folders that programs make under names of their own; macOS keeps most below CloudStorage. */
const syncedNames: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?:$|[ -])/i, 'OneDrive'],
  [/^Dropbox(?:$|[ (-])/i, 'Dropbox'],
  [/^(?:Google ?Drive|GoogleDrive-.*|My Drive)$/i, 'Google Drive'],
  [/^(?:iCloud ?Drive|Mobile Documents)(?:$|~)/i, 'iCloud'],
  [/^Box(?: Sync|-Box)?$/i, 'Box'],
  [/^pCloud ?Drive$/i, 'pCloud'],
  [/^Proton ?Drive(?:$|-)/i, 'Proton Drive'],
  [/^MEGA(?:sync)?$/, 'MEGA'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^Tresorit$/i, 'Tresorit'],
  [/^Yandex\.Disk$/i, 'Yandex Disk'],
];
/** What programs leave in any folder they synchronise, whatever its name. */
const syncedMarks: readonly (readonly [string, string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.sync', 'Resilio Sync'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
];
const networkTypes =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ceph|glusterfs|lustre|webdav|davfs2?|fuse\.(?:sshfs|rclone|davfs2?|s3fs|gvfsd-fuse|glusterfs|.*drive.*))$/i;

/** What the machine says about itself, as far as it matters here. */
export interface Surroundings {
  /** Each mounted file system: where, and its type. */
  readonly mounts: readonly { readonly at: string; readonly type: string }[];
  /** Folders that a program says it synchronises. */
  readonly syncedFolders: readonly { readonly folder: string; readonly by: string }[];
  readonly exists: (file: string) => boolean;
  /** Where a folder really lies: past links, and on Windows past the letter of a network drive. */
  readonly realPath: (folder: string) => string;
}

/** Says why a folder, given as an absolute path, is no good place for data, or null where nothing speaks against it. */
export const findRisk = (folder: string, around: Surroundings): FolderRisk | null =>
  riskOf(folder, around) ?? riskOf(around.realPath(folder), around);

function riskOf(folder: string, around: Surroundings): FolderRisk | null {
  const above = foldersAbove(folder);
  for (const each of above) {
    const by =
      around.syncedFolders.find((synced) => synced.folder === each)?.by ??
      syncedNames.find(([name]) => name.test(nameOf(each)))?.[1] ??
      syncedMarks.find(([mark]) => around.exists(join(each, mark)))?.[1];
    if (by !== undefined) return { kind: 'synced', by };
  }
  if (/^\\\\[^?.]/.test(folder)) return { kind: 'network', by: 'SMB' };
  const mount = around.mounts
    .filter(({ at }) => above.includes(at))
    .toSorted((a, b) => b.at.length - a.at.length)[0];
  return mount && networkTypes.test(mount.type) ? { kind: 'network', by: mount.type } : null;
}

const nameOf = (folder: string): string => folder.split(/[\\/]/).findLast(Boolean) ?? '';

/** The folder itself and all it lies in. */
function foldersAbove(folder: string): readonly string[] {
  const above = [folder];
  for (let next = dirname(folder); next !== above.at(-1); next = dirname(next)) above.push(next);
  return above;
}

/** Looks at this machine. */
export function surroundings(): Surroundings {
  const said = (name: string) => {
    const folder = process.env[name];
    return folder ? [{ folder, by: 'OneDrive' }] : [];
  };
  return {
    mounts: readMounts(),
    syncedFolders: ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap(said),
    exists: existsSync,
    realPath,
  };
}

function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function readMounts(): Surroundings['mounts'] {
  try {
    if (process.platform === 'linux') return parseMounts(readFileSync('/proc/self/mounts', 'utf8'));
    if (process.platform !== 'darwin') return [];
    return parseMacMounts(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 }));
  } catch {
    return [];
  }
}

/** Lines such as `server:/home /home nfs4 rw 0 0`, with blanks in names as \040. */
export const parseMounts = (lines: string): Surroundings['mounts'] =>
  lines.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ');
    if (at === undefined || type === undefined) return [];
    const unescaped = at.replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    );
    return [{ at: unescaped, type }];
  });

/** Lines such as `//anna@server/share on /Volumes/share (smbfs, nodev)`. */
export const parseMacMounts = (lines: string): Surroundings['mounts'] =>
  [...lines.matchAll(/^.+? on (.+) \((\w+)[,)]/gm)].map(([, at = '', type = '']) => ({ at, type }));
