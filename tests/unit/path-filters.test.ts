import { describe, expect, it } from 'vitest';
import type { CareerPathId, CareerPathSummary } from '../../src/shared/career-paths';
import { isFiltering, noFilters, passes, type PathFilters } from '../../src/shared/path-filters';

const path = (change: Partial<CareerPathSummary> = {}): CareerPathSummary => ({
  id: 'nurse' as CareerPathId,
  isOwn: false,
  category: 'Healthcare',
  name: 'Nurse',
  tagline: '',
  currency: 'USD',
  source: { name: 'A survey', dated: '2025-05', basis: 'derived' },
  preparation: 3,
  levelCount: 4,
  salary: { minMinor: 6_000_000, maxMinor: 12_000_000, isOpenEnded: false },
  ...change,
});
const under = (change: Partial<PathFilters>) => (of: Partial<CareerPathSummary>) =>
  passes(path(of), { ...noFilters, ...change });

describe('filters of the list of paths', () => {
  it('let everything pass while none is set', () => {
    expect(isFiltering(noFilters)).toBe(false);
    expect(passes(path({ preparation: null, salary: null, currency: 'EUR' }), noFilters)).toBe(
      true,
    );
  });

  it('ask for one category and one job zone, and leave out what has none', () => {
    expect(under({ category: 'Healthcare' })({})).toBe(true);
    expect(under({ category: 'Trades' })({})).toBe(false);
    expect(under({ preparation: 3 })({})).toBe(true);
    expect(under({ preparation: 4 })({})).toBe(false);
    expect(under({ preparation: 3 })({ preparation: null })).toBe(false);
    expect(isFiltering({ ...noFilters, preparation: 3 })).toBe(true);
  });

  it('ask for pay that reaches into the range, its ends included', () => {
    const from = under({ payFromMinor: 12_000_000 });
    expect(from({})).toBe(true);
    expect(from({ salary: { minMinor: 1, maxMinor: 11_999_999, isOpenEnded: false } })).toBe(false);
    expect(from({ salary: { minMinor: 1, maxMinor: 11_999_999, isOpenEnded: true } })).toBe(true);
    const to = under({ payToMinor: 6_000_000 });
    expect(to({})).toBe(true);
    expect(to({ salary: { minMinor: 6_000_001, maxMinor: 7_000_000, isOpenEnded: false } })).toBe(
      false,
    );
  });

  it('leave out what pays in another currency or says no pay, once pay is asked for', () => {
    expect(under({ payFromMinor: 1 })({ currency: 'EUR' })).toBe(false);
    expect(under({ payToMinor: 9_000_000 })({ salary: null })).toBe(false);
  });
});
