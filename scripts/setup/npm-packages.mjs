import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from '../project.mjs';
import { mustRun, say } from './steps.mjs';

/** Installs the npm packages exactly as the lockfile names them, unless they are there already. */
export function setUpNpmPackages() {
  if (isAsLocked()) return say('npm packages: as the lockfile says.');
  say('npm packages: installing …');
  // Under Node 24, because npm on an older Node leaves out optional packages that ask for a newer one.
  mustRun(
    'npx -y -p node@24 -c "npm ci --no-audit --no-fund"',
    [],
    'The npm packages could not be installed.',
    {
      shell: true,
    },
  );
  say('npm packages: installed.');
}

/** npm keeps its own record of what it installed, written only when it is done; optional packages of other platforms are not in it. */
function isAsLocked() {
  const installedFile = join(projectFolder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile) || projectNode() === process.execPath) return false;
  const installed = readPackages(installedFile);
  const locked = readPackages(join(projectFolder, 'package-lock.json'));
  delete locked[''];
  return (
    Object.entries(locked).every(([path, entry]) =>
      installed[path] ? isSame(installed[path], entry) : entry.optional,
    ) && Object.keys(installed).every((path) => path in locked)
  );
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

const isSame = (one, other) => one.version === other.version && one.integrity === other.integrity;
