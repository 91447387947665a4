import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { projectNode } from '../../scripts/project.mjs';

// The binary of better-sqlite3 that ships, which an older Electron has to do without.
const shipped = join(
  resolve('node_modules/better-sqlite3/prebuilds'),
  `${process.platform}-${process.arch}.node`,
);

test('lets statements go while others fail, and ends nothing', () => {
  // A small nursery is collected often.
  const args = ['--max-semi-space-size=1', resolve('tests/store/left-statements.cjs'), shipped];
  const { status, stdout, stderr } = spawnSync(projectNode(), args, { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '100000 refused\n', stderr: '' });
});
