import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { callApi, expect, runCommand, test } from './rungs';
import { ask, goTo, midToSenior, passFirstRun, pay, violations } from './window';

test('backs up, shows what a restore would change, restores, and keeps what was there', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await ask(page, 'addPay', pay);
  await goTo(page, '#/backups');
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('status')).toContainText('Backed up and checked');
  const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('On request');
  await expect(rows).toContainText('1 pay entry');

  await ask(page, 'addPay', { ...pay, paidFrom: '2025-01-01' });
  await ask(page, 'rateSkill', { skillId: 'git', proficiency: 3, ratedOn: '2025-01-01', note: '' });
  await page.reload();
  await page.getByRole('button', { name: 'Restore the backup of' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: 'Pay 2 1' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Ratings 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('status')).toHaveText(
    'Restored. What was there before is the newest backup.',
  );
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Before a restore');
  await expect(rows.first()).toContainText('1 rating and 2 pay entries');
  expect(await ask(page, 'listPay')).toHaveLength(1);

  // And back again: nothing was lost by restoring.
  await rows.first().getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(rows).toHaveCount(3);
  expect(await ask(page, 'listPay')).toHaveLength(2);
  expect(readdirSync(folder).filter((name) => /restored|\.new/.test(name))).toEqual([]);

  // Dropped on the window, a backup shows the same, and anything else is refused in plain words.
  const newest = (await ask(page, 'listBackups'))[0]?.name ?? '';
  const address = page.url();
  const hold = await dragOver(page, join(folder, 'settings.json'));
  await expect(
    page.getByText(/^Drop a backup of Rungs, a file that ends in \.rungs/),
  ).toBeVisible();
  await hold.drop();
  await expect(page.getByRole('alert')).toContainText('Rungs takes its own backups here');
  await (await dragOver(page, join(folder, 'backups'))).drop();
  await expect(page.getByRole('alert')).toContainText('Rungs takes its own backups here');
  expect(await callApi(page, 'lookAtDroppedFile', join(folder, 'backups', newest))).toMatchObject({
    code: 'refused',
  });
  await (await dragOver(page, join(folder, 'backups', newest))).drop();
  await expect(page.getByRole('dialog', { name: `Restore ${newest}` })).toBeVisible();
  await (await dragOver(page, join(folder, 'backups', newest))).drop();
  await expect(page.getByRole('status')).toHaveText('Close the dialog first.');
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(rows).toHaveCount(4);
  expect(page.url()).toBe(address);

  // What is changed while a restore goes on is in the backup made before it, or in what it brought back.
  const held = (await ask(page, 'listPay')).length;
  const [latest] = await ask(page, 'listBackups');
  const restoring = callApi(page, 'restoreBackup', latest?.name);
  for (let n = 0; n < 25; n++) await ask(page, 'addPay', { ...pay, paidFrom: '2025-02-01' });
  expect(await restoring).toMatchObject({ ok: true });
  const [kept] = await ask(page, 'listBackups');
  const after = (await ask(page, 'listPay')).length - (latest?.summary.pay?.count ?? 0);
  expect((kept?.summary.pay?.count ?? 0) + after).toBe(held + 25);
});

/** Holds a file of the machine over the window, as the system's own file manager does. */
async function dragOver(page: Page, file: string): Promise<{ drop(): Promise<void> }> {
  const client = await page.context().newCDPSession(page);
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop') => {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await client.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  };
  await send('dragEnter');
  await send('dragOver');
  return { drop: () => send('drop') };
}

test('a damaged backup is not restored, and says so', async ({ folder, start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await ask(page, 'addPay', pay);
  const { name = '' } = (await ask(page, 'backUpNow')) ?? {};
  const file = join(folder, 'backups', name);
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await goTo(page, '#/backups');
  await page.getByRole('button', { name: 'Restore the backup of' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'This backup is damaged or incomplete. Nothing was changed.',
  );
  expect(await ask(page, 'listPay')).toHaveLength(1);
});

test('makes the first backup of the day by itself', async ({ folder, start }) => {
  const { app, page } = await start();
  await passFirstRun(page);
  await expect
    .poll(async () => (await ask(page, 'listBackups')).map(({ reason }) => reason), {
      timeout: 40_000,
    })
    .toEqual(['scheduled']);
  await app.close();
  // The next start on the same day makes none.
  const again = await start();
  await again.page.waitForTimeout(12_000);
  expect(await ask(again.page, 'listBackups')).toHaveLength(1);
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
});

test('the sample is never backed up by itself', async ({ folder, startSample }) => {
  const { page } = await startSample();
  await goTo(page, '#/backups');
  await expect(page.getByText('The sample has no backup.')).toBeVisible();
  expect(readdirSync(folder)).not.toContain('backups');
});

test('says in words that a backup cannot be written, keeps saying so, and restores one kept elsewhere', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await passFirstRun(page);
  writeFileSync(join(folder, 'backups'), 'in the way');
  await goTo(page, '#/backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('alert')).toContainText('The backup could not be written');
  // And keeps saying so, as it must of one made by the clock, until one is made.
  await goTo(page, '#/backups');
  await expect(page.getByText(/^The last backup, .* could not be made\./)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  rmSync(join(folder, 'backups'));
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('status')).toContainText('Backed up and checked');
  await expect(page.getByText('could not be made')).toHaveCount(0);

  // A copy kept anywhere can be restored too, after a look at what it would change.
  const copy = join(folder, 'kept elsewhere.sqlite');
  const [{ name } = { name: '' }] = await ask(page, 'listBackups');
  copyFileSync(join(folder, 'backups', name), copy);
  await ask(page, 'addPay', pay);
  const choose = (file: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  await choose(join(folder, 'settings.json'));
  await page.getByRole('button', { name: 'Restore from a file…' }).click();
  await expect(page.getByRole('alert')).toContainText('damaged or incomplete');
  await choose(copy);
  await page.getByRole('button', { name: 'Restore from a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore kept elsewhere.sqlite' });
  await expect(dialog.getByRole('row', { name: 'Pay 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('status')).toContainText('Restored.');
  expect(await ask(page, 'listPay')).toEqual([]);
  expect(readdirSync(folder).filter((each) => each.includes('restored'))).toEqual([]);
});

test('backs up, checks and restores on the command line', async ({ folder, start }) => {
  const data = folder;
  const { app, page } = await start();
  await passFirstRun(page);
  await ask(page, 'addPay', pay);
  const out = join(folder, 'copy.sqlite');

  // While the window is open, reading is served and writing refused.
  const made = await runCommand('backup', '--data-dir', data, '--json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const { file } = JSON.parse(made.stdout) as { file: string };
  expect(JSON.parse(made.stdout)).toMatchObject({
    // The day's own may have come before it.
    name: expect.stringMatching(/^rungs-0000[12]-.*-asked\.sqlite$/),
    isWhole: true,
    summary: { pay: { count: 1 } },
  });
  expect(await runCommand('backup', '--data-dir', data, '--out', out)).toEqual({
    code: 0,
    stdout: `${out}\n`,
    stderr: '',
  });
  const refused = await runCommand('restore', file, '--data-dir', data);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('in use');
  expect(await runCommand('check', '--data-dir', data, '--json')).toMatchObject({ code: 0 });
  await ask(page, 'addPay', { ...pay, paidFrom: '2025-01-01' });
  await app.close();

  const sound = await runCommand('check', '--data-dir', data, '--json');
  expect(sound).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(sound.stdout)).toMatchObject({ sinceClosed: 'untouched', problems: [] });

  const restored = await runCommand('restore', out, '--data-dir', data, '--json');
  expect(JSON.parse(restored.stdout)).toMatchObject({
    restored: out,
    setAside: null,
    summary: { pay: { count: 1 } },
  });

  // On another computer: a folder that has no store yet.
  const elsewhere = join(folder, 'elsewhere');
  expect(await runCommand('restore', out, '--data-dir', elsewhere)).toMatchObject({ code: 0 });
  expect(readdirSync(elsewhere)).toContain('rungs.sqlite');
  expect(readdirSync(elsewhere)).not.toContain('backups');

  const bytes = readFileSync(join(data, 'rungs.sqlite'));
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(data, 'rungs.sqlite'), bytes);
  const damaged = await runCommand('check', '--data-dir', data, '--json');
  expect(damaged.code).toBe(1);
  expect(JSON.parse(damaged.stdout)).toMatchObject({
    problems: [expect.stringContaining('damaged') as unknown],
  });
  for (const words of [['restore'], ['restore', 'a', 'b'], ['backup', 'x'], ['check', '--fix']])
    expect(await runCommand(...words, '--data-dir', data)).toMatchObject({ code: 2, stdout: '' });
});

test('a backup saved as a file of its own is looked at when the system opens it, at a start and later; a damaged one is not', async ({
  folder,
  start,
}) => {
  const first = await start();
  await passFirstRun(first.page);
  const copy = join(folder, 'mine.rungs');
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, copy);
  await goTo(first.page, '#/backups');
  await first.page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(first.page.getByRole('status')).toHaveText('Saved and checked: mine.rungs');
  await ask(first.page, 'addPay', pay);
  await first.app.close();

  const { app, page } = await start(copy);
  const dialog = page.getByRole('dialog', { name: 'Restore mine.rungs' });
  await expect(dialog.getByRole('row', { name: 'Pay 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const open = (words: readonly string[]) =>
    app.evaluate(
      ({ app: main }, [from, ...named]) => {
        main.emit('second-instance', {}, ['rungs', ...named], from);
      },
      [folder, ...words] as const,
    );
  writeFileSync(join(folder, 'damaged.rungs'), readFileSync(copy).subarray(0, 50_000));
  writeFileSync(join(folder, 'letter.rungs'), 'Dear all');
  for (const [name, words] of [
    ['damaged.rungs', 'This backup is damaged or incomplete.'],
    ['gone.rungs', 'That file is not there any more.'],
    ['letter.rungs', 'This backup is damaged or incomplete.'],
  ] as const) {
    await open([name]);
    await expect(page.getByRole('alert')).toContainText(words);
  }
  // A picture out of another program lies on no disk.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'picture.png'));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
  });
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Rungs takes its own backups here');
  // Beside words of two lines the button keeps to one.
  const button = await refusal.getByRole('button', { name: 'Close' }).boundingBox();
  expect(button?.height).toBeLessThan(30);
  expect(await ask(page, 'listPay')).toHaveLength(1);

  await open(['mine.rungs']);
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await ask(page, 'listPay')).toEqual([]);

  await stopsWhatTakesLong(page, folder);
  await app.close();
  expect(readdirSync(folder)).toContain('rungs.seal');
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('.new'))).toEqual([]);
});

/** Of a store with large files: a backup is stopped from the foot of the window, a restore from its dialog. */
async function stopsWhatTakesLong(page: Page, folder: string): Promise<void> {
  await page.evaluate(async () => {
    const { rungs } = window as unknown as { rungs: { call(m: string, i: unknown): unknown } };
    for (let n = 0; n < 3; n++) {
      const content = new Uint8Array(10_000_000).fill(97 + n);
      const file = { name: `${n}.txt`, content };
      const said = { title: `File ${n}`, happenedOn: '2024-01-01', skillIds: [], links: [], file };
      const rest = { situation: '', myPart: '', outcome: '', confirmedBy: '', privateNote: '' };
      await rungs.call('addEvidence', { ...said, ...rest });
    }
  });
  expect(await ask(page, 'backUpNow')).toMatchObject({ isWhole: true });
  await goTo(page, '#/backups');
  const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
  const before = readdirSync(join(folder, 'backups'));
  await page.getByRole('button', { name: 'Back up now' }).click();
  const foot = page.getByRole('status').filter({ hasText: 'Backing up…' });
  // As a click, but without waiting for the button to rest.
  await foot.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
  await expect(page.getByRole('status')).toHaveText('Stopped. No backup was made.');
  expect(readdirSync(join(folder, 'backups'))).toEqual(before);

  await rows.first().getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
  await expect(page.getByRole('status')).toHaveText('Stopped. Nothing was changed.');
  expect(readdirSync(folder).filter((name) => name.includes('restored'))).toEqual([]);
  await expect(rows).toHaveCount(before.length / 2);

  // Quitting stops one as well, and waits for it: the store is closed and sealed like any other.
  await page.evaluate(() => {
    const { rungs } = window as unknown as { rungs: { call(m: string): unknown } };
    void rungs.call('backUpNow');
  });
}
