import { expect, test } from './rungs';
import { ask, openSection } from './window';

test('compares routes without saving any, and uses the one that is chosen', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Plan');
  await page.getByRole('link', { name: 'What if' }).click();
  const routes = page.getByRole('list', { name: 'Routes' });
  const columns = page.getByRole('columnheader');
  await expect(routes.getByRole('listitem')).toHaveCount(2);
  await expect(routes.getByText('This is your plan')).toHaveCount(1);
  await expect(columns).toHaveText([/4 hours a week$/, /8 hours a week$/]);
  const before = await ask(page, 'getHistory');

  await page.getByRole('button', { name: 'Add a route' }).click();
  const third = routes.getByRole('listitem').nth(2);
  await third.getByLabel('Path').selectOption({ label: 'Data Engineer' });
  await expect(columns.nth(2)).toContainText('Data Engineer');
  const hours = third.getByLabel('Hours a week');
  await hours.fill('-1');
  await expect(hours).toHaveAccessibleDescription('Must be more than zero');
  await hours.fill('3');
  await expect(columns.nth(2)).toContainText('3 hours a week');
  await expect(page.getByRole('row', { name: /^Pay in 10 years/ }).getByRole('cell')).toHaveText([
    /^\$\d+/,
    /^\$\d+/,
    /^\$\d+/,
  ]);
  await page.getByRole('button', { name: 'Remove route 2' }).click();
  await expect(columns).toHaveCount(2);
  expect(await ask(page, 'getHistory')).toEqual(before);

  await page.getByRole('button', { name: 'Use this route, 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  expect((await ask(page, 'getStanding')).goal).toMatchObject({
    level: { careerPathName: 'Data Engineer' },
    dueOn: null,
    hoursPerWeek: 3,
    weeksOff: 6,
  });

  // What was planned for the old goal alone is neither lost nor forgotten.
  const beside = page.getByText('works on nothing the goal asks for');
  await page.getByText(/things? do(es)? not fit/).click();
  const count = await beside.count();
  expect(count).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /^Drop / })
    .first()
    .click();
  await expect(beside).toHaveCount(count - 1);
});
