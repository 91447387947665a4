import type { Locator, Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, makeOurPath, midToSenior, openSection, ourPath } from './window';
import { passFirstRun, violations } from './window';

test('an entry changed meanwhile is not overwritten: both versions are shown, to choose from', async ({
  start,
}) => {
  test.slow();
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  const pay = await ask(page, 'addPay', {
    paidFrom: '2024-01-01',
    amountMinor: 9_000_000,
    currency: 'USD',
    period: 'year',
    kind: 'base',
    note: 'As agreed',
  });
  await openSection(page, 'Pay');
  const editPay = async () => {
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
  };
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByLabel('Amount, before tax');
  const note = dialog.getByLabel('Note');
  const saved = async () => (await ask(page, 'listPay'))[0];

  await editPay();
  await note.fill('As I remember it');
  const { id, revision, ...draft } = pay;
  await ask(page, 'changePay', {
    ...draft,
    id,
    revision,
    amountMinor: 9_500_000,
    currency: 'JPY',
    note: 'As the letter says',
  });
  await dialog.getByRole('button', { name: 'Save pay' }).click();
  await expect(dialog.getByRole('alert')).toContainText('so nothing was saved');
  expect(await saved()).toMatchObject({ note: 'As the letter says' });
  expect(await violations(page)).toEqual([]);

  const shown = async () => [
    await amount.inputValue(),
    await dialog.getByLabel('Currency').inputValue(),
    await note.inputValue(),
  ];
  const mine = ['$90,000', 'USD', 'As I remember it'];
  expect(await shown()).toEqual(mine);
  await dialog.getByRole('radio', { name: 'Saved meanwhile' }).check();
  expect(await shown()).toEqual(['¥9,500,000', 'JPY', 'As the letter says']);
  await dialog.getByRole('radio', { name: 'Yours' }).check();
  expect(await shown()).toEqual(mine);
  await dialog.getByRole('button', { name: 'Save pay' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await saved()).toMatchObject({ amountMinor: 9_000_000, note: 'As I remember it' });

  // The other choice: what was saved meanwhile, with a correction.
  await editPay();
  const now = await saved();
  if (!now) throw new Error('The pay is gone');
  await ask(page, 'changePay', { ...now, amountMinor: 9_800_000 });
  await note.fill('Forgotten');
  await dialog.getByRole('button', { name: 'Save pay' }).click();
  await dialog.getByRole('radio', { name: 'Saved meanwhile' }).check();
  await note.fill('Corrected');
  await dialog.getByRole('button', { name: 'Save pay' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await saved()).toMatchObject({ amountMinor: 9_800_000, note: 'Corrected' });

  await inFormOfHours(page);
  await inFormOfLevel(page);
  await inFormOfRequirement(page);
  await inFormOfCheckIn(page);
});

const theirs = 'As somebody else put it';
const mine = 'As I put it';

/** Types into an open form, has the entry changed meanwhile, and expects both versions to choose from. */
async function expectBoth(
  page: Page,
  { field, save, meanwhile }: { field: Locator; save: string; meanwhile: () => Promise<unknown> },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await field.fill(mine);
  await meanwhile();
  await dialog.getByRole('button', { name: save }).click();
  await expect(dialog.getByRole('alert')).toContainText('so nothing was saved');
  await dialog.getByRole('radio', { name: 'Saved meanwhile' }).check();
  await expect(field).toHaveValue(theirs);
  await dialog.getByRole('radio', { name: 'Yours' }).check();
  await expect(field).toHaveValue(mine);
  await dialog.getByRole('button', { name: save }).click();
  await expect(dialog.getByRole('radio', { name: 'Yours' })).toHaveCount(0);
}

async function inFormOfHours(page: Page): Promise<void> {
  const { id: milestoneId } = await ask(page, 'addMilestone', {
    title: 'Study',
    kind: 'my-time',
    ...{ requirementId: null, effortHours: 40, effortWeeks: null },
    ...{ waitsUntil: null, startOn: null, dueOn: null, steps: [] },
  });
  const hours = { hours: 2.5, loggedOn: '2024-05-06' };
  const { id, revision } = await ask(page, 'addHoursEntry', { milestoneId, ...hours });
  await goTo(page, '#/plan');
  await page.getByRole('button', { name: 'Actions for Study' }).click();
  await page.getByRole('menuitem', { name: 'Log hours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Edit 2.5 hours/ }).click();
  await expectBoth(page, {
    field: dialog.getByLabel('Note'),
    save: 'Save',
    meanwhile: () => ask(page, 'changeHoursEntry', { ...hours, id, revision, note: theirs }),
  });
  expect((await ask(page, 'listHoursEntries', milestoneId))[0]).toMatchObject({ note: mine });
}

async function inFormOfLevel(page: Page): Promise<void> {
  await makeOurPath(page);
  await goTo(page, `#/paths/{${ourPath}}`);
  await page.getByRole('button', { name: 'Edit level' }).click();
  const title = (await page.getByRole('dialog').getByLabel('Title').inputValue()).trim();
  const paths = await ask(page, 'listCareerPaths');
  const { id: careerPathId } = paths.find(({ name }) => name === ourPath) ?? { id: '' };
  const read = async () => {
    const { careerPath, revision } = await ask(page, 'getOwnPath', careerPathId);
    const level = careerPath.levels.find((each) => each.title === title);
    if (!level) throw new Error('The level is gone');
    return { level, revision };
  };
  await expectBoth(page, {
    field: page.getByRole('dialog').getByLabel('Summary'),
    save: 'Save',
    meanwhile: async () => {
      const { level, revision } = await read();
      const { id, tier, focus, advance, responsibilities } = level;
      await ask(page, 'changeLevel', {
        ...{ careerPathId, revision, id, tier, title, focus, advance, summary: theirs },
        ...{ minMinor: null, maxMinor: null, isOpenEnded: false, yearsFrom: null, yearsTo: null },
        responsibilities: responsibilities.map((text) => ({ text })),
      });
    },
  });
  expect((await read()).level.summary).toBe(mine);
}

async function inFormOfRequirement(page: Page): Promise<void> {
  const asking = { kind: 'credential', weight: 1, isMustHave: false } as const;
  const levelId = 'backend-developer/mid';
  const { id, revision } = await ask(page, 'addRequirement', {
    ...asking,
    levelId,
    name: 'Licence',
  });
  await goTo(page, '#/paths/backend-developer/backend-developer%2Fmid');
  await page.getByRole('button', { name: 'Edit Licence' }).click();
  await expectBoth(page, {
    field: page.getByRole('dialog').getByLabel('Name', { exact: true }),
    save: 'Save',
    meanwhile: () => ask(page, 'changeRequirement', { ...asking, id, revision, name: theirs }),
  });
  const { levels } = await ask(page, 'getCareerPath', 'backend-developer');
  const asked = levels.flatMap(({ requirements }) => requirements);
  expect(asked.filter(({ isOwn }) => isOwn)).toMatchObject([{ id, name: mine, revision: 3 }]);
}

async function inFormOfCheckIn(page: Page): Promise<void> {
  const { id, revision } = await ask(page, 'addCheckIn', { whom: 'Panel' });
  await goTo(page, `#/check-ins/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expectBoth(page, {
    field: page.getByRole('dialog').getByLabel('With whom'),
    save: 'Save check-in',
    meanwhile: () => ask(page, 'changeCheckIn', { id, revision, whom: theirs }),
  });
  expect(await ask(page, 'getCheckIn', id)).toMatchObject({ whom: mine });
}
