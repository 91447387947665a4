import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { readInvocation } from './arguments';
import { remindOfCheckIns } from './check-in-reminder';
import { createDesktop } from './desktop';
import { createHandlers } from './handlers';
import { hardenApp, hardenDefaultSession } from './hardening';
import { answerCalls } from './ipc';
import { installMenu } from './menu';
import { registerPageScheme } from './protocol';
import { openSettings } from './settings';
import type { MenuRequest } from '../shared/bridge';
import { openMainWindow } from './window';
import { scheduleBackups } from './backup-schedule';
import { openWorkspace } from './workspace';

// With --no-sandbox, as scripts and tests pass it for root, Chromium would refuse to start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme();

const invocation = readInvocation(process.argv.slice(app.isPackaged ? 1 : 2));
if (invocation.kind === 'command') void runWithoutWindow(invocation.words);
else startWithWindow(invocation.dataFolder);

async function runWithoutWindow(words: readonly string[]): Promise<void> {
  // A profile of its own: an open window may be using the data folder's.
  const profile = mkdtempSync(join(tmpdir(), 'rungs-'));
  app.setPath('sessionData', profile);
  // Without a listener Electron quits when the hidden window of an export closes, before the file is saved.
  app.on('window-all-closed', () => undefined);
  const { runCommand } = await import('./cli');
  const exitCode = await runCommand(words);
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  app.exit(exitCode);
}

function startWithWindow(namedFolder: string | null): void {
  if (namedFolder) {
    mkdirSync(namedFolder, { recursive: true });
    app.setPath('userData', namedFolder);
  }
  const folder = app.getPath('userData');
  app.setPath('sessionData', join(folder, 'chromium'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`Rungs is already open on ${folder}.\n`);
    app.quit();
    return;
  }

  const settings = openSettings(folder);
  const workspace = openWorkspace(folder, settings);
  let window: BrowserWindow | null = null;
  const desktop = createDesktop(settings, () => window);
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
  );
  answerCalls(createHandlers(workspace, settings, desktop), console.warn, () => menu.refresh());
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
  app.on('will-quit', () => workspace.close());

  void app.whenReady().then(() => {
    hardenDefaultSession();
    desktop.applySettings();
    openWindow();
    // While the page loads, so that its first call finds the store open.
    setImmediate(() => workspace.prepare());
    scheduleBackups(workspace, console.warn);
    remindOfCheckIns(workspace, settings, openCheckIn, console.warn);
  });
}
