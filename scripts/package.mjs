import { api } from '@electron-forge/core';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppIfStale } from './app-build.mjs';
import { installedElectron, isOfficial, pinnedElectron } from './packaging/electron.mjs';
import { printSizes } from './packaging/sizes.mjs';
import { macSigning, windowsSigning } from './packaging/signing.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

// Makes the packages of this platform in dist/: `--dir` only the folder they are made of, `--verify`
// also installs, drives, upgrades and removes the deb.

const say = (line) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const { values } = parseArgs({
    options: { dir: { type: 'boolean' }, verify: { type: 'boolean' } },
  });
  say(
    isOfficial
      ? `Electron ${installedElectron}, the pinned official one.`
      : `NOT A RELEASE: made with Electron ${installedElectron}, not the pinned official ${pinnedElectron}; its version says so.`,
  );
  sayWhatIsNotSigned();
  await buildAppIfStale();
  const options = { dir: projectFolder };
  if (values.dir) {
    for (const { packagedPath } of await api.package(options)) say(packagedPath);
    return 0;
  }
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
  const made = (await api.make(options)).flatMap(({ artifacts }) => artifacts);
  for (const file of made) say(file);
  printSizes(made, join(projectFolder, 'dist', `Rungs-${process.platform}-${process.arch}`));
  if (!values.verify) return 0;
  const { verifyDeb } = await import('./packaging/verify-deb.mjs');
  return verifyDeb(made.find((file) => file.endsWith('.deb')));
});

function sayWhatIsNotSigned() {
  if (process.platform === 'darwin' && macSigning() === undefined) {
    say('Not signed: APPLE_IDENTITY names no certificate.');
  }
  if (process.platform === 'win32' && windowsSigning() === undefined) {
    say('Not signed: WINDOWS_CERTIFICATE_FILE names no certificate.');
  }
}
