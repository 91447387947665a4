import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { MakerBase } from '@electron-forge/maker-base';

const run = promisify(execFile);

/** Makes a disk image of Rungs beside a link to Applications, with the system's own tool. */
export class DmgMaker extends MakerBase {
  name = 'dmg';
  defaultPlatforms = ['darwin'];

  isSupportedOnCurrentPlatform() {
    return process.platform === 'darwin';
  }

  async make({ dir, makeDir, appName, targetArch, packageJSON }) {
    const image = resolve(makeDir, `${appName}-${packageJSON.version}-${targetArch}.dmg`);
    await this.ensureFile(image);
    const content = await mkdtemp(join(tmpdir(), 'rungs-dmg-'));
    try {
      const bundle = `${appName}.app`;
      await cp(join(dir, bundle), join(content, bundle), {
        recursive: true,
        verbatimSymlinks: true,
      });
      await symlink('/Applications', join(content, 'Applications'));
      await run('hdiutil', [
        ...['create', image, '-volname', appName, '-srcfolder', content],
        ...['-format', 'ULFO', '-quiet'],
      ]);
    } finally {
      await rm(content, { recursive: true, force: true });
    }
    return [image];
  }
}
