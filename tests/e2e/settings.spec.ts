import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { readPdf } from './pdf';
import { expect, runCommand, test } from './rungs';
import { ask, openSection, passFirstRun, violations } from './window';

test('applies a theme at once and keeps it over a restart', async ({ start, startSample }) => {
  const { app, page } = await startSample();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await expect(page).toHaveTitle('Settings · Rungs');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(background).toBe('rgb(27, 28, 30)');
  await app.close();

  const restarted = await start();
  await expect(restarted.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(
    await restarted.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(27, 28, 30)');
});

test('writes dates and amounts the way of the chosen region, from the next start also where they are typed', async ({
  start,
  startSample,
}) => {
  const { app, page } = await startSample();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Dates, numbers and amounts').selectOption('de-DE');
  await page.getByLabel('Currency for new pay entries').selectOption('EUR');
  await expect(page.getByText(/For example .*112\.000,50\s€/)).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText(/Mid · 80.000.\$–130.000.\$/)).toBeVisible();
  expect(await typedParts(page)).toEqual(['Month', 'Day', 'Year']);
  await app.close();

  const restarted = await start();
  expect(await typedParts(restarted.page)).toEqual(['Day', 'Month', 'Year']);
  await expect(restarted.page.getByRole('link', { name: 'Settings' })).toBeVisible();
});

/** What the first date field of the pay form asks for, part by part, as the accessibility tree tells. */
async function typedParts(page: Page): Promise<readonly string[]> {
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  await page.locator('input[type=date]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => role?.value === 'spinbutton')
    .slice(0, 3)
    .map(({ name }) => String(name?.value).split(' ')[0] ?? '');
}

test('speaks the chosen language at once, in the window and in its menu, after a restart and in documents', async ({
  folder,
  start,
  startSample,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await startSample();
  await openSection(page, 'Settings');
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => menuLabels(app)).toContain('Bearbeiten');
  await app.close();

  const restarted = await start();
  await expect(restarted.page.getByRole('link', { name: 'Laufbahnen' })).toBeVisible();
  await restarted.page.getByRole('link', { name: 'Einstellungen' }).click();
  await restarted.page.getByLabel('Sprache', { exact: true }).selectOption('Español');
  await expect(restarted.page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await restarted.app.close();

  const file = join(folder, 'plan.pdf');
  const words = ['export', 'plan', '--format', 'pdf', '--out', file, '--data-dir', folder];
  expect(await runCommand(...words)).toMatchObject({ code: 0 });
  const { text } = await readPdf(file);
  expect(text).toContain('Plan de carrera');
  expect(text).toContain('De un vistazo');
});

/** What the menus in the bar are called; before the letter that opens one, its label has an ampersand. */
const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label.replace('&', '')),
  );

test('follows the system’s theme until one is chosen, and again after', async ({ startSample }) => {
  const { page } = await startSample();
  await openSection(page, 'Settings');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(27, 28, 30)'];
  const theme = page.getByRole('group', { name: 'Theme' });
  for (const [choice, system, shown] of [
    ['As the system', 'dark', dark],
    ['As the system', 'light', light],
    ['Dark', 'light', dark],
    ['Light', 'dark', light],
    ['As the system', 'dark', dark],
  ] as const) {
    await page.emulateMedia({ colorScheme: system });
    await theme.getByRole('radio', { name: choice }).click();
    await expect.poll(background).toBe(shown);
  }
});

test('finds settings by their names and by others, and resets a section at a time', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Settings');
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  const sections = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(sections).toHaveCount(6);
  await search.fill('night dark');
  await expect(sections).toHaveText(['Appearance']);
  await expect(page.getByRole('status').filter({ hasText: '1 setting' })).toBeAttached();
  await search.fill('restore');
  await expect(sections).toHaveText(['Data and backups']);
  await expect(page.getByRole('link', { name: 'Show backups' })).toBeVisible();
  await search.fill('zzz');
  await expect(page.getByText('No setting answers to “zzz”.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(sections).toHaveCount(6);

  await page.getByLabel('First day of the week').selectOption('Sunday');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.getByRole('group', { name: 'Motion' }).getByRole('radio', { name: 'Less' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.getByRole('button', { name: 'Reset: Appearance' }).click();
  await expect(page.getByText('As at first: Appearance')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-motion');
  expect((await ask(page, 'getSession')).settings).toMatchObject({
    theme: 'system',
    motion: 'system',
    firstDay: 'sun',
  });
});

test('names the folder of the data and opens it', async ({ folder, startSample }) => {
  const { app, page } = await startSample();
  await openSection(page, 'Settings');
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { opened: path });
      return Promise.resolve('');
    };
  });
  await page.getByRole('button', { name: 'Open folder' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened?: string }).opened))
    .toBe(folder);
});

test('shows the diagnostics it copies, which hold nothing the person wrote', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  const [milestone] = await ask(page, 'listMilestones');
  await ask(page, 'openLink', 'https://unreachable.invalid/secret').catch(() => undefined);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('diagnostics')?.click();
  });
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  const shown = await dialog.getByLabel('What is copied').inputValue();
  expect(shown).toMatch(/^Rungs \d+\.\d+\.\d+\S*\n/);
  expect(shown).toMatch(/\nStore: sample, schema \d+, .*milestone \d+/);
  expect(shown).toMatch(/Z start version=.*\n.*Z opened since=/);
  for (const told of [folder, milestone?.title ?? 'none', 'secret'])
    expect(shown).not.toContain(told);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
  await openSection(page, 'Settings');
  await page.getByRole('button', { name: 'Copy diagnostics…' }).click();
  await expect(dialog).toBeVisible();
});

test('starts new pay in the chosen currency', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await openSection(page, 'Settings');
  await page.getByLabel('Currency for new pay entries').selectOption('JPY');
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  await expect(page.getByRole('dialog').getByLabel('Currency')).toHaveValue('JPY');
});
