import { conclude, quickChecks, runChecks } from './checks.mjs';
import { runScript } from './script.mjs';

await runScript(async () => conclude(await runChecks(quickChecks)));
