import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder, projectNode } from '../../scripts/project.mjs';
import type { Request, Requests } from './store-program';

// Programs that are killed, cut off or lied to by their disk are processes of their own: bundled, so
// that each starts in a tenth of a second, and run by Node under the preloaded library.

const cache = join(projectFolder, '.cache/torture');
const source = join(projectFolder, 'tests/torture');
const library = join(cache, 'preload.so');

let isBundled: Promise<void> | undefined;

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: cache,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(source, 'store-program.ts'),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

let whyNoPreload: string | null | undefined;

/** Builds the library of preload/; returns why there can be none here, or null. */
export function missingPreload(): string | null {
  whyNoPreload ??= buildPreload();
  return whyNoPreload;
}

function buildPreload(): string | null {
  if (process.platform !== 'linux') return 'skipped: the preloaded library is for Linux';
  mkdirSync(cache, { recursive: true });
  const sources = ['disk.c', 'clock.c'].map((name) => join(source, 'preload', name));
  const done = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, ...sources], {
    encoding: 'utf8',
  });
  if (done.error) return 'skipped: there is no C compiler (cc) here';
  if (done.status !== 0) throw new Error(`The preloaded library does not build:\n${done.stderr}`);
  return existsSync(library) ? null : 'skipped: the compiler made nothing';
}

/** A running store-program.ts. */
export interface Program {
  readonly process: ChildProcess;
  /** Sends a request and resolves to the answer; rejects with the program's own error or where it ended. */
  ask<R extends Request>(
    request: R,
    ...input: Parameters<Requests[R]>
  ): Promise<Awaited<ReturnType<Requests[R]>>>;
  /** What it printed so far. */
  printed(): string;
  kill(): Promise<void>;
}

interface Options {
  /** The folder whose operations are recorded and may fail. */
  readonly watched?: string;
  /** Where the record goes. */
  readonly record?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a program that holds a store; `watched` puts it under the preloaded library. */
export async function start({ watched, record, env = {} }: Options = {}): Promise<Program> {
  await (isBundled ??= bundle());
  const preloaded = {
    LD_PRELOAD: library,
    TORTURE_FOLDER: watched,
    TORTURE_CONTROL: `${watched ?? ''}.control`,
    ...(record === undefined ? {} : { TORTURE_RECORD: record }),
  };
  const child = fork(join(cache, 'store-program.mjs'), {
    execPath: projectNode(),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...(watched === undefined ? {} : preloaded), ...env },
  });
  let printed = '';
  let complaints = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const closed = once(child, 'close');
  closed.catch(() => undefined);
  return {
    process: child,
    ask: (request, ...[input]) =>
      new Promise((resolve, reject) => {
        const onMessage = ({
          value,
          error,
        }: {
          readonly value?: never;
          readonly error?: string;
        }) => {
          child.off('exit', onExit);
          if (error === undefined) resolve(value as never);
          else reject(new Error(error));
        };
        const onExit = (code: number | null, signal: string | null) => {
          child.off('message', onMessage);
          reject(new Error(`It ended (${String(code ?? signal)}): ${complaints}`));
        };
        child.once('message', onMessage);
        child.once('exit', onExit);
        child.send({ request, input: input ?? {} });
      }),
    printed: () => printed,
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
