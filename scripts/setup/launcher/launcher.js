// Runs an app folder the way `electron FOLDER` does, for an Electron that comes without its own default app.
// Top-level await matters: Electron holds back `ready` until this module has finished.
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { preloads, target, isVersionAsked } = readArguments(process.argv.slice(1));

if (isVersionAsked) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else if (target === undefined) {
  process.stderr.write('Name the folder of an app to run.\n');
  app.exit(1);
} else {
  // Some modules and app code look at this to know that no packaged app is running.
  process.defaultApp = true;
  const require = createRequire(join(process.cwd(), 'launcher'));
  for (const file of preloads) require(file);
  try {
    await runApp(resolve(target));
  } catch (error) {
    process.stderr.write(`The app could not be started: ${error?.stack ?? error}\n`);
    app.exit(1);
  }
}

function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)]);
    else if (arg === '-v' || arg === '--version') return { preloads, isVersionAsked: true };
    else if (!arg.startsWith('-')) return { preloads, target: arg, isVersionAsked: false };
  }
  return { preloads, isVersionAsked: false };
}

async function runApp(target) {
  const folder = statSync(target).isDirectory() ? target : dirname(target);
  const description = describeApp(folder);
  const name = description.productName ?? description.name;
  if (name !== undefined) {
    app.setName(name);
    // The profile folder was already derived from the launcher's own name.
    app.setPath('userData', join(app.getPath('appData'), name));
  }
  if (description.version !== undefined) app.setVersion(description.version);
  app.setDesktopName(description.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);

  const entry = folder === target ? join(folder, description.main ?? 'index.js') : target;
  await import(pathToFileURL(createRequire(entry).resolve(entry)).href);
}

function describeApp(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
