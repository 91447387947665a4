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
import { linkAmong, openPlace } from './links';
import { openLog, placeOf } from './log';
import { fileAmong } from './opened-file';
import { installMenu } from './menu';
import { registerPageScheme } from './protocol';
import { openSettings } from './settings';
import { loadText } from './text';
import type { PageRequest } from '../shared/bridge';
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
  let openedFile: string | null = null;
  const words = () => loadText(settings.speech(app.getLocale()).language);
  const desktop = createDesktop(settings, () => window, words, {
    logTail: () => log.tail(200),
    takeOpenedFile: () => {
      const file = openedFile;
      openedFile = null;
      return file;
    },
    noteTyping: (isTyping) => menu.setTyping(isTyping),
    noteCommands: (ids) => menu.setAvailable(ids),
  });
  const openWindow = (): BrowserWindow => {
    const opened = openMainWindow(settings);
    window = opened;
    // By then the page has opened the store, or has been told why it cannot be.
    opened.once('ready-to-show', () => menu.refresh());
    opened.once('closed', () => (window = null));
    return opened;
  };
  /** Asks the page, in a window opened for it where there is none. */
  const ask = (request: PageRequest) => {
    const { webContents } = window ?? openWindow();
    const send = () => webContents.send('request', request);
    if (webContents.isLoading()) webContents.once('did-finish-load', send);
    else send();
  };

  hardenApp();
  // Before Electron is ready, else it makes a menu of its own first, only to drop it.
  const menu = installMenu(() => workspace.history(), ask, words);
  answerCalls(createHandlers(workspace, settings, desktop), log.write, () => menu.refresh());
  const showWindow = () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  const openCheckIn = () => {
    ask({ kind: 'command', id: 'check-ins', isByKeys: false });
    showWindow();
  };
  const follow = (link: string | null) => {
    if (link !== null) openPlace(link, ask);
  };
  const open = (file: string | null) => {
    if (file === null) return;
    openedFile = file;
    ask({ kind: 'file' });
  };
  app.on('second-instance', (_event, words, folder) => {
    follow(linkAmong(words));
    open(fileAmong(words, folder));
    showWindow();
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    // macOS may have it before there can be a window.
    void app.whenReady().then(() => follow(link));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void app.whenReady().then(() => open(file));
  });
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
    follow(linkAmong(process.argv));
    open(fileAmong(process.argv, process.cwd()));
    // While the page loads, so that its first call finds the store open.
    setImmediate(() => workspace.prepare());
    scheduleBackups(workspace);
    remindOfCheckIns(workspace, settings, words, openCheckIn, log.write);
  });
}
