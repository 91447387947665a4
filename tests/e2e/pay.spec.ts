import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import { ask, openSection, passFirstRun } from './window';

const history = (page: Page) => page.getByRole('table', { name: 'Pay history' });
const chart = (page: Page) => page.getByRole('group', { name: /^Salary chart/ });
const save = (page: Page) => page.getByRole('button', { name: 'Save pay' }).click();

/** On Mid since March 2024, without having said when the career began. */
const onMid = { position: { levelId: 'backend-developer/mid', since: '2024-03-01' } };

test('records an amount to the cent, corrects it, removes it and takes that back', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, onMid);
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  const dialog = page.getByRole('dialog');
  await save(page);
  await expect(dialog.getByLabel('Amount, before tax')).toHaveAccessibleDescription(/^Needed/);
  await dialog.getByLabel('Amount, before tax').fill('8,765.43');
  await dialog.getByLabel('Per').selectOption('month');
  await dialog.getByLabel('From').fill('2024-03-01');
  await dialog.getByLabel('Note').fill('The offer');
  await save(page);
  const row = history(page).getByRole('row').nth(1);
  await expect(row).toContainText('$8,765.43 a month');
  await expect(row).toContainText('$105,185.16');
  expect(await ask(page, 'listPay')).toMatchObject([
    { amountMinor: 876_543, currency: 'USD', period: 'month', kind: 'base', note: 'The offer' },
  ]);
  await expect(
    page.getByText('Your base pay of $105,185.16 lies in the middle third of the Mid band'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Actions for Base pay from Mar 1, 2024' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(dialog.getByLabel('Amount, before tax')).toHaveValue('$8,765.43');
  await dialog.getByLabel('Amount, before tax').fill('6000');
  await save(page);
  await expect(row).toContainText('$6,000 a month');
  await expect(page.getByText('Your base pay of $72,000 lies below the Mid band')).toBeVisible();

  await page.getByRole('button', { name: /^Actions for Base pay/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(history(page)).toHaveCount(0);
  expect(await ask(page, 'listPay')).toEqual([]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('$6,000 a month');
});

test('draws pay in another currency without bands until there is a rate, and says why', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, onMid);
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount, before tax').fill('60000');
  // As a person does: the amount is left before the list opens.
  await dialog.getByLabel('Currency').focus();
  await dialog.getByLabel('Currency').selectOption('EUR');
  await save(page);
  await expect(history(page).getByRole('row').nth(1)).toContainText('€60,000 a year');
  await expect(page.getByText('Your base pay is €60,000 a year.')).toBeVisible();
  await expect(page.getByText('without an exchange rate on file no bands are drawn')).toBeVisible();
  await expect(chart(page)).toHaveAccessibleName(/no bands, 1 pay point/);

  await page.getByRole('button', { name: 'Add rate' }).click();
  await dialog.getByLabel('1 EUR is worth').fill('1.0825');
  await dialog.getByLabel('Source').fill('The bank’s page');
  await page.getByRole('button', { name: 'Save rate' }).click();
  await expect(page.getByText('Your base pay of $64,950 lies below the Mid band')).toBeVisible();
  await expect(page.getByText('Converted at 1 EUR = 1.0825 USD (The bank’s page')).toBeVisible();
  await expect(chart(page)).toHaveAccessibleName(/4 bands, 1 pay point/);
});

test('shows the forecast’s assumptions, changes them, and goes back to the convention', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Pay');
  await expect(page.getByText('looks 5 years ahead')).toContainText('0 / 1 / 2%');
  await page.getByRole('button', { name: 'Change assumptions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Years ahead').fill('12');
  await dialog.getByRole('button', { name: 'Save assumptions' }).click();
  await expect(dialog.getByLabel('Years ahead')).toHaveAccessibleDescription(/^Too large/);
  await dialog.getByLabel('Years ahead').fill('3');
  await dialog.getByLabel('Inflation a year').fill('2');
  await dialog.getByRole('button', { name: 'Save assumptions' }).click();
  await expect(page.getByText('looks 3 years ahead')).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).check();
  const forecast = page.getByRole('table', { name: /^Forecast/ });
  await expect(forecast.getByRole('row')).toHaveCount(4);
  await expect(forecast).toContainText('The Mid band then');
  await page.getByRole('button', { name: 'Change assumptions' }).click();
  await dialog.getByRole('button', { name: 'Back to the convention' }).click();
  await expect(page.getByText('looks 5 years ahead')).toBeVisible();
});

test('draws part-time work at its full-time equivalent, and refuses what cannot be', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, onMid);
  await openSection(page, 'Pay');
  await page.getByRole('button', { name: 'Add pay' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount, before tax').fill('-5');
  await save(page);
  await expect(dialog.getByLabel('Amount, before tax')).toHaveAccessibleDescription(
    /^Cannot be below zero/,
  );
  await dialog.getByLabel('Amount, before tax').fill('60000');
  await dialog.getByLabel('Share of full time').fill('60');
  await save(page);
  await expect(history(page).getByRole('row').nth(1)).toContainText('60% of full time');
  await expect(history(page).getByRole('row').nth(1)).toContainText('$100,000');
  await expect(chart(page).getByRole('img', { name: /^\$100,000/ })).toHaveAccessibleName(
    /\$60,000 really earned, part-time/,
  );
});

test('says the same numbers in the chart and in its table', async ({ startSample }) => {
  const { page } = await startSample();
  await openSection(page, 'Pay');
  await expect(chart(page)).toHaveAccessibleName(
    'Salary chart over years of experience: 4 bands, 5 pay points, with a forecast',
  );
  const marks = chart(page).locator('[data-mark]');
  await expect(marks.last()).toBeVisible();
  const said = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
  expect(said.slice(0, 4)).toEqual([
    'Entry: Junior Backend Developer, $55,000–$80,000 a year, 0–2 years of experience',
    'Mid: Backend Developer, $80,000–$130,000 a year, 2–5 years of experience',
    'Senior: Senior Backend Developer, $130,000–$180,000 a year, 5–8 years of experience',
    'Lead: Backend Architect / Principal Engineer, $180,000–$270,000 and more a year, 8+ years of experience',
  ]);

  await page.getByRole('radio', { name: 'Table' }).check();
  await expect(chart(page)).toHaveCount(0);
  const bands = page.getByRole('table', { name: 'Salary bands' }).getByRole('row');
  await expect(bands).toHaveCount(5);
  for (const [index, sentence] of said.slice(0, 4).entries()) {
    const [name = '', amounts = '', years = ''] =
      sentence?.match(/^(.*), (\$.*) a year, (.*) of experience$/)?.slice(1) ?? [];
    const cells = bands.nth(index + 1);
    await expect(cells.getByRole('rowheader')).toHaveText(name);
    await expect(cells.getByRole('cell').nth(0)).toHaveText(amounts);
    await expect(cells.getByRole('cell').nth(1)).toHaveText(years);
  }
  const points = page.getByRole('table', { name: 'Your base pay, today and the goal' });
  const own = said.filter((label) => label?.startsWith('$')).map((label) => label?.split(' ')[0]);
  expect(own).toEqual(['$61,000', '$66,500', '$84,000', '$95,000', '$104,000']);
  await expect(points.getByRole('row', { name: /^Base pay/ }).locator('td:last-child')).toHaveText(
    own as string[],
  );
  await expect(points.getByRole('row', { name: /^Today/ })).toContainText('$104,000');
  const checkIns = said.filter((label) => label?.startsWith('Check-in, '));
  expect(checkIns).toHaveLength(2);
  for (const checkIn of checkIns)
    await expect(points).toContainText(
      /Senior Backend Developer: .*$/.exec(checkIn ?? '')?.[0] ?? '',
    );

  // All that was earned and may be, by keyboard from mark to mark and in the table.
  await page.getByRole('radio', { name: 'Earnings' }).check();
  const earnings = page.getByRole('group', { name: /^Earnings over the calendar/ });
  await expect(earnings.locator('[data-mark]').last()).toBeVisible();
  await earnings.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  const ahead = await earnings.locator(':focus').getAttribute('aria-label');
  const [low = '', high = '', middle = ''] = ahead?.match(/\$[\d,]+\d/g) ?? [];
  await page.getByRole('radio', { name: 'Table' }).check();
  const row = page
    .getByRole('table', { name: /^Earned in all/ })
    .getByRole('row')
    .last();
  await expect(row.getByRole('cell')).toHaveText([low, middle, high]);
});

test('switches the axis to the calendar, and reads every mark by keyboard', async ({
  startSample,
}) => {
  const { page } = await startSample();
  await openSection(page, 'Pay');
  await page.getByRole('radio', { name: 'Calendar' }).check();
  await expect(chart(page)).toHaveAccessibleName(/^Salary chart over the calendar/);
  const mid = chart(page).getByRole('img', { name: /^Mid: Backend Developer/ });
  // The career began 56 months before today; Mid is drawn from its third year on.
  const { today } = await ask(page, 'getSession');
  const monthOf = (months: number) => {
    const [year = 0, month = 0] = today.split('-').map(Number);
    const day = new Date(Date.UTC(year, month - 1 + months, 1));
    return day.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'short' });
  };
  await expect(mid).toHaveAccessibleName(new RegExp(`${monthOf(-32)} to ${monthOf(4)}$`));

  const focused = page.locator(':focus');
  await chart(page).locator('[data-mark][tabindex="0"]').focus();
  await expect(focused).toHaveAccessibleName(/^Entry/);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Mid/);
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/^\$104,000 a year/);
});

test('assumes the level’s lower years until the start of the career is said once', async ({
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, onMid);
  await openSection(page, 'Pay');
  // Mid begins at two years of experience.
  await expect(page.getByText('assumed from the level you hold: Mar 2022')).toBeVisible();
  await page.getByRole('button', { name: 'Set the date' }).click();
  await page.getByLabel('Began on').fill('2020-09-01');
  await page.getByRole('button', { name: 'Save date' }).click();
  await expect(page.getByText('Experience counts from Sep 2020.')).toBeVisible();
  await expect(page.getByText('assumed')).toHaveCount(0);
  // The rest of the position is as it was.
  expect((await ask(page, 'getStanding')).position).toMatchObject({
    level: { id: 'backend-developer/mid' },
    since: '2024-03-01',
    careerBeganOn: '2020-09-01',
  });
  await page.reload();
  await expect(page.getByText('Experience counts from Sep 2020.')).toBeVisible();
});
