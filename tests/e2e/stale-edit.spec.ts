import { expect, test } from './rungs';
import { ask, openSection, passFirstRun, violations } from './window';

test('an entry changed meanwhile is not overwritten: both versions are shown, to choose from', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page);
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
});
