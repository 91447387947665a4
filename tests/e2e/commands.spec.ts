import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { commandIds, commands, keysFor, placeOf, type CommandId } from '../../src/shared/commands';
import { platformOf } from '../../src/shared/keys';
import { readPdf } from './pdf';
import { expect, test } from './rungs';
import { ask, goTo, openSection, violations } from './window';

// Journeys through the whole window.
test.slow();

const platform = platformOf(process.platform);

/** Presses the first keys of a command, as its menu shows them. */
async function press(page: Page, id: CommandId): Promise<void> {
  const [keys = ''] = keysFor(id, platform);
  await page.keyboard.press(
    keys
      .replace('Mod', platform === 'mac' ? 'Meta' : 'Control')
      .replace(/(Left|Right)$/, 'Arrow$1')
      .replace(/[A-Z]$/, (letter) => letter.toLowerCase()),
  );
}

/** Nothing has been changed yet that could be taken back. */
const hasSomethingToDo = (id: CommandId): boolean => id !== 'undo' && id !== 'redo';

/** The items of the menu that can be chosen, by command. */
const enabledItems = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(
    ({ Menu }, ids) =>
      ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
    [...commandIds],
  );

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search everything' });

test('carries every key out on the screen, and none while something is typed or a dialog is open', async ({
  folder,
  startSample,
}) => {
  const { app, page } = await startSample();
  await expect(heading(page)).toBeVisible();
  await expect.poll(() => enabledItems(app)).toEqual(commandIds.filter(hasSomethingToDo));

  const places = commandIds.filter((id) => placeOf(id) && keysFor(id, platform).length > 0);
  expect(places).toHaveLength(9);
  for (const id of places.toReversed()) {
    const title = id === 'home' ? /^Toward/ : id === 'settings' ? 'Settings' : /./;
    await press(page, id);
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveURL(new RegExp(`#/${id === 'home' ? '(home)?' : id}$`));
  }
  await press(page, 'back');
  await expect(page).toHaveURL(/#\/(home)?$/);
  await press(page, 'forward');
  await expect(page).toHaveURL(/#\/settings$/);

  // Round the panes and back to where one was in each.
  const sidebar = page.getByRole('navigation', { name: 'Sections' });
  await sidebar.getByRole('link', { name: 'Plan' }).focus();
  await press(page, 'next-pane');
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toBeFocused();
  await press(page, 'next-pane');
  await expect(heading(page)).toBeFocused();
  await press(page, 'next-pane');
  await expect(sidebar.getByRole('link', { name: 'Plan' })).toBeFocused();
  await press(page, 'previous-pane');
  await expect(heading(page)).toBeFocused();

  await press(page, 'new-pay');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Amount');
  await expect(page).toHaveURL(/#\/pay$/);
  await dialog.getByRole('button', { name: 'Cancel' }).focus();
  await press(page, 'home');
  await expect(page.getByText('Close the dialog first.')).toBeVisible();
  await expect(page).toHaveURL(/#\/pay$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await press(page, 'new-milestone');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await press(page, 'export-plan');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await press(page, 'paths');
  const search = page.getByRole('combobox', { name: 'Search paths, levels and skills' });
  await search.focus();
  const heardThere = ['undo', 'redo', 'palette', 'next-pane', 'previous-pane'];
  const resting = commandIds.filter(
    (id) => keysFor(id, platform).length > 0 && !heardThere.includes(id),
  );
  for (const id of resting) await press(page, id);
  await page.keyboard.type('wh?');
  await expect(search).toHaveValue(/wh\?$/);
  await expect(page).toHaveURL(/#\/paths$/);
  await expect(dialog).toHaveCount(0);
  await press(page, 'next-pane');
  await expect(search).not.toBeFocused();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('New milestone…')).toBeVisible();
  await expect(
    sheet.getByRole('definition').filter({ hasText: /^0, 1, 2, 3, or 4$/ }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  // What comes on paper is the screen alone. The system's own dialog is not for a test to answer.
  await page.evaluate(() => {
    const chart = () => document.querySelector('figure svg')?.getBoundingClientRect().width ?? 0;
    window.print = () => (document.title = `printed ${Math.round(chart())}`);
  });
  await press(page, 'pay');
  const chart = page.locator('figure svg').first();
  const widthOnScreen = async () => (await chart.boundingBox())?.width ?? 0;
  await expect.poll(widthOnScreen).toBeGreaterThan(800);
  await press(page, 'print');
  // A chart is drawn for the paper's width, and afterwards for the window's again.
  await expect(page).toHaveTitle(/^printed 700$/);
  await expect.poll(widthOnScreen).toBeGreaterThan(800);
  await press(page, 'home');
  await expect(heading(page)).toHaveText(/^Toward/);
  await press(page, 'print');
  await expect(page).toHaveTitle('printed 0');
  const onPaper = async () => {
    const printed = await app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'),
    );
    const paper = join(folder, 'screen.pdf');
    writeFileSync(paper, printed ?? '', 'base64');
    return readPdf(paper);
  };
  const { text: words } = await onPaper();
  expect(words).toContain('Backend Developer');
  expect(words).not.toContain('Leave the sample');
  // The cards of the board begin below its heading, not on a page of their own.
  await goTo(page, '#/plan/board');
  await expect(page.getByRole('heading', { name: 'Reach half a year on call' })).toBeVisible();
  expect((await onPaper()).pages[0]?.text).toContain('Reach half a');
  await press(page, 'back-up');
  await expect(page.getByRole('status').getByText(/^Backed up and checked/)).toBeVisible();
});

test('finds everything in the palette from the keyboard alone, what was chosen lately first', async ({
  startSample,
}) => {
  const { page } = await startSample();
  const field = page.getByRole('combobox', { name: 'Search everything' });
  const chosen = palette(page).getByRole('option', { selected: true });
  await openSection(page, 'Plan');
  await press(page, 'palette');
  await expect(field).toBeFocused();
  await expect(page.getByRole('group', { name: 'Recent' })).toHaveCount(0);
  await expect(chosen).toContainText('Quick capture…');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('New milestone…');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New milestone' })).toBeVisible();
  await page.keyboard.press('Escape');
  // The focus is where it was before the palette.
  await expect(heading(page)).toBeFocused();

  await press(page, 'palette');
  await expect(chosen).toContainText('New milestone…');
  await field.fill('pyth');
  await expect(chosen).toContainText('Python');
  await field.fill('pythn');
  await expect(chosen).toContainText('Python');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Python' })).toBeVisible();

  const [milestone] = await ask(page, 'listMilestones');
  await press(page, 'palette');
  await field.fill(milestone?.title.slice(0, 12) ?? '');
  await page.getByRole('group', { name: 'Milestones' }).getByRole('option').first().click();
  await expect(page.getByLabel('Title')).toHaveValue(milestone?.title ?? '');
  await page.keyboard.press('Escape');

  await press(page, 'palette');
  const recent = page.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent).toHaveText([
    `${milestone?.title} Milestone`,
    'Python Skill',
    /^New milestone…/,
  ]);
  await field.fill('exprot');
  await expect(chosen).toContainText('Export the plan…');
  await field.fill('zzzz');
  await expect(palette(page)).toContainText('Nothing goes by “zzzz”.');
  await press(page, 'palette');
  await expect(palette(page)).toHaveCount(0);
});

test('greys in the menu what means nothing before there is a plan, and hears no key for it', async ({
  start,
}) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(() => enabledItems(app))
    .toEqual(commandIds.filter(hasSomethingToDo).filter((id) => commands[id].where === 'anywhere'));
  await press(page, 'palette');
  await press(page, 'shortcuts');
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Keyboard shortcuts');
});

test('gives each menu of the bar a letter that opens it, in every language', async ({
  startSample,
}) => {
  test.skip(platform === 'mac', 'macOS has its own way into the menus.');
  const { app, page } = await startSample();
  const letters = () =>
    app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? [])
        .map(({ label }) => /&(.)/u.exec(label)?.[1] ?? '')
        .join(''),
    );
  await expect.poll(letters).toBe('FEVGWH');
  await ask(page, 'changeSettings', { language: 'de' });
  await expect.poll(letters).toBe('DBAGFH');
  await ask(page, 'changeSettings', { language: 'es' });
  // The second with an A and the second with a V take the next letter of theirs.
  await expect.poll(letters).toBe('AEVIny');
});

test('opens the place of a link, in a window just starting or open, and says when it leads nowhere', async ({
  startSample,
  start,
}) => {
  const first = await startSample();
  await first.app.close();
  const { app, page } = await start('rungs://plan/timeline');
  await expect(page).toHaveURL(/#\/plan\/timeline$/);
  const open = (link: string) =>
    app.evaluate(({ app: main }, word) => {
      main.emit('second-instance', {}, ['rungs', word]);
    }, link);
  await open('rungs://skills/python');
  await expect(page.getByRole('heading', { name: 'Python' })).toBeVisible();
  for (const link of ['rungs://nowhere', 'rungs://app/index.html', 'rungs://%']) {
    await goTo(page, '#/pay');
    await open(link);
    await expect(page.getByText('That link leads to no place in Rungs.')).toBeVisible();
    await expect(page).toHaveURL(/#\/pay$/);
  }
});
