import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { callApi, expect, test } from './rungs';
import { ask, goTo } from './window';

/** Stands in for the system: notes what it was asked to open, and answers the question before it. */
const standIn = (app: ElectronApplication, button: number) =>
  app.evaluate(({ dialog, shell }, response) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    shell.openPath = (path) => {
      opened.push(path);
      return Promise.resolve('');
    };
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  }, button);
const openedBy = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

test('captures a line from any screen by one key, and lets it be filled in later', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await goTo(page, '#/pay');
  await page.keyboard.press('Control+j');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('In a line')).toBeFocused();
  await page.keyboard.type('Calmed the release meeting');
  await dialog.getByLabel('Skills it shows').fill('git');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take off Git' })).toBeVisible();
  await dialog.getByLabel('Skills it shows').fill('postgre');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take off PostgreSQL' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take off PostgreSQL' }).click();
  await dialog.getByLabel('Skills it shows').fill('Levitation');
  await dialog.getByLabel('In a line').press('Enter');
  await expect(dialog.getByLabel('Skills it shows')).toBeFocused();
  await expect(dialog.getByText('No skill in your list goes by that name')).toBeVisible();
  await dialog.getByLabel('Skills it shows').fill('');
  await dialog.getByRole('button', { name: 'Capture', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('Captured');

  await goTo(page, '#/evidence');
  await page.getByRole('radio', { name: /^To fill in/ }).check();
  await page.getByRole('button', { name: 'Calmed the release meeting' }).click();
  await dialog.getByLabel('Your part').fill('Listened first');
  await dialog.getByLabel('What came of it').fill('Released the same day');
  await dialog.getByRole('button', { name: 'Save evidence' }).click();
  await expect(dialog).toHaveCount(0);
  const calmed = { filter: 'all', sought: 'Calmed', first: 1 } as const;
  const [entry] = (await ask(page, 'listEvidence', calmed)).entries;
  expect(entry).toMatchObject({ isFilledIn: true, skills: [{ name: 'Git' }] });
});

test('opens no capture over a dialog, and leaves what is typed elsewhere alone', async ({
  startSample,
}) => {
  const { app, page } = await startSample();
  await goTo(page, '#/skills');
  await page.getByRole('searchbox').fill('dist');
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    Menu.getApplicationMenu()?.getMenuItemById('capture')?.click(undefined, window);
  });
  await expect(page.getByRole('dialog', { name: 'What did you do?' })).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('dist');
  await page.getByRole('button', { name: 'How readiness is worked out' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('status')).toHaveText('Close the dialog first.');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('says at the field what cannot be meant, and loses nothing of the rest', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await goTo(page, '#/evidence');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What you did').fill('Led the review');
  await dialog.getByLabel('The situation').fill('Nobody wanted to');
  await dialog.getByLabel('When').fill('2199-01-01');
  await dialog.getByLabel('Links').fill('https://example.org\njavascript:alert(1)');
  await dialog.getByLabel('Skills it shows').fill('Levitation');
  await dialog.getByRole('button', { name: 'Save evidence' }).click();
  await expect(dialog.getByText('Lies in the future')).toBeVisible();
  await expect(dialog.getByText('Only whole https:// and mailto: addresses')).toBeVisible();
  await expect(dialog.getByText('No skill in your list goes by that name')).toBeVisible();
  await dialog.getByLabel('When').fill('1931-01-01');
  await expect(dialog.getByText('Lies more than 80 years back')).toBeVisible();
  await expect(dialog.getByLabel('The situation')).toHaveValue('Nobody wanted to');
});

test('keeps a file, says what is wrong with one, and opens a copy only when agreed', async ({
  startSample,
  folder,
}) => {
  const { app, page } = await startSample();
  const certificate = join(folder, 'certificate.exe');
  writeFileSync(certificate, '%PDF-1.7 certified');
  await goTo(page, '#/evidence');
  await page.getByRole('button', { name: 'Review of last year’s outage' }).click();
  const dialog = page.getByRole('dialog');
  const input = dialog.locator('input[type=file]');
  await dialog.getByLabel('The situation').fill('Still here');

  const tooLarge = join(folder, 'film.txt');
  writeFileSync(tooLarge, Buffer.alloc(10 * 1024 * 1024 + 1, 65));
  await input.setInputFiles(tooLarge);
  await expect(dialog.getByRole('alert').getByText('Larger than 10 MB')).toBeVisible();
  const program = join(folder, 'certificate.pdf');
  writeFileSync(program, Buffer.from([0x4d, 0x5a, 0x90, 0]));
  await input.setInputFiles(program);
  await expect(dialog.getByText('Only a picture, a PDF or plain text')).toBeVisible();
  const vanishing = join(folder, 'vanishing.txt');
  writeFileSync(vanishing, 'here today');
  await input.evaluate((field) => {
    // Gone between being chosen and being read.
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    return field.isConnected;
  });
  await input.setInputFiles(vanishing);
  await expect(dialog.getByText('The file could not be read')).toBeVisible();
  await expect(dialog.getByLabel('The situation')).toHaveValue('Still here');
  await page.reload();

  await page.getByRole('button', { name: 'Review of last year’s outage' }).click();
  await input.setInputFiles(certificate);
  await expect(dialog.getByText('certificate.exe')).toBeVisible();
  rmSync(certificate);
  await dialog.getByRole('button', { name: 'Save evidence' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Review of last year’s outage' }).click();
  await standIn(app, 1);
  await dialog.getByRole('button', { name: 'Open…' }).click();
  expect(await openedBy(app)).toEqual([]);
  await standIn(app, 0);
  await dialog.getByRole('button', { name: 'Open…' }).click();
  await expect.poll(() => openedBy(app)).toHaveLength(1);
  const [copy = ''] = await openedBy(app);
  expect(copy).toMatch(/certificate\.pdf$/);
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7 certified');
  expect(statSync(copy).mode & 0o777).toBe(0o400);
  await dialog.getByRole('button', { name: /^Open https:/ }).click();
  await expect.poll(() => openedBy(app)).toEqual([copy, 'https://wiki.example.org/reviews/outage']);
  await app.close();
  expect(() => statSync(copy)).toThrow('ENOENT');
});

test('refuses every other address, whoever asks', async ({ startSample }) => {
  const { app, page } = await startSample();
  await standIn(app, 0);
  for (const url of ['file:///etc/passwd', 'http://example.org', 'javascript:1', '', 7, null]) {
    expect(await callApi(page, 'openLink', url)).toMatchObject({ code: 'invalid-input' });
  }
  expect(await openedBy(app)).toEqual([]);
});
