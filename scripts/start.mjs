import { buildAppIfStale } from './app-build.mjs';
import { electronBinary, electronSwitches, isSandboxImpossible, runToEnd } from './electron.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';
import { withDisplay } from './display.mjs';

await runScript(async () => {
  const electron = electronBinary();
  await buildAppIfStale();
  if (isSandboxImpossible) {
    process.stderr.write(
      "Running as root: Chromium's sandbox is off, because it does not start for root.\n",
    );
  }
  // Chromium's own remarks (no session bus, no GPU) would bury the app's.
  const args = [...electronSwitches, '--log-level=3', projectFolder, ...process.argv.slice(2)];
  // npm changes to the project folder; relative paths are meant from where the person is.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return withDisplay((env) => runToEnd(electron, args, { cwd, env }));
});
