import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from 'playwright/test';
import { electronBinary, electronSwitches, headlessSwitches } from '../../scripts/electron.mjs';
import { projectFolder, projectNode } from '../../scripts/project.mjs';

/** The program of a package that the same tests drive instead, one with its inspector left on. */
const packaged = process.env['RUNGS_PROGRAM'];

/** What starts Rungs: a program, and the words before Rungs' own. */
export const program = packaged
  ? { file: packaged, words: electronSwitches }
  : { file: electronBinary(), words: [...electronSwitches, projectFolder] };

/** A running Rungs: its main process, its window, and what the window complained about. */
export interface Rungs {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Console errors and uncaught exceptions, content security violations among them. */
  readonly complaints: readonly string[];
}

interface Fixtures {
  /** The folder of the built application that is started where none is packaged. */
  readonly appFolder: string;
  /** A data folder of its own, removed afterwards. */
  readonly folder: string;
  /** Starts Rungs on the folder; a second call after `quit` is a restart. */
  readonly start: (...args: readonly string[]) => Promise<Rungs>;
  /** Starts Rungs on the sample profile. */
  readonly startSample: () => Promise<Rungs>;
  /** For tests that provoke errors in the window; everywhere else a single complaint fails the test. */
  readonly mayComplain: boolean;
}

interface WorkerFixtures {
  /** A data folder with the sample profile, as `rungs demo` makes it; copied by the tests, never opened. */
  readonly sampleFolder: string;
}

/** The test of every end-to-end spec: the real application, one data folder each. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleFolder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
      const { code, stderr } = await runCommand('demo', '--data-dir', folder);
      if (code !== 0) throw new Error(stderr);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  appFolder: [projectFolder, { option: true }],
  mayComplain: [false, { option: true }],
  start: async ({ appFolder, folder, mayComplain }, use) => {
    const running: Rungs[] = [];
    await use(async (...args) => {
      const rungs = await launch(appFolder, folder, args);
      running.push(rungs);
      return rungs;
    });
    for (const { app } of running) await app.close().catch(() => undefined);
    if (!mayComplain) expect(running.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  startSample: async ({ sampleFolder, folder, start }, use) => {
    await use(() => {
      cpSync(sampleFolder, folder, { recursive: true });
      return start();
    });
  },
});
export { expect };

async function launch(appFolder: string, folder: string, args: readonly string[]): Promise<Rungs> {
  const { app, page } = packaged
    ? await launchInstalled(packaged, [...program.words, '--data-dir', folder, ...args])
    : await launchBuilt([...electronSwitches, appFolder, '--data-dir', folder, ...args]);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { app, page, complaints };
}

// Playwright finds the installed Electron by itself, and holds it back until it watches for windows.
async function launchBuilt(args: string[]): Promise<Pick<Rungs, 'app' | 'page'>> {
  const app = await _electron.launch({ args });
  return { app, page: await app.firstWindow() };
}

/** Starts a program that cannot be held back: where Playwright misses its first window, or the answer to what it asks first, it is started again. */
async function launchInstalled(
  executablePath: string,
  args: string[],
): Promise<Pick<Rungs, 'app' | 'page'>> {
  for (let attempt = 1; ; attempt++) {
    let app: ElectronApplication | undefined;
    try {
      app = await _electron.launch({ executablePath, args, timeout: 20_000 });
      const page = await app.firstWindow({ timeout: 10_000 });
      await app.evaluate(() => undefined);
      return { app, page };
    } catch (error) {
      app?.process().kill('SIGKILL');
      if (attempt === 3) throw error;
    }
  }
}

/** Runs the program without a window, as `npm run -s rungs --` does, and without any display. */
export function runCommand(
  ...words: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = packaged
    ? spawn(packaged, [...headlessSwitches, '--cli', '--', ...words], { env })
    : spawn(projectNode(), [join(projectFolder, 'scripts/rungs.mjs'), ...words], { env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((settle) =>
    child.once('close', (code) => {
      settle({ code, stdout, stderr });
    }),
  );
}

/** Calls the contract as the page would, past the interface. */
export async function callApi(page: Page, method: string, input?: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, value]) =>
      (
        window as unknown as { rungs: { call(m: unknown, i: unknown): Promise<string> } }
      ).rungs.call(name, value),
    [method, input] as const,
  );
  return JSON.parse(reply);
}
