import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, runCommand, test, type Rungs } from './rungs';
import { ask, chooseBackend, goTo, openSection } from './window';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boundsOf = (app: ElectronApplication): Promise<Bounds | null> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? null);
const workArea = (app: ElectronApplication): Promise<Bounds> =>
  app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);

/** Everything the person has recorded, as the program gives it back. */
const everything = async (page: Page) => ({
  standing: await ask(page, 'getStanding'),
  skills: await ask(page, 'listSkills'),
  milestones: await ask(page, 'listMilestones'),
  pay: await ask(page, 'listPay'),
});

/** What the page keeps outside of the store. */
const keptByChromium = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: await caches.keys().catch(() => []),
  }));

test('has everything again after it was closed and opened, as it was entered', async ({
  start,
}) => {
  const { app, page } = await start();
  // Through the interface: position, goal, a rating, a milestone, pay.
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Backend Developer/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page
    .getByRole('group', { name: 'Observability' })
    .getByRole('radio', { name: 'Learning' })
    .check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await openSection(page, 'Plan');
  await page.getByRole('button', { name: 'New milestone' }).click();
  await page.getByLabel('Title').fill('Zoë’s dashboard 📈');
  await page.getByRole('button', { name: 'Add milestone' }).click();
  await expect(page.getByRole('heading', { name: 'Zoë’s dashboard 📈' })).toBeVisible();
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  await page.getByLabel('Amount, before tax').fill('98765.43');
  await page.getByRole('button', { name: 'Save pay' }).click();
  await expect(page.getByRole('cell', { name: '$98,765.43 a year' })).toBeVisible();
  const before = await everything(page);
  expect(await keptByChromium(page)).toEqual({ local: 0, session: 0, databases: [], caches: [] });
  await app.close();

  const again = await start();
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(
    'Toward Senior Backend Developer',
  );
  expect(await everything(again.page)).toEqual(before);
  await goTo(again.page, '#/plan');
  await expect(again.page.getByRole('heading', { name: 'Zoë’s dashboard 📈' })).toBeVisible();
});

test('keeps what was saved when it is killed at once', async ({ startSample, start }) => {
  const { app, page } = await startSample();
  await ask(page, 'rateSkill', {
    skillId: 'observability',
    proficiency: 3,
    ratedOn: '2025-01-01',
    note: 'Just before the end.',
  });
  const before = await everything(page);
  const exited = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await exited;

  const again = await start();
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await everything(again.page)).toEqual(before);
});

test('loses nothing saved when it ends in the middle of saving, however it is asked to', async ({
  folder,
  start,
}) => {
  // Four starts and three commands.
  test.setTimeout(180_000);
  const ends: readonly ((app: ElectronApplication) => Promise<unknown> | boolean)[] = [
    (app) => app.evaluate(({ app: program }) => program.quit()),
    (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    // As systems do when the person logs out.
    (app) => app.process().kill('SIGTERM'),
  ];
  let saved = 0;
  for (const end of ends) {
    const { app, page } = await start();
    await ask(page, 'completeFirstRun', { position: null, goal: null, ratings: [] });
    await page.exposeFunction('noteSaved', () => saved++);
    await page.evaluate(async () => {
      const { rungs, noteSaved } = window as unknown as {
        rungs: { call(method: string, input: unknown): Promise<string> };
        noteSaved(): Promise<void>;
      };
      const rating = { skillId: 'git', proficiency: 2, ratedOn: '2025-01-01', note: '' };
      const save = async () => {
        while ((JSON.parse(await rungs.call('rateSkill', rating)) as { ok: boolean }).ok) {
          await noteSaved();
        }
      };
      // Several at once, so that some are always on their way.
      for (let n = 0; n < 8; n++) void save();
      return Promise.resolve();
    });
    const before = saved;
    await expect.poll(() => saved).toBeGreaterThan(before + 20);
    const exited = new Promise((done) => app.process().once('exit', done));
    await Promise.resolve(end(app)).catch(() => undefined);
    await exited;
    const { stdout } = await runCommand('check', '--data-dir', folder, '--json');
    // It was closed, not merely ended: the file carries its seal.
    expect(JSON.parse(stdout)).toMatchObject({ sinceClosed: 'untouched', problems: [] });
  }
  const { page } = await start();
  const { ratings } = await ask(page, 'getSkill', 'git');
  expect(ratings.length).toBeGreaterThanOrEqual(saved);
});

const isFullScreen = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());

test('opens the window in the place, size and zoom it was left in, and full screen', async ({
  startSample,
  start,
}) => {
  const first = await startSample();
  const left = { x: 140, y: 95, width: 1010, height: 655 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, left);
  await expect.poll(() => boundsOf(first.app)).toEqual(left);
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.25);
  });
  await first.app.close();

  const { app, page } = await start();
  expect(await boundsOf(app)).toEqual(left);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const zoom = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(zoom).toBeCloseTo(1.25);
  expect(await isFullScreen(app)).toBe(false);
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows();
    const view = (Menu.getApplicationMenu()?.items ?? []).flatMap(
      (menu) => menu.submenu?.items ?? [],
    );
    const item = view.find(({ role }) => role?.toLowerCase() === 'togglefullscreen');
    item?.click(undefined, window, window?.webContents);
  });
  await expect.poll(() => isFullScreen(app)).toBe(true);
  await app.close();

  const again = await start();
  expect(await isFullScreen(again.app)).toBe(true);
  // Where it goes when full screen is left.
  const normal = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(normal).toEqual(left);
});

test('a first window is no larger than the display', async ({ start }) => {
  // Twice as large on the screen, the usual size has no room.
  const { app } = await start('--force-device-scale-factor=2');
  const [bounds, area] = [await boundsOf(app), await workArea(app)];
  expect(area.width).toBeLessThan(1280);
  expect(Math.abs(area.width - (bounds?.width ?? 0))).toBeLessThanOrEqual(1);
  expect(Math.abs(area.height - (bounds?.height ?? 0))).toBeLessThanOrEqual(1);
});

test.describe('a remembered window', () => {
  /** Starts on settings that remember the window there. */
  async function remembered(
    { folder, start }: { folder: string; start: () => Promise<Rungs> },
    window: Bounds,
  ): Promise<ElectronApplication> {
    const first = await start();
    await first.app.close();
    const file = join(folder, 'settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...settings, window: { ...window, isMaximized: false } }));
    return (await start()).app;
  }

  test('is moved back when it lies on no display', async ({ folder, start }) => {
    const app = await remembered({ folder, start }, { x: 9000, y: -7000, width: 900, height: 600 });
    const area = await workArea(app);
    expect(await boundsOf(app)).toEqual({
      x: area.x + area.width - 900,
      y: area.y,
      width: 900,
      height: 600,
    });
  });

  test('is made to fit when it is larger than the display', async ({ folder, start }) => {
    const app = await remembered({ folder, start }, { x: -50, y: -50, width: 8000, height: 7000 });
    const [bounds, area] = [await boundsOf(app), await workArea(app)];
    expect(bounds).toMatchObject({ x: area.x, y: area.y });
    // X servers without a window manager round a full-screen size down by a pixel.
    expect(Math.abs(area.width - (bounds?.width ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs(area.height - (bounds?.height ?? 0))).toBeLessThanOrEqual(1);
  });

  test('takes its usual size where the record makes no sense', async ({ folder, start }) => {
    const app = await remembered({ folder, start }, { x: 0, y: 0, width: -3, height: 0.5 });
    expect(await boundsOf(app)).toMatchObject({ width: 1280, height: 800 });
  });
});

test('starts on code that the build compiled ahead, for the very files it runs', async ({
  start,
}) => {
  const { app } = await start();
  const accepted = await app.evaluate(({ app: main }) => {
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
    const { Script } = process.getBuiltinModule('node:vm');
    const { wrap } = process.getBuiltinModule('node:module').Module;
    const folder = `${main.getAppPath()}/out/main`;
    const caches = readdirSync(folder).filter((name) => name.endsWith('.v8'));
    return caches.map((name) => {
      const source = readFileSync(`${folder}/${name.replace('.v8', '')}`, 'utf8');
      const cachedData = readFileSync(`${folder}/${name}`);
      return [name, new Script(wrap(source), { cachedData }).cachedDataRejected] as const;
    });
  });
  expect(accepted.map(([name]) => name)).toContainEqual(expect.stringMatching(/^main-/));
  expect(accepted.filter(([, isRejected]) => isRejected)).toEqual([]);
});
