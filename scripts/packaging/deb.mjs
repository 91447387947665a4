import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MakerBase } from '@electron-forge/maker-base';
import { Installer } from 'electron-installer-debian';
import { projectFolder } from '../project.mjs';

const architectures = { x64: 'amd64', arm64: 'arm64' };

/** Forge's own maker of deb packages has no place for files outside the program's folder, such as the file type's. */
class DebWithFileType extends Installer {
  get contentFunctions() {
    return [...super.contentFunctions, 'copyFileType'];
  }

  copyFileType() {
    return cp(
      join(projectFolder, 'resources/linux/rungs.xml'),
      join(this.stagingDir, 'usr/share/mime/packages/rungs.xml'),
    );
  }
}

/** Makes a deb of a packaged Rungs. */
export class DebMaker extends MakerBase {
  name = 'deb';
  defaultPlatforms = ['linux'];
  requiredExternalBinaries = ['dpkg-deb'];

  isSupportedOnCurrentPlatform() {
    return process.platform === 'linux';
  }

  async make({ dir, makeDir, targetArch, packageJSON }) {
    const dest = resolve(makeDir, 'deb', targetArch);
    await this.ensureDirectory(dest);
    const arch = architectures[targetArch];
    const version = packageJSON.version.replace('-', '~');
    const installer = new DebWithFileType({
      src: dir,
      dest,
      arch,
      options: { ...this.config, version },
      logger: () => undefined,
      rename: (folder) => join(folder, `rungs_${version}_${arch}.deb`),
    });
    await installer.generateDefaults();
    installer.generateOptions();
    await installer.createStagingDir();
    await installer.createContents();
    await installer.createPackage();
    await installer.movePackage();
    return installer.options.packagePaths;
  }
}
