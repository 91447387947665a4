import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, goTo, violations } from './window';

// What a screen reader is told, read from the browser's own accessibility tree.

const screens = [
  '#/',
  '#/paths',
  '#/paths/backend-developer',
  '#/skills/python',
  '#/evidence',
  '#/plan',
  '#/plan/board',
  '#/plan/timeline',
  '#/check-ins',
  '#/pay',
  '#/settings',
] as const;

/** What has to have a name of its own: controls, landmarks of a kind there may be several of, drawings and tables. */
const named =
  /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|listbox|option|navigation|complementary|region|img|table|dialog|heading)(?! ")/;

/** What is wrong with the tree of the page as it is, one line each. */
async function faults(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const count = (role: string) =>
    lines.filter((line) => line.trim().startsWith(`- ${role}`)).length;
  const levels = lines.flatMap((line) => {
    const level = /- heading ".*" \[level=(\d)\]/.exec(line)?.[1];
    return level === undefined ? [] : [Number(level)];
  });
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...lines.filter((line) => named.test(line)).map((line) => `no name: ${line.trim()}`),
    ...(count('main') === 1 ? [] : [`${count('main')} main landmarks`]),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one heading of level 1']),
    ...skipped.map((level) => `a heading of level ${level} under none of level ${level - 1}`),
  ];
}

test('names everything on every main screen, says what happens, and keeps the place of the focus', async ({
  startSample,
}) => {
  test.slow();
  const { page } = await startSample();
  for (const hash of screens) {
    await goTo(page, hash);
    expect(await faults(page), hash).toEqual([]);
  }

  await goTo(page, '#/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - navigation "Sections":
      - list:
        - listitem:
          - link "Home"
    - complementary "Sample data":
      - button "Leave the sample"
    - main:
      - heading "Toward Senior Backend Developer" [level=1]
  `);

  // A dialog takes the focus and gives it back.
  await goTo(page, '#/plan');
  const add = page.getByRole('button', { name: 'New milestone' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "New milestone":
      - heading "New milestone" [level=2]
      - textbox "Title"
  `);
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();

  // Saved, undone and refused are said where screen readers listen.
  await goTo(page, '#/skills/python');
  const list = page.getByRole('listbox', { name: 'Skills' });
  await list.focus();
  await page.keyboard.press('2');
  await expect(page.getByRole('status').last()).toContainText('Python');
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+z' : 'Control+z');
  await expect(page.getByRole('status').last()).toContainText('Undone: Rate skill · Python');
  await goTo(page, '#/evidence');
  const wanted = { filter: 'all', sought: '', first: 1 } as const;
  const [first] = (await ask(page, 'listEvidence', wanted)).entries;
  await page.getByRole('button', { name: first?.title ?? '', exact: true }).click();
  await ask(page, 'removeEvidence', await ask(page, 'getEvidence', first?.id ?? ''));
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const refusal = page.getByRole('dialog').getByRole('alert').filter({ hasText: /./ });
  await expect(refusal).toContainText('no longer exists');
  await page.keyboard.press('Escape');

  // In colours that the system forces, what is chosen is still told apart, and nothing is hidden.
  await page.emulateMedia({ forcedColors: 'active' });
  await goTo(page, '#/plan');
  const outline = (name: string) =>
    page
      .locator('label', { hasText: name })
      .first()
      .evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(await outline('List')).toBe('solid');
  expect(await outline('Board')).toBe('none');
  expect(await violations(page)).toEqual([]);
});
