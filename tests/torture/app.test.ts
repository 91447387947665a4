import { expect, onTestFinished, test } from 'vitest';
import { missingDisplay, shareApp, startApp } from './app';
import { makeFolder, removeFolder } from './stores';

const missing = missingDisplay();
if (missing !== null) console.warn(missing);

test.skipIf(missing !== null)(
  'an application that died says how, and the next case gets a new one',
  async () => {
    const shared = shareApp(
      async () => {
        const folder = makeFolder();
        return { folder, running: await startApp(folder) };
      },
      ({ folder }) => removeFolder(folder),
    );
    onTestFinished(() => shared.leave());
    const dying = shared.use(async ({ running: { app, page } }) => {
      await app.evaluate(() => void process.stderr.write('its last words'));
      process.kill(app.process().pid ?? 0, 'SIGSEGV');
      return page.evaluate(() => new Promise(() => undefined));
    });
    await expect(dying).rejects.toThrow(/ended \(SIGSEGV\), saying: [^]*its last words/);
    await expect(shared.use(({ running }) => running.page.title())).resolves.not.toBe('');
  },
);
