import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { projectFolder } from '../../scripts/project.mjs';
import { expect, test } from './rungs';

// Electron's recommendation 19. Fuses are burnt into packages alone: a driver needs the inspector that
// one of them turns off.

/** The program of a packaged build, or of none yet. */
const packaged = join(projectFolder, 'dist/rungs');
const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];

test('19: the fuses of a package leave no way around the application', async () => {
  test.skip(!existsSync(packaged), 'There is no packaged build in dist/.');
  const wire = await getCurrentFuseWire(packaged);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});
