import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { readInvocation } from './arguments';
import { remindOfCheckIns } from './check-in-reminder';
import { dataFolderOf } from './data-folder';
import { createDesktop } from './desktop';
import { createHandlers } from './handlers';
import { hardenApp, hardenDefaultSession } from './hardening';
import { answerCalls } from './ipc';
import { openLog, placeOf } from './log';
import { installMenu } from './menu';
import { registerPageScheme } from './protocol';
import { openSettings } from './settings';
import { loadText } from './text';
import type { MenuRequest } from '../shared/bridge';
import { openMainWindow } from './window';
import { answerInstaller } from './windows-installer';
import { scheduleBackups } from './backup-schedule';
import { openWorkspace } from './workspace';

// With --no-sandbox, as scripts and tests pass it for root, Chromium would refuse to start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme();

const invocation = readInvocation(process.argv.slice(app.isPackaged ? 1 : 2));
if (invocation.kind === 'command') void runWithoutWindow(invocation.words);
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
  const settings = openSettings(dataFolderOf(home));
  const workspace = openWorkspace(home, settings, { log: log.write });
  let window: BrowserWindow | null = null;
  const words = () => loadText(settings.speech(app.getLocale()).language);
  const desktop = createDesktop(settings, () => window, words, {
    logTail: () => log.tail(200),
    noteTyping: (isTyping) => menu.setTyping(isTyping),
  });
  const openWindow = () => {
    window = openMainWindow(settings);
    // By then the page has opened the store, or has been told why it cannot be.
    window.once('ready-to-show', () => menu.refresh());
    window.once('closed', () => (window = null));
  };

  hardenApp();
  // Before Electron is ready, else it makes a menu of its own first, only to drop it.
  const menu = installMenu(
    () => workspace.history(),
    (request) => window?.webContents.send('menu', request),
    words,
  );
  answerCalls(createHandlers(workspace, settings, desktop), log.write, () => menu.refresh());
  const showWindow = () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  const openCheckIn = () => {
    if (!window) openWindow();
    showWindow();
    window?.webContents.send('menu', 'check-in' satisfies MenuRequest);
  };
  app.on('second-instance', showWindow);
  app.on('activate', () => {
    if (!window) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('render-process-gone', (_event, _contents, { exitCode }) => {
    log.write({ event: 'page-gone', exitCode });
  });
  app.on('will-quit', () => {
    workspace.close();
    log.write({ event: 'quit' });
  });

  void app.whenReady().then(() => {
    hardenDefaultSession();
    desktop.applySettings();
    openWindow();
    // While the page loads, so that its first call finds the store open.
    setImmediate(() => workspace.prepare());
    scheduleBackups(workspace);
    remindOfCheckIns(workspace, settings, words, openCheckIn, log.write);
  });
}
