import { buildAppIfStale } from '../app-build.mjs';
import { runScript } from '../script.mjs';
import { setUpBetterSqlite3 } from './better-sqlite3.mjs';
import { setUpElectron } from './electron.mjs';
import { setUpNpmPackages } from './npm-packages.mjs';
import { setUpSandbox } from './sandbox.mjs';
import { say } from './steps.mjs';
import { setUpSystemPackages } from './system-packages.mjs';

await runScript(async () => {
  setUpSystemPackages();
  setUpNpmPackages();
  setUpElectron();
  setUpSandbox();
  setUpBetterSqlite3();
  await buildAppIfStale();
  say('Rungs: built and ready. "npm start" opens it, "npm test" tests it.');
});
