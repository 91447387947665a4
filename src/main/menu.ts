import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuRequest } from '../shared/bridge';
import type { History, HistoryStep } from '../shared/history';
import type { Text } from '../shared/format';
import { createText } from './text';

const isMac = process.platform === 'darwin';
const redoKeys = process.platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z';

/** The application menu, which names what undo and redo would do. */
export interface AppMenu {
  /** Reads the history anew; cheap where the menu would stay as it is. */
  refresh(): void;
  /** While something is typed undo is about that, whatever the history would undo. */
  setTyping(isTyping: boolean): void;
}

/** Installs the platform's own menu; `ask` passes to the page what it must decide: it knows whether a text field is edited or a dialog is open. */
export function installMenu(
  readHistory: () => History,
  ask: (request: MenuRequest) => void,
  words: () => Promise<Text>,
): AppMenu {
  // Nobody sees the menu before the page is there, and by then the language in force has been loaded.
  let text = createText();
  let shown = '';
  let isTyping = false;
  const show = ({ undo, redo }: History) => {
    const labels: Labels = {
      undo: label(text, 'undo', isTyping ? null : undo),
      redo: label(text, 'redo', isTyping ? null : redo),
      capture: text('menu.capture'),
      diagnostics: text('menu.diagnostics'),
    };
    if (shown === JSON.stringify(labels)) return;
    shown = JSON.stringify(labels);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(text, labels, ask)));
  };
  show({ undo: null, redo: null });
  const refresh = async () => {
    text = await words();
    show(readHistory());
  };
  return {
    refresh: () => void refresh(),
    setTyping: (next) => {
      isTyping = next;
      void refresh();
    },
  };
}

type MenuItem = Exclude<MenuRequest, 'check-in'>;
type Labels = Readonly<Record<MenuItem, string>>;

const label = (text: Text, request: 'undo' | 'redo', step: HistoryStep | null): string =>
  step
    ? text(`menu.${request}.change`, { change: text(`change.${step.method}`) })
    : text(`menu.${request}`);

function template(
  text: Text,
  labels: Labels,
  ask: (request: MenuRequest) => void,
): MenuItemConstructorOptions[] {
  // Always enabled: a text field may have something to undo while the history has not. The page hears
  // the keys first; here they are shown, and on macOS come back for what the page left alone.
  const item = (request: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
    id: request,
    label: labels[request],
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => ask(request),
  });
  return [
    ...(isMac ? [appMenu(text)] : []),
    {
      label: text('menu.file'),
      submenu: [
        item('capture', 'CmdOrCtrl+J'),
        { type: 'separator' },
        isMac
          ? { role: 'close', label: text('menu.close') }
          : { role: 'quit', label: text('menu.quit') },
      ],
    },
    {
      label: text('menu.edit'),
      submenu: [
        item('undo', 'CmdOrCtrl+Z'),
        item('redo', redoKeys),
        { type: 'separator' },
        { role: 'cut', label: text('menu.cut') },
        { role: 'copy', label: text('menu.copy') },
        { role: 'paste', label: text('menu.paste') },
        { role: 'pasteAndMatchStyle', label: text('menu.paste-plain') },
        { role: 'delete', label: text('menu.delete') },
        { role: 'selectAll', label: text('menu.select-all') },
      ],
    },
    {
      role: 'viewMenu',
      label: text('menu.view'),
      submenu: [
        { role: 'resetZoom', label: text('menu.zoom.reset') },
        { role: 'zoomIn', label: text('menu.zoom.in') },
        { role: 'zoomOut', label: text('menu.zoom.out') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text('menu.full-screen') },
      ],
    },
    {
      role: 'windowMenu',
      label: text('menu.window'),
      submenu: [
        { role: 'minimize', label: text('menu.minimize') },
        ...(isMac
          ? ([
              { role: 'zoom', label: text('menu.zoom.window') },
              { type: 'separator' },
              { role: 'front', label: text('menu.front') },
            ] as const)
          : ([{ role: 'close', label: text('menu.close') }] as const)),
      ],
    },
    { role: 'help', label: text('menu.help'), submenu: [item('diagnostics')] },
  ];
}

/** The menu macOS puts first, named after the program. */
const appMenu = (text: Text): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about', label: text('menu.about') },
    { type: 'separator' },
    { role: 'services', label: text('menu.services') },
    { type: 'separator' },
    { role: 'hide', label: text('menu.hide') },
    { role: 'hideOthers', label: text('menu.hide-others') },
    { role: 'unhide', label: text('menu.show-all') },
    { type: 'separator' },
    { role: 'quit', label: text('menu.quit') },
  ],
});
