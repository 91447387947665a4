import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

const folder = join(projectFolder, 'node_modules/electron');
const readVersion = (file) => readFileSync(join(folder, file), 'utf8').trim().replace(/^v/, '');

/** The Electron that Rungs is pinned to, and the one that is installed. */
export const pinnedElectron = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
).version;
export const installedElectron = readVersion('dist/version');
export const isOfficial = installedElectron === pinnedElectron;

/** Marks a version as one that must not be taken for a release where it is made with another Electron; Debian sorts it before the release. */
export const markVersion = (version) =>
  isOfficial ? version : `${version}-unofficial.electron${installedElectron}`;

/**
 * The folder of a zip of the installed Electron, under the name of the pinned one, by which the
 * packager asks for it; undefined for the official one, which the packager knows to find, verified,
 * where its download is kept.
 */
export function electronZipFolder() {
  if (isOfficial) return undefined;
  const kept = join(projectFolder, 'node_modules/.cache/electron-zip', installedElectron);
  const zip = join(kept, `electron-v${pinnedElectron}-${process.platform}-${process.arch}.zip`);
  if (!existsSync(zip)) {
    mkdirSync(kept, { recursive: true });
    const scratch = mkdtempSync(join(kept, 'zip-'));
    const made = join(scratch, 'electron.zip');
    // Not compressed, because it is only unpacked again; the launcher of a checkout is not Electron's.
    execFileSync('zip', ['-0', '-q', '-r', '-y', made, '.', '-x', 'resources/app/*'], {
      cwd: join(folder, 'dist'),
    });
    renameSync(made, zip);
    rmSync(scratch, { recursive: true });
  }
  return kept;
}
