import type { Language } from '../../../shared/languages';
import type { firstDays } from '../../../shared/settings';
import type { Option } from '../../ui/Options';

// Regions whose way of writing dates and numbers is offered; any other comes with the system's own.
const locales = [
  'da-DK', 'de-AT', 'de-CH', 'de-DE', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-US',
  'en-ZA', 'es-ES', 'es-MX', 'fi-FI', 'fr-BE', 'fr-CA', 'fr-CH', 'fr-FR', 'it-IT', 'ja-JP', 'ko-KR',
  'nb-NO', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-BR', 'pt-PT', 'sv-SE', 'zh-CN', 'zh-TW',
]; // prettier-ignore

/** Locales by name; one chosen elsewhere, such as by hand in the settings file, is kept. */
export function localeOptions(chosen: string | null, language: Language): readonly Option[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const offered = chosen === null || locales.includes(chosen) ? locales : [...locales, chosen];
  return offered
    .map((locale) => ({ value: locale, label: names.of(locale) ?? locale }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** Every currency this machine can format, by code. */
export function currencyOptions(locale: string): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

// Any week will do.
const someSunday = Date.UTC(2023, 0, 1);
const daysAfterSunday = { sun: 0, mon: 1, sat: 6 } as const;

/** A day of the week by its name in a language. */
export const dayName = (day: (typeof firstDays)[number], language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(
    someSunday + daysAfterSunday[day] * 86_400_000,
  );
