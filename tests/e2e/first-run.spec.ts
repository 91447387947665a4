import type { Page } from 'playwright/test';
import { callApi, expect, test } from './rungs';
import { ask, chooseBackend, violations } from './window';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const skip = (page: Page) => page.getByRole('button', { name: 'Skip' }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

const rated = async (page: Page) =>
  (await ask(page, 'listSkills')).flatMap(({ name, latestRating }) =>
    latestRating === null ? [] : [[name, latestRating.proficiency] as const],
  );

test('saves all the answers together and opens on Home', async ({ start }) => {
  const { page } = await start();
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Backend Developer/ }).check();
  await page.getByLabel('Since').fill('2024-03-01');
  await next(page);

  await expect(heading(page, 'Where next?')).toBeFocused();
  // The rung above the one held is suggested.
  await expect(page.getByRole('radio', { name: /^Senior Backend Developer/ })).toBeChecked();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await next(page);

  const systemDesign = page.getByRole('group', { name: 'System Design' });
  await systemDesign.getByRole('radio', { name: 'Learning' }).check();
  // Nothing is recorded before the end.
  expect(await callApi(page, 'getStanding')).toMatchObject({
    value: { position: null, goal: null },
  });
  await page.getByRole('button', { name: 'Finish' }).click();

  await expect(heading(page, 'Toward Senior Backend Developer')).toBeFocused();
  await expect(page.getByText('You are here, since Mar 2024')).toBeVisible();
  expect(await callApi(page, 'getStanding')).toMatchObject({
    value: {
      position: { since: '2024-03-01', level: { title: 'Backend Developer' } },
      goal: { hoursPerWeek: 4, dueOn: null, level: { title: 'Senior Backend Developer' } },
    },
  });
  // What was left out is unrated, not none.
  expect(await rated(page)).toEqual([['System Design', 1]]);
});

test('skipping everything records nothing and does not ask again', async ({ start }) => {
  const { app, page } = await start();
  await skip(page);
  await skip(page);
  await expect(heading(page, 'Where you stand')).toBeVisible();
  expect(await callApi(page, 'getStanding')).toMatchObject({
    value: { position: null, goal: null },
  });
  // No ladder is anybody's before they say so.
  await expect(page.getByRole('main')).toContainText(
    'The ladder of your goal or your position stands here.',
  );
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Look at the paths' }),
  ).toBeVisible();
  await app.close();

  const restarted = await start();
  await expect(heading(restarted.page, 'Where you stand')).toBeVisible();
});

test('lets somebody who is not on a path yet aim for its first rung', async ({ start }) => {
  const { page } = await start();
  await chooseBackend(page);
  await page.getByRole('radio', { name: 'Not on this path yet' }).check();
  await next(page);
  await expect(page.getByRole('radio', { name: /^Junior Backend Developer/ })).toBeChecked();
  await next(page);
  await skip(page);
  await expect(heading(page, 'Toward Junior Backend Developer')).toBeVisible();
  await expect(page.getByText('You are not on this path yet.')).toBeVisible();
});

test('asks for a level or a skip before it goes on, and refuses a day that does not exist', async ({
  start,
}) => {
  const { page } = await start();
  await next(page);
  await expect(page.getByText('Pick a level, or skip this step.')).toBeVisible();
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Senior Backend Developer/ }).check();
  // Another path, by the keyboard: the list keeps the focus, and the level of the one before is let go.
  const paths = page.getByLabel('Career path');
  await paths.focus();
  await page.keyboard.press('ArrowDown');
  await expect(paths).not.toHaveValue('backend-developer');
  await expect(page.getByRole('radio', { name: /^Senior Backend Developer/ })).toBeHidden();
  await expect(paths).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await next(page);
  await expect(page.getByText('Pick a level, or skip this step.')).toBeVisible();
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Backend Developer/ }).check();
  await page.getByLabel('Since').focus();
  await page.keyboard.type('02312024');
  await next(page);
  await expect(page.getByText('Not a date in the calendar')).toBeVisible();
  await expect(heading(page, 'Where are you now?')).toBeVisible();
});

test('rates the alternative that was named, not the first one', async ({ start }) => {
  const { page } = await start();
  await skip(page);
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Junior Backend Developer/ }).check();
  await next(page);
  const languages = page.getByRole('group', { name: /Python/ });
  await languages.getByRole('radio', { name: 'Working' }).check();
  await page.getByRole('radio', { name: 'Java', exact: true }).check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(heading(page, 'Toward Junior Backend Developer')).toBeVisible();
  expect((await rated(page)).map(([name]) => name)).toEqual(['Java']);
});

test('opens the sample in one click, leaves it in one, and mixes nothing', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Explore with sample data' }).click();
  await expect(page.getByText('Sample data. Nothing here is yours.')).toBeVisible();
  await expect(heading(page, 'Toward Senior Backend Developer')).toBeVisible();
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(heading(page, 'Where are you now?')).toBeVisible();
  expect(await callApi(page, 'getStanding')).toMatchObject({
    value: { position: null, goal: null },
  });
  expect(await callApi(page, 'listMilestones')).toMatchObject({ value: [] });
});

test('keeps what is changed in the sample out of one’s own data, through a restart as well', async ({
  start,
}) => {
  const { app, page } = await start();
  // One step in, the answers so far are nobody’s yet.
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Backend Developer/ }).check();
  await page.getByRole('button', { name: 'Explore with sample data' }).click();
  await expect(heading(page, 'Toward Senior Backend Developer')).toBeVisible();
  await ask(page, 'rateSkill', {
    skillId: 'observability',
    proficiency: 4,
    ratedOn: '2025-01-01',
    note: '',
  });
  await app.close();

  const again = await start();
  await expect(again.page.getByText('Sample data. Nothing here is yours.')).toBeVisible();
  expect((await ask(again.page, 'getSkill', 'observability')).ratings).toHaveLength(1);
  await again.page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(heading(again.page, 'Where are you now?')).toBeVisible();
  expect((await ask(again.page, 'getSkill', 'observability')).ratings).toEqual([]);
  await expect(again.page.getByText('Sample data.')).toHaveCount(0);
});

test('asks for eight ratings at most, and keeps none it was not given', async ({ start }) => {
  const { page } = await start();
  for (const name of ['A', 'B', 'C', 'D', 'E'])
    await ask(page, 'addRequirement', {
      kind: 'graded',
      levelId: 'backend-developer/senior',
      name: `Asked here: ${name}`,
      asked: 2,
      weight: 1,
      isMustHave: false,
    });
  await page.reload();
  await skip(page);
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Senior Backend Developer/ }).check();
  await next(page);
  await expect(heading(page, 'How familiar is this?')).toBeVisible();
  const questions = page.getByRole('group').filter({ has: page.getByRole('radio') });
  await expect(questions).toHaveCount(8);
  for (const question of await questions.all()) await question.getByLabel('Working').check();
  await questions.first().getByRole('button', { name: 'Back to unrated' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(heading(page, 'Toward Senior Backend Developer')).toBeVisible();
  expect(await rated(page)).toHaveLength(7);
});

test('has no accessibility violations on any step', async ({ start }) => {
  const { page } = await start();
  await expect(heading(page, 'Where are you now?')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await chooseBackend(page);
  await page.getByRole('radio', { name: /^Backend Developer/ }).check();
  await next(page);
  await expect(heading(page, 'Where next?')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await next(page);
  await expect(heading(page, 'How familiar is this?')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
