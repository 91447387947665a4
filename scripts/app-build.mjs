import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { electronBinary, electronSwitches, runToEnd } from './electron.mjs';
import { isFresh, setStamp } from './freshness.mjs';
import { projectFolder, projectNode } from './project.mjs';

const stamp = join(projectFolder, 'out/.built');
const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/ascii-plugin.ts',
  'scripts/catalogue-plugin.ts',
  'scripts/licences-plugin.ts',
  'scripts/code-cache.cjs',
  'tsconfig.base.json',
].map((name) => join(projectFolder, name));

/**
 * Builds main, preload and renderer into out/; throws an error whose message ends in the build's own output.
 * @param {{ isSilent: boolean }} options
 */
export async function buildApp({ isSilent }) {
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
  await cacheCode();
  setStamp(stamp, startedAt);
}

/** Leaves V8's code cache beside the main process's files; without it Rungs only starts more slowly. */
async function cacheCode() {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-code-cache-'));
  const maker = join(projectFolder, 'scripts/code-cache.cjs');
  const args = [...electronSwitches, '--log-level=3', maker, '--data-dir', folder];
  try {
    const display = hasDisplay() ? null : await startVirtualDisplay();
    const env = display ? { ...process.env, DISPLAY: display.display } : process.env;
    for (const _run of ['makes a plan', 'finds it']) {
      const exitCode = await runToEnd(electronBinary(), args, { env, stdio: 'ignore' });
      if (exitCode !== 0) throw new Error('Electron ended before it was made.');
    }
    await display?.stop();
  } catch (error) {
    process.stderr.write(`Built without a code cache: ${error.message}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds, silently, only when a source is newer than the last build. */
export async function buildAppIfStale() {
  if (!isFresh(stamp, sources)) await buildApp({ isSilent: true });
}
