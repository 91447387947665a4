import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { formatIn } from '../../src/shared/format';
import { dateOf } from '../../src/shared/dates';
import { en } from '../../src/shared/messages/en';

const { formatMessage } = createIntl({ locale: 'en', messages: en });
const text: Parameters<typeof formatIn>[1] = (id, values) =>
  formatMessage({ id }, values as Record<string, string>);
const american = formatIn({ language: 'en', locale: 'en-US' }, text);
const german = formatIn({ language: 'de', locale: 'de-DE' }, text);

describe('money', () => {
  test('drops the decimals of a whole amount and keeps both of a broken one', () => {
    expect(american.money(11_200_000, 'USD')).toBe('$112,000');
    expect(american.money(1_850, 'USD')).toBe('$18.50');
  });
  test('counts minor units by the currency', () => {
    expect(american.money(5_000_000, 'JPY')).toBe('¥5,000,000');
    expect(german.money(11_200_050, 'EUR')).toBe('112.000,50\u00a0€');
  });
  test('writes a band compactly and marks an open top', () => {
    const band = { minMinor: 18_000_000, maxMinor: 27_000_000, isOpenEnded: true };
    expect(american.salary(band, 'USD')).toBe('$180K–$270K+');
  });
  test('keeps apart compact amounts of more than a million', () => {
    expect(american.money(130_211_300, 'USD', 'compact')).toBe('$1.3M');
    expect(american.money(132_511_300, 'USD', 'compact')).toBe('$1.33M');
    expect(american.money(112_340_00, 'USD', 'compact')).toBe('$112.3K');
  });
});

describe('percent', () => {
  test('names the sign once in a range, and one figure where the ends are equal', () => {
    expect(american.percentRange(58, 75)).toBe('58–75%');
    expect(german.percentRange(58, 75)).toBe('58–75\u00a0%');
    expect(american.percentRange(0, 100)).toBe('0–100%');
    expect(american.percentRange(60, 60)).toBe('60%');
  });
});

describe('dates and years', () => {
  test('keeps a calendar day on its day in any time zone', () => {
    expect(american.date(dateOf('2027-01-01'))).toBe('Jan 1, 2027');
    expect(german.date(dateOf('2027-12-31'), 'long')).toBe('31. Dezember 2027');
  });

  test('writes a day the region’s way, in figures where its words would be of another language', () => {
    const inGerman = (locale: string) =>
      formatIn({ language: 'de', locale }, text).date(dateOf('2027-03-09'));
    expect(inGerman('de-CH')).toBe('09.03.2027');
    expect(inGerman('en-US')).toBe('03/09/2027');
    expect(inGerman('en-GB-u-fw-sun')).toBe('09/03/2027');
    expect(inGerman('sv-SE')).toBe('2027-03-09');
    expect(
      formatIn({ language: 'de', locale: 'en-US' }, text).date(dateOf('2027-03-09'), 'month'),
    ).toBe('März 2027');
  });

  test('leaves an open end of years open', () => {
    expect(american.years({ from: 2, to: 5 })).toBe('2–5 years');
    expect(american.years({ from: 8, to: null })).toBe('8+ years');
  });
});
