import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { fillUp } from '../torture/small-disk';
import { callApi, expect, runCommand, test } from './rungs';
import { ask, openSection, passFirstRun, pay, violations } from './window';

// The window's console names the error that its screen words.
test.use({ mayComplain: true });

/** The next folder dialog answers with this folder. */
const choose = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);

/** The message that passes at the foot of the window. */
const said = (page: Page) => page.getByRole('status').filter({ hasText: /./ });

// A journey over two starts and the command line.
test.slow();

test('moves the data, removes what was left only when asked, and finds it again after a restart', async ({
  folder,
  start,
}) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
  const chosen = join(elsewhere, 'Dropbox');
  mkdirSync(chosen);
  try {
    const { app, page } = await start();
    await passFirstRun(page);
    await ask(page, 'addPay', pay);
    await ask(page, 'backUpNow');
    await ask(page, 'changeSettings', { theme: 'dark' });
    await openSection(page, 'Settings');
    await choose(app, join(folder, 'backups'));
    await page.getByRole('button', { name: 'Move…' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing was moved' })).toBeVisible();

    await choose(app, chosen);
    await page.getByRole('button', { name: 'Move…' }).click();
    await expect(said(page)).toHaveText(`Moved and checked. Your data is now in ${chosen}.`);
    await expect(page.getByText(chosen, { exact: true })).toBeVisible();
    await expect(page.getByText('Dropbox synchronises this folder.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    // Said on every other screen as well, until it is dismissed.
    const banner = page.getByRole('complementary', { name: 'Where your data lies' });
    await expect(banner).toHaveCount(0);
    await openSection(page, 'Pay');
    await expect(banner).toContainText('in a folder that Dropbox synchronises');
    expect(await violations(page)).toEqual([]);
    await banner.getByRole('button', { name: 'Leave it there' }).click();
    await expect(banner).toHaveCount(0);
    await page.reload();
    await openSection(page, 'Settings');
    await expect(banner).toHaveCount(0);
    expect(await ask(page, 'listPay')).toHaveLength(1);
    await ask(page, 'addPay', { ...pay, paidFrom: '2025-01-01' });
    // The day's own backup may have been made meanwhile.
    const reasons = (await ask(page, 'listBackups')).map(({ reason }) => reason);
    expect(reasons).toContain('asked');
    expect(existsSync(join(folder, 'rungs.sqlite'))).toBe(true);

    await page.getByRole('button', { name: 'Remove it…' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(said(page)).toHaveText('The copy left behind is removed.');
    await expect(page.getByRole('button', { name: 'Remove it…' })).toHaveCount(0);
    expect(readdirSync(folder)).not.toContain('rungs.sqlite');
    expect(readdirSync(folder)).not.toContain('backups');
    await app.close();

    // The command line follows, and so does the next start.
    expect(await runCommand('check', '--data-dir', folder)).toMatchObject({ code: 0 });
    renameSync(chosen, `${chosen} away`);
    const again = await start();
    await expect(
      again.page.getByRole('heading', { level: 1, name: 'The data folder is not there' }),
    ).toBeVisible();
    expect(existsSync(chosen)).toBe(false);
    expect(readdirSync(folder)).not.toContain('rungs.sqlite');
    expect(await violations(again.page)).toEqual([]);
    renameSync(`${chosen} away`, join(elsewhere, 'found'));
    await choose(again.app, elsewhere);
    await again.page.getByRole('button', { name: 'Find it elsewhere…' }).click();
    await expect(again.page.getByText('There is no data of Rungs in that folder.')).toBeVisible();
    await choose(again.app, join(elsewhere, 'found'));
    await again.page.getByRole('button', { name: 'Find it elsewhere…' }).click();
    await expect(again.page.getByRole('navigation')).toBeVisible();
    expect(await ask(again.page, 'listPay')).toHaveLength(2);
    expect((await ask(again.page, 'getSession')).settings.theme).toBe('dark');
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('while the data is moved, what is asked waits, and the move can be cancelled', async ({
  folder,
  start,
}) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
  const chosen = join(elsewhere, 'there');
  try {
    const { app, page } = await start();
    await passFirstRun(page);
    await ask(page, 'addPay', pay);
    await ask(page, 'backUpNow');
    await openSection(page, 'Settings');
    writeFileSync(join(folder, 'backups', 'large'), Buffer.alloc(400_000_000));
    await choose(app, chosen);

    await page.getByRole('button', { name: 'Move…' }).click();
    await expect(page.getByText('Moving your data…')).toBeVisible();
    const asked = ask(page, 'addPay', { ...pay, paidFrom: '2025-01-01' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await asked;
    await expect(page.getByText('Moving your data…')).toHaveCount(0);
    expect(existsSync(chosen)).toBe(false);
    expect((await ask(page, 'getSession')).dataFolder).toBe(folder);

    await page.getByRole('button', { name: 'Move…' }).click();
    await expect(page.getByText('Moving your data…')).toBeVisible();
    await ask(page, 'addPay', { ...pay, paidFrom: '2026-01-01' });
    expect((await ask(page, 'getSession')).dataFolder).toBe(chosen);
    expect(await ask(page, 'listPay')).toHaveLength(3);
    await app.close();
    const command = await runCommand('check', '--json', '--data-dir', folder);
    expect(JSON.parse(command.stdout)).toMatchObject({ problems: [], isOfEarlierVersion: false });
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('a move that fails leaves nothing where it went, and a copy left behind that was worked on stays', async ({
  folder,
  start,
}) => {
  const chosen = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
  try {
    const { app, page } = await start();
    const use = async (data: string) => {
      await choose(app, data);
      await ask(page, 'useDataFolder');
      await page.reload();
      await openSection(page, 'Settings');
    };
    await passFirstRun(page);
    await openSection(page, 'Settings');
    // A folder in the way keeps the home from saying where the data is.
    mkdirSync(join(folder, 'location.json'));
    await choose(app, chosen);
    await page.getByRole('button', { name: 'Move…' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'cannot be written' })).toBeVisible();
    expect(readdirSync(chosen)).toEqual([]);
    expect((await ask(page, 'getSession')).dataFolder).toBe(folder);
    rmSync(join(folder, 'location.json'), { recursive: true });
    expect(await ask(page, 'moveDataFolder')).toBe(chosen);

    await use(folder);
    await ask(page, 'addPay', pay);
    await use(chosen);
    expect(await ask(page, 'listPay')).toEqual([]);
    await page.getByRole('button', { name: 'Remove it…' }).click();
    await page.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'nothing was removed' })).toBeVisible();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('button', { name: 'Remove it…' })).toHaveCount(0);
    await use(folder);
    expect(await ask(page, 'listPay')).toHaveLength(1);

    // A folder that goes while it is open is not made anew where it was.
    await use(chosen);
    renameSync(chosen, `${chosen} away`);
    expect(await callApi(page, 'listPay', undefined)).toMatchObject({ code: 'folder-missing' });
    expect(existsSync(chosen)).toBe(false);
  } finally {
    for (const each of [chosen, `${chosen} away`]) rmSync(each, { recursive: true, force: true });
  }
});

test('a home whose word on where the data lies is damaged opens nothing until it is shown the folder', async ({
  folder,
  start,
}) => {
  const chosen = mkdtempSync(join(tmpdir(), 'rungs-e2e-'));
  try {
    const { app, page } = await start();
    await passFirstRun(page);
    await choose(app, chosen);
    await ask(page, 'moveDataFolder');
    await ask(page, 'addPay', pay);
    await app.close();

    // The copy of before the move is still in the home, and must not be taken for the plan.
    writeFileSync(join(folder, 'location.json'), '');
    const inHome = () => readdirSync(folder).filter((name) => !name.startsWith('Singleton'));
    const before = inHome();
    const command = await runCommand('check', '--data-dir', folder);
    expect(command).toMatchObject({ code: 1, stdout: '' });
    expect(command.stderr).toMatch(/^rungs: [^\n]*location\.json[^\n]* cannot be read\.\n$/);
    const again = await start();
    const heading = again.page.getByRole('heading', {
      name: 'Where your data lies cannot be read',
    });
    await expect(heading).toBeVisible();
    await expect(again.page.getByText(`location.json in ${folder}`)).toBeVisible();
    expect(await violations(again.page)).toEqual([]);
    await again.page.getByRole('button', { name: 'Try again' }).click();
    await expect(heading).toBeVisible();
    expect(inHome()).toEqual(before);
    await choose(again.app, chosen);
    await again.page.getByRole('button', { name: 'Find it elsewhere…' }).click();
    await expect(again.page.getByRole('navigation')).toBeVisible();
    expect(await ask(again.page, 'listPay')).toHaveLength(1);
    await again.app.close();
    expect(await runCommand('check', '--data-dir', folder)).toMatchObject({ code: 0 });
  } finally {
    rmSync(chosen, { recursive: true, force: true });
  }
});

test('says plainly that the disk is full or cannot be written to, and works on once it can, without a restart', async ({
  folder,
  start,
}) => {
  const isPossible = process.platform === 'linux' && process.getuid?.() === 0;
  test.skip(!isPossible, 'Mounting a small disk needs Linux and root');
  const mount = (...args: string[]) => expect(spawnSync('mount', args).status).toBe(0);
  const filler = join(folder, 'filler');
  mount('-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder);
  try {
    const { app, page } = await start();
    await passFirstRun(page);
    await ask(page, 'addPay', pay);
    fillUp(filler, 0);
    const note = 'A long note. '.repeat(140);
    expect(await callApi(page, 'addPay', { ...pay, note })).toMatchObject({ code: 'disk-full' });
    await openSection(page, 'Settings');
    await page.getByRole('link', { name: 'Show backups' }).click();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByRole('alert')).toContainText('The disk is full');
    expect(await ask(page, 'listPay')).toHaveLength(1);
    rmSync(filler);
    await ask(page, 'addPay', { ...pay, note });
    await app.close();

    mount('-o', 'remount,ro', folder);
    const again = await start();
    await expect(
      again.page.getByRole('heading', { level: 1, name: 'The data folder cannot be written to' }),
    ).toBeVisible();
    await again.page.getByRole('button', { name: 'Try again' }).click();
    await expect(
      again.page.getByRole('heading', { level: 1, name: 'The data folder cannot be written to' }),
    ).toBeVisible();
    mount('-o', 'remount,rw', folder);
    await again.page.getByRole('button', { name: 'Try again' }).click();
    await expect(again.page.getByRole('navigation')).toBeVisible();
    expect(await ask(again.page, 'listPay')).toHaveLength(2);
    await ask(again.page, 'addPay', { ...pay, paidFrom: '2025-01-01' });
  } finally {
    spawnSync('umount', ['-l', folder]);
  }
});
