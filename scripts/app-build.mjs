import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, setStamp } from './freshness.mjs';
import { projectFolder, projectNode } from './project.mjs';

const stamp = join(projectFolder, 'out/.built');
const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/catalogue-plugin.ts',
  'tsconfig.base.json',
].map((name) => join(projectFolder, name));

/**
 * Builds main, preload and renderer into out/; throws an error whose message ends in the build's own output.
 * @param {{ isSilent: boolean }} options
 */
export function buildApp({ isSilent }) {
  const startedAt = Date.now();
  rmSync(stamp, { force: true });
  const builder = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = spawnSync(projectNode(), [builder, 'build'], {
    cwd: projectFolder,
    encoding: 'utf8',
    stdio: isSilent ? 'pipe' : 'inherit',
  });
  if (done.status !== 0) {
    throw new Error(
      ['Rungs could not be built.', done.stdout, done.stderr].filter(Boolean).join('\n'),
    );
  }
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  setStamp(stamp, startedAt);
}

/** Builds, silently, only when a source is newer than the last build. */
export function buildAppIfStale() {
  if (!isFresh(stamp, sources)) buildApp({ isSilent: true });
}
