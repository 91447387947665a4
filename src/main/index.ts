import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { readInvocation } from './arguments';
import { hardenApp, hardenDefaultSession } from './hardening';
import { dataFolderOrNowhere } from './home';
import { linkAmong } from './links';
import { followRegion } from './locale';
import { openLog, placeOf } from './log';
import { fileAmong } from './opened-file';
import { registerPageScheme } from './protocol';
import { openSettings } from './settings';
import { applyTheme, openMainWindow } from './window';
import { answerInstaller } from './windows-installer';

// With --no-sandbox, as scripts and tests pass it for root, Chromium would refuse to start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme();

const invocation = readInvocation(process.argv.slice(app.isPackaged ? 1 : 2));
if (invocation.kind === 'command') void runWithoutWindow(invocation.words);
else if (invocation.kind === 'refused') refuse(invocation.message);
else if (process.platform === 'win32' && answerInstaller(process.argv.slice(1))) app.quit();
else startWithWindow(invocation.dataFolder);

async function runWithoutWindow(words: readonly string[]): Promise<void> {
  // A profile of its own: an open window may be using the data folder's.
  app.setPath('sessionData', passingFolder());
  // Without a listener Electron quits when the hidden window of an export closes, before the file is saved.
  app.on('window-all-closed', () => undefined);
  const { runCommand } = await import('./cli');
  const exitCode = await runCommand(words);
  app.exit(exitCode);
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  app.exit(2);
}

/** A folder that is gone once the program ends. */
function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether a folder is there, or can be made, and written to. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function startWithWindow(namedFolder: string | null): void {
  // As Squirrel names the shortcut, so that the taskbar and notifications take both for one.
  if (process.platform === 'win32') app.setAppUserModelId('com.squirrel.Rungs.Rungs');
  const home = namedFolder ?? app.getPath('userData');
  // Chromium cannot start where it cannot write; then the window says why nothing opens.
  app.setPath('userData', isWritable(home) ? home : passingFolder());
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`Rungs is already open on ${home}.\n`);
    app.quit();
    return;
  }

  const log = openLog(join(home, 'logs'));
  log.write({
    event: 'start',
    version: app.getVersion(),
    electron: process.versions.electron,
  });
  process.on('uncaughtExceptionMonitor', (error) => {
    log.write({ event: 'fault', where: placeOf(error) });
  });
  const settings = openSettings(dataFolderOrNowhere(home));
  followRegion(settings.get('locale'));

  hardenApp();
  // Before Electron is ready, else it makes a menu of its own first, only to drop it.
  Menu.setApplicationMenu(null);
  // The window comes before the program behind it: Chromium starts the page's process while that is
  // loaded, in one turn with the window, so that no call of the page comes before there is an answer.
  const program = app.whenReady().then(async () => {
    hardenDefaultSession();
    applyTheme(settings);
    const window = openMainWindow(settings);
    const { runProgram } = await import('./program');
    return runProgram(window, home, settings, log);
  });
  app.on('second-instance', (_event, words, folder) => {
    void program.then(({ follow, open, show }) => {
      follow(linkAmong(words));
      open(fileAmong(words, folder));
      show();
    });
  });
  // macOS may have either before there can be a window.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    void program.then(({ follow }) => follow(link));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void program.then(({ open }) => open(file));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('render-process-gone', (_event, _contents, { exitCode }) => {
    log.write({ event: 'page-gone', exitCode });
  });
}
