import { expect, test } from './rungs';
import { ask, goTo, resize, violations } from './window';

// Whole journeys with a look by axe: long tests, not slow ones.
test.slow();

test('makes a path one’s own, edits it, says what differs and goes back', async ({
  startSample,
}) => {
  const rungs = await startSample();
  const { page } = rungs;
  const before = await ask(page, 'getStanding');
  await goTo(page, '#/paths/backend-developer');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Backend Developer');
  await page.getByLabel('Name').fill('Backend at our place');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backend at our place');
  await expect(page.getByText('Your own path, copied from')).toBeVisible();

  // What was rated stays rated, and the goal went along.
  const after = await ask(page, 'getStanding');
  expect(after.goal?.level.careerPathName).toBe('Backend at our place');
  expect(after.readiness?.headline).toEqual(before.readiness?.headline);

  await page.getByRole('button', { name: 'Edit level' }).click();
  await page.getByLabel('Title').fill('Principal');
  await page.getByLabel(/^Pay up to/).fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Must be above the lower end')).toBeVisible();
  await page.getByLabel(/^Pay up to/).fill('300,000');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Principal' })).toBeVisible();
  await expect(page.getByText('your figure')).toBeVisible();

  await page.getByRole('button', { name: '5 differences' }).click();
  await expect(page.getByRole('dialog')).toContainText('Principal · Title');
  await page.getByRole('button', { name: /^Use the catalogue’s: Principal · Title/ }).click();
  await expect(page.getByRole('dialog')).not.toContainText('Principal');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'More for Backend at our place' }).click();
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click();
  await page
    .getByRole('button', { name: /^Show what was otherwise/ })
    .last()
    .click();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Bring back the version/ })
    .last()
    .click();
  await expect(page.getByText('your figure')).toHaveCount(0);

  await page.getByRole('button', { name: 'More for Backend at our place' }).click();
  await page.getByRole('menuitem', { name: 'Remove this path' }).click();
  await expect(page.getByText('You stand on this level or aim for it.')).toBeVisible();
});

test('begins a path from nothing and fills it by keyboard', async ({ startSample }) => {
  const rungs = await startSample();
  const { page } = rungs;
  await resize(rungs, { width: 900, height: 600 });
  await goTo(page, '#/paths');
  await page.getByRole('button', { name: 'New path' }).press('Enter');
  await page.getByLabel('Name').fill('Pflege');
  await page.getByRole('dialog').getByLabel('Category').fill('Health');
  await page.getByLabel('Currency of its pay').selectOption('EUR');
  await page.getByLabel('Title of the first level').fill('Pflegekraft');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pflege');

  await page.getByRole('button', { name: 'Add requirement' }).press('Enter');
  await page.getByLabel('Name').fill('Wundversorgung');
  await page.getByRole('button', { name: 'Add an alternative' }).press('Enter');
  await page.getByLabel('Or else, 1').fill('Stomatherapie');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Stomatherapie' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit Wundversorgung or Stomatherapie' }).press('Enter');
  await page.getByRole('checkbox', { name: 'A must-have' }).check();
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Must-have', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Add level' }).press('Enter');
  await page.getByLabel('Title').fill('Stationsleitung');
  await page.getByLabel('Tier').fill('Lead');
  await page.getByRole('button', { name: 'Add level on top' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Stationsleitung' })).toBeVisible();
  await page.getByRole('button', { name: 'Move down' }).press('Enter');
  await expect(page.getByText('Level 1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Remove level' }).press('Enter');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await ask(page, 'listCareerPaths'))[0]?.levelCount).toBe(2);
});
