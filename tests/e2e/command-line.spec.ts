import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markVersion } from '../../scripts/packaging/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { expect, runCommand, test } from './rungs';
import { ask, midToSenior, passFirstRun } from './window';

// Every command here runs without a display: runCommand takes it away.

interface Failure {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Expects one plain line on standard error, nothing on standard output, and the exit code. */
function expectFailure({ code, stdout, stderr }: Failure, exitCode: 1 | 2, words: RegExp): void {
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(stderr).toMatch(/^rungs: [^\n]+\n$/);
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/Error:|at .*:\d+:\d+/);
}

const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};

test('prints its help and its version', async () => {
  const help = await runCommand('--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const word of ['demo', 'paths', 'export plan', '--data-dir', '--json', '--include'])
    expect(help.stdout).toContain(word);
  expect(await runCommand('--version')).toEqual({
    code: 0,
    // A package of another Electron than the pinned one says so.
    stdout: `${process.env['RUNGS_PROGRAM'] === undefined ? version : markVersion(version)}\n`,
    stderr: '',
  });
});

test('lists the career paths as documented JSON', async () => {
  const { code, stdout, stderr } = await runCommand('paths', '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const paths = JSON.parse(stdout) as { id: string; category: string }[];
  expect(paths).toHaveLength(readdirSync('resources/catalogue/paths').length);
  expect(paths.find(({ id }) => id === 'backend-developer')).toEqual({
    id: 'backend-developer',
    isOwn: false,
    category: 'Technology',
    name: 'Backend Developer',
    tagline: expect.any(String) as unknown,
    currency: 'USD',
    source: {
      name: 'Careers page supplied with the project',
      dated: null,
      basis: 'published',
    },
    preparation: null,
    levelCount: 4,
    salary: { minMinor: 5_500_000, maxMinor: 27_000_000, isOpenEnded: true },
  });
  const listed = await runCommand('paths');
  expect({ code: listed.code, stderr: listed.stderr }).toEqual({ code: 0, stderr: '' });
  expect(listed.stdout.split('\n')).toContain('backend-developer\tBackend Developer\t4 levels');
});

test('fills a folder with the sample, lists its paths and exports its plan', async ({ folder }) => {
  const data = join(folder, 'new', 'folder');
  const { code, stdout } = await runCommand('demo', '--data-dir', data, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ dataFolder: data, store: 'sample' });
  expect(await runCommand('paths', '--data-dir', data)).toMatchObject({ code: 0 });

  const out = join(folder, 'out');
  mkdirSync(out);
  const file = join(out, 'plan.pdf');
  expect(
    await runCommand('export', 'plan', '--format', 'pdf', '--out', file, '--data-dir', data),
  ).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' });
  expect(readdirSync(out)).toEqual(['plan.pdf']);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  // Nothing but the data and the settings: the command line leaves no browser profile behind.
  expect(readdirSync(data).filter((name) => !/^(sample\.|settings\.json$)/.test(name))).toEqual([]);
});

test('refuses what is written wrongly, and does nothing', async ({ folder }) => {
  const file = join(folder, 'plan.pdf');
  await runCommand('demo', '--data-dir', folder);
  const before = readdirSync(folder);
  const plan = ['export', 'plan', '--data-dir', folder];
  for (const [words, reason] of [
    [['dance'], /no command "dance"/],
    [['export', 'letter'], /no command "export/],
    [['demo', '--data-dir'], /data-dir/],
    [['demo', '--data-dir', ''], /--data-dir needs a folder/],
    [['demo', '--data-dir', join(folder, 'x'), '--force'], /--force/],
    [['demo', 'somewhere'], /somewhere/],
    [['paths', '--yaml'], /--yaml/],
    [plan, /--out FILE is missing/],
    [[...plan, '--out', file, '--format', 'docx'], /--format takes pdf or md/],
    [[...plan, '--out', file, '--paper', 'a3'], /--paper a4 or letter/],
    [[...plan, '--out', file, '--include', 'secrets'], /--include links, pay/],
    [[...plan, '--out', file, '--for', 'x'.repeat(201)], /--for at most 200 characters/],
  ] as const)
    expectFailure(await runCommand(...words), 2, reason);
  expect(readdirSync(folder)).toEqual(before);
});

test('fails in one line where a folder is missing or the file cannot be written', async ({
  folder,
}) => {
  const missing = join(folder, 'missing');
  await runCommand('demo', '--data-dir', folder);
  const before = readdirSync(folder);
  const into = (file: string, data = folder) =>
    runCommand('export', 'plan', '--out', file, '--data-dir', data);
  expectFailure(await into(join(folder, 'plan.pdf'), missing), 1, /missing/);
  expectFailure(await runCommand('paths', '--data-dir', missing), 1, /missing/);
  expectFailure(await into(join(missing, 'plan.pdf')), 1, /There is no folder/);
  // Nor does a restore leave the folders it made for a file that is no backup.
  const junk = join(folder, 'junk.rungs');
  writeFileSync(junk, 'no backup');
  const deep = join(folder, 'new', 'deep');
  expectFailure(await runCommand('restore', junk, '--data-dir', deep), 1, /junk/);
  expect(existsSync(join(folder, 'new'))).toBe(false);
  rmSync(junk);
  // A folder stands where the file should go.
  const taken = join(folder, 'taken.pdf');
  mkdirSync(taken);
  expectFailure(await into(taken), 1, /cannot be written/);
  expect(readdirSync(taken)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual([...before, 'taken.pdf'].toSorted());
});

test('keeps the file of before when there is no plan to export', async ({ folder, start }) => {
  const { app, page } = await start();
  await passFirstRun(page);
  await app.close();
  const file = join(folder, 'plan.pdf');
  writeFileSync(file, 'the plan of last year');
  expectFailure(
    await runCommand('export', 'plan', '--out', file, '--data-dir', folder),
    1,
    /goal/i,
  );
  expect(readFileSync(file, 'utf8')).toBe('the plan of last year');
});

test('reads from a folder that an open Rungs is using, and does not write to it', async ({
  folder,
  startSample,
}) => {
  const { page } = await startSample();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const file = join(folder, 'plan.pdf');
  expectFailure(await runCommand('demo', '--data-dir', folder), 1, /in use/);
  expect(await runCommand('export', 'plan', '--out', file, '--data-dir', folder)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await runCommand('paths', '--data-dir', folder)).toMatchObject({ code: 0 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Toward Senior Backend Developer',
  );
});

test('does not put the sample over a plan of one’s own', async ({ folder, start }) => {
  const { app, page } = await start();
  await passFirstRun(page, midToSenior);
  const before = await ask(page, 'getStanding');
  await app.close();
  const bytes = readFileSync(join(folder, 'rungs.sqlite'));
  const settings = readFileSync(join(folder, 'settings.json'), 'utf8');
  expectFailure(await runCommand('demo', '--data-dir', folder), 1, /plan|own data/);
  expect(readFileSync(join(folder, 'rungs.sqlite')).equals(bytes)).toBe(true);
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(settings);
  expect(existsSync(join(folder, 'sample.sqlite'))).toBe(false);
  const again = await start();
  expect(await ask(again.page, 'getStanding')).toEqual(before);
});

test('prints one path whole, and refuses an unknown one in one plain line', async () => {
  const { code, stdout, stderr } = await runCommand('path', 'backend-developer', '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const path = JSON.parse(stdout) as { levels: { title: string; requirements: unknown[] }[] };
  expect(path).toMatchObject({ id: 'backend-developer', levelCount: 4 });
  expect(path.levels.map(({ title }) => title)).toEqual([
    'Junior Backend Developer',
    'Backend Developer',
    'Senior Backend Developer',
    'Backend Architect / Principal Engineer',
  ]);
  expect(path.levels.map(({ requirements }) => requirements.length)).toEqual([6, 6, 6, 4]);
  expectFailure(await runCommand('path', 'no-such-path', '--json'), 1, /no career path/);
  expectFailure(await runCommand('path', '--json'), 2, /takes one id/);
});
