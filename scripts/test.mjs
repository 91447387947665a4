import { buildAppIfStale } from './app-build.mjs';
import { conclude, endToEnd, quickChecks, runChecks } from './checks.mjs';
import { withDisplay } from './display.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  buildAppIfStale();
  return conclude(await withDisplay(async (env) => runChecks([...quickChecks, endToEnd], env)));
});
