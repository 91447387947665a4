import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, midToSenior, openSection, passFirstRun } from './window';

const open = (page: Page) => page.getByRole('list', { name: 'Milestones' }).getByRole('listitem');
const titles = (page: Page) => open(page).getByRole('heading', { level: 3 });
const act = async (page: Page, title: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${title}` }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};

const milestone = {
  requirementId: null,
  kind: 'my-time' as const,
  effortHours: null,
  effortWeeks: null,
  waitsUntil: null,
  startOn: null,
  dueOn: null,
  note: '',
  steps: [],
};

/** Three milestones without dates, in this order. */
async function planThree(page: Page): Promise<void> {
  await passFirstRun(page, midToSenior);
  for (const title of ['First', 'Second', 'Third'])
    await ask(page, 'addMilestone', { ...milestone, title });
  await page.reload();
  await openSection(page, 'Plan');
  await expect(titles(page)).toHaveText(['First', 'Second', 'Third']);
}

test('turns a gap into a milestone with its title, effort and steps ready', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await openSection(page, 'Plan');
  const plan = page.getByRole('button', { name: 'Plan it: Observability' });
  await plan.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Title')).toHaveValue('Raise Observability to Working');
  await expect(dialog.getByLabel('Requirement')).toHaveValue('backend-developer/observability');
  // Unrated counts from none: ten hours to Learning and forty to Working.
  await expect(dialog.getByLabel('Effort')).toHaveValue('50');
  const { practise } = await ask(page, 'getSkill', 'observability');
  await expect(dialog.getByLabel('Step 1', { exact: true })).toHaveValue(practise[0] ?? 'missing');

  await dialog.getByLabel('Title').fill('See every slow request');
  await dialog.getByLabel('Effort').fill('30');
  await dialog.getByLabel('Start').fill('2031-01-15');
  await dialog.getByLabel('Due').fill('2031-06-30');
  await dialog.getByRole('button', { name: 'Remove step 1' }).click();
  const lastStep = dialog.getByRole('textbox', { name: /^Step \d+$/ }).last();
  await dialog.getByRole('button', { name: 'Add step' }).click();
  await expect(lastStep).toBeFocused();
  await page.keyboard.type('Add the first trace');
  await page.keyboard.press('Enter');
  await expect(lastStep).toHaveValue('');
  await expect(lastStep).toBeFocused();
  await page.keyboard.type('Show it to the team');
  await dialog.getByRole('button', { name: 'Add milestone' }).click();

  await expect(titles(page)).toHaveText(['See every slow request']);
  await expect(open(page)).toContainText('Observability · 30 hours · Jan 15, 2031 – Jun 30, 2031');
  await expect(plan).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What moves it most' })).toContainText('Planned');

  const [saved] = await ask(page, 'listMilestones');
  expect(saved?.steps.map(({ text }) => text)).toEqual([
    ...practise.slice(1),
    expect.stringMatching(/^To show for it: /) as unknown,
    'Add the first trace',
    'Show it to the team',
  ]);
});

test('checks steps off in the list and keeps them', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  const steps = ['Read', 'Write'].map((text) => ({ id: null, text, isDone: false }));
  await ask(page, 'addMilestone', { ...milestone, title: 'Two steps', steps });
  await page.reload();
  await openSection(page, 'Plan');
  await page.getByText('0 of 2 steps').click();
  await page.getByRole('checkbox', { name: 'Read' }).click();
  await expect(page.getByText('1 of 2 steps · next: Write')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 2 steps · next: Write')).toBeVisible();
});

test('asks of each kind what belongs to it, and saves nothing of another', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await openSection(page, 'Plan');
  const dialog = page.getByRole('dialog');
  const add = async (title: string, kind: RegExp, field: string, value: string) => {
    await page.getByRole('button', { name: 'New milestone' }).click();
    await dialog.getByLabel('Title').fill(title);
    // Typed for a kind that is then left.
    await dialog.getByLabel('Effort').fill('12');
    await dialog.getByRole('radio', { name: kind }).check();
    await dialog.getByLabel(field, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: 'Add milestone' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await add('Study', /^My time/, 'Effort', '12.5');
  await add('Shadow on call', /^At work/, 'Time on the job', '8');
  await add('Panel', /^Waits for a date/, 'Waits for', '2031-03-31');
  await expect(open(page)).toHaveText([
    /Study.*12\.5 hours/,
    /Shadow on call.*8 weeks at work/,
    /Panel.*waits for Mar 31, 2031/,
  ]);
  expect(await ask(page, 'listMilestones')).toMatchObject([
    { kind: 'my-time', effortHours: 12.5, effortWeeks: null, waitsUntil: null },
    { kind: 'at-work', effortHours: null, effortWeeks: 8, waitsUntil: null },
    { kind: 'waits', effortHours: null, effortWeeks: null, waitsUntil: '2031-03-31' },
  ]);
});

test('refuses, at the field, a due day before the start and a day that does not exist', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await openSection(page, 'Plan');
  await page.getByRole('button', { name: 'New milestone' }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Add milestone' });
  const due = dialog.getByLabel('Due');
  await save.click();
  await expect(dialog.getByLabel('Title')).toHaveAccessibleDescription('Needed');
  await dialog.getByLabel('Title').fill('Backwards');
  await dialog.getByLabel('Start').fill('2031-06-30');
  await due.fill('2031-06-29');
  await save.click();
  await expect(due).toHaveAccessibleDescription('Lies before the start');
  await expect(due).toHaveAttribute('aria-invalid', 'true');
  await due.fill('');
  await due.focus();
  await page.keyboard.type('02302032');
  await save.click();
  await expect(due).toHaveAccessibleDescription('Not a date in the calendar');
  expect(await ask(page, 'listMilestones')).toEqual([]);
  await due.fill('2031-06-30');
  await save.click();
  await expect(titles(page)).toHaveText(['Backwards']);
});

test('reorders by keyboard, keeping the handle in focus, and remembers it', async ({ start }) => {
  const { page } = await start();
  await planThree(page);
  const handle = page.getByRole('button', { name: 'Move Third' });
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect(titles(page)).toHaveText(['First', 'Third', 'Second']);
  await expect(page.getByRole('status')).toHaveText('Now 2 of 3');
  await expect(handle).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(titles(page)).toHaveText(['Third', 'First', 'Second']);
  // Downwards its own place in the document changes, which takes the focus unless it is given back.
  await page.keyboard.press('ArrowDown');
  await expect(titles(page)).toHaveText(['First', 'Third', 'Second']);
  await expect(handle).toBeFocused();
  await act(page, 'Third', 'Move down');
  await expect(titles(page)).toHaveText(['First', 'Second', 'Third']);
  await act(page, 'Third', 'Move up');
  await expect(titles(page)).toHaveText(['First', 'Third', 'Second']);
  await page.reload();
  await expect(titles(page)).toHaveText(['First', 'Third', 'Second']);
});

test('reorders by dragging the handle with the mouse', async ({ start }) => {
  const { page } = await start();
  await planThree(page);
  const centre = async (title: string) => {
    const box = await page.getByRole('button', { name: `Move ${title}` }).boundingBox();
    if (box === null) throw new Error(`${title} has no handle.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [first, last] = [await centre('First'), await centre('Third')];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y + 40, { steps: 8 });
  await page.mouse.up();
  await expect(titles(page)).toHaveText(['Second', 'Third', 'First']);
  expect((await ask(page, 'listMilestones')).map(({ title }) => title)).toEqual([
    'Second',
    'Third',
    'First',
  ]);
});

test('finishes, drops, reopens, removes and takes a removal back', async ({ start }) => {
  const { page } = await start();
  await planThree(page);
  await page.getByRole('button', { name: 'Finish First' }).click();
  await expect(page.getByRole('status')).toHaveText('Finished: First');
  await act(page, 'Second', 'Drop');
  await expect(titles(page)).toHaveText(['Third']);
  const closed = page.locator('details').filter({ hasText: 'Done and dropped (2)' });
  await closed.locator('summary').click();
  await expect(closed.getByRole('listitem')).toHaveText([/First.*Done/, /Second.*Dropped/]);

  await act(page, 'Second', 'Reopen');
  await expect(titles(page)).toHaveText(['Second', 'Third']);

  await act(page, 'Third', 'Remove');
  await expect(titles(page)).toHaveText(['Second']);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveText(['Second', 'Third']);
  await act(page, 'Third', 'Remove');
  await expect(titles(page)).toHaveText(['Second']);
  expect((await ask(page, 'listMilestones')).map(({ title, state }) => [title, state])).toEqual([
    ['First', 'done'],
    ['Second', 'open'],
  ]);
});

test('changes a milestone without losing what was not touched', async ({ startSample }) => {
  const { page } = await startSample();
  await openSection(page, 'Plan');
  const title = 'Lead the design of the export service';
  const before = (await ask(page, 'listMilestones')).find((one) => one.title === title);
  await page.getByRole('button', { name: title, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Lead the design of the import service');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(titles(page).filter({ hasText: 'import service' })).toBeVisible();
  const after = (await ask(page, 'listMilestones')).find(({ id }) => id === before?.id);
  expect(after).toEqual({
    ...before,
    title: 'Lead the design of the import service',
    revision: (before?.revision ?? 0) + 1,
  });
});

test('draws dated milestones on the timeline, named and reachable by keyboard', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await ask(page, 'addMilestone', {
    ...milestone,
    title: 'Design review',
    startOn: '2031-01-15',
    dueOn: '2031-06-30',
  });
  await ask(page, 'addMilestone', {
    ...milestone,
    title: 'Panel',
    kind: 'waits',
    waitsUntil: '2031-09-01',
  });
  await ask(page, 'addMilestone', { ...milestone, title: 'Some day' });
  await page.reload();
  await openSection(page, 'Plan');
  await page.getByRole('radio', { name: 'Timeline' }).check();

  const drawing = page.getByRole('group', { name: /^Timeline from / });
  const review = drawing.getByRole('button', {
    name: 'Design review: Jan 15, 2031 to Jun 30, 2031, My time, open',
  });
  const panel = drawing.getByRole('button', {
    name: 'Panel: Sep 1, 2031, Waits for a date, open',
  });
  await expect(drawing.getByRole('button')).toHaveCount(2);
  await expect(
    page.getByRole('list').filter({ hasText: 'Some day' }).getByRole('button'),
  ).toHaveText('Some day');
  await review.focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Panel');
  await page.keyboard.press('Escape');
  await expect(panel).toBeFocused();

  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: /^Design review/ })).toHaveText(
    /^Design reviewMy timeJan 15, 2031Jun 30, 2031.*open$/,
  );
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Timeline' })).toBeChecked();
});

test('gives early, likely and late as the rules’ example does: 68, 98 and 140 weeks', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Plan');
  const { today } = await ask(page, 'getSession');
  const monthAfter = (weeks: number) => {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + weeks * 7);
    return day.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'short' });
  };
  const pace = page.locator('section').filter({
    has: page.getByRole('heading', { level: 2, name: 'At your pace' }),
  });
  for (const [end, weeks] of [
    ['Early', 68],
    ['Likely', 98],
    ['Late', 140],
  ] as const)
    await expect(pace.locator('dl > div').filter({ hasText: end })).toHaveText(
      `${end}${monthAfter(weeks)}`,
    );

  await pace.getByRole('button', { name: 'How the dates come about' }).click();
  const working = page.getByRole('dialog');
  await expect(working).toContainText('240 h');
  await expect(working).toContainText('50 h');
  await expect(working.getByRole('row').filter({ hasText: 'Likely' })).toContainText('98');
  await page.keyboard.press('Escape');

  // Half the hours: twice the weeks, each rounded up on its own.
  await page.getByRole('button', { name: 'Change goal' }).click();
  await page.getByRole('dialog').getByLabel('Hours a week').fill('2');
  await page.getByRole('button', { name: 'Save goal' }).click();
  await pace.getByRole('button', { name: 'How the dates come about' }).click();
  for (const [end, weeks] of [
    ['Early', '136'],
    ['Likely', '195'],
    ['Late', '279'],
  ] as const)
    await expect(
      working.getByRole('row').filter({ hasText: end }).getByRole('cell').nth(1),
    ).toHaveText(weeks);
});

test('gives no study date without hours a week, and says what to do', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await goTo(page, '#/plan');
  await page.getByRole('button', { name: 'Change goal' }).click();
  await page.getByRole('dialog').getByLabel('Hours a week').fill('');
  await page.getByRole('button', { name: 'Save goal' }).click();
  await expect(page.getByText('No hours a week given')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set hours a week' })).toBeVisible();
});

test('offers dependencies that make no circle, and says what comes after what', async ({
  start,
}) => {
  const { page } = await start();
  await planThree(page);
  await page.getByRole('button', { name: 'Third', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const dependsOn = dialog.getByLabel('Depends on', { exact: true }).first();
  await dependsOn.selectOption('First');
  await expect(dialog.getByRole('list', { name: 'Depends on' })).toHaveText('First');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(open(page).filter({ hasText: 'Third' })).toContainText('after First');
  await page.getByRole('button', { name: 'First', exact: true }).click();
  await expect(dependsOn.getByRole('option')).toHaveText(['Add a milestone…', 'Second']);
  await page.keyboard.press('Escape');
  const [first, , third] = await ask(page, 'listMilestones');
  if (!first || !third) throw new Error('Three were planned');
  const change = { ...first, steps: [], dependsOn: [third.id] };
  await expect(ask(page, 'changeMilestone', change)).rejects.toThrow(/invalid-input/);
});

test('logs hours on a milestone, takes them off what is left, and refuses a day to come', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await ask(page, 'addMilestone', { ...milestone, title: 'Study', effortHours: 40 });
  await page.reload();
  await openSection(page, 'Plan');
  await act(page, 'Study', 'Log hours');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Time spent').fill('2.5');
  await dialog.getByLabel('Day').fill('2199-01-01');
  await dialog.getByRole('button', { name: 'Log hours' }).click();
  await expect(dialog.getByLabel('Day')).toHaveAccessibleDescription('Lies in the future');
  await dialog.getByLabel('Day').fill('2024-05-06');
  await dialog.getByRole('button', { name: 'Log hours' }).click();
  await expect(open(page)).toContainText('2.5 of 40 h logged');

  await act(page, 'Study', 'Log hours');
  await dialog.getByRole('button', { name: /^Edit 2.5 hours/ }).click();
  await dialog.getByLabel('Time spent').fill('4');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('list', { name: 'Logged so far' })).toContainText('4 hours');
  await dialog.getByRole('button', { name: /^Remove 4 hours/ }).click();
  await expect(dialog.getByRole('list', { name: 'Logged so far' })).toHaveCount(0);
  expect((await ask(page, 'listMilestones'))[0]?.loggedHours).toBe(0);
});

test('says what would meet the goal’s date, offers the real pace, and applies neither by itself', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Plan');
  const pace = page.locator('section').filter({
    has: page.getByRole('heading', { level: 2, name: 'At your pace' }),
  });
  await expect(pace.getByRole('listitem')).toHaveText([
    '5 hours a week',
    /^5 months later, by /,
    /^without .+: \d+ weeks left$/,
  ]);
  const { goal } = await ask(page, 'getStanding');
  expect(goal?.hoursPerWeek).toBe(4);
  await pace.getByRole('button', { name: /^Plan with / }).click();
  await expect(pace.getByRole('button', { name: /^Plan with / })).toHaveCount(0);
  expect((await ask(page, 'getStanding')).goal?.hoursPerWeek).toBeLessThan(4);
});

test('takes hours of one’s own for a step, from Settings too, and refuses a goal’s date that has passed', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await openSection(page, 'Settings');
  await page.getByRole('button', { name: 'Change these hours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Learning to Working').fill('20');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await openSection(page, 'Plan');
  await page.getByRole('button', { name: 'Plan it: Observability' }).click();
  await expect(dialog.getByLabel('Effort')).toHaveValue('30');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change goal' }).click();
  await dialog.getByLabel('By', { exact: false }).first().fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(dialog.getByText('Has passed; choose a later day or none')).toBeVisible();
});

test('points out days that contradict one another, and blocks nothing', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  const first = await ask(page, 'addMilestone', {
    ...milestone,
    title: 'First',
    dueOn: '2031-06-30',
  });
  await ask(page, 'addMilestone', {
    ...milestone,
    title: 'Then',
    dueOn: '2031-06-01',
    dependsOn: [first.id],
  });
  await page.reload();
  await openSection(page, 'Plan');
  await expect(page.getByText('One thing does not fit')).toBeVisible();
  await expect(
    page.getByText('Then ends before what it depends on: First is over on Jun 30, 2031.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Edit Then' }).click();
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Then');
});

test('moves cards on the board by keyboard, by menu and by dragging, each undone as one step', async ({
  start,
}) => {
  const { page } = await start();
  await planThree(page);
  await page.getByRole('radio', { name: 'Board' }).check();
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const cards = (name: string) => column(name).getByRole('heading', { level: 3 });
  await expect(cards('To do')).toHaveText(['First', 'Second', 'Third']);

  const handle = page.getByRole('button', { name: 'Move Second' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(cards('Doing')).toHaveText(['Second']);
  await expect(page.getByRole('status')).toHaveText('Now in Doing');
  await expect(handle).toBeFocused();
  await act(page, 'Third', 'Move to Doing');
  await expect(cards('Doing')).toHaveText(['Second', 'Third']);
  await page.getByRole('button', { name: 'Move Third' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(cards('Doing')).toHaveText(['Third', 'Second']);

  const from = await page.getByRole('button', { name: 'Move First' }).boundingBox();
  const to = await column('Done').boundingBox();
  if (from === null || to === null) throw new Error('The board is not shown.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(cards('Done')).toHaveText(['First']);
  expect(
    (await ask(page, 'listMilestones')).map(({ title, state }) => [title, state]),
  ).toContainEqual(['First', 'done']);
  await page.reload();
  await expect(cards('Done')).toHaveText(['First']);
  await ask(page, 'undo', null);
  await page.reload();
  await expect(cards('To do')).toHaveText(['First']);
  await expect(cards('Doing')).toHaveText(['Third', 'Second']);
});

test('moves and resizes bars by arrow keys and by mouse, one step of undo a gesture, at any zoom', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  const first = await ask(page, 'addMilestone', {
    ...milestone,
    title: 'Design review',
    startOn: '2031-01-15',
    dueOn: '2031-06-30',
  });
  await ask(page, 'addMilestone', {
    ...milestone,
    title: 'Panel',
    kind: 'waits',
    waitsUntil: '2031-09-01',
    dependsOn: [first.id],
  });
  await goTo(page, '#/plan/timeline');
  const drawing = page.getByRole('group', { name: /^Timeline from / });
  const bar = drawing.getByRole('button', { name: /^Design review/ });
  const days = async () => {
    const [one] = await ask(page, 'listMilestones');
    return [one?.startOn, one?.dueOn];
  };
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar).toHaveAccessibleName(/Jan 16, 2031 to Jul 1, 2031/);
  await expect(bar).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(bar).toHaveAccessibleName(/Jan 16, 2031 to Jun 30, 2031/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(bar).toHaveAccessibleName(/Jan 17, 2031 to Jun 30, 2031/);
  await ask(page, 'undo', null);
  await ask(page, 'undo', null);
  expect(await days()).toEqual(['2031-01-16', '2031-07-01']);

  await page.reload();
  await page.getByRole('radio', { name: 'Months' }).check();
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('The bar is not shown.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(days).not.toEqual(['2031-01-16', '2031-07-01']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await ask(page, 'undo', null);
  expect(await days()).toEqual(['2031-01-16', '2031-07-01']);
  await page.reload();
  await bar.click();
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Design review');
});
