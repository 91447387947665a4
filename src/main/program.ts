import { app, type BrowserWindow } from 'electron';
import type { PageRequest } from '../shared/bridge';
import { scheduleBackups } from './backup-schedule';
import { remindOfCheckIns } from './check-in-reminder';
import { createDesktop } from './desktop';
import { createHandlers } from './handlers';
import { answerCalls } from './ipc';
import { linkAmong, openPlace } from './links';
import { systemLocale } from './locale';
import type { Log } from './log';
import { installMenu } from './menu';
import { fileAmong } from './opened-file';
import type { SettingsFile } from './settings';
import { loadText } from './text';
import { openMainWindow } from './window';
import { openWorkspace } from './workspace';

/** The running program, as the system speaks to it. */
export interface Program {
  /** Brings the window to the front. */
  show(): void;
  /** Opens the place of a `rungs://` link, in a window made for it where there is none. */
  follow(link: string | null): void;
  /** Shows what a backup holds that the system gave the program to open. */
  open(file: string | null): void;
}

/** Runs what is behind the window: the store, the answers to the page's calls, the menu, backups and reminders. */
export function runProgram(
  first: BrowserWindow,
  home: string,
  settings: SettingsFile,
  log: Log,
): Program {
  const workspace = openWorkspace(home, settings, { log: log.write });
  let window: BrowserWindow | null = null;
  let openedFile: string | null = null;
  const words = () => loadText(settings.speech(systemLocale()).language);
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
  const attend = (opened: BrowserWindow): BrowserWindow => {
    window = opened;
    // By then the page has opened the store, or has been told why it cannot be.
    opened.once('ready-to-show', () => menu.refresh());
    opened.once('closed', () => (window = null));
    return opened;
  };
  /** Asks the page, in a window opened for it where there is none. */
  const ask = (request: PageRequest) => {
    const { webContents } = window ?? attend(openMainWindow(settings));
    const send = () => webContents.send('request', request);
    if (webContents.isLoading()) webContents.once('did-finish-load', send);
    else send();
  };
  const show = () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  const openCheckIn = () => {
    ask({ kind: 'command', id: 'check-ins', isByKeys: false });
    show();
  };
  const follow = (link: string | null) => {
    if (link !== null) openPlace(link, ask);
  };
  const open = (file: string | null) => {
    if (file === null) return;
    openedFile = file;
    ask({ kind: 'file' });
  };

  const menu = installMenu(() => workspace.history(), ask, words);
  attend(first);
  answerCalls(createHandlers(workspace, settings, desktop), log.write, {
    settled: workspace.settled,
    onDone: () => menu.refresh(),
  });
  app.on('activate', () => {
    if (!window) attend(openMainWindow(settings));
  });
  app.on('will-quit', (event) => {
    if (workspace.isWorking) {
      // A copy that is being read would keep the store from being closed and sealed.
      event.preventDefault();
      void workspace.stopWork().then(() => app.quit());
      return;
    }
    workspace.close();
    log.write({ event: 'quit' });
  });
  follow(linkAmong(process.argv));
  open(fileAmong(process.argv, process.cwd()));
  // While the page loads, so that its first call finds the store open.
  setImmediate(() => workspace.prepare());
  scheduleBackups(workspace);
  remindOfCheckIns(workspace, settings, words, openCheckIn, log.write);
  return { show, follow, open };
}
