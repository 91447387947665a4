import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  findRisk,
  parseMacMounts,
  parseMounts,
  surroundings,
  type Surroundings,
} from '../../src/main/folder-risk';

const plain: Surroundings = {
  mounts: parseMounts(
    [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/home /home nfs4 rw,vers=4.2 0 0',
      '/dev/sdb1 /home/ada/disk ext4 rw 0 0',
      '//nas/files /mnt/the\\040nas cifs rw 0 0',
      'ada@host: /mnt/host fuse.sshfs rw 0 0',
      'drive /mnt/drive fuse.google-drive-ocamlfuse rw 0 0',
      '/dev/sdc1 /mnt/stick fuseblk rw 0 0',
    ].join('\n'),
  ),
  syncedFolders: [{ folder: '/somewhere/Company', by: 'OneDrive' }],
  exists: (file) => file === '/srv/shared/.stfolder',
  realPath: (folder) => folder,
};

describe('a folder that is no good place for data', () => {
  it.each([
    ['/Users/ada/OneDrive - Company/Rungs', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/OneDrive-Personal/Rungs', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive', 'Google Drive'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Rungs', 'iCloud'],
    ['/srv/ada/Dropbox (Personal)/Rungs', 'Dropbox'],
    ['/srv/ada/Nextcloud', 'Nextcloud'],
    ['/somewhere/Company/Rungs', 'OneDrive'],
    ['/srv/shared/deep/down', 'Syncthing'],
  ])('%s is synchronised by %s', (folder, by) => {
    expect(findRisk(folder, plain)).toEqual({ kind: 'synced', by });
  });

  it.each([
    ['/home/ada/.config/Rungs', 'nfs4'],
    ['/mnt/the nas/Rungs', 'cifs'],
    ['/mnt/host', 'fuse.sshfs'],
    ['/mnt/drive/Rungs', 'fuse.google-drive-ocamlfuse'],
    ['\\\\server\\share\\Rungs', 'SMB'],
  ])('%s lies on another machine, by %s', (folder, by) => {
    expect(findRisk(folder, plain)).toEqual({ kind: 'network', by });
  });

  it.each([
    ['Z:\\Plans', '\\\\server\\share\\Plans', { kind: 'network', by: 'SMB' }],
    ['/srv/ada/plans', '/srv/ada/Dropbox/plans', { kind: 'synced', by: 'Dropbox' }],
  ])('%s really lies in %s', (folder, real, risk) => {
    expect(findRisk(folder, { ...plain, realPath: () => real })).toEqual(risk);
  });

  it('looks past links on this machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-risk-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'plans'), 'dir');
    expect(findRisk(join(folder, 'plans'), surroundings())).toMatchObject({ by: 'Dropbox' });
  });

  it.each([
    '/home/ada/disk/Rungs',
    '/mnt/stick/Rungs',
    '/srv/ada/Rungs',
    '/srv/ada/Boxes',
    '/srv/ada/Dropboxes',
    '\\\\?\\C:\\Rungs',
  ])('nothing speaks against %s', (folder) => {
    expect(findRisk(folder, plain)).toBeNull();
  });

  it('reads what macOS says is mounted', () => {
    const mounts = parseMacMounts(
      [
        '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
        '//ada@server/share on /Volumes/the share (smbfs, nodev, nosuid, mounted by ada)',
      ].join('\n'),
    );
    expect(findRisk('/Volumes/the share/Rungs', { ...plain, mounts })).toEqual({
      kind: 'network',
      by: 'smbfs',
    });
    expect(findRisk('/Applications', { ...plain, mounts })).toBeNull();
  });
});
