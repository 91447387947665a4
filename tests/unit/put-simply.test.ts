import { createIntl } from '@formatjs/intl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/shared/languages';
import { loadMessages } from '../../src/shared/messages/load';
import { putSimply } from '../../src/shared/messages/put-simply';

describe.each(Object.keys(languages) as Language[])('messages in %s', async (language) => {
  const messages = await loadMessages(language);
  const intl = createIntl({ locale: language, messages });
  const argument = fc.oneof(fc.string({ unit: 'binary' }), fc.integer());

  it('put simply read as the formatter puts them', () => {
    let simple = 0;
    for (const [id, message] of Object.entries(messages)) {
      const names = [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
      const [values = {}] = fc.sample(
        fc.record(Object.fromEntries(names.map((name) => [name, argument]))),
        1,
      );
      const put = putSimply(message, values);
      if (put === null) continue;
      simple++;
      expect(put).toBe(intl.formatMessage({ id }, values as Record<string, string>));
    }
    expect(simple).toBeGreaterThan(Object.keys(messages).length / 2);
  });
});

describe('what is not simple', () => {
  it.each([
    ['a plural', '{count, plural, one {# day} other {# days}}'],
    ['a tag', 'See <b>this</b>'],
    ['a quote', "'{name}'"],
    ['a brace that is not closed', 'Open {'],
  ])('is left to the formatter: %s', (_, message) => {
    expect(putSimply(message, { count: 1, name: 'a' })).toBeNull();
  });

  it('is a message without one of its values', () => {
    expect(putSimply('Due {day}', {})).toBeNull();
    expect(putSimply(undefined)).toBeNull();
  });
});
