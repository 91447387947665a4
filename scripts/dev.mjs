import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { isSandboxImpossible, runToEnd } from './electron.mjs';
import { projectFolder, projectNode } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(() => {
  const electronVite = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [electronVite, 'dev', ...(isSandboxImpossible ? ['--noSandbox'] : [])];
  return withDisplay((env) => runToEnd(projectNode(), args, { cwd: projectFolder, env }));
});
