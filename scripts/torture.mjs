import { join } from 'node:path';
import { buildAppIfStale } from './app-build.mjs';
import { withDisplay } from './display.mjs';
import { runToEnd } from './electron.mjs';
import { projectFolder, projectNode } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await buildAppIfStale();
  const args = [
    '--experimental-transform-types',
    '--no-warnings',
    `--import=${join(projectFolder, 'tests/store/bare-imports.mjs')}`,
    join(projectFolder, 'tests/torture/run.ts'),
    ...process.argv.slice(2),
  ];
  return withDisplay((env) => runToEnd(projectNode(), args, { cwd: projectFolder, env }));
});
