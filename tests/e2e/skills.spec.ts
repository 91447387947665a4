import { callApi, expect, test } from './rungs';

const ratingsOf = async (page: Parameters<typeof callApi>[0], skillId: string) => {
  const reply = (await callApi(page, 'getSkill', skillId)) as {
    value: { ratings: readonly { proficiency: number }[] };
  };
  return reply.value.ratings.map((rating) => rating.proficiency);
};

test('rates the chosen skill by one key, and corrects it by a second', async ({ startSample }) => {
  const { page } = await startSample();
  await page.getByRole('link', { name: 'Skills' }).click();
  await page.getByRole('searchbox').fill('distributed');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Distributed Systems' })).toBeVisible();
  const before = await ratingsOf(page, 'distributed-systems');
  await page.keyboard.press('2');
  await expect(page.getByText('Distributed Systems: Working')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByText('Distributed Systems: Strong')).toBeVisible();
  expect(await ratingsOf(page, 'distributed-systems')).toEqual([3, ...before]);
});

test('removes an entry of the history, keeps the others, and takes the removal back', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.evaluate(() => {
    window.location.hash = '#/skills/python';
  });
  await page.getByRole('button', { name: /^Remove: Working/ }).click();
  await expect(page.getByText('Rating removed')).toBeVisible();
  expect(await ratingsOf(page, 'python')).toEqual([3, 1]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Remove: Working/ })).toBeVisible();
  expect(await ratingsOf(page, 'python')).toEqual([3, 2, 1]);
});

test('sets a requirement aside with a reason, which leaves readiness, and takes it back', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.evaluate(() => {
    window.location.hash = '#/skills/system-design';
  });
  await page.getByRole('button', { name: 'Not part of this job' }).click();
  await page.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText('Needed')).toBeVisible();
  await page.getByLabel('Why').fill('Another team designs.');
  await page.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText('Not part of this job: Another team designs.')).toBeVisible();
  const counted = async () => {
    const reply = (await callApi(page, 'getStanding')) as {
      value: { readiness: { countedCount: number } };
    };
    return reply.value.readiness.countedCount;
  };
  const aside = await counted();
  await page.getByRole('button', { name: 'Count it again' }).click();
  await expect(page.getByText('System Design counts again')).toBeVisible();
  expect(await counted()).toBe(aside + 1);
});

test('adds up logged time while it is typed, and refuses an expiry before the start', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.getByRole('link', { name: 'Skills' }).click();
  await page.getByRole('option', { name: /Weeks on call/ }).click();
  await page.getByRole('button', { name: 'Log time' }).click();
  await expect(page.getByLabel('How much')).toBeFocused();
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await expect(page.getByText('22 weeks in all, of 26 weeks')).toBeVisible();
  await page.getByRole('button', { name: 'Save time' }).click();
  await expect(page.getByRole('option', { name: /22 of 26 weeks/ })).toBeVisible();

  await page.getByRole('option', { name: /Secure coding/ }).click();
  await page.getByRole('button', { name: 'Mark as held' }).click();
  await page.getByLabel('Held since').fill('2026-03-02');
  await page.getByLabel('Expires on').fill('2025-03-02');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByText('Lies before the start')).toBeVisible();
});

test('shows the working of readiness with every convention by its figure', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await page.getByRole('link', { name: 'Skills' }).click();
  await page.getByRole('button', { name: 'How readiness is worked out' }).click();
  const working = page.getByRole('dialog');
  for (const figure of ['Score × weight', '÷ 7 =', 'at least 80%', 'at least 60%', '160 to Expert'])
    await expect(working.getByText(figure).first()).toBeVisible();
});
