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
): AppMenu {
  const text = createText('en');
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
  const refresh = () => show(readHistory());
  return {
    refresh,
    setTyping: (next) => {
      isTyping = next;
      refresh();
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
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text('menu.file'),
      submenu: [
        item('capture', 'CmdOrCtrl+J'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: text('menu.edit'),
      submenu: [
        item('undo', 'CmdOrCtrl+Z'),
        item('redo', redoKeys),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', label: text('menu.help'), submenu: [item('diagnostics')] },
  ];
}
