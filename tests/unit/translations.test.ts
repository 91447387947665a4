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
function argumentsOf(message: string): ReadonlySet<string> {
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
  return found;
}

describe.each([
  ['German', de],
  ['Spanish', es],
])('%s', (_, translation: Readonly<Record<string, string>>) => {
  test('takes no argument that English does not give', () => {
    const excess = spoken.flatMap(([id, english]) => {
      const given = argumentsOf(english);
      const taken = [...argumentsOf(translation[id] ?? '')];
      return taken.filter((name) => !given.has(name)).map((name) => `${id}: ${name}`);
    });
    expect(excess).toEqual([]);
  });

  test('leaves out no argument that English gives', ({ annotate }) => {
    const lost = spoken.flatMap(([id, english]) => {
      const taken = argumentsOf(translation[id] ?? english);
      return [...argumentsOf(english)].filter((name) => !taken.has(name)).map(() => id);
    });
    return annotate(`left out: ${lost.join(', ') || 'none'}`);
  });

  test('says what it does not translate yet', ({ annotate }) => {
    const missing = spoken.map(([id]) => id).filter((id) => translation[id] === undefined);
    const unknown = Object.keys(translation).filter((id) => !Object.hasOwn(en, id));
    return annotate(`missing: ${missing.join(', ')}; unknown: ${unknown.join(', ')}`);
  });

  test('keeps to its own quotes and spaces', () => {
    const wrong = Object.entries(translation).filter(
      ([, message]) => /["'`]|\.\.\.|[^ ] {2}/.test(message) || message.trim() !== message,
    );
    expect(wrong).toEqual([]);
  });
});
