import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { besides, type RunBeside, type StartWorker } from '../../src/main/store/beside';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { openStore, type OpenOptions, type Store } from '../../src/main/store/open';
import { shippedCatalogue } from './fixtures';

export * from './fixtures';

/** A folder of the test's own, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store and closes it when the test ends, closed before or not. */
export function opened(
  file: string,
  options: OpenOptions = { mode: 'create', kind: 'own' },
): Store {
  const store = openStore(file, options);
  onTestFinished(() => store.close());
  return store;
}

/** The file of a plan in a folder. */
export const fileIn = (folder: string): string => join(folder, 'rungs.sqlite');

/** The file of a closed store without the catalogue. */
export function closedStore(): string {
  const file = fileIn(temporaryFolder());
  opened(file).close();
  return file;
}

/** A new store with the shipped catalogue, on a real file of its own. */
export function newStore(): WritableDb {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  copyFileSync(loadedStore(), file);
  return opened(file, { mode: 'existing', kind: 'own' }).db;
}

let loaded: string | undefined;

/** A closed store with the shipped catalogue, made once for all tests of a file: loading it takes longer than most of them. */
function loadedStore(): string {
  if (loaded === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-loaded-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    loaded = join(folder, 'rungs.sqlite');
    const { db, close } = openStore(loaded, { mode: 'create', kind: 'own' });
    loadCatalogue(db, 'shipped', shippedCatalogue);
    close();
  }
  return loaded;
}

/** A thread of the sources as they are. */
export const startThread: StartWorker = (options) =>
  new Worker(resolve('src/main/store/worker.ts'), {
    ...options,
    execArgv: [
      '--experimental-transform-types',
      '--no-warnings',
      '--import',
      resolve('tests/store/bare-imports.mjs'),
    ],
  });

/** Runs tasks in such threads until the signal says to stop. */
export const running = (stop: AbortSignal = new AbortController().signal): RunBeside =>
  besides(startThread, stop);
