import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, openSection, passFirstRun, violations } from './window';

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

test('compares paths chosen from the list, says what they share, and what changes between levels', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  await page.getByLabel('Category').selectOption('Data');
  await row(page, 'Data Analyst').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Compare: Data Analyst' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Compare: Data Scientist' }).click();
  await page.getByRole('button', { name: 'Compare: Data Engineer' }).click();
  await page.getByRole('button', { name: 'Compare: Machine Learning Engineer' }).click();
  await expect(page.getByText('four at most')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Compare: Machine Learning Engineer' }).click();
  await page.getByRole('link', { name: 'Compare 3 paths' }).click();

  await expect(heading(page)).toHaveText('Compare paths');
  // The survey pays both from one statistic, so that no difference is drawn between them.
  await expect(
    page.getByText(/^Data Analyst and Data Scientist are paid from the same/),
  ).toBeVisible();
  const levels = page.getByRole('table', { name: 'Level by level' });
  await expect(levels.getByRole('columnheader')).toHaveText([
    'Level',
    'Data Analyst',
    'Data Scientist',
    'Data Engineer',
  ]);
  await expect(page.getByRole('heading', { level: 3, name: /^Asked by all \d/ })).toBeVisible();
  await page.getByRole('link', { name: 'Take Data Scientist out' }).click();
  await expect(levels.getByRole('columnheader')).toHaveCount(3);

  await levels.getByRole('link', { name: 'What changes' }).first().click();
  await expect(heading(page)).toHaveText('What changes between two levels');
  const comparison = await ask(page, 'compareLevels', {
    from: 'data-analyst/entry',
    to: 'data-engineer/entry',
  });
  const [added] = comparison.difference.added;
  await expect(
    page.getByRole('link', { name: added?.requirement.name ?? '', exact: true }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Make it my goal' }).click();
  await page.getByRole('button', { name: 'Save goal' }).click();
  await expect
    .poll(async () => (await ask(page, 'getStanding')).goal?.level.id)
    .toBe('data-engineer/entry');
});

test('shows what surrounds a path: related ones with the share, and the survey behind its pay', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page);
  await goTo(page, '#/paths/full-stack-developer');
  const { related, askedCount } = await ask(page, 'getPathContext', 'full-stack-developer');
  const nearest = related[0];
  const section = page.getByRole('region', { name: 'Related paths' });
  await expect(section.getByRole('listitem')).toHaveCount(6);
  await expect(section.getByRole('listitem').first()).toContainText(
    `${nearest?.sharedSkills.length} of ${askedCount} skills · ${nearest?.sharePercent}%`,
  );
  await page.getByRole('button', { name: 'About these figures' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Software Developers');
  await expect(dialog).toContainText('Mobile App Developer');
  await expect(dialog).toContainText('U.S. Bureau of Labor Statistics');
  await expect(dialog).toContainText('CC BY 4.0');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await section.getByRole('link', { name: `Compare with ${nearest?.name}` }).click();
  await expect(heading(page)).toHaveText('Compare paths');
});

test('stars a path by keyboard, puts it first, and undoes that; lists what was viewed lately', async ({
  start,
}) => {
  const { page } = await start();
  await openPaths(page);
  await page.getByLabel('Category').selectOption('Technology');
  await row(page, 'Backend Developer').focus();
  await page.keyboard.press('ArrowRight');
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
