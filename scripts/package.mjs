import { api } from '@electron-forge/core';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppIfStale } from './app-build.mjs';
import { installedElectron, isOfficial, pinnedElectron } from './packaging/electron.mjs';
import { measure } from './packaging/sizes.mjs';
import { macSigning, windowsSigning } from './packaging/signing.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

// Makes the packages of this platform in dist/: `--dir` only the folder they are made of, `--verify`
// also installs, upgrades, drives and removes the deb, driving it by the end-to-end tests named after
// it or by all.

const say = (line) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const { values, positionals: specs } = parseArgs({
    allowPositionals: true,
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
  const folder = join(projectFolder, 'dist', `Rungs-${process.platform}-${process.arch}`);
  const sizes = measure(made, folder);
  if (values.verify) {
    const { verifyDeb } = await import('./packaging/verify-deb.mjs');
    await verifyDeb(
      made.find((file) => file.endsWith('.deb')),
      specs,
    );
  }
  for (const line of sizes) say(line);
  return 0;
});

function sayWhatIsNotSigned() {
  if (process.platform === 'darwin' && macSigning() === undefined) {
    say('Not signed: APPLE_IDENTITY names no certificate.');
  }
  if (process.platform === 'win32' && windowsSigning() === undefined) {
    say('Not signed: WINDOWS_CERTIFICATE_FILE names no certificate.');
  }
}
