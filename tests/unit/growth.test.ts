import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CareerPath, Level } from '../../src/shared/career-paths';
import { addDays, addWeeks, dateOf } from '../../src/shared/dates';
import { computeGrowth, placeInBand, toYearlyMinor } from '../../src/shared/growth';
import { payPeriods } from '../../src/shared/pay';
import { computeSchedule } from '../../src/shared/schedule';
import { asks, backend, goalAt, levelAt, paid, positionAt, readinessOf, today } from './samples';

type Input = Parameters<typeof computeGrowth>[0];

/** Growth of a mid-level backend developer since March 2024, unless said otherwise. */
function growthOf(input: Partial<Input> = {}) {
  const growth = computeGrowth({
    path: backend,
    position: positionAt(1, '2024-03-02'),
    goal: null,
    schedule: null,
    pay: [],
    today,
    ...input,
  });
  if (!growth) throw new Error('A path is given, so there is growth');
  return growth;
}

/** The Backend path with other figures for some of its levels. */
const backendWith = (change: (level: Level) => Partial<Level>): CareerPath => ({
  ...backend,
  levels: backend.levels.map((level) => ({ ...level, ...change(level) })),
});

describe('bands', () => {
  it('are exactly the published rectangles, fading only where they are open-ended', () => {
    const { bands } = growthOf();
    expect(
      bands.map((b) => [
        b.yearsFrom,
        b.yearsTo,
        b.yearsFadeTo,
        b.minMinor,
        b.maxMinor,
        b.fadeToMinor,
      ]),
    ).toEqual([
      [0, 2, 2, 5_500_000, 8_000_000, 8_000_000],
      [2, 5, 5, 8_000_000, 13_000_000, 13_000_000],
      [5, 8, 8, 13_000_000, 18_000_000, 18_000_000],
      [8, 11, 14, 18_000_000, 27_000_000, 29_250_000],
    ]);
    expect(bands.map((band) => [band.isOpenYears, band.isOpenPay, band.isDerived])).toEqual([
      [false, false, false],
      [false, false, false],
      [false, false, false],
      [true, true, false],
    ]);
  });

  it('keep published gaps and overlaps, in years and in pay', () => {
    const ragged = backendWith(({ rank }) =>
      rank === 1
        ? {
            years: { from: 3, to: 6 },
            salary: { minMinor: 7_000_000, maxMinor: 12_000_000, isOpenEnded: false },
          }
        : {},
    );
    const mid = growthOf({ path: ragged }).bands[1];
    expect(mid).toMatchObject({ yearsFrom: 3, yearsTo: 6, minMinor: 7_000_000 });
    expect(growthOf({ path: ragged }).bands[0]).toMatchObject({ yearsTo: 2, maxMinor: 8_000_000 });
    expect(growthOf({ path: ragged }).bands[2]).toMatchObject({ yearsFrom: 5 });
  });

  it('take the mean of the middle two widths where their number is even', () => {
    const path = backendWith(({ rank }) => (rank === 2 ? { years: null } : {}));
    expect(growthOf({ path }).bands.at(-1)).toMatchObject({ yearsTo: 10.5, yearsFadeTo: 13 });
  });

  it('are not measured by a level that lasts no time', () => {
    const path = backendWith(({ rank }) => (rank < 2 ? { years: { from: 0, to: 0 } } : {}));
    expect(growthOf({ path }).bands.at(-1)).toMatchObject({ yearsTo: 11, yearsFadeTo: 14 });
  });

  it('are drawn over three years and fade over three where no level of the path is closed', () => {
    const path = backendWith(({ rank }) => (rank === 3 ? {} : { years: null }));
    expect(growthOf({ path }).bands).toMatchObject([
      { yearsFrom: 8, yearsTo: 11, yearsFadeTo: 14 },
    ]);
  });

  it('leave out levels without years or without pay', () => {
    const path = backendWith(({ rank }) =>
      rank === 0 ? { years: null } : rank === 1 ? { salary: null } : {},
    );
    expect(growthOf({ path }).bands.map((band) => band.levelId)).toEqual(['level 2', 'level 3']);
  });

  it('say when their figures are derived', () => {
    const path: CareerPath = { ...backend, source: { ...backend.source, basis: 'derived' } };
    expect(growthOf({ path }).bands.every((band) => band.isDerived)).toBe(true);
  });
});

describe('years of experience', () => {
  it('count from the day this career began', () => {
    const growth = growthOf({ position: positionAt(1, '2024-03-02', '2020-03-02') });
    expect(growth).toMatchObject({ yearZeroOn: '2020-03-02', isStartAssumed: false });
    expect(growth.today.years).toBeCloseTo(6, 2);
  });

  it("else are assumed to be the level's lower years on the day it was reached", () => {
    const growth = growthOf({ position: positionAt(2, '2026-03-02') });
    expect(growth).toMatchObject({ yearZeroOn: '2021-03-02', isStartAssumed: true });
    expect(growth.today).toEqual({ on: today, years: 5 });
  });

  it("take the nearest lower level's years where the level held publishes none", () => {
    const path = backendWith(({ rank }) => (rank === 2 ? { years: null } : {}));
    expect(growthOf({ path, position: positionAt(2, today) }).today.years).toBe(2);
    const bare = backendWith(() => ({ years: null }));
    expect(growthOf({ path: bare, position: positionAt(2, today) }).today.years).toBe(0);
  });

  it('start at 0 for a changer, and are not assumed', () => {
    const growth = growthOf({ position: positionAt(null, '2025-03-02') });
    expect(growth).toMatchObject({ yearZeroOn: '2025-03-02', isStartAssumed: false });
    expect(growth.today.years).toBeCloseTo(1, 2);
  });

  it('start at 0 today while no position is recorded', () => {
    const growth = growthOf({ position: null });
    expect(growth).toMatchObject({ yearZeroOn: today, isStartAssumed: true });
    expect(growth.today.years).toBe(0);
  });

  it('stay 0 while the new career has not begun', () => {
    expect(growthOf({ position: positionAt(null, '2027-01-01') }).today.years).toBe(0);
  });
});

describe('points', () => {
  it('are base pay alone, in the currency of the bands, oldest first', () => {
    const growth = growthOf({
      pay: [
        paid('2025-03-02', 112),
        paid('2024-03-02', 104),
        ...(['bonus', 'equity', 'variable', 'overtime'] as const).map((kind) =>
          paid('2025-06-01', 10, { kind }),
        ),
        paid('2019-01-01', 50, { currency: 'EUR' }),
        paid('2019-01-01', 5, { currency: 'EUR', kind: 'bonus' }),
      ],
    });
    expect(growth.points.map(({ on, yearlyMinor }) => [on, yearlyMinor])).toEqual([
      ['2024-03-02', 10_400_000],
      ['2025-03-02', 11_200_000],
    ]);
    expect(growth.points[0]?.years).toBe(2);
    expect(growth.otherCurrencyCount).toBe(1);
  });

  it('have no years before this career began', () => {
    const { points } = growthOf({ pay: [paid('2022-03-01', 40), paid('2022-03-02', 41)] });
    expect(points.map(({ years }) => years)).toEqual([null, expect.closeTo(0, 2)]);
  });

  it.each([
    ['hour', 5_000, 10_400_000],
    ['week', 200_000, 10_400_000],
    ['month', 900_000, 10_800_000],
    ['year', 11_200_000, 11_200_000],
  ] as const)('count pay by the %s as a full-time year', (period, amountMinor, yearly) => {
    expect(toYearlyMinor({ amountMinor, period })).toBe(yearly);
  });

  it('keep every storable amount an exact integer', () => {
    const anyAmount = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...payPeriods), (amountMinor, period) => {
        expect(Number.isSafeInteger(toYearlyMinor({ amountMinor, period }))).toBe(true);
      }),
    );
  });
});

describe('the goal', () => {
  /** E = 240 and U = 50 hours: likely after 98 weeks at 4 hours a week. */
  const names = ['A', 'B', 'C', 'D', 'E'];
  const level = levelAt(
    2,
    names.map((name) => asks(name, { asked: name === 'C' || name === 'D' ? 3 : 2 })),
  );
  const scheduleFor = (ratings: Record<string, number>, hoursPerWeek: number | null = 4) =>
    computeSchedule({
      readiness: readinessOf([level], { ratings }),
      milestones: [],
      goal: { hoursPerWeek, weeksOff: 6 },
      today,
    });
  const schedule = scheduleFor({ A: 1, B: 1, C: 2, D: 2 });

  it('stands on the planned date, at the years elapsed by then', () => {
    const goal = goalAt(2, { dueOn: dateOf('2027-03-02') });
    const growth = growthOf({ goal, schedule });
    expect(growth.goal).toMatchObject({ on: '2027-03-02', isPlanned: true });
    expect(growth.goal?.years).toBeCloseTo(5, 2);
  });

  it('else stands on the likely finish', () => {
    const growth = growthOf({ goal: goalAt(2), schedule });
    expect(growth.goal).toMatchObject({ on: addWeeks(today, 98), isPlanned: false });
    expect(growth.goal?.years).toBeCloseTo(4 + (98 * 7) / 365.2425, 2);
  });

  it('stands nowhere without a goal, without a likely date, or when nothing is open', () => {
    expect(growthOf({ schedule }).goal).toBeNull();
    expect(growthOf({ goal: goalAt(2) }).goal).toBeNull();
    expect(growthOf({ goal: goalAt(2), schedule: scheduleFor({}, null) }).goal).toBeNull();
    const done = scheduleFor({ A: 2, B: 2, C: 3, D: 3, E: 2 });
    expect(growthOf({ goal: goalAt(2), schedule: done }).goal).toBeNull();
  });
});

describe('current pay', () => {
  const current = (...pay: Input['pay'][number][]) => growthOf({ pay }).current;

  it('is the latest base pay that already holds', () => {
    expect(
      current(
        paid('2024-03-02', 100),
        paid('2025-03-02', 112),
        paid(addDays(today, 1), 140),
        paid('2026-01-01', 20, { kind: 'bonus' }),
      ),
    ).toEqual({ yearlyMinor: 11_200_000, place: 'middle-third' });
    expect(current(paid(today, 90), paid(today, 95), paid(today, 85))).toMatchObject({
      yearlyMinor: 9_500_000,
    });
    expect(current(paid(today, 90))).toMatchObject({ yearlyMinor: 9_000_000 });
  });

  it('is absent without pay, and when the latest is in another currency', () => {
    expect(current()).toBeNull();
    expect(current(paid(addDays(today, 1), 140))).toBeNull();
    expect(
      current(paid('2024-03-02', 100), paid('2025-01-01', 90, { currency: 'EUR' })),
    ).toBeNull();
  });

  it('goes by the level held, never by the years', () => {
    const longHeld = growthOf({
      position: positionAt(1, '2010-01-01'),
      pay: [paid('2025-01-01', 112)],
    });
    expect(longHeld.today.years).toBeGreaterThan(8);
    expect(longHeld.current?.place).toBe('middle-third');
  });

  it('has no place in a band for somebody who is not on this path', () => {
    const pay = [paid('2025-01-01', 112)];
    expect(growthOf({ position: positionAt(null, '2025-01-01'), pay }).current).toEqual({
      yearlyMinor: 11_200_000,
      place: null,
    });
  });
});

describe('the place in the band', () => {
  const place = (rank: number, thousands: number, levels = backend.levels) => {
    const level = levels[rank];
    if (!level) throw new Error(`No level ${rank}`);
    return placeInBand(thousands * 100_000, level, levels);
  };

  it.each([
    [129.99, 'below'],
    [130, 'lower-third'],
    [146.66, 'lower-third'],
    [146.67, 'middle-third'],
    [163.33, 'middle-third'],
    [163.34, 'upper-third'],
    [180, 'upper-third'],
    [180.01, 'above'],
  ])('of %d thousand at Senior (130 to 180) is %s', (thousands, word) => {
    expect(place(2, thousands)).toBe(word);
  });

  it('beyond an open-ended top is above the published top, on it the upper third', () => {
    expect(place(3, 270)).toBe('upper-third');
    expect(place(3, 270.01)).toBe('above-published-top');
  });

  it('in a published gap next to the band is between bands', () => {
    const { levels } = backendWith(({ rank }) =>
      rank === 2
        ? { salary: { minMinor: 14_000_000, maxMinor: 18_000_000, isOpenEnded: false } }
        : {},
    );
    expect(place(1, 135, levels)).toBe('between-bands');
    expect(place(2, 135, levels)).toBe('between-bands');
    expect(place(1, 140, levels)).toBe('above');
    expect(place(2, 130, levels)).toBe('below');
  });

  it('below the band is just below where the level beneath is open-ended', () => {
    const { levels } = backendWith(({ rank }) =>
      rank === 1
        ? { salary: { minMinor: 8_000_000, maxMinor: 12_000_000, isOpenEnded: true } }
        : {},
    );
    expect(place(2, 125, levels)).toBe('below');
  });

  it('is unknown where the level publishes no pay', () => {
    const { levels } = backendWith(() => ({ salary: null }));
    expect(place(1, 100, levels)).toBeNull();
  });

  it('of the only amount of a band without height is in it', () => {
    const flat = levelAt(0, [], {
      salary: { minMinor: 100, maxMinor: 100, isOpenEnded: false },
    });
    expect([99, 100, 101].map((minor) => placeInBand(minor, flat, [flat]))).toEqual([
      'below',
      'upper-third',
      'above',
    ]);
  });
});

it('is absent without a path', () => {
  const nothing = { position: null, goal: null, schedule: null, pay: [], today };
  expect(computeGrowth({ path: null, ...nothing })).toBeNull();
});
