// Words and figures are apart: whoever reads German in Boston gets German words, and dollars and dates
// as Boston writes them.

/** The languages Rungs speaks, each under its own name. */
export const languages = { en: 'English', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof languages;

/** Which words are read, and the locale that dates, numbers and amounts are written by. */
export interface Speech {
  readonly language: Language;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** The language of a locale; English where Rungs does not speak it. */
export function languageOf(locale: string): Language {
  const [tag = ''] = locale.toLowerCase().split(/[-_]/);
  return isLanguage(tag) ? tag : 'en';
}

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The locale of what figures need in words, such as months: in the language read, in the region's order where the two are known together. */
export function localeOfWords({ language, locale }: Speech): string {
  const { language: spoken, region } = new Intl.Locale(locale);
  if (spoken === language) return locale;
  return region === undefined ? language : `${language}-${region}`;
}

/** Whether a text is a locale's tag at all, known to this machine or not. */
export const isLocale = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};
