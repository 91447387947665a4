import { expect, test } from './rungs';
import { passFirstRun } from './window';

// The crash is what the window's console tells of.
test.use({ mayComplain: true });

test('a page that crashed is loaded again, each time', async ({ start }) => {
  const { app, page } = await start();
  await passFirstRun(page);
  for (let n = 0; n < 2; n++) {
    // The driver lets a crashed page go, so that the window itself is asked.
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<unknown>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => {
            resolve(
              contents.executeJavaScript(
                `new Promise((resolve) => { const look = () => document.querySelector('nav') ? resolve(true) : setTimeout(look, 20); look(); })`,
              ),
            );
          });
        }),
    );
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    expect(await loaded).toBe(true);
  }
});
