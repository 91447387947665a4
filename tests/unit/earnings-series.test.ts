import { describe, expect, it } from 'vitest';
import { addYears } from '../../src/shared/dates';
import { earningsSeries } from '../../src/shared/earnings-series';
import { growthSeries } from '../../src/shared/growth-series';
import { growthOf, paid, today } from './samples';

describe('the chart of earnings', () => {
  const growth = growthOf({ pay: [paid('2024-03-02', 90), paid('2025-03-02', 100)] });
  const { past, now, ahead } = earningsSeries(growth);

  it('ends the past today with all that was earned', () => {
    expect(past.map(({ on }) => on)).toEqual(growth.earnings.map(({ on }) => on));
    expect(now).toMatchObject({ on: today, totalMinor: growth.earnings.at(-1)?.totalMinor });
    expect(now.totalMinor).toBeGreaterThan(0);
  });

  it('goes on from there by the forecast that the pay chart shows, year for year', () => {
    const { yearsAhead } = growthSeries(growth, 'calendar');
    expect(ahead.map(({ on }) => on)).toEqual(
      [1, 2, 3, 4, 5].map((years) => addYears(today, years)),
    );
    expect(
      ahead.map(({ low, middle, high }) => ({
        low: low - now.totalMinor,
        middle: middle - now.totalMinor,
        high: high - now.totalMinor,
      })),
    ).toEqual(yearsAhead.map(({ earnings }) => earnings));
  });

  it('is empty without pay, and begins today', () => {
    expect(earningsSeries(growthOf())).toMatchObject({
      past: [],
      now: { on: today, totalMinor: 0 },
      ahead: [],
    });
  });
});
