import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/renderer/lib/read-number';

describe('readNumber', () => {
  test.each([
    ['en-US', '2.5', 2.5],
    ['en-US', '.5', 0.5],
    ['en-US', '40.', 40],
    ['en-US', ' 85,500 ', 85_500],
    ['en-US', '1,234,567.89', 1_234_567.89],
    ['en-US', '85 500', 85_500],
    ['en-IN', '12,34,567.5', 1_234_567.5],
    ['de-DE', '85.500,5', 85_500.5],
    ['fr-FR', '85 500,50', 85_500.5],
    ['fr-FR', '85\u{202F}500,50', 85_500.5],
    ['de-CH', '85’500.50', 85_500.5],
    ['ar-EG', '٨٥٬٥٠٠٫٥', 85_500.5],
    ['ar-EG', '85500', 85_500],
  ])('reads what %s writes as %j', (locale, typed, figure) => {
    expect(readNumber(typed, locale)).toBe(figure);
  });

  test.each([
    ['en-US', '$85,500', 'USD', 85_500],
    ['en-US', 'USD 85,500', 'USD', 85_500],
    ['en-CA', 'US$85,500', 'USD', 85_500],
    ['de-DE', '85.500 €', 'EUR', 85_500],
    ['ja-JP', '¥9,000,000', 'JPY', 9_000_000],
  ])('reads the sign of the currency in %s, as in %j', (locale, typed, currency, figure) => {
    expect(readNumber(typed, locale, currency)).toBe(figure);
  });

  test.each([
    ['en-US', '2,5'],
    ['en-US', '85.500,00'],
    ['en-US', '1,2345'],
    ['en-US', ',500'],
    ['en-US', '1,000,00'],
    ['de-DE', '2.5'],
    ['en-US', '1e3'],
    ['en-US', '12abc'],
    ['en-US', '€85'],
    ['en-US', '.'],
    ['en-US', '-'],
    ['en-US', '5-'],
  ])('makes no figure out of what %s does not write, such as %j', (locale, typed) => {
    expect(readNumber(typed, locale, 'USD')).toBeNaN();
  });

  test.each(
    [
      'en-US',
      'en-IN',
      'de-DE',
      'de-CH',
      'fr-FR',
      'es-ES',
      'pl-PL',
      'sv-SE',
      'ja-JP',
      'ar-EG',
      'fa-IR',
      'he-IL',
      'hi-IN',
    ].flatMap((locale) =>
      ['USD', 'EUR', 'CHF', 'SEK', 'JPY', 'KWD', 'INR'].map(
        (currency) => [locale, currency] as const,
      ),
    ),
  )('reads back in %s what stands in the field for %s', (locale, currency) => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    });
    for (const figure of [0, 7, 999, 1_000, 85_500, 12_345_678.5]) {
      const written = format.format(figure);
      expect([written, readNumber(written, locale, currency)]).toEqual([written, figure]);
    }
  });

  test('keeps the minus, so that a negative amount is refused and not turned around', () => {
    expect(readNumber('-5', 'en-US')).toBe(-5);
    expect(readNumber('−5', 'en-US')).toBe(-5);
  });

  test('knows empty from wrong', () => {
    expect(readNumber('', 'en-US')).toBeNull();
    expect(readNumber('  ', 'en-US')).toBeNull();
  });
});
