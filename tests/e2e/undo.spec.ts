import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, openSection, violations } from './window';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';
/** Beside those of the sample, which has no history of its own. */
const added = new Set(['Speak up', 'Kept', 'One', 'Two', 'Three']);
const titles = async (page: Page) =>
  (await ask(page, 'listMilestones')).map(({ title }) => title).filter((title) => added.has(title));

async function addMilestone(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New milestone' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Add milestone' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** What the menu says, and whether that can be chosen. */
const menuLabel = (app: ElectronApplication, id: 'undo' | 'redo') =>
  app.evaluate(({ Menu }, named) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(named);
    return item && `${item.label}${item.enabled ? '' : ', greyed'}`;
  }, id);

const chooseMenu = (app: ElectronApplication, id: 'undo' | 'redo'): Promise<void> =>
  app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);

test('undoes and redoes by key and by menu, and says what', async ({ startSample }) => {
  const { app, page } = await startSample();
  await openSection(page, 'Plan');
  expect(await menuLabel(app, 'undo')).toBe('Undo, greyed');
  await addMilestone(page, 'Speak up');
  await expect.poll(() => menuLabel(app, 'undo')).toBe('Undo Add milestone');

  await page.keyboard.press(`${mod}+z`);
  await expect(page.getByRole('status')).toHaveText('Undone: Add milestone · Speak up');
  await expect(page.getByRole('heading', { name: 'Speak up' })).toHaveCount(0);
  expect(await titles(page)).toEqual([]);
  await expect.poll(() => menuLabel(app, 'redo')).toBe('Redo Add milestone');
  expect(await menuLabel(app, 'undo')).toBe('Undo, greyed');
  await page.keyboard.press(`${mod}+z`);
  await expect(page.getByRole('status')).toHaveText('There is nothing to undo.');

  await page.keyboard.press(`${mod}+Shift+z`);
  await expect(page.getByRole('status')).toHaveText('Redone: Add milestone · Speak up');
  await expect(page.getByRole('heading', { name: 'Speak up' })).toBeVisible();
  await chooseMenu(app, 'undo');
  await expect(page.getByRole('heading', { name: 'Speak up' })).toHaveCount(0);
  await chooseMenu(app, 'redo');
  await expect(page.getByRole('heading', { name: 'Speak up' })).toBeVisible();
});

test('leaves a text field its own undo, by key and by menu, and its typing alone', async ({
  startSample,
}) => {
  const { app, page } = await startSample();
  await openSection(page, 'Plan');
  await addMilestone(page, 'Kept');
  await expect.poll(() => menuLabel(app, 'undo')).toBe('Undo Add milestone');
  await page.getByRole('button', { name: 'New milestone' }).click();
  const title = page.getByLabel('Title');
  await expect(title).toBeFocused();
  // The menu does not name a change of the plan while undo is about what is typed.
  await expect.poll(() => menuLabel(app, 'undo')).toBe('Undo');
  await title.pressSequentially('Typed');
  await page.keyboard.press(`${mod}+z`);
  await expect(title).toHaveValue('');
  await page.keyboard.press(`${mod}+z`);
  await page.keyboard.press(`${mod}+Shift+z`);
  await expect(title).toHaveValue('Typed');
  await chooseMenu(app, 'undo');
  await expect(title).toHaveValue('');
  await chooseMenu(app, 'undo');
  await chooseMenu(app, 'redo');
  await expect(title).toHaveValue('Typed');
  expect(await titles(page)).toEqual(['Kept']);

  // Beside the field, but still in the dialog: nothing may change under an open editor.
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).focus();
  await expect.poll(() => menuLabel(app, 'undo')).toBe('Undo Add milestone');
  await page.keyboard.press(`${mod}+z`);
  await expect(page.getByText('Close the dialog first.')).toBeVisible();
  expect(await titles(page)).toEqual(['Kept']);
});

test('still knows after a restart what can be undone and redone', async ({
  start,
  startSample,
}) => {
  const first = await startSample();
  await openSection(first.page, 'Plan');
  for (const title of ['One', 'Two', 'Three']) await addMilestone(first.page, title);
  await first.page.keyboard.press(`${mod}+z`);
  await expect(first.page.getByRole('status')).toHaveText('Undone: Add milestone · Three');
  await first.app.close();

  const { app, page } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => menuLabel(app, 'undo')).toBe('Undo Add milestone');
  expect(await menuLabel(app, 'redo')).toBe('Redo Add milestone');
  await page.keyboard.press(`${mod}+z`);
  await expect(page.getByRole('status')).toHaveText('Undone: Add milestone · Two');
  for (const title of ['Two', 'Three']) {
    await page.keyboard.press(`${mod}+Shift+z`);
    await expect(page.getByRole('status')).toHaveText(`Redone: Add milestone · ${title}`);
  }
  expect(await titles(page)).toEqual(['One', 'Two', 'Three']);
});

test('offers to undo a removal only until something else is changed', async ({ startSample }) => {
  const { page } = await startSample();
  await goTo(page, '#/skills/python');
  await page.getByRole('button', { name: /^Remove: Working/ }).click();
  const offer = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await expect(offer).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press(`${mod}+z`);
  await expect(page.getByRole('status')).toHaveText('Undone: Remove rating · Python');
  await expect(offer).toHaveCount(0);

  await page.getByRole('button', { name: /^Remove: Working/ }).click();
  await offer.click();
  await expect(page.getByRole('status')).toHaveText('Undone: Remove rating · Python');
  await expect(page.getByRole('button', { name: /^Remove: Working/ })).toBeVisible();
});

test('keeps what was removed in the trash, and restores it from there', async ({ startSample }) => {
  const { page } = await startSample();
  const before = await ask(page, 'listPay');
  const [newest] = before;
  if (!newest) throw new Error('The sample has no pay');
  await ask(page, 'removePay', newest);
  await openSection(page, 'Settings');
  await page.getByRole('link', { name: 'Open trash' }).click();
  await expect(page.getByText('What you remove stays here for 90 days')).toBeVisible();
  const row = page.getByRole('table', { name: 'Trash' }).getByRole('row').nth(1);
  await expect(row).toContainText('$104,000 · Pay · ');
  expect(await violations(page)).toEqual([]);
  await row.getByRole('button', { name: 'Restore $104,000' }).click();
  await expect(page.getByText('What you remove comes here first.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trash' })).toBeFocused();
  const after = await ask(page, 'listPay');
  expect(after.map((pay) => ({ ...pay, revision: 0 }))).toEqual(
    before.map((pay) => ({ ...pay, revision: 0 })),
  );
  await page.keyboard.press(`${mod}+z`);
  await expect(row).toContainText('$104,000');
});
