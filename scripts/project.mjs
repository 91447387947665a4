import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder, absolute, with a separator at its end. */
export const projectFolder = fileURLToPath(new URL('../', import.meta.url));

/** The path of the Node that the project's tools run on: its own devDependency once installed, else the one running this. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(projectFolder, 'node_modules/node/bin', name);
  return existsSync(own) ? own : process.execPath;
}
