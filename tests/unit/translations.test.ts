import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createIntl, type MessageFormatElement } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { de } from '../../src/shared/messages/de';
import { en } from '../../src/shared/messages/en';
import { es } from '../../src/shared/messages/es';

const { formatters } = createIntl({ locale: 'en' });

/** The parser’s number for plain words. */
const literal: ReadonlySet<number> = new Set([0]);

/** The command line speaks English alone. */
const spoken = Object.entries(en).filter(([id]) => !id.startsWith('command.'));

/** What a message takes: each argument, and of a choice what it chooses between. */
function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (!('value' in element) || literal.has(element.type)) continue;
      found.add(element.value);
      if (!('options' in element)) continue;
      const isPlural = 'pluralType' in element;
      if (!isPlural) found.add(`${element.value}: ${Object.keys(element.options).sort().join()}`);
      for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(formatters.getMessageFormat(message, 'en').getAst());
  return [...found].sort();
}

describe.each([
  ['German', de],
  ['Spanish', es],
])('%s', (_, translation: Readonly<Record<string, string>>) => {
  test('says all that English says, and nothing else', () => {
    expect(Object.keys(translation).sort()).toEqual(spoken.map(([id]) => id).sort());
  });

  test('takes the arguments that English takes', () => {
    const wrong = spoken.flatMap(([id, english]) => {
      const [asked, taken] = [argumentsOf(english), argumentsOf(translation[id] ?? english)];
      return asked.join() === taken.join() ? [] : [`${id}: ${taken.join()}, not ${asked.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  test('keeps to its own quotes and spaces', () => {
    const wrong = Object.entries(translation).filter(
      ([, message]) => /["'`]|\.\.\.|[^ ] {2}/.test(message) || message.trim() !== message,
    );
    expect(wrong).toEqual([]);
  });
});

/** What the program asks for messages by: their ids, and patterns where a part of an id is put in. */
function askedFor(): { readonly ids: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const source = join(import.meta.dirname, '../../src');
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('shared', 'messages') + sep))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  const ids = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, id = '']) => id));
  const patterns = [...code.matchAll(/`([a-zA-Z][\w-]*\.(?:[\w.-]|\$\{[^}]*\})*)`/g)].map(
    ([, id = '']) =>
      new RegExp(`^${id.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
  );
  return { ids, patterns };
}

test('nothing says that anybody is promoted, or counts a streak', () => {
  const said = [en, de, es].flatMap((messages) => Object.entries(messages));
  expect(
    said.filter(([, message]) =>
      /promoted|streak|\bbefördert|\bserie\b|ascendid|\bracha/i.test(message),
    ),
  ).toEqual([]);
});

test('the evidence form says what to leave out', () => {
  expect(en['evidence.discretion']).toBe(
    'Leave out anything that identifies a patient, pupil or customer.',
  );
});

test('what the survey of pay leaves out and counts in is said beside its figures', () => {
  const said = en['source.pay.survey'];
  const [counted = '', leftOut = ''] = said.split('leaves out');
  for (const kind of ['commissions', 'production bonuses']) expect(counted).toContain(kind);
  for (const kind of ['overtime', 'shift differentials', 'other bonuses'])
    expect(leftOut).toContain(kind);
});

test('every message is asked for somewhere', () => {
  const { ids, patterns } = askedFor();
  const unused = Object.keys(en).filter(
    (id) => !ids.has(id) && !patterns.some((pattern) => pattern.test(id)),
  );
  expect(unused).toEqual([]);
});

test('nothing ever says promoted: a level is a conversation', () => {
  expect(Object.values(en).filter((message) => /\bpromoted\b|100 ?% =/i.test(message))).toEqual([]);
});
