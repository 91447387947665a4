import { describe, expect, test } from 'vitest';
import { createText } from '../../src/main/text';
import { findSettings, resetOf } from '../../src/renderer/features/settings/settings-sections';
import { loadMessages } from '../../src/shared/messages/load';
import type { Language } from '../../src/shared/languages';

const texts = Object.fromEntries(
  await Promise.all(
    (['en', 'de', 'es'] as const).map(
      async (language) => [language, createText(language, await loadMessages(language))] as const,
    ),
  ),
) as Record<Language, ReturnType<typeof createText>>;
const found = (typed: string, language: Language = 'en') =>
  findSettings(typed, texts[language]).flatMap(({ names }) => names);

describe('the search of settings', () => {
  test('shows all of them while nothing is typed', () => {
    expect(found('  ')).toEqual(found(''));
    expect(found('')).toHaveLength(16);
  });

  test.each(['en', 'de', 'es'] as const)('finds each by its own name (%s)', (language) => {
    for (const name of found(''))
      expect(found(texts[language](`settings.${name}`), language)).toContain(name);
  });

  test('finds by other names, by beginnings, without accents and by the section', () => {
    expect(found('night')).toEqual(['theme']);
    expect(found('DEUT')).toEqual(['language']);
    expect(found('espanol')).toEqual(['language']);
    expect(found('dunkelmod', 'de')).toEqual(['theme']);
    expect(found('lunes', 'es')).toEqual(['firstDay']);
    expect(found('appearance')).toEqual(['theme', 'motion']);
  });

  test('asks every word typed, and finds nothing rather than something else', () => {
    expect(found('dark currency')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });
});

test('a section is reset in what it holds of preferences, and no other', () => {
  expect(resetOf('appearance')).toEqual({ theme: 'system', motion: 'system' });
  expect(resetOf('notifications')).toEqual({ checkInMonths: null, freshMonths: 12 });
  expect(resetOf('data')).toBeNull();
});
