import { callApi, expect, test } from './rungs';
import { ask, openSection, passFirstRun } from './window';

test('shows the sample whole without scrolling at 1280 × 800', async ({ startSample }) => {
  const { app, page } = await startSample();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  const sections = ['Next step', 'Readiness', 'At your pace', 'Due next', 'Waiting for an answer'];
  for (const section of [...sections, 'What changed'])
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

test('leads from an empty plan to the first step of a milestone, and follows what happens', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page);
  const next = page.getByRole('region', { name: 'Next step' });
  await expect(next).toContainText('Choose where you want to go');
  await next.getByRole('button', { name: 'Set a goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Career path').selectOption({ label: 'Backend Developer' });
  await dialog.getByRole('radio', { name: /^Senior Backend Developer/ }).check();
  await dialog.getByRole('button', { name: 'Save goal' }).click();

  await expect(next).toContainText('Say where you are now');
  await ask(page, 'setPosition', {
    ...{ levelId: 'backend-developer/mid', since: '2024-03-01' },
    ...{ careerBeganOn: null, revision: null },
  });
  await page.reload();
  await expect(next).toContainText('Rate 6 requirements of the next level');
  await next.getByRole('link', { name: 'Rate skills' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Skills' })).toBeVisible();

  const { readiness } = await ask(page, 'getStanding');
  const { today } = await ask(page, 'getSession');
  for (const { requirement } of readiness?.target ?? [])
    for (const { id } of requirement.skills.slice(0, 1))
      await ask(page, 'rateSkill', {
        skillId: id,
        proficiency: 1,
        ratedOn: today,
        note: '',
      });
  await page.reload();
  await openSection(page, 'Home');
  const move = await next.getByRole('paragraph').first().textContent();
  await expect(next).toContainText('points');
  await next.getByRole('button', { name: /^Later/ }).click();
  await expect(next).not.toContainText(move ?? '');
  await page.getByRole('button', { name: 'See the working' }).click();
  await dialog.getByRole('button', { name: `Bring ${move} back` }).click();
  await expect(
    dialog.getByRole('button', { name: `Later: leave out ${move} for a month` }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(next).toContainText(move ?? '');

  await ask(page, 'addMilestone', {
    ...{ title: 'Rehearse a failover', requirementId: null, kind: 'my-time', effortHours: 10 },
    ...{ effortWeeks: null, waitsUntil: null, startOn: null, dueOn: null },
    steps: [
      { id: null, text: 'Draw the replicas', isDone: false },
      { id: null, text: 'Pull the link', isDone: false },
    ],
  });
  await page.reload();
  await expect(next).toContainText('Draw the replicas');
  await next.getByRole('button', { name: 'Done' }).click();
  await expect(next).toContainText('Pull the link');
  await expect(page.getByRole('region', { name: 'Due next' })).toContainText('1 of 2 steps');
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('ratings');
});
