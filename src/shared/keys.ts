import type { Text } from './format';

// Keys as a person presses them and as they are written, in one notation for every platform: names
// joined by `+`, with `Mod` for Cmd on macOS and Ctrl elsewhere, such as `Mod+Shift+N` or `Alt+Left`.

export const platforms = ['mac', 'windows', 'linux'] as const;
export type Platform = (typeof platforms)[number];

/** The platform by the name that Node gives it; everything unknown follows Linux. */
export const platformOf = (name: string): Platform =>
  name === 'darwin' ? 'mac' : name === 'win32' ? 'windows' : 'linux';

/** What a key event says of the keys held down. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Signs that layouts put in different places, some of them with Shift: what counts is the sign. */
const signs: ReadonlySet<string> = new Set([',', '/', '?', '[', ']']);

/** The keys pressed in our notation; null where a key is held that no combination of ours has. */
export function keysOf(press: KeyPress, platform: Platform): string | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const isMac = platform === 'mac';
  if (isMac ? ctrlKey : metaKey) return null;
  const name = nameOf(press);
  return [
    ...((isMac ? metaKey : ctrlKey) ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !signs.has(name) ? ['Shift'] : []),
    name,
  ].join('+');
}

/** Letters by what is printed on them and, on keyboards of other scripts, by where they are; digits always by that, because some layouts reach them with Shift alone. */
function nameOf({ key, code }: KeyPress): string {
  if (signs.has(key)) return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  const isLatin = /^[\p{Script=Latin}]$/u.test(key);
  if (place !== undefined && !isLatin) return place;
  return key.replace(/^Arrow/, '');
}

/** The words for keys by their names in our notation; those written as a sign everywhere are not among them. */
export type KeyWords = Readonly<Record<'Mod' | 'Shift' | 'Alt' | 'Escape' | 'Enter', string>>;

export const keyWords = (text: Text): KeyWords => ({
  Mod: text('key.ctrl'),
  Shift: text('key.shift'),
  Alt: text('key.alt'),
  Escape: text('key.escape'),
  Enter: text('key.enter'),
});

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const macOrder = ['Alt', 'Shift', 'Mod'];
const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** Keys as the platform writes them: `Ctrl+Shift+N`, on macOS `⇧⌘N`. */
export function writeKeys(keys: string, platform: Platform, words: KeyWords): string {
  const parts = keys.split('+');
  const name = parts.at(-1) ?? '';
  const named: Readonly<Record<string, string>> = { ...arrows, ...words };
  const write = (part: string) => named[part] ?? part;
  const held = parts.slice(0, -1);
  if (platform !== 'mac') return [...held, name].map(write).join('+');
  const signsHeld = macOrder.filter((part) => held.includes(part)).map((part) => macSigns[part]);
  return [...signsHeld, write(name)].join('');
}
