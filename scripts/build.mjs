import { buildApp } from './app-build.mjs';
import { runScript } from './script.mjs';

await runScript(() => buildApp({ isSilent: false }));
