import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { headlessSwitches } from '../../scripts/electron.mjs';
import { expect, program, test } from './rungs';
import { ask, goTo } from './window';

// "No network connection is made" is said in the program, so it is looked at from outside of it: every
// call with which any of its processes could reach another machine, as the kernel sees it.

const calls = 'connect,sendto,sendmsg,sendmmsg';
const hasTracer = spawnSync('strace', ['--version']).status === 0;

/** Runs a program under the tracer, which writes to a file. */
const trace = (file: string, words: readonly string[]) =>
  spawn('strace', ['-f', '-qq', '--seccomp-bpf', '-e', `trace=${calls}`, '-o', file, ...words]);

/** The traced calls that name an internet address, whatever came of them, but for this machine's own. */
function outside(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('connect(')).length, 'calls seen').toBeGreaterThan(0);
  return lines.filter(
    (line) =>
      /AF_INET6?/.test(line) &&
      !/inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/.test(line),
  );
}

const places = [
  ...['#/', '#/paths', '#/paths/backend-developer', '#/compare/data-analyst/data-engineer'],
  ...['#/skills', '#/evidence', '#/asks', '#/plan', '#/plan/board', '#/plan/timeline'],
  ...['#/check-ins', '#/what-if', '#/pay', '#/settings', '#/backups', '#/trash'],
];

test.skip(!hasTracer, 'strace is not installed here: bin/setup installs it on Debian and Ubuntu.');

test('no process reaches beyond this machine while every screen is visited and the plan exported', async ({
  folder,
  sampleFolder,
}) => {
  test.setTimeout(180_000);
  cpSync(sampleFolder, folder, { recursive: true });
  const seen = join(folder, 'window.trace');
  const app = trace(seen, [
    program.file,
    ...program.words,
    '--remote-debugging-port=0',
    '--data-dir',
    folder,
  ]);
  const browser = await chromium.connectOverCDP(await inspectorOf(app));
  const [page] = browser.contexts().flatMap((context) => context.pages());
  expect(page).toBeDefined();
  await visitAll(page as Page);
  const ended = once(app, 'exit');
  const session = await browser.newBrowserCDPSession();
  // The connection may end before its answer.
  await session.send('Browser.close').catch(() => undefined);
  await ended;
  expect(outside(seen)).toEqual([]);

  const exported = join(folder, 'export.trace');
  const command = trace(exported, [
    ...[program.file, ...headlessSwitches, ...program.words, '--cli', '--'],
    ...['export', 'plan', '--out', join(folder, 'plan.pdf'), '--data-dir', folder],
  ]);
  expect(await once(command, 'exit')).toEqual([0, null]);
  expect(outside(exported)).toEqual([]);
});

async function visitAll(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const place of places) await goTo(page, place);
  await ask(page, 'backUpNow');
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'About Rungs' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('No network connection is made.');
  const licence = dialog.getByRole('listitem').filter({ hasText: /^react-dom / });
  await licence.getByText('react-dom').click();
  await expect(licence.getByText('Copyright (c) Meta Platforms')).toBeVisible();
}

function inspectorOf(app: ReturnType<typeof trace>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    app.once('exit', () => reject(new Error(said)));
  });
}
