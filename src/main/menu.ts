import { Menu, type KeyboardEvent, type MenuItemConstructorOptions } from 'electron';
import type { PageRequest } from '../shared/bridge';
import {
  commandIds,
  commands,
  keysFor,
  menuNames,
  menus,
  type CommandId,
  type MenuName,
} from '../shared/commands';
import type { History } from '../shared/history';
import type { Text } from '../shared/format';
import { platformOf } from '../shared/keys';
import { createText } from './text';

const platform = platformOf(process.platform);
const isMac = platform === 'mac';

type Built = ReturnType<typeof Menu.buildFromTemplate>;

/** The application menu, which names what undo and redo would do. */
export interface AppMenu {
  /** Reads the history and the language anew; cheap where the menu would stay as it is. */
  refresh(): void;
  /** While something is typed undo is about that, whatever the history would undo. */
  setTyping(isTyping: boolean): void;
  /** The commands that mean something where the window is; all others are greyed. */
  setAvailable(ids: readonly CommandId[]): void;
}

/** Installs the platform's own menu; `ask` passes to the page what it must decide: it knows whether a text field is edited or a dialog is open. */
export function installMenu(
  readHistory: () => History,
  ask: (request: PageRequest) => void,
  words: () => Promise<Text>,
): AppMenu {
  // Nobody sees the menu before the page is there, and by then the language in force has been loaded.
  let text = createText();
  let menu: Built | null = null;
  let shown = '';
  let isTyping = false;
  let available: readonly CommandId[] = [];
  // What is available changes with every step of the person's: there the items are set, and only for
  // other words, which items cannot take, the menu is made anew.
  const show = (history: History) => {
    const { undo, redo } = isTyping ? noHistory : history;
    const labelOf = (id: CommandId): string => {
      const step = id === 'undo' ? undo : id === 'redo' ? redo : null;
      return step && (id === 'undo' || id === 'redo')
        ? text(`menu.${id}.change`, { change: text(`change.${step.method}`) })
        : text(commands[id].label);
    };
    const words = JSON.stringify([labelOf('undo'), labelOf('redo'), text('menu.file')]);
    if (menu === null || shown !== words) {
      shown = words;
      // The page hears the keys first; here they are shown, and on macOS come back for what the page
      // left alone.
      const item = (id: CommandId): MenuItemConstructorOptions => ({
        id,
        label: labelOf(id),
        ...shownKeys(id),
        // Chosen by a program, as assistive ones may, it comes without an event.
        click: (_item, _window, event?: Partial<KeyboardEvent>) =>
          ask({ kind: 'command', id, isByKeys: event?.triggeredByAccelerator === true }),
      });
      menu = Menu.buildFromTemplate(template(text, item));
      Menu.setApplicationMenu(menu);
    }
    enable(menu, history);
  };
  const enable = (of: Built, { undo, redo }: History) => {
    // A field has an undo of its own, of which nothing is known here.
    const isDoable = (id: CommandId) =>
      isTyping || !((id === 'undo' && undo === null) || (id === 'redo' && redo === null));
    for (const id of commandIds) {
      const item = of.getMenuItemById(id);
      if (item !== null) item.enabled = available.includes(id) && isDoable(id);
    }
  };
  show(noHistory);
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
    setAvailable: (ids) => {
      available = ids;
      void refresh();
    },
  };
}

const noHistory: History = { undo: null, redo: null };

function shownKeys(id: CommandId): MenuItemConstructorOptions {
  const [first] = keysFor(id, platform);
  return first === undefined
    ? {}
    : { accelerator: first.replace('Mod', 'CmdOrCtrl'), registerAccelerator: false };
}

type Item = (id: CommandId) => MenuItemConstructorOptions;
const separator: MenuItemConstructorOptions = { type: 'separator' };

function template(text: Text, item: Item): MenuItemConstructorOptions[] {
  const ofMenu: Readonly<Record<MenuName, MenuItemConstructorOptions>> = {
    file: {
      submenu: [
        ...ours('file', item),
        separator,
        isMac
          ? { role: 'close', label: text('menu.close') }
          : { role: 'quit', label: text('menu.quit') },
      ],
    },
    edit: {
      submenu: [
        ...ours('edit', item),
        separator,
        { role: 'cut', label: text('menu.cut') },
        { role: 'copy', label: text('menu.copy') },
        { role: 'paste', label: text('menu.paste') },
        { role: 'pasteAndMatchStyle', label: text('menu.paste-plain') },
        { role: 'delete', label: text('menu.delete') },
        { role: 'selectAll', label: text('menu.select-all') },
      ],
    },
    view: {
      role: 'viewMenu',
      submenu: [
        ...ours('view', item),
        separator,
        { role: 'resetZoom', label: text('menu.zoom.reset') },
        { role: 'zoomIn', label: text('menu.zoom.in') },
        { role: 'zoomOut', label: text('menu.zoom.out') },
        separator,
        { role: 'togglefullscreen', label: text('menu.full-screen') },
      ],
    },
    go: { submenu: ours('go', item) },
    help: { role: 'help', submenu: ours('help', item) },
  };
  const named = (name: MenuName) => ({ ...ofMenu[name], label: text(`menu.${name}`) });
  const inBar = [
    ...menuNames.filter((name) => name !== 'help').map(named),
    windowMenu(text),
    named('help'),
  ];
  return isMac ? [appMenu(text, item), ...inBar] : withAccessKeys(inBar);
}

type Labelled = MenuItemConstructorOptions & { readonly label: string };

/** Marks in each label the first letter that none before it has taken, which opens that menu together with Alt. */
function withAccessKeys(menus: readonly Labelled[]): Labelled[] {
  const taken = new Set<string>();
  return menus.map((menu) => {
    const key = menu.label.match(/\p{L}/gu)?.find((letter) => !taken.has(letter.toLowerCase()));
    if (key === undefined) return menu;
    taken.add(key.toLowerCase());
    return { ...menu, label: menu.label.replace(key, `&${key}`) };
  });
}

/** What stands in the program's own menu on macOS. */
const ofProgram: ReadonlySet<CommandId> = new Set(['about', 'settings']);

/** Our commands of a menu, in their groups. */
function ours(menu: MenuName, item: Item): MenuItemConstructorOptions[] {
  const groups = menus[menu].map((ids: readonly CommandId[]) =>
    ids.filter((id) => !(isMac && ofProgram.has(id))).map(item),
  );
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
}

/** The menu macOS puts first, named after the program. */
const appMenu = (text: Text, item: Item): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    item('about'),
    separator,
    item('settings'),
    separator,
    { role: 'services', label: text('menu.services') },
    separator,
    { role: 'hide', label: text('menu.hide') },
    { role: 'hideOthers', label: text('menu.hide-others') },
    { role: 'unhide', label: text('menu.show-all') },
    separator,
    { role: 'quit', label: text('menu.quit') },
  ],
});

const windowMenu = (text: Text): Labelled => ({
  role: 'windowMenu',
  label: text('menu.window'),
  submenu: [
    { role: 'minimize', label: text('menu.minimize') },
    ...(isMac
      ? ([
          { role: 'zoom', label: text('menu.zoom.window') },
          separator,
          { role: 'front', label: text('menu.front') },
        ] as const)
      : ([{ role: 'close', label: text('menu.close') }] as const)),
  ],
});
