import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { callApi, expect, program, runCommand, test, type Rungs } from './rungs';
import { ask, passFirstRun, pay, violations } from './window';

// The window's console names the error that its screen words.
test.use({ mayComplain: true });

const storeIn = (folder: string) => join(folder, 'rungs.sqlite');

/** Makes a data folder with a plan in it and leaves it closed. */
async function makePlan(start: () => Promise<Rungs>): Promise<void> {
  const { app, page } = await start();
  await passFirstRun(page);
  await app.close();
}

/** The data files of a folder by name and bytes; locks, settings and the browser profile are not data. */
const dataIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /sqlite/.test(name) && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** Expects the screen that says why, also after trying again. */
async function expectRefusal(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading).toBeVisible();
}

test('a file from a newer schema is neither opened nor touched', async ({ folder, start }) => {
  await makePlan(start);
  const bytes = readFileSync(storeIn(folder));
  bytes.writeUInt32BE(99, 60);
  writeFileSync(storeIn(folder), bytes);
  const before = dataIn(folder);
  const { app, page } = await start();
  await expectRefusal(page, 'Saved by a newer Rungs');
  await app.close();
  expect(dataIn(folder)).toEqual(before);
});

test('a file that is not ours is left exactly as it is', async ({ folder, start }) => {
  await makePlan(start);
  writeFileSync(storeIn(folder), 'Minutes of the allotment society\n'.repeat(200));
  const before = dataIn(folder);
  const { app, page } = await start();
  await expectRefusal(page, 'Your data file cannot be read');
  await app.close();
  expect(dataIn(folder)).toEqual(before);
});

test('a store that went missing, perhaps with the settings, is no first run, and nothing new takes its place', async ({
  folder,
  start,
}) => {
  await makePlan(start);
  rmSync(storeIn(folder));
  // Nor is it one where the settings are lost as well: the seal of the file is still there.
  rmSync(join(folder, 'settings.json'));
  const { app, page } = await start();
  await expectRefusal(page, 'Your data file is not where it was');
  await expect(page.getByText('Where are you now?')).toHaveCount(0);
  await app.close();
  expect(dataIn(folder)).toEqual({});

  // Nor where the settings are all there is, and unreadable: at that start and at each after it.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'settings.json'), '{"theme": "dark", ');
  const damaged = await start();
  await expectRefusal(damaged.page, 'Your data file is not where it was');
  await expect(damaged.page.getByText('The settings here could not be read either.')).toBeVisible();
  await damaged.app.close();
  const later = await start();
  await expectRefusal(later.page, 'Your data file is not where it was');
  expect(dataIn(folder)).toEqual({});
  await later.page.getByRole('button', { name: 'Begin an empty plan' }).click();
  await expect(later.page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible();
});

test('a flipped bit is noticed, and one click restores the newest sound backup', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await passFirstRun(page);
  const { name = '' } = (await ask(page, 'backUpNow')) ?? {};
  await app.close();
  const bytes = readFileSync(storeIn(folder));
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(storeIn(folder), bytes);
  const again = await start();
  await expectRefusal(again.page, 'Your data file cannot be read');
  expect(await violations(again.page)).toEqual([]);
  expect(readFileSync(storeIn(folder)).equals(bytes)).toBe(true);
  await again.page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(again.page.getByRole('status')).toContainText('set-aside');
  await expect(again.page.getByRole('navigation')).toBeVisible();
  const [aside = ''] = readdirSync(join(folder, 'set-aside'));
  const kept = readFileSync(join(folder, 'set-aside', aside, 'rungs.sqlite'));
  expect(kept.equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, 'backups'))).toContain(name);
});

test('with no backup, one click goes on with what can be read, and the damaged file is set aside', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await passFirstRun(page);
  await ask(page, 'addPay', pay);
  await app.close();
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  // In the middle lies the catalogue, which is loaded anew.
  const bytes = readFileSync(storeIn(folder));
  const page4k = (bytes.length >> 13) * 4_096;
  writeFileSync(storeIn(folder), bytes.fill(0xff, page4k, page4k + 4_096));
  const again = await start();
  await expectRefusal(again.page, 'Your data file cannot be read');
  await expect(again.page.getByText('There is no backup')).toBeVisible();
  expect(await violations(again.page)).toEqual([]);
  await again.page.getByRole('button', { name: 'Go on with what can be read' }).click();
  await expect(again.page.getByRole('status')).toContainText('set-aside');
  await expect(again.page.getByRole('navigation')).toBeVisible();
  expect(await ask(again.page, 'listPay')).toHaveLength(1);
  const [aside = ''] = readdirSync(join(folder, 'set-aside'));
  const kept = readFileSync(join(folder, 'set-aside', aside, 'rungs.sqlite'));
  expect(kept.equals(bytes)).toBe(true);
  // What can be read needs no salvage, however it is asked for.
  expect(await callApi(again.page, 'salvageStore', undefined)).toMatchObject({ code: 'refused' });
  expect(await ask(again.page, 'listPay')).toHaveLength(1);
  await again.app.close();
  expect(await runCommand('check', '--data-dir', folder)).toMatchObject({ code: 0 });
});

test('with nothing left to read, a backup kept elsewhere is looked at and restored', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await passFirstRun(page);
  await ask(page, 'addPay', pay);
  await app.close();
  const kept = join(folder, 'kept.rungs');
  const saved = await runCommand('backup', '--out', kept, '--data-dir', folder);
  expect(saved).toMatchObject({ code: 0 });
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  writeFileSync(storeIn(folder), 'Minutes of the allotment society');
  const again = await start();
  const chooseFile = (file: string) =>
    again.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  await expect(again.page.getByText('Nothing can be read from the damaged file.')).toBeVisible();
  await chooseFile(storeIn(folder));
  await again.page.getByRole('button', { name: 'Restore from a file…' }).click();
  await expect(again.page.getByRole('alert').filter({ hasText: 'backup' })).toBeVisible();
  await chooseFile(kept);
  await again.page.getByRole('button', { name: 'Restore from a file…' }).click();
  await expect(again.page.getByText('kept.rungs has 1 pay entry.')).toBeVisible();
  expect(await violations(again.page)).toEqual([]);
  await again.page.getByRole('button', { name: 'Restore this file' }).click();
  await expect(again.page.getByRole('navigation')).toBeVisible();
  expect(await ask(again.page, 'listPay')).toHaveLength(1);
  expect(readdirSync(join(folder, 'set-aside'))).toHaveLength(1);
});

test('sample data that is gone is left or made anew, and never taken for a plan', async ({
  folder,
  start,
  startSample,
}) => {
  const { app } = await startSample();
  await app.close();
  rmSync(join(folder, 'sample.sqlite'));
  const again = await start();
  await expect(again.page.getByText('Your data file is not where it was')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Begin an empty plan' })).toHaveCount(0);
  expect(await violations(again.page)).toEqual([]);
  await again.page.getByRole('button', { name: 'Make the sample anew' }).click();
  await expect(again.page.getByRole('navigation')).toBeVisible();
  await again.app.close();
  rmSync(join(folder, 'sample.sqlite'));
  const third = await start();
  await third.page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(third.page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible();
});

test('damaged settings are set aside and said so, as are values out of range, and the plan is untouched', async ({
  folder,
  start,
}) => {
  await makePlan(start);
  writeFileSync(join(folder, 'settings.json'), '{"theme": "dark", ');
  const { app, page } = await start();
  const reset = 'The settings could not be read and were reset. Your data is untouched.';
  await expect(page.getByRole('status')).toHaveText(reset);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you stand');
  const aside = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('settings.json.damaged-'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(aside()).toEqual(['{"theme": "dark", ']);
  await app.close();

  writeFileSync(join(folder, 'settings.json'), '["theme"]');
  const listed = await start();
  await expect(listed.page.getByRole('status')).toHaveText(reset);
  await listed.app.close();
  expect(aside()).toContain('["theme"]');

  const outOfRange = '{"hasOwnStore": true, "theme": "purple", "currency": "EUR"}';
  writeFileSync(join(folder, 'settings.json'), outOfRange);
  const again = await start();
  await expect(again.page.getByRole('status')).toHaveText(
    'Some settings had values that Rungs does not know. They are back to the default, and the file as it was is kept beside it.',
  );
  expect((await ask(again.page, 'getSession')).settings).toMatchObject({
    theme: 'system',
    currency: 'EUR',
  });
  expect(aside()).toContain(outOfRange);
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).not.toHaveProperty(
    'theme',
  );
});

test('a second start on the same folder brings the first window up and ends', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Whether a bare display gives focus is the display's affair; that it is asked for is ours.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    Object.assign(globalThis, { focusAsked: 0 });
    window.focus = () => {
      const counts = globalThis as unknown as { focusAsked: number };
      counts.focusAsked += 1;
    };
  });
  const second = spawn(program.file, [...program.words, '--data-dir', folder]);
  let said = '';
  second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(second, 'exit');
  expect(said).toContain(`Rungs is already open on ${folder}.`);
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { focusAsked: number }).focusAsked))
    .toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(existsSync(storeIn(folder))).toBe(false);
});
