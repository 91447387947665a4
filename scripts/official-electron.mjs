import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedElectron, isOfficial, pinnedElectron } from './packaging/electron.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

// For the workflows: fails where another Electron than the pinned official one is installed or, with
// `--tag TAG`, where the tag names another version than package.json.

await runScript(() => {
  const { values } = parseArgs({ options: { tag: { type: 'string' } } });
  if (!isOfficial) {
    throw new Error(`Electron ${installedElectron} is installed, not ${pinnedElectron}.`);
  }
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  if (values.tag !== undefined && values.tag !== `v${version}`) {
    throw new Error(`The tag is ${values.tag}, the version ${version}.`);
  }
  process.stdout.write(`Rungs ${version} with Electron ${installedElectron}.\n`);
  return 0;
});
