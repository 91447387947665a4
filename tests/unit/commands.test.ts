import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/project.mjs';
import { createText } from '../../src/main/text';
import {
  commandIds,
  commandOf,
  commands,
  isHeardWhileTyping,
  keysFor,
  menuNames,
  menus,
} from '../../src/shared/commands';
import {
  keyWords,
  platforms,
  writeKeys,
  type KeyPress,
  type Platform,
} from '../../src/shared/keys';
import { en } from '../../src/shared/messages/en';
import { partKeys } from '../../src/shared/part-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('every command stands in one menu, under words that there are', () => {
  const listed = menuNames.flatMap((name) => menus[name].flat());
  expect(listed.toSorted()).toEqual(commandIds.toSorted());
  for (const id of commandIds) expect(en).toHaveProperty([commands[id].label]);
});

describe.each(platforms)('on %s', (platform) => {
  const all = commandIds.flatMap((id) => keysFor(id, platform));

  test('no keys ask for two commands', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  test('nothing heard while typing could be typed', () => {
    const heard = commandIds.filter(isHeardWhileTyping).flatMap((id) => keysFor(id, platform));
    expect(heard.filter((keys) => !/^Mod\+|F\d+$/.test(keys))).toEqual([]);
  });

  test('what a menu shows can be pressed', () => {
    for (const id of commandIds) {
      for (const keys of keysFor(id, platform)) {
        const parts = keys.split('+');
        const name = parts.at(-1) ?? '';
        const isMod = parts.includes('Mod');
        const key = /^(Left|Right)$/.test(name) ? `Arrow${name}` : name.toLowerCase();
        const code = /^\d$/.test(name) ? `Digit${name}` : '';
        const held = {
          code,
          ctrlKey: isMod && platform !== 'mac',
          metaKey: isMod && platform === 'mac',
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
        };
        const isFunction = /^F\d$/.test(name);
        expect(commandOf(press(isFunction ? name : key, held), platform), keys).toBe(id);
      }
    }
  });
});

describe('keys are read by what is printed on them', () => {
  const ctrl = (key: string, code: string, held: Partial<KeyPress> = {}) =>
    commandOf(press(key, { code, ctrlKey: true, ...held }), 'linux');

  test.each([
    ['a letter of another place', ctrl('z', 'KeyY'), 'undo'],
    ['a digit that stands above a sign', ctrl('&', 'Digit1'), 'home'],
    ['a sign that needs Shift', ctrl('/', 'Digit7', { shiftKey: true }), 'shortcuts'],
    ['another script, by the place of the key', ctrl('я', 'KeyZ'), 'undo'],
    ['capitals', ctrl('K', 'KeyK'), 'palette'],
    ['a letter with a mark, which is none of ours', ctrl('ö', 'KeyN'), null],
    ['AltGr, which writes signs', ctrl('€', 'KeyE', { altKey: true }), null],
    ['both Ctrl and the system’s key', ctrl('z', 'KeyZ', { metaKey: true }), null],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('Ctrl is no Cmd', () => {
    expect(commandOf(press('k', { ctrlKey: true }), 'mac')).toBeNull();
    expect(commandOf(press('k', { metaKey: true }), 'mac')).toBe('palette');
  });
});

const words = keyWords(createText('en'));

test('keys are written as each platform does', () => {
  const written = (platform: Platform) => writeKeys('Mod+Shift+N', platform, words);
  expect(platforms.map(written)).toEqual(['⇧⌘N', 'Ctrl+Shift+N', 'Ctrl+Shift+N']);
  expect(writeKeys('Alt+Left', 'linux', words)).toBe('Alt+←');
});

test('docs/keyboard.md lists every key (npx vitest run tests/unit/commands.test.ts -u writes it anew)', async () => {
  const text = createText('en');
  const write = (keys: readonly string[], platform: Platform) =>
    keys.map((one) => writeKeys(one, platform, words)).join(', ');
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sections = menuNames.flatMap((name) => {
    const ids = menus[name].flat().filter((id) => keysFor(id, 'linux').length > 0);
    const rows = ids.map((id) =>
      row([text(commands[id].label), ...platforms.map((one) => write(keysFor(id, one), one))]),
    );
    return [
      `## ${text(`menu.${name}`)}`,
      '',
      row(['Command', 'macOS', 'Windows', 'Linux']),
      row(['---', '---', '---', '---']),
      ...rows,
      '',
    ];
  });
  const parts = partKeys.flatMap(({ part, keys }) =>
    keys.map((one) =>
      row([text(part), write(one.keys, 'linux'), write(one.keys, 'mac'), text(one.does)]),
    ),
  );
  const page = [
    '# Keys',
    '',
    'Written from `src/shared/commands.ts` and `src/shared/part-keys.ts` by their test, which fails when this page is not as they say.',
    '',
    'While something is typed, keys belong to the text field; only those for the panes and for searching everything leave it. Under an open dialog no command is carried out. On Windows and Linux Alt and the underlined letter open a menu.',
    '',
    ...sections,
    '## Where the focus is',
    '',
    row(['Part', 'Windows, Linux', 'macOS', 'What it does']),
    row(['---', '---', '---', '---']),
    ...parts,
    '',
    'Tab and Shift+Tab go through everything else in the order it is read; Enter and Space press it. Cut, copy, paste, select all, zoom and full screen have the platform’s own keys.',
  ].join('\n');
  const options = { parser: 'markdown', singleQuote: true, printWidth: 100 };
  await expect(await format(page, options)).toMatchFileSnapshot(
    join(projectFolder, 'docs/keyboard.md'),
  );
});
