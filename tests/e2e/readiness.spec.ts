import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, midToSenior, openSection, passFirstRun } from './window';

const senior = 'backend-developer/senior';

/** The part of Home below one of its headings. */
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Rates skills on the Skills screen, by keyboard alone. */
async function rateByKeys(page: Page, ratings: Readonly<Record<string, number>>): Promise<void> {
  await openSection(page, 'Skills');
  for (const [name, proficiency] of Object.entries(ratings)) {
    await page.getByRole('searchbox').fill(name);
    const found = page.getByRole('listbox').getByRole('option');
    await expect(found).toHaveText([new RegExp(`^${name}`)]);
    await page.getByRole('searchbox').press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('listbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(String(proficiency));
    await expect(page.getByRole('status')).toContainText(`${name}: `);
  }
  await openSection(page, 'Home');
}

test('follows the worked example from nothing rated to ready to discuss', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  // The example's System Design counts twice and is a must-have, which the catalogue's is not.
  await ask(page, 'setRequirementAside', {
    requirementId: 'backend-developer/system-design',
    reason: 'Counted below.',
  });
  await ask(page, 'addRequirement', {
    kind: 'graded',
    levelId: senior,
    name: 'Design of whole systems',
    asked: 2,
    weight: 2,
    isMustHave: true,
  });
  await page.reload();
  const readiness = part(page, 'Readiness');
  await expect(readiness).toContainText('Rate a few to see');
  await expect(readiness).not.toContainText('%');

  await goTo(page, '#/skills/database-sharding');
  await page.getByRole('button', { name: 'Not part of this job' }).click();
  await page.getByLabel('Why').fill('One database serves everybody.');
  await page.getByRole('button', { name: 'Set aside' }).click();
  await rateByKeys(page, { 'Distributed Systems': 1 });
  // One of six by weight is too little for a figure.
  await expect(readiness).toContainText('0 of 5 met');
  await expect(readiness).toContainText('Not enough to say');
  await expect(readiness).not.toContainText('%');

  await rateByKeys(page, {
    'Design of whole systems': 1,
    'Performance at Scale': 3,
    'Event-Driven Architecture': 2,
  });
  await expect(readiness).toContainText('58–75%');
  await expect(readiness).toContainText('2 of 5 met');
  await expect(readiness).toContainText('Building');
  await expect(readiness).toContainText('Must-haves still open: Design of whole systems');
  // Points of the low end for each hour: 16.7 in 40, 16.7 in 50, 8.3 in 40.
  // Each ends with the button that leaves it out for a month.
  await page.getByRole('button', { name: 'See the working' }).click();
  await expect(part(page, 'What moves it most').getByRole('listitem')).toHaveText([
    'Design of whole systems16.7 points · about 40 hoursLater',
    'Observability16.7 points · about 50 hoursLater',
    'Distributed Systems8.3 points · about 40 hoursLater',
  ]);
  await page.keyboard.press('Escape');

  await rateByKeys(page, { Observability: 2 });
  await expect(readiness).toContainText('75%');
  await expect(readiness).not.toContainText('–');
  await expect(readiness).toContainText('Getting close');

  await rateByKeys(page, { 'Design of whole systems': 2 });
  await expect(readiness).toContainText('91%');
  await expect(readiness).toContainText('Ready to discuss');
  await expect(readiness).not.toContainText('Must-haves');
});

test('shows the working of the range with its sums', async ({ startSample }) => {
  const { page } = await startSample();
  await expect(part(page, 'Readiness')).toContainText('67–81%');
  await goTo(page, '#/skills');
  await page.getByRole('button', { name: 'How readiness is worked out' }).click();
  const working = page.getByRole('dialog');
  const row = (name: string) =>
    working.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  // Asked, mine, score, weight, counts.
  await expect(row('Distributed Systems').getByRole('cell')).toHaveText([
    'Working †, by convention',
    'Learning',
    '0.5',
    '1',
    '0.5',
    '0.5',
  ]);
  await expect(row('Observability').getByRole('cell').nth(4)).toHaveText('0 to 1');
  await expect(working).toContainText('= 50%, counting only what evidence');
  await expect(working).toContainText('you already work at this level: Backend Developer');
  await expect(working).toContainText('= 67%, as if nothing unrated were met');
  await expect(working).toContainText('= 81%, as if everything unrated were met');
});

test('says so when nothing of the list applies, instead of giving a figure', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  const { readiness } = await ask(page, 'getStanding');
  for (const { requirement } of readiness?.target ?? [])
    await ask(page, 'setRequirementAside', { requirementId: requirement.id, reason: 'Not here.' });
  await page.reload();
  await expect(part(page, 'Readiness')).toContainText('This list does not fit your job; edit it');
  await expect(part(page, 'Readiness')).not.toContainText(/%|NaN/);
});

test('keeps every rating with its date, and corrects a mistyped one in its place', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await goTo(page, '#/skills/observability');
  const dialog = page.getByRole('dialog');
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  const rate = page.getByRole('button', { name: 'Rate', exact: true });
  for (const [proficiency, day, note] of [
    ['None', '2023-02-01', ''],
    ['Working', '2024-05-02', 'Traced the lost orders.'],
    ['Expert', '2025-06-03', ''],
  ] as const) {
    await rate.click();
    await dialog.getByRole('radio', { name: proficiency }).check();
    await dialog.getByLabel('As of').fill(day);
    await dialog.getByLabel('Note').fill(note);
    await dialog.getByRole('button', { name: 'Save rating' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(rate).toBeFocused();
  }
  await expect(history).toHaveText([
    'Expert · Jun 3, 2025',
    'Working · May 2, 2024Traced the lost orders.',
    'None · Feb 1, 2023',
  ]);

  await page.getByRole('button', { name: 'Edit: Expert, Jun 3, 2025' }).click();
  await expect(dialog.getByRole('radio', { name: 'Expert' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(history).toHaveText([
    'Strong · Jun 3, 2025',
    'Working · May 2, 2024Traced the lost orders.',
    'None · Feb 1, 2023',
  ]);
});

test('counts a credential while it is held and no longer once it expired', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await ask(page, 'addRequirement', {
    kind: 'credential',
    levelId: senior,
    name: 'Cloud certificate',
    weight: 1,
    isMustHave: false,
  });
  await page.reload();
  const certificate = async () => {
    const { readiness } = await ask(page, 'getStanding');
    return readiness?.target.find(({ requirement }) => requirement.name === 'Cloud certificate');
  };
  await openSection(page, 'Skills');
  await page.getByRole('option', { name: /^Cloud certificate/ }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Mark as held' }).click();
  await dialog.getByLabel('Held since').fill('2020-01-15');
  await dialog.getByLabel('Expires on').fill('2199-01-15');
  await dialog.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByRole('option', { name: /Held until Jan 15, 2199/ })).toBeVisible();
  expect(await certificate()).toMatchObject({ isMet: true, score: 1 });

  await page.getByRole('button', { name: /^Edit: Held until/ }).click();
  await dialog.getByLabel('Expires on').fill('2021-01-15');
  await dialog.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByRole('option', { name: /Expired Jan 15, 2021/ })).toBeVisible();
  expect(await certificate()).toMatchObject({ isMet: false, score: 0 });

  await page.getByRole('button', { name: /^Remove: Expired/ }).click();
  await expect(page.getByRole('option', { name: /Not recorded/ })).toBeVisible();
  expect(await certificate()).toMatchObject({ score: null });
});

test('gives no date while an opportunity is missing, and one again once there is', async ({
  startSample,
}) => {
  const { page } = await startSample();
  const pace = part(page, 'At your pace');
  await expect(pace).toContainText('likely');
  await goTo(page, '#/skills/distributed-systems');
  await page.getByRole('button', { name: 'No opportunity yet' }).click();
  await page.getByLabel('Whom to ask').fill('Ada, who runs storage');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('To ask: Ada, who runs storage')).toBeVisible();
  await openSection(page, 'Home');
  await expect(pace).toContainText('There is no date yet: part of it needs an opportunity');
  // It became something to ask for, not something to study.
  await expect(part(page, 'Next step')).toContainText(
    'Ask for an opportunity: Distributed Systems',
  );
  await openSection(page, 'Plan');
  await expect(part(page, 'What moves it most')).not.toContainText('Distributed Systems');
  await expect(part(page, 'To ask for')).toContainText('Ada, who runs storage');

  await goTo(page, '#/skills/distributed-systems');
  await page.getByRole('button', { name: 'There is an opportunity now' }).click();
  await expect(page.getByText('To ask: Ada')).toHaveCount(0);
  await openSection(page, 'Home');
  await expect(pace).toContainText('likely');
});
