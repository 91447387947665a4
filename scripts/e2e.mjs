import { buildAppIfStale } from './app-build.mjs';
import { withDisplay } from './display.mjs';
import { runToEnd } from './electron.mjs';
import { projectFolder, projectNode } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await buildAppIfStale();
  const runner = `${projectFolder}node_modules/playwright/cli.js`;
  return withDisplay((env) =>
    runToEnd(projectNode(), [runner, 'test', ...process.argv.slice(2)], {
      cwd: projectFolder,
      env,
    }),
  );
});
