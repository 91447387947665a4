import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, runCommand, test } from './rungs';
import { ask, passFirstRun, pay } from './window';

// The window's console names the errors of what is refused.
test.use({ mayComplain: true });

test.slow();

test('a data file put in the place of the open one is taken as it is, and what was open is in a backup', async ({
  folder,
  start,
}) => {
  const file = join(folder, 'rungs.sqlite');
  const brought = join(folder, 'brought');
  const first = await start();
  await passFirstRun(first.page);
  await ask(first.page, 'addPay', pay);
  await first.app.close();
  copyFileSync(file, brought);

  const { app, page } = await start();
  for (const paidFrom of ['2025-01-01', '2026-01-01']) {
    await ask(page, 'addPay', { ...pay, paidFrom });
  }
  renameSync(brought, file);
  expect(await ask(page, 'listPay')).toHaveLength(1);
  expect((await ask(page, 'getSession')).notices).toContain('changed-elsewhere');
  const backups = await ask(page, 'listBackups');
  expect(backups[0]).toMatchObject({ reason: 'rescued', summary: { pay: { count: 3 } } });

  rmSync(file);
  await app.close();
  const rescued = readdirSync(join(folder, 'backups')).filter((name) =>
    name.endsWith('-rescued.sqlite'),
  );
  expect(rescued).toHaveLength(2);
  expect(readdirSync(folder)).not.toContain('rungs.sqlite-wal');
});

test('beside a window no backup is restored from the command line, and none is made for it', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  await passFirstRun(page);
  await ask(page, 'addPay', pay);
  await ask(page, 'backUpNow');
  const before = await ask(page, 'listBackups');
  const backup = join(folder, 'backups', before[0]?.name ?? '');
  const { code, stderr } = await runCommand('restore', backup, '--data-dir', folder);
  expect(code).not.toBe(0);
  expect(stderr).toContain('in use');
  expect(await ask(page, 'listBackups')).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.includes('restored'))).toEqual([]);
});
