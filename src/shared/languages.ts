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

/** Whether the words of a locale are those of the language, so that dates can be written with them. */
export const speaksItsLocale = ({ language, locale }: Speech): boolean =>
  new Intl.Locale(locale).language === language;

/** The locale of what figures need in words, such as months and the names of currencies: the language read, and the region where the two are known together. */
export function localeOfWords(speech: Speech): string {
  if (speaksItsLocale(speech)) return speech.locale;
  const { region } = new Intl.Locale(speech.locale);
  return region === undefined ? speech.language : `${speech.language}-${region}`;
}

/** A locale whose week begins on a day, given as Unicode writes it (`mon`). */
export const withFirstDay = (locale: string, day: string): string =>
  `${new Intl.Locale(locale).baseName}-u-fw-${day}`;

/** The day a locale's week begins with: 0 is Sunday, 6 Saturday. */
export function firstDayOf(locale: string): number {
  // Chromium 130 to 145 know it under one name or the other.
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) % 7;
}

/** Whether a text is a locale's tag at all, known to this machine or not. */
export const isLocale = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};
