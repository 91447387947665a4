import { expect, test } from './rungs';
import { goTo, sectionLink, violations } from './window';

test('goes to every section from the keyboard, with the heading in focus and the title following', async ({
  startSample,
}) => {
  const { page } = await startSample();
  for (const section of ['Paths', 'Skills', 'Plan', 'Pay', 'Settings']) {
    const link = sectionLink(page, section);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(/ · Rungs$/);
  }
});

test('goes back and forward through the places visited', async ({ startSample }) => {
  const { page } = await startSample();
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(heading).toHaveText('Settings');
  await page.goBack();
  await expect(heading).toHaveText('Toward Senior Backend Developer');
  await page.goForward();
  await expect(heading).toHaveText('Settings');
});

test.describe('a place that is gone', () => {
  // Its error is reported in the console besides.
  test.use({ mayComplain: true });

  test('is said in plain words, with a way on', async ({ startSample }) => {
    const { app, page } = await startSample();
    const heading = page.getByRole('heading', { level: 1 });
    for (const [link, title] of [
      ['rungs://skills/gone', 'This skill is no longer there'],
      ['rungs://paths/gone', 'This path is no longer there'],
      ['rungs://check-ins/gone', 'This check-in is no longer there'],
      ['rungs://compare/gone/backend-developer', 'One of these is no longer there'],
    ] as const) {
      await goTo(page, '#/pay');
      await app.evaluate(({ app: main }, word) => {
        main.emit('second-instance', {}, ['rungs', word]);
      }, link);
      await expect(heading).toHaveText(title);
      await expect(page.getByText('It was removed')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Go back' }).click();
      await expect(page).toHaveURL(/#\/pay$/);
      await expect(heading).toHaveText('Pay');
    }
  });
});

test('names every section for screen readers when the sidebar shows icons alone', async ({
  startSample,
}) => {
  const { app, page } = await startSample();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(600, 600);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(600);
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    'Home',
    'Paths',
    'Skills',
    'Plan',
    'Pay',
    'Settings',
  ]);
});
