import type { SalaryBand, YearsBand } from './career-paths';
import type { IsoDate } from './dates';
import { localeOfWords, speaksItsLocale, type Speech } from './languages';
import { fromMinor, minorDigits } from './minor-units';
import type { Currency } from './money';
import type { MessageId } from './messages/en';

/** Puts words together from a message and its values. */
export type Text = (
  id: MessageId,
  values?: Readonly<Record<string, string | number | boolean | null>>,
) => string;

/** Writes figures the way the person's locale does. */
export type Format = ReturnType<typeof formatIn>;

// Making one of Intl's formatters takes far longer than using it, and a page writes many figures of
// the same few kinds.
const formatters = new Map<string, unknown>();

function formatter<Options extends object, Formatter>(
  Kind: new (locale: string, options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Kind(locale, options);
  formatters.set(key, known);
  return known as Formatter;
}

const dayInFigures = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const days = (locale: string, options: Intl.DateTimeFormatOptions) =>
  formatter(Intl.DateTimeFormat, locale, { timeZone: 'UTC', ...options });

/** The writers of one language and locale, for use outside components. */
export function formatIn(speech: Speech, text: Text) {
  const { locale } = speech;
  const wordLocale = localeOfWords(speech);
  const numbers = (options: Intl.NumberFormatOptions) =>
    formatter(Intl.NumberFormat, locale, options);
  // A day is written the region's way, in figures alone where its words would be of another language.
  const isWorded = speaksItsLocale(speech);
  const dates = {
    medium: () => days(locale, isWorded ? { dateStyle: 'medium' } : dayInFigures),
    long: () => days(wordLocale, { dateStyle: 'long' }),
    month: () => days(wordLocale, { year: 'numeric', month: 'short' }),
  };
  const lists = (options: Intl.ListFormatOptions) =>
    formatter(Intl.ListFormat, wordLocale, options);
  const money = (amountMinor: number, currency: Currency, style: 'full' | 'compact' = 'full') => {
    const units = fromMinor(amountMinor, currency);
    const digits = minorDigits(currency);
    const options: Intl.NumberFormatOptions =
      style === 'compact'
        ? {
            notation: 'compact',
            minimumFractionDigits: 0,
            // A tenth of a million would hide what routes differ by.
            maximumFractionDigits: Math.abs(units) < 1_000_000 ? 1 : 2,
          }
        : {
            minimumFractionDigits: Number.isInteger(units) ? 0 : digits,
            maximumFractionDigits: digits,
          };
    return numbers({ style: 'currency', currency, ...options }).format(units);
  };
  const number = (value: number, maximumFractionDigits = 1) =>
    numbers({ maximumFractionDigits }).format(value);

  const percent = (value: number) => numbers({ style: 'percent' }).format(value / 100);

  return {
    /** An amount in minor units: `$112,000`, `$18.50`, or compact `$112K`. */
    money,
    /** The currency as it stands in a sentence: `US dollars`. */
    currencyName: (currency: Currency) =>
      new Intl.NumberFormat(wordLocale, { style: 'currency', currency, currencyDisplay: 'name' })
        .formatToParts(1_000)
        .find(({ type }) => type === 'currency')?.value ?? currency,
    number,
    /** `82 %` as the locale writes it; `percent` counts from 0 to 100. */
    percent,
    /** `1.5 %` as the locale writes it, with up to two digits after the point. */
    decimalPercent: (value: number) =>
      numbers({ style: 'percent', maximumFractionDigits: 2 }).format(value / 100),
    /** `58–75%`, or one figure where the ends are equal; both count from 0 to 100. */
    percentRange: (low: number, high: number) =>
      low === high
        ? percent(low)
        : numbers({ style: 'percent' })
            .formatToParts(high / 100)
            .map((part) => (part.type === 'integer' ? `${number(low)}–${part.value}` : part.value))
            .join(''),
    /** A calendar day: medium `12 May 2027`, long `12 May 2027` spelled out, month `May 2027`. */
    date: (on: IsoDate, style: keyof typeof dates = 'medium') =>
      dates[style]().format(new Date(`${on}T00:00:00Z`)),
    /** A moment of the clock, from epoch milliseconds: `12 May 2027, 14:05` where the person is. */
    moment: (at: number) =>
      new Intl.DateTimeFormat(
        locale,
        isWorded
          ? { dateStyle: 'medium', timeStyle: 'short' }
          : { ...dayInFigures, hour: 'numeric', minute: '2-digit' },
      ).format(at),
    /** A file's size: `640 kB`, `2.4 MB`. */
    bytes: (size: number) =>
      size < 999_500
        ? numbers({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(size / 1e3)
        : numbers({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(size / 1e6),
    /** A level's yearly pay: `$55K–$80K`, `$180K–$270K+` where the top is open. */
    salary: (band: SalaryBand, currency: Currency) =>
      text('salary.range', {
        min: money(band.minMinor, currency, 'compact'),
        max: money(band.maxMinor, currency, 'compact') + (band.isOpenEnded ? '+' : ''),
      }),
    /** A level's years of experience: `2–5 years`, `8+ years`. */
    years: (band: YearsBand) =>
      band.to === null
        ? text('years.open', { from: number(band.from) })
        : text('years.range', { from: number(band.from), to: number(band.to) }),
    /** `Git, Docker, and SQL` as the locale lists things; `or` for alternatives. */
    list: (items: readonly string[], type: 'and' | 'or' = 'and') =>
      lists({
        type: type === 'and' ? 'conjunction' : 'disjunction',
      }).format(items),
    /** The same of alternatives, apart from the words between them, for what is more than text. */
    alternatives: (items: readonly string[]) => lists({ type: 'disjunction' }).formatToParts(items),
  };
}
