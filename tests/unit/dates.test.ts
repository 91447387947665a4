import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  dateOf,
  daysBetween,
  isoDate,
  laterOf,
  yearsBetween,
} from '../../src/shared/dates';

const anyDate = fc
  .integer({ min: 0, max: 100_000 })
  .map((days) => addDays(dateOf('1901-01-01'), days));
const anyDays = fc.integer({ min: -10_000, max: 10_000 });

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('may be %s', (text) => {
    expect(isoDate.parse(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '1899-12-31',
    '2201-01-01',
    '2024-01-01T00:00',
    '2024-01-01\n',
    ' 2024-01-01',
    '+002024-01-01',
    '20240101',
    '',
  ])('may not be %j', (text) => {
    expect(isoDate.safeParse(text).success).toBe(false);
  });

  it('is exactly a day of the calendar, whatever the digits', () => {
    const digits = fc.tuple(
      fc.integer({ min: 1800, max: 2300 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        const exists = day >= 1 && day <= (lengths[month - 1] ?? 0);
        expect(isoDate.safeParse(text).success).toBe(exists && year >= 1900 && year <= 2200);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never read from arbitrary text, nor does reading it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isoDate.safeParse(text).success).toBe(false);
      }),
    );
  });
});

describe('counting days', () => {
  it('crosses leap days', () => {
    expect(addDays(dateOf('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(dateOf('2023-02-28'), 1)).toBe('2023-03-01');
    expect(daysBetween(dateOf('2024-01-01'), dateOf('2025-01-01'))).toBe(366);
    expect(daysBetween(dateOf('1900-01-01'), dateOf('1901-01-01'))).toBe(365);
  });

  it('is undone by counting back', () => {
    fc.assert(
      fc.property(anyDate, anyDays, (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(addWeeks(date, days)).toBe(addDays(date, days * 7));
      }),
    );
  });

  it('agrees with the order of the texts', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect(laterOf(a, b)).toBe(daysBetween(a, b) > 0 ? b : a);
      }),
    );
  });

  it('gives only dates that exist', () => {
    fc.assert(
      fc.property(anyDate, fc.double({ min: -20, max: 20, noNaN: true }), (date, amount) => {
        const results = [
          addDays(date, amount),
          addYears(date, amount),
          addMonths(date, Math.trunc(amount)),
        ];
        for (const result of results)
          expect(dateOf(result.replace(/^\d{4}/, '2024'))).toBeDefined();
      }),
    );
  });
});

describe('months and years', () => {
  it('end on the last day where the month is shorter', () => {
    expect(addMonths(dateOf('2023-01-31'), 1)).toBe('2023-02-28');
    expect(addMonths(dateOf('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addYears(dateOf('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(dateOf('2024-02-29'), -4)).toBe('2020-02-29');
  });

  it('keep the day for whole years and count fractions in days', () => {
    expect(addYears(dateOf('2024-03-02'), -5)).toBe('2019-03-02');
    expect(addYears(dateOf('2023-03-01'), 0.5)).toBe('2023-08-31');
    expect(addYears(dateOf('2024-03-01'), -2.5)).toBe(addDays(dateOf('2022-03-01'), -183));
  });

  it('elapse in mean years, within two days of the calendar', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, years) => {
        const elapsed = yearsBetween(date, addYears(date, years));
        expect(Math.abs(elapsed - years)).toBeLessThan(2 / 365);
      }),
    );
  });

  it('elapse additively', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(yearsBetween(a, b) + yearsBetween(b, c)).toBeCloseTo(yearsBetween(a, c), 9);
      }),
    );
  });
});
