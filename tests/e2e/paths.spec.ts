import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, openSection, passFirstRun, violations } from './window';

const search = (page: Page) => page.getByRole('combobox', { name: /^Search paths/ });
const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

async function openPaths(page: Page): Promise<void> {
  await passFirstRun(page);
  await openSection(page, 'Paths');
  await expect(page.getByRole('grid', { name: 'Paths' })).toBeVisible();
}

test('says of each path what it pays from entry to top and how many levels it has', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  const all = await ask(page, 'listCareerPaths');
  const categories = new Set(all.map(({ category }) => category)).size;
  await expect(
    page.getByText(new RegExp(`^${all.length} paths? in ${categories} c`)),
  ).toBeVisible();
  await page.getByLabel('Category').selectOption('Technology');
  await expect(row(page, 'Backend Developer')).toContainText('$55K–$270K+');
  await expect(row(page, 'Backend Developer')).toContainText('4 levels');
});

test('finds while one types, marks what matches, and opens with the keyboard alone', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  await search(page).fill('backend dev');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveText(/^Backend DeveloperPath$/);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first().locator('mark')).toHaveText(['Backend', 'Dev']);
  expect(await violations(page)).toEqual([]);

  await search(page).fill('senior backend');
  await expect(options.first()).toHaveText(/^Senior Backend DeveloperLevel of Backend Developer$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Senior Backend Developer' })).toBeVisible();

  await openSection(page, 'Paths');
  await search(page).fill('backend');
  await expect(options.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Backend Developer');
});

test('corrects what was mistyped and says so; where nothing is called so it offers to clear', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  await search(page).fill('backend devloper');
  await expect(page.getByText('Showing results for “backend developer”.')).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('Backend Developer');

  await search(page).fill('qqxyzzy');
  await expect(page.getByText('Nothing is called “qqxyzzy”.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(search(page)).toHaveValue('');
  await expect(page.getByRole('grid', { name: 'Paths' })).toBeVisible();
});

test('keeps the filters over a restart, explains them and clears them', async ({ start }) => {
  // Two starts and a look by axe: a long test, not a slow one.
  test.slow();
  const first = await start();
  await openPaths(first.page);
  await first.page.getByLabel('Category').selectOption('Technology');
  await first.page.getByLabel('Pays a year, at least').selectOption('$250K');
  await expect(row(first.page, 'Backend Developer')).toBeVisible();
  await expect
    .poll(async () => (await ask(first.page, 'getSession')).settings.pathFilters)
    .toMatchObject({ category: 'Technology', payFromMinor: 25_000_000 });
  await first.app.close();

  const { page } = await start();
  await openSection(page, 'Paths');
  await expect(page.getByLabel('Category')).toHaveValue('Technology');
  const all = await ask(page, 'listCareerPaths');
  await expect(page.getByText(new RegExp(`^\\d+ of ${all.length} path`))).toBeVisible();

  await page.getByRole('button', { name: 'About preparation and pay' }).click();
  await expect(page.getByRole('dialog')).toContainText('five job zones');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByLabel('Preparation needed').selectOption({ index: 1 });
  await expect(page.getByText('No path passes these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByLabel('Category')).toHaveValue('');
  await expect(page.getByRole('grid', { name: 'Paths' })).toBeVisible();
});

test('stars a path by keyboard, puts it first, and undoes that; lists what was viewed lately', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  await page.getByLabel('Category').selectOption('Technology');
  await row(page, 'Backend Developer').focus();
  await page.keyboard.press('ArrowRight');
  const star = page.getByRole('button', { name: 'Favourite: Backend Developer' });
  await expect(star.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Favourites', { exact: true })).toBeVisible();
  await expect(row(page, 'Backend Developer')).toHaveCount(2);
  await expect(star.first()).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+z');
  await expect(row(page, 'Backend Developer')).toHaveCount(1);
  await expect(star).toHaveAttribute('aria-pressed', 'false');

  await row(page, 'Backend Developer').click();
  await expect(heading(page)).toHaveText('Backend Developer');
  await page.goBack();
  const recent = page.getByRole('navigation', { name: 'Viewed lately' });
  await expect(recent.getByRole('link')).toHaveText(['Backend Developer']);
});
