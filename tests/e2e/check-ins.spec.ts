import { expect, test } from './rungs';
import { ask, goTo, midToSenior, openSection, passFirstRun } from './window';

test('keeps where one stood, how somebody else saw it and what was agreed, whatever changes later', async ({
  start,
}) => {
  const { app, page } = await start();
  await passFirstRun(page, midToSenior);
  const { today } = await ask(page, 'getSession');
  const rate = (proficiency: 1 | 2) =>
    ask(page, 'rateSkill', { skillId: 'system-design', proficiency, ratedOn: today, note: '' });
  await rate(1);
  await openSection(page, 'Plan');
  await page.getByRole('link', { name: 'Check-ins' }).click();
  await page.getByRole('button', { name: 'New check-in' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('With whom').fill('Team lead');
  await dialog.getByLabel('Their view of System Design').selectOption('Working');
  await dialog.getByRole('button', { name: 'Add what was agreed' }).click();
  await expect(dialog.getByLabel('Who, agreement 1')).toBeFocused();
  await dialog.getByRole('button', { name: 'Save check-in' }).click();
  await expect(dialog.getByLabel('Who, agreement 1')).toHaveAccessibleDescription('Needed');
  await dialog.getByLabel('Who, agreement 1').fill('Team lead');
  await dialog.getByLabel('What, agreement 1').fill('Find a design for me to lead');
  await dialog.getByLabel('By when, agreement 1').fill('2031-06-30');
  await dialog.getByLabel('What they said').fill('Nearly there');
  await dialog.getByRole('button', { name: 'Save check-in' }).click();

  const list = page.getByRole('list', { name: 'All check-ins, newest first' });
  await expect(list.getByRole('listitem')).toContainText('With Team lead');
  await list.getByRole('link').click();
  const row = page.getByRole('row', { name: /^System Design/ });
  await expect(row.getByRole('cell')).toHaveText(['Working', 'Learning', 'Working']);
  await expect(page.getByText('Find a design for me to lead')).toBeVisible();
  await rate(2);
  await page.reload();
  await expect(row.getByRole('cell')).toHaveText(['Working', 'Learning', 'Working']);

  const second = await ask(page, 'addCheckIn', { whom: 'Panel' });
  await page.reload();
  await page.getByLabel('Compare with').selectOption({ value: second.id });
  await expect(row.getByRole('cell')).toHaveText([
    'Learning · Working asked · theirs: Working',
    'Working · Working asked',
    'Further',
  ]);

  await goTo(page, `#/check-ins/${second.id}`);
  await page.getByRole('button', { name: 'Actions for this check-in' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);

  // What a click on the reminder sends; that it is off until it is chosen is in the settings.
  await openSection(page, 'Settings');
  const reminder = page.getByRole('group', { name: 'Remind me of check-ins' });
  await expect(reminder.getByRole('radio', { name: 'Never' })).toBeChecked();
  await page.getByRole('radio', { name: 'Every 3 months' }).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('request', {
      kind: 'command',
      id: 'check-ins',
      isByKeys: false,
    }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Check-ins' })).toBeVisible();
  await openSection(page, 'Settings');
  await expect(page.getByRole('radio', { name: 'Every 3 months' })).toBeChecked();
});
