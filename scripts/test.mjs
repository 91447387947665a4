import { buildAppIfStale } from './app-build.mjs';
import { conclude, endToEnd, quickChecks, runChecks, torture } from './checks.mjs';
import { withDisplay } from './display.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await buildAppIfStale();
  const checks = [...quickChecks, torture, endToEnd];
  return conclude(await withDisplay((env) => runChecks(checks, env)));
});
