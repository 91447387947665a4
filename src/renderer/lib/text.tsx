import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createIntl, RawIntlProvider, useIntl, type IntlShape } from 'react-intl';
import type { Text } from '../../shared/format';
import { localeOfWords, type Language, type Speech } from '../../shared/languages';
import { en } from '../../shared/messages/en';
import { loadMessages } from '../../shared/messages/load';
import { putSimply } from '../../shared/messages/put-simply';

const english = createIntl({ locale: 'en', messages: en });
const spoken = new Map<Language, IntlShape>([['en', english]]);
const SpeechContext = createContext<Speech>({ language: 'en', locale: 'en' });

/** Resolves once the words of a language are there; English always is, and stays where another cannot be loaded. */
export async function prepareLanguage(language: Language): Promise<void> {
  if (spoken.has(language)) return;
  const messages = await loadMessages(language).catch(() => en);
  spoken.set(language, createIntl({ locale: language, messages }));
}

/** Gives everything below the words of a language, and the locale of dates and numbers; a language that is not prepared takes over once it is. */
export function TextProvider({ language, locale, children }: Speech & { children: ReactNode }) {
  const [prepared, setPrepared] = useState(language);
  useEffect(() => {
    let isWanted = true;
    void prepareLanguage(language).then(() => {
      if (isWanted) setPrepared(language);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  const shown = spoken.has(language) ? language : prepared;
  const speech = useMemo(() => ({ language: shown, locale }), [shown, locale]);
  return (
    <RawIntlProvider value={spoken.get(shown) ?? english}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </RawIntlProvider>
  );
}

/** The language of words, and the locale of dates and numbers. */
export const useSpeech = (): Speech => useContext(SpeechContext);

/** The locale of numbers, a BCP 47 tag. */
export const useLocale = (): string => useSpeech().locale;

/** The locale of what is written partly in words, such as months. */
export const useWordLocale = (): string => localeOfWords(useSpeech());

/** The function that turns a message id into words. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(
    () => (id, values) =>
      putSimply(intl.messages[id] as string, values) ??
      intl.formatMessage({ id }, values as Record<string, string>),
    [intl],
  );
}
