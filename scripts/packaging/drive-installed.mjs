import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { runToEnd } from '../electron.mjs';
import { projectFolder, projectNode } from '../project.mjs';

/** The end-to-end tests that an installed Rungs is not driven by, and why. */
const leftOut = {
  fuses: 'which makes a package of its own and looks inside that',
  'pseudo-locale':
    'which changes the words of what was built, which a package keeps in one archive',
};

const drivable = readdirSync(join(projectFolder, 'tests/e2e'))
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => name.replace('.spec.ts', ''))
  .filter((name) => !Object.hasOwn(leftOut, name));

/** Drives the Rungs installed in a folder by the end-to-end tests named, or by all that can, and tells `must` how that went. */
export async function driveInstalled(folder, named, env, must) {
  const specs = named.length > 0 ? named : drivable;
  const driven = await withInspector(folder, (program) =>
    runToEnd(
      projectNode(),
      [
        join(projectFolder, 'node_modules/playwright/cli.js'),
        'test',
        ...specs.map((name) => `tests/e2e/${name}.spec.ts`),
      ],
      { cwd: projectFolder, env: { ...env, RUNGS_PROGRAM: program } },
    ),
  );
  must(driven === 0, `end to end, as installed: ${specs.join(', ')}`);
  const others = named.length > 0 ? { 'the other specs': 'which were not named' } : leftOut;
  for (const [spec, why] of Object.entries(others)) {
    process.stdout.write(`not driven as installed: ${spec}, ${why}\n`);
  }
}

/** Lets `work` drive a copy of the installed program beside it that differs in one fuse, and removes it. */
async function withInspector(folder, work) {
  const program = join(folder, 'rungs-driven');
  copyFileSync(join(folder, 'rungs'), program);
  try {
    await flipFuses(program, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    return await work(program);
  } finally {
    rmSync(program);
  }
}
