import { keysOf, type KeyPress, type Platform } from './keys';
import type { Place } from './places';

// Everything that can be asked of the window from anywhere in it, once: the native menu, the keys, the
// palette, the sheet of shortcuts and docs/keyboard.md are all made from this list.

interface Command {
  /** The id of its message; whoever writes it checks that there is one, for messages know of the contract, which knows of this list. */
  readonly label: string;
  /** In the notation of keys.ts; the first of several is the one shown. */
  readonly keys?: readonly string[] | Readonly<Record<Platform, readonly string[]>>;
  /** After the first questions, or wherever the window shows anything at all. */
  readonly where: 'plan' | 'anywhere';
  /** For a command that only goes to a place. */
  readonly place?: Place;
  /** Its keys leave a text field, and mean nothing else there; all others rest while something is typed. */
  readonly isHeardWhileTyping?: true;
}

export const commands = {
  capture: { label: 'menu.capture', keys: ['Mod+J'], where: 'plan' },
  'new-milestone': { label: 'menu.new-milestone', keys: ['Mod+N'], where: 'plan' },
  'new-pay': { label: 'menu.new-pay', keys: ['Mod+Shift+N'], where: 'plan' },
  'export-plan': { label: 'menu.export-plan', keys: ['Mod+E'], where: 'plan' },
  print: { label: 'menu.print', keys: ['Mod+P'], where: 'plan' },
  'back-up': { label: 'menu.back-up', keys: ['Mod+Shift+B'], where: 'plan' },
  'restore-file': { label: 'menu.restore-file', where: 'anywhere' },
  settings: {
    label: 'menu.settings',
    keys: ['Mod+,'],
    where: 'plan',
    place: { screen: 'settings' },
  },

  undo: { label: 'menu.undo', keys: ['Mod+Z'], where: 'anywhere' },
  redo: {
    label: 'menu.redo',
    keys: {
      mac: ['Mod+Shift+Z'],
      windows: ['Mod+Y', 'Mod+Shift+Z'],
      linux: ['Mod+Shift+Z', 'Mod+Y'],
    },
    where: 'anywhere',
  },

  palette: { label: 'menu.palette', keys: ['Mod+K'], where: 'plan', isHeardWhileTyping: true },
  'next-pane': { label: 'menu.next-pane', keys: ['F6'], where: 'plan', isHeardWhileTyping: true },
  'previous-pane': {
    label: 'menu.previous-pane',
    keys: ['Shift+F6'],
    where: 'plan',
    isHeardWhileTyping: true,
  },

  back: {
    label: 'menu.back',
    keys: { mac: ['Mod+['], windows: ['Alt+Left'], linux: ['Alt+Left'] },
    where: 'plan',
  },
  forward: {
    label: 'menu.forward',
    keys: { mac: ['Mod+]'], windows: ['Alt+Right'], linux: ['Alt+Right'] },
    where: 'plan',
  },
  home: { label: 'section.home', keys: ['Mod+1'], where: 'plan', place: { screen: 'home' } },
  paths: { label: 'section.paths', keys: ['Mod+2'], where: 'plan', place: { screen: 'paths' } },
  skills: {
    label: 'section.skills',
    keys: ['Mod+3'],
    where: 'plan',
    place: { screen: 'skills', skillId: null },
  },
  plan: {
    label: 'section.plan',
    keys: ['Mod+4'],
    where: 'plan',
    place: { screen: 'plan', view: 'list' },
  },
  pay: { label: 'section.pay', keys: ['Mod+5'], where: 'plan', place: { screen: 'pay' } },
  evidence: {
    label: 'evidence.title',
    keys: ['Mod+6'],
    where: 'plan',
    place: { screen: 'evidence' },
  },
  asks: { label: 'asks.title', keys: ['Mod+7'], where: 'plan', place: { screen: 'asks' } },
  'check-ins': {
    label: 'checkIns.title',
    keys: ['Mod+8'],
    where: 'plan',
    place: { screen: 'check-ins', id: null, other: null },
  },
  'what-if': { label: 'whatIf.title', where: 'plan', place: { screen: 'what-if' } },
  backups: { label: 'backups.title', where: 'plan', place: { screen: 'backups' } },
  trash: { label: 'trash.title', where: 'plan', place: { screen: 'trash' } },

  shortcuts: { label: 'menu.shortcuts', keys: ['Mod+/', '?'], where: 'anywhere' },
  about: { label: 'about.open', where: 'anywhere' },
  diagnostics: { label: 'menu.diagnostics', where: 'anywhere' },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as [CommandId, ...CommandId[]];

type IdsWith<Shape> = {
  [Id in CommandId]: (typeof commands)[Id] extends Shape ? Id : never;
}[CommandId];
/** A command that only goes to a place. */
export type PlaceCommandId = IdsWith<{ readonly place: Place }>;
/** A command of the plan that does something. */
export type PlanCommandId = Exclude<IdsWith<{ readonly where: 'plan' }>, PlaceCommandId>;

const entries: Readonly<Record<CommandId, Command>> = commands;

export const placeOf = (id: CommandId): Place | null => entries[id].place ?? null;
export const isHeardWhileTyping = (id: CommandId): boolean =>
  entries[id].isHeardWhileTyping === true;

/** The menus in order, each in groups. */
export const menus = {
  file: [
    ['capture', 'new-milestone', 'new-pay'],
    ['export-plan', 'print'],
    ['back-up', 'restore-file'],
    ['settings'],
  ],
  edit: [['undo', 'redo']],
  view: [['palette'], ['next-pane', 'previous-pane']],
  go: [
    ['back', 'forward'],
    ['home', 'paths', 'skills', 'plan', 'pay', 'evidence', 'asks', 'check-ins', 'what-if'],
    ['backups', 'trash'],
  ],
  help: [['shortcuts', 'diagnostics'], ['about']],
} as const satisfies Readonly<Record<string, readonly (readonly CommandId[])[]>>;
export type MenuName = keyof typeof menus;
export const menuNames = Object.keys(menus) as MenuName[];

/** The keys of a command on a platform, the one to show first; none for a command without keys. */
export function keysFor(id: CommandId, platform: Platform): readonly string[] {
  const { keys = [] } = entries[id];
  return 'mac' in keys ? keys[platform] : keys;
}

const byKeysOn = (platform: Platform): ReadonlyMap<string, CommandId> =>
  new Map(commandIds.flatMap((id) => keysFor(id, platform).map((keys) => [keys, id] as const)));
const byKeys: Readonly<Record<Platform, ReadonlyMap<string, CommandId>>> = {
  mac: byKeysOn('mac'),
  windows: byKeysOn('windows'),
  linux: byKeysOn('linux'),
};

/** The command that the keys pressed ask for, or null. */
export function commandOf(press: KeyPress, platform: Platform): CommandId | null {
  const keys = keysOf(press, platform);
  return keys === null ? null : (byKeys[platform].get(keys) ?? null);
}
