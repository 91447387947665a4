import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './rungs';

test('applies a theme at once and keeps it over a restart', async ({ start, startSample }) => {
  const { app, page } = await startSample();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await expect(page).toHaveTitle('Settings · Rungs');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(background).toBe('rgb(27, 28, 30)');
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await app.close();

  const restarted = await start();
  await expect(restarted.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(
    await restarted.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(27, 28, 30)');
});

test('writes dates and amounts the way of the chosen region', async ({ startSample }) => {
  const { page, complaints } = await startSample();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Dates and numbers').selectOption('de-DE');
  await page.getByLabel('Currency for new pay entries').selectOption('EUR');
  await expect(page.getByText(/For example .*112\.000,50\s€/)).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText(/Mid · 80.000.\$–130.000.\$/)).toBeVisible();
  expect(complaints).toEqual([]);
});
