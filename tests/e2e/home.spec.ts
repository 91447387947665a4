import { callApi, expect, test } from './rungs';

test('shows the sample whole without scrolling at 1280 × 800', async ({ startSample }) => {
  const { app, page } = await startSample();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  for (const section of ['Readiness', 'At your pace', 'What moves it most', 'Next milestones'])
    await expect(page.getByRole('heading', { level: 2, name: section })).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
    .toBe(0);
});

test('changes the goal and the position from Home, and follows at once', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.getByRole('button', { name: 'Change goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Backend Architect/ }).check();
  await dialog.getByLabel('By').fill('2031-06-30');
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Toward Backend Architect / Principal Engineer',
  );
  await expect(page.getByText('On the Backend Developer path, by Jun 30, 2031')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change goal' })).toBeFocused();

  await page.getByRole('button', { name: 'Change position' }).click();
  await dialog.getByRole('radio', { name: /^Senior Backend Developer/ }).check();
  await dialog.getByLabel('Since').fill('2026-02-01');
  await dialog.getByRole('button', { name: 'Save position' }).click();
  await expect(page.getByText('You are here, since Feb 2026')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Position saved');
});

test('keeps the form open and says why when the goal changed elsewhere', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.getByRole('button', { name: 'Change goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hours a week').fill('7');
  const { value } = (await callApi(page, 'getStanding')) as {
    value: { goal: { level: { id: string }; revision: number } };
  };
  const { level, revision } = value.goal;
  await callApi(page, 'setGoal', {
    levelId: level.id,
    dueOn: null,
    hoursPerWeek: 2,
    weeksOff: 6,
    revision,
  });
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(dialog.getByRole('alert')).toContainText('changed elsewhere');
  await expect(dialog.getByLabel('Hours a week')).toHaveValue('7');
});
