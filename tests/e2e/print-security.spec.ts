import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callApi, expect, test } from './rungs';
import { readPdf } from './pdf';
import { goTo } from './window';

/** What the window that prints was, as seen while it printed. */
interface Seen {
  readonly preferences: Record<string, unknown>;
  readonly url: string;
  readonly isKept: boolean;
  readonly reached: readonly string[];
}

const hostile = '<script>document.title = "taken"</script><img src="https://127.0.0.1:9/">';
const options = { audience: hostile, conversation: 'readiness', paper: 'a4', include: ['pay'] };

test('an export shows on the icon that it goes on, and leaves no file once it is cancelled', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  const file = join(folder, 'plan.pdf');
  await app.evaluate(({ app: electron, BrowserWindow, dialog, shell }, path) => {
    // The first one never ends by itself.
    electron.once('browser-window-created', (_event, { webContents }) => {
      webContents.printToPDF = () => new Promise(() => undefined);
    });
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (progress) => void shown.push(progress);
    shell.showItemInFolder = () => undefined;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);
  await goTo(page, '#/plan');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('For whom').fill('Dana');
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect.poll(shown).toEqual([2]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(shown).toEqual([2, -1]);
  expect(existsSync(file)).toBe(false);
  expect(await callApi(page, 'exportPlan', options)).toMatchObject({ ok: true, value: file });
  expect(await shown()).toEqual([2, -1, 2, -1]);
  expect(existsSync(file)).toBe(true);
});

test('the window that prints runs no script, keeps nothing and reaches nothing', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  const file = join(folder, 'plan.pdf');
  await app.evaluate(({ app: electron, dialog, shell }, path) => {
    shell.showItemInFolder = () => undefined;
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Object.assign(globalThis, { offered: (asked.at(-1) as { defaultPath: string }).defaultPath });
      return Promise.resolve({ canceled: false, filePath: path });
    };
    electron.once('browser-window-created', (_event, { webContents }) => {
      const { session } = webContents;
      webContents.once('did-finish-load', () => {
        const url = webContents.getURL();
        // The document itself was served and is gone; the window's pages are not there at all.
        const outside = [
          'http://127.0.0.1:9/',
          'https://127.0.0.1:9/',
          'rungs://app/index.html',
          url,
        ];
        const reach = (address: string) =>
          session.fetch(address).then(
            (answer) => (answer.ok ? [address] : []),
            () => [],
          );
        Object.assign(globalThis, {
          seen: Promise.all(outside.map(reach)).then((reached) => ({
            preferences: (
              webContents as unknown as { getLastWebPreferences(): object }
            ).getLastWebPreferences(),
            url,
            isKept: session.isPersistent(),
            reached: reached.flat(),
          })),
        });
      });
    });
  }, file);
  expect(await callApi(page, 'exportPlan', options)).toMatchObject({ ok: true, value: file });
  // The name that is offered tells nothing of what is in the file.
  expect(await app.evaluate(() => (globalThis as unknown as { offered: string }).offered)).toBe(
    'Career plan.pdf',
  );
  const seen = await app.evaluate(() => (globalThis as unknown as { seen: Promise<Seen> }).seen);
  expect(seen.url).toMatch(/^rungs:\/\/print\/\d+$/);
  expect(seen).toMatchObject({ isKept: false, reached: [] });
  expect(seen.preferences).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(seen.preferences['preload']).toBeUndefined();
  const { information, text } = await readPdf(file);
  expect(information['Title']).toContain(hostile);
  expect(text.replaceAll(/\s+/g, '')).toContain(hostile.replaceAll(/\s+/g, ''));
});
