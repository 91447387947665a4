import { buildAppIfStale } from './app-build.mjs';
import { electronBinary, headlessSwitches, runToEnd } from './electron.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  const electron = electronBinary();
  await buildAppIfStale();
  return runToEnd(
    electron,
    // After "--" Chromium takes nothing for a switch of its own.
    [...headlessSwitches, projectFolder, '--cli', '--', ...process.argv.slice(2)],
    // npm changes to the project folder; relative paths are meant from where the person is.
    { cwd: process.env.INIT_CWD ?? process.cwd() },
  );
});
