import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { headlessSwitches } from '../../scripts/electron.mjs';
import { projectFolder, projectNode } from '../../scripts/project.mjs';
import { expect, test } from './rungs';

// What is burnt into packages alone, so that it takes one: made here, without compressing it.

const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
const program = {
  linux: 'rungs',
  win32: 'Rungs.exe',
  darwin: 'Rungs.app/Contents/MacOS/Rungs',
}[process.platform as 'linux'];

interface Folder {
  readonly files: Readonly<Record<string, Partial<Folder>>>;
}

/** The paths of all files in an archive. */
const filesIn = ({ files }: Folder, above = ''): string[] =>
  Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? filesIn({ files: entry.files }, `${above}${name}/`) : [above + name],
  );

test('19: the fuses of a package leave no way around the application, which holds what runs and nothing else', async () => {
  test.setTimeout(240_000);
  const made = spawnSync(projectNode(), [join(projectFolder, 'scripts/package.mjs'), '--dir'], {
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  const folder = made.stdout.trim().split('\n').at(-1) ?? '';

  expect(await getCurrentFuseWire(join(folder, program))).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });

  const resources = join(
    folder,
    process.platform === 'darwin' ? 'Rungs.app/Contents/Resources' : 'resources',
  );
  const inside = filesIn(getRawHeader(join(resources, 'app.asar')).header as unknown as Folder);
  const unexpected = inside.filter(
    (path) =>
      !/^(package\.json|LICENSE|out\/(main|preload|renderer)\/.*\.(cjs|cjs\.v8|js|css|html|json\.gz))$/.test(
        path,
      ) &&
      !/^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.*\.js|.*\.node)$/.test(path),
  );
  expect(unexpected).toEqual([]);
  expect(inside.filter((path) => path.endsWith('.node'))).toHaveLength(1);
  const native = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true });
  expect(native.filter((path) => String(path).endsWith('.node'))).toHaveLength(1);

  const listed = spawnSync(
    join(folder, program),
    [...headlessSwitches, '--cli', '--', 'path', 'backend-developer'],
    { encoding: 'utf8' },
  );
  expect(listed).toMatchObject({ status: 0, stderr: '' });
  expect(listed.stdout).toMatch(/^Backend Developer\n/);
});
