import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { electronBinary } from '../electron.mjs';
import { projectFolder, projectNode } from '../project.mjs';
import { cacheFolder, mustRun, run, say } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const packageFolder = join(projectFolder, 'node_modules/better-sqlite3');
const builtFile = join(packageFolder, 'build/Release/better_sqlite3.node');

/** Makes better-sqlite3 load in the installed Electron: as it comes where that works, else built from its own source. */
export function setUpBetterSqlite3() {
  if (loadsInElectron()) return say('better-sqlite3: loads in this Electron.');

  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const kept = join(
    cacheFolder,
    `better-sqlite3-${version}-${process.platform}-${process.arch}.node`,
  );
  if (existsSync(kept)) {
    place(kept, builtFile);
    if (loadsInElectron()) return say('better-sqlite3: took the build made here earlier.');
  }

  say(
    'better-sqlite3: its ready-made binary needs a newer Electron; building it, which takes a minute or two …',
  );
  build();
  if (!loadsInElectron()) {
    throw new Error('better-sqlite3 was built but does not load in Electron.');
  }
  place(builtFile, kept);
  say('better-sqlite3: built.');
}

/** A separate process, because a binary that asks too much of Electron crashes instead of complaining. */
function loadsInElectron() {
  const probe = `new (require(${JSON.stringify(packageFolder)}))(':memory:').prepare('select 1').get()`;
  return run(electronBinary(), ['-e', probe], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  }).ok;
}

function build() {
  if (process.platform === 'linux') ensureSystemPackages(['g++', 'make', 'python3']);
  const headers = findNodeHeaders();
  rmSync(join(packageFolder, 'build'), { recursive: true, force: true });
  mustRun(
    projectNode(),
    [
      join(projectFolder, 'node_modules/node-gyp/bin/node-gyp.js'),
      ...['rebuild', '--release', '--force_build=1'],
      ...(headers === undefined ? [] : [`--nodedir=${headers}`]),
    ],
    'better-sqlite3 could not be built.',
    {
      cwd: packageFolder,
      env: {
        ...process.env,
        PATH: `${dirname(projectNode())}${delimiter}${process.env.PATH}`,
        // Node-API as an Electron older than Node-API 10 understands it.
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  );
  // Only the binary is wanted; the object files beside it are some 40 MB.
  const binary = join(packageFolder, 'better_sqlite3.node');
  renameSync(builtFile, binary);
  rmSync(join(packageFolder, 'build'), { recursive: true, force: true });
  mkdirSync(dirname(builtFile), { recursive: true });
  renameSync(binary, builtFile);
}

/** The folder that holds include/node, or nothing, and then node-gyp downloads the headers itself. */
function findNodeHeaders() {
  const candidates = [dirname(dirname(process.execPath)), '/usr', '/usr/local'];
  return candidates.find((folder) => existsSync(join(folder, 'include/node/node_api.h')));
}

/** Copies under another name first, so that nobody ever loads half a file. */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const partial = `${to}.${process.pid}`;
  copyFileSync(from, partial);
  renameSync(partial, to);
}
