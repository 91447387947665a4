import { join } from 'node:path';
import { callApi, expect, test } from './rungs';
import { readPdf } from './pdf';

/** What the window that prints was, as seen while it printed. */
interface Seen {
  readonly preferences: Record<string, unknown>;
  readonly url: string;
  readonly isKept: boolean;
  readonly reached: readonly string[];
}

const hostile = '<script>document.title = "taken"</script><img src="https://127.0.0.1:9/">';

test('the window that prints runs no script, keeps nothing and reaches nothing', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  const file = join(folder, 'plan.pdf');
  await app.evaluate(({ app: electron, dialog, shell }, path) => {
    shell.showItemInFolder = () => undefined;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
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
  const options = { audience: hostile, conversation: 'readiness', paper: 'a4', include: [] };
  expect(await callApi(page, 'exportPlan', options)).toMatchObject({ ok: true, value: file });
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
