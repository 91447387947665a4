import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { callApi, expect, test } from './rungs';

test.use({ mayComplain: true });

/** What the window that prints was, as seen while it printed. */
interface Seen {
  readonly preferences: Record<string, unknown>;
  readonly addresses: readonly string[];
  readonly isKept: boolean;
  readonly reached: readonly string[];
}

test('the window that prints has our bundle alone, a sandbox, no memory and no network', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  const file = join(folder, 'plan.pdf');
  await app.evaluate(({ app: electron, dialog, shell }, path) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    shell.showItemInFolder = () => undefined;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    electron.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => {
        const { session } = contents;
        const outside = ['http://127.0.0.1:9/', 'https://127.0.0.1:9/'];
        void Promise.all(
          outside.map((url) =>
            session.fetch(url).then(
              () => [url],
              () => [],
            ),
          ),
        ).then(async (reached) => {
          seen.push({
            preferences: (
              contents as unknown as { getLastWebPreferences(): object }
            ).getLastWebPreferences(),
            addresses: (await contents
              .executeJavaScript(
                '[location.href, ...Array.from(document.scripts, ({ src }) => src)]',
              )
              .catch(() => [])) as unknown,
            isKept: session.isPersistent(),
            reached: reached.flat(),
          });
        });
      });
    });
  }, file);
  const options = {
    audience: 'my manager',
    author: '',
    conversation: 'readiness',
    paper: 'a4',
    include: [],
  };
  expect(await callApi(page, 'exportPlan', options)).toMatchObject({ ok: true, value: file });
  expect(existsSync(file)).toBe(true);
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
  await expect.poll(async () => (await seen()).length).toBe(1);
  const [printing] = await seen();
  expect(printing).toMatchObject({ isKept: false, reached: [] });
  expect(printing?.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(printing?.addresses.filter((one) => !one.startsWith('rungs://app/'))).toEqual([]);
});
