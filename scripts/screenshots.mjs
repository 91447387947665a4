import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { buildAppIfStale } from './app-build.mjs';
import { withDisplay } from './display.mjs';
import { electronSwitches } from './electron.mjs';
import { projectFolder, projectNode } from './project.mjs';
import { runScript } from './script.mjs';

// The pictures of docs/screenshots, taken anew from the sample profile.

const size = { width: 1280, height: 800 };
const pictures = [
  { name: 'home-light', hash: '#/', theme: 'light' },
  { name: 'home-dark', hash: '#/', theme: 'dark' },
  { name: 'paths', hash: '#/paths', theme: 'light' },
  { name: 'path', hash: '#/paths/backend-developer', theme: 'light' },
  { name: 'compare', hash: '#/compare/data-analyst/data-engineer/project-manager', theme: 'light' },
  {
    name: 'difference',
    hash: '#/difference/high-school-teacher%2Fsenior/data-analyst%2Fsenior',
    theme: 'dark',
  },
  { name: 'plan', hash: '#/plan', theme: 'light' },
  { name: 'timeline', hash: '#/plan/timeline', theme: 'light' },
  { name: 'pay', hash: '#/pay', theme: 'light' },
];
const target = join(projectFolder, 'docs/screenshots');

await runScript(async () => {
  await buildAppIfStale();
  const data = mkdtempSync(join(tmpdir(), 'rungs-screenshots-'));
  try {
    execFileSync(
      projectNode(),
      [join(projectFolder, 'scripts/rungs.mjs'), 'demo', '--data-dir', data],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    mkdirSync(target, { recursive: true });
    await withDisplay((env) => takePictures(data, env));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  return 0;
});

async function takePictures(data, env) {
  const app = await _electron.launch({
    args: [...electronSwitches, projectFolder, '--data-dir', data],
    env,
  });
  try {
    const page = await app.firstWindow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0].setContentSize(width, height);
    }, size);
    for (const { name, hash, theme } of pictures) {
      await page.evaluate(
        ([to, change]) => {
          window.location.hash = to;
          return window.rungs.call('changeSettings', change);
        },
        [hash, { theme }],
      );
      await page.reload();
      await page.locator('main h1').waitFor();
      // Out of the way, so that nothing is shown as pointed at.
      await page.mouse.move(size.width / 20, size.height / 2);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('networkidle');
      const path = join(target, `${name}.png`);
      await page.screenshot({ path });
      process.stdout.write(`${path}\n`);
    }
  } finally {
    await app.close();
  }
}
