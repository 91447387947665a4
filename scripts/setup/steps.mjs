import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

/** Where downloads and builds that outlive node_modules are kept, shared by every copy of the project on the machine. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'rungs-setup',
);

/** Prints one line of progress. */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a program to its end, in the project folder unless told otherwise, and returns `{ ok, output }`, `output` being both streams. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const output = [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n');
  return { ok: done.status === 0, output };
}

/** Runs a program to its end; where it fails, throws an error of `failure` and the last lines of its output. */
export function mustRun(program, args, failure, options) {
  const { ok, output } = run(program, args, options);
  if (!ok) throw new Error([failure, ...output.trim().split('\n').slice(-12)].join('\n'));
}

/** The words to put before a command that needs root: none as root, sudo where it asks no password, else undefined. */
export function rootPrefix() {
  if (process.getuid() === 0) return [];
  return run('sudo', ['-n', 'true']).ok ? ['sudo', '-n'] : undefined;
}
