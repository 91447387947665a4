import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careerBreakId, type CareerBreak } from '../../src/shared/career-breaks';
import { careerPathId, levelId } from '../../src/shared/career-paths';
import type { CareerPath, Level } from '../../src/shared/career-paths';
import { addDays, addWeeks, dateOf } from '../../src/shared/dates';
import { placeInBand } from '../../src/shared/band-place';
import { exchangeRateId, type ExchangeRate } from '../../src/shared/exchange-rates';
import { experienceOf } from '../../src/shared/experience';
import type { GrowthInput } from '../../src/shared/growth';
import { inflationId } from '../../src/shared/inflation';
import type { Pay } from '../../src/shared/pay';
import type { Finish } from '../../src/shared/pace';
import { computeSchedule, type Schedule } from '../../src/shared/schedule';
import {
  asks,
  backend,
  goalAt,
  growthOf,
  levelAt,
  paid,
  positionAt,
  readinessOf,
  today,
} from './samples';

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

describe('breaks', () => {
  const stretch = (startOn: string, endOn: string | null): CareerBreak => ({
    id: careerBreakId.parse(startOn),
    startOn: dateOf(startOn),
    endOn: endOn === null ? null : dateOf(endOn),
    note: '',
    revision: 1,
  });
  const began = positionAt(1, '2024-03-02', '2020-03-02');

  it('count as no experience, overlaps once, and move the bands on the calendar', () => {
    const breaks = [stretch('2021-03-02', '2022-03-02'), stretch('2021-09-02', '2022-03-02')];
    const growth = growthOf({ position: began, breaks });
    expect(growth.today.years).toBeCloseTo(5, 2);
    expect(growth.breakYears).toBeCloseTo(1, 2);
    expect(growth.bands.map(({ from }) => from)).toEqual([
      '2020-03-02',
      '2023-03-02',
      '2026-03-02',
      '2029-03-02',
    ]);
  });

  it('before the level held lie between it and the beginning that is assumed from it', () => {
    const growth = growthOf({ breaks: [stretch('2023-03-02', '2024-03-02')] });
    expect(growth.yearZeroOn).toBe('2021-03-01');
    expect(growth.today.years).toBeCloseTo(4, 2);
  });

  it('that still last stop the years, and before this career change nothing', () => {
    expect(
      growthOf({ position: began, breaks: [stretch('2025-03-02', null)] }).today.years,
    ).toBeCloseTo(5, 2);
    const earlier = growthOf({ position: began, breaks: [stretch('2018-01-01', '2019-01-01')] });
    expect([earlier.today.years, earlier.breakYears]).toEqual([expect.closeTo(6, 2), 0]);
  });

  it('keep days and years consistent', () => {
    const anyDay = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(today, days));
    const anyBreaks = fc.array(fc.tuple(anyDay, fc.nat(900)), { maxLength: 4 });
    fc.assert(
      fc.property(anyBreaks, fc.double({ min: 0, max: 12, noNaN: true }), (all, years) => {
        const breaks = all.map(([from, days]) => stretch(from, addDays(from, days)));
        const { yearsOn, dayAt } = experienceOf({
          path: backend,
          position: began,
          held: backend.levels[1] ?? null,
          breaks,
          today,
        });
        expect(Math.abs(yearsOn(dayAt(years)) - years)).toBeLessThan(0.01);
      }),
    );
  });
});

describe('the next band', () => {
  it('is so far away, in the words of its level', () => {
    expect(growthOf({ pay: [paid('2025-01-01', 112)] }).current?.next).toEqual({
      tier: 'tier 2',
      minMinor: 13_000_000,
      distanceMinor: 1_800_000,
    });
  });

  it('is none at the top of the ladder, nor for somebody who holds no level', () => {
    const pay = [paid('2025-01-01', 200)];
    expect(growthOf({ pay, position: positionAt(3, '2024-03-02') }).current?.next).toBeNull();
    expect(growthOf({ pay, position: positionAt(null, '2024-03-02') }).current?.next).toBeNull();
  });
});

describe('growth a year', () => {
  const pay = [paid('2022-03-02', 100), paid('2024-03-02', 121)];

  it('is the mean since the first base pay, with and without inflation', () => {
    const year = (of: number) => ({
      id: inflationId.parse(String(of)),
      year: of,
      percent: 4,
      source: 's',
      revision: 1,
    });
    const known = [2022, 2023, 2024, 2025, 2026].map(year);
    const growth = growthOf({ pay, inflation: known }).current?.growth;
    expect(growth).toMatchObject({ sinceOn: '2022-03-02' });
    expect(growth?.percent).toBeCloseTo(4.88, 2);
    expect(growth?.realPercent).toBeCloseTo(0.85, 1);
    expect(growthOf({ pay, inflation: known.slice(1) }).current?.growth?.realPercent).toBeNull();
  });

  it('is not said before a year has passed, nor of a single amount', () => {
    expect(growthOf({ pay: pay.slice(1) }).current?.growth).toBeNull();
    const fresh = [paid('2025-09-01', 100), paid('2026-01-01', 120)];
    expect(growthOf({ pay: fresh }).current?.growth).toBeNull();
  });
});

describe('the forecast', () => {
  const pay = [paid('2025-01-01', 112)];
  const scheduled = (weeks: number | null): Schedule => {
    const finish: Finish =
      weeks === null
        ? { kind: 'none', reason: 'no-hours' }
        : { kind: 'date', on: addWeeks(today, weeks), weeks };
    return {
      isNothingOpen: false,
      knownHours: 1,
      unknownHours: 0,
      hours: { early: 1, likely: 1, late: 1 },
      early: finish,
      likely: finish,
      late: finish,
      unplanned: [],
      unrated: [],
      blocked: [],
      unestimated: [],
      waiting: [],
      milestones: [],
    };
  };
  const payAfter = (years: number, input: Partial<GrowthInput>) => {
    const { forecast } = growthOf({ pay, ...input });
    return forecast.kind === 'none' ? forecast.reason : forecast.yearly[years - 1]?.pay;
  };

  it('follows the plan to the goal', () => {
    const toSenior = { goal: goalAt(2), schedule: scheduled(52) };
    expect(payAfter(1, toSenior)).toMatchObject({ low: 11_648_000, middle: 13_000_000 });
    expect(payAfter(1, { ...toSenior, schedule: scheduled(53) })).toMatchObject({
      low: 11_200_000,
      middle: 11_312_000,
    });
  });

  it('takes late, likely and early from the pace, as in the worked example', () => {
    const graded = levelAt(2, [
      ...['A', 'B', 'E'].map((name) => asks(name)),
      ...['C', 'D'].map((name) => asks(name, { asked: 3 })),
    ]);
    const atPace = (hoursPerWeek: number) =>
      payAfter(3, {
        goal: goalAt(2),
        schedule: computeSchedule({
          readiness: readinessOf([graded], { ratings: { A: 1, B: 1, C: 2, D: 2 } }),
          milestones: [],
          goal: { hoursPerWeek, weeksOff: 6 },
          today,
        }),
      });
    const units = (pay: ReturnType<typeof payAfter>) =>
      typeof pay === 'object'
        ? [pay.low, pay.middle, pay.high].map((minor) => Math.round(minor / 100))
        : pay;
    expect(units(atPace(4))).toEqual([116_480, 131_450, 136_684]);
    // Likely after 195 weeks: only the early end still falls within the three years.
    expect(units(atPace(2))).toEqual([112_000, 115_394, 136_684]);
  });

  it('makes no move without a date, at the level held, or without a goal', () => {
    const still = { low: 11_200_000, middle: 11_312_000, high: 11_424_000 };
    expect(payAfter(1, { goal: goalAt(2), schedule: scheduled(null) })).toEqual(still);
    expect(payAfter(1, { goal: goalAt(1), schedule: scheduled(1) })).toEqual(still);
    expect(payAfter(1, {})).toEqual(still);
  });

  it('takes the date planned once nothing is left to do', () => {
    const goal = goalAt(2, { dueOn: addWeeks(today, 26) });
    const done = { ...scheduled(0), isNothingOpen: true };
    expect(payAfter(1, { goal, schedule: done })).toMatchObject({ low: 11_648_000 });
    expect(payAfter(1, { goal: goalAt(2), schedule: done })).toMatchObject({ low: 11_200_000 });
  });

  it('moves on to another path at its band, in the currency of the first by a rate on file', () => {
    const other: CareerPath = {
      ...backend,
      id: careerPathId.parse('other'),
      currency: 'EUR',
      levels: backend.levels.map((level) => ({
        ...level,
        id: levelId.parse(`other ${level.rank}`),
      })),
    };
    const goal = goalAt(0);
    const moving = {
      goalPath: other,
      goal: { ...goal, level: { ...goal.level, id: levelId.parse('other 0') } },
      schedule: scheduled(26),
    };
    expect(payAfter(1, moving)).toBe('no-rate');
    const rate: ExchangeRate = {
      id: exchangeRateId.parse('rate'),
      ratedOn: dateOf('2026-01-01'),
      base: 'EUR',
      quote: 'USD',
      rate: 2,
      source: 's',
      revision: 1,
    };
    expect(payAfter(1, { ...moving, rates: [rate] })).toMatchObject({ low: 11_000_000 });
  });

  it('is absent for a stated reason: no pay, no band, no rate', () => {
    expect(payAfter(1, { pay: [] })).toBe('no-pay');
    expect(payAfter(1, { path: backendWith(() => ({ salary: null })) })).toBe('no-band');
    expect(payAfter(1, { pay: [paid('2025-01-01', 90, { currency: 'EUR' })] })).toBe('no-rate');
  });
});

describe('points', () => {
  it('in another currency are converted once a rate is on file', () => {
    const rate: ExchangeRate = {
      id: exchangeRateId.parse('rate'),
      ratedOn: dateOf('2026-01-01'),
      base: 'EUR',
      quote: 'USD',
      rate: 1.1,
      source: 's',
      revision: 1,
    };
    const growth = growthOf({ pay: [paid('2025-01-01', 100, { currency: 'EUR' })], rates: [rate] });
    expect(growth.points).toMatchObject([{ yearlyMinor: 11_000_000 }]);
    expect(growth).toMatchObject({ otherCurrencyCount: 0, rates: [rate] });
    expect(growth.current).toMatchObject({ yearlyMinor: 11_000_000, place: 'middle-third' });
  });

  it('in a currency without any rate on file stand alone in it, without bands and forecast', () => {
    const pay = [
      paid('2024-01-01', 90, { currency: 'CHF' }),
      paid('2025-01-01', 100, { currency: 'EUR' }),
    ];
    const growth = growthOf({ pay });
    expect(growth).toMatchObject({
      ...{ currency: 'EUR', bandCurrency: 'USD', bands: [], otherCurrencyCount: 1 },
      points: [{ yearlyMinor: 10_000_000 }],
      current: { yearlyMinor: 10_000_000, place: null, next: null },
      forecast: { kind: 'none', reason: 'no-rate' },
    });
    // One amount that compares is enough for the bands.
    expect(growthOf({ pay: [...pay, paid('2023-01-01', 80)] })).toMatchObject({
      ...{ currency: 'USD', otherCurrencyCount: 2, current: null },
      bands: { length: 4 },
    });
  });

  it('of part-time work stand at the full-time equivalent, beside what was earned', () => {
    const growth = growthOf({ pay: [paid('2025-01-01', 60, { fullTimePercent: 50 })] });
    expect(growth.points).toMatchObject([{ yearlyMinor: 12_000_000, earnedMinor: 6_000_000 }]);
  });

  it('that ended are not current', () => {
    const ended = paid('2025-01-01', 100, { paidUntil: addDays(today, -1) });
    expect(growthOf({ pay: [ended] }).current).toBeNull();
  });

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
  const current = (...pay: Pay[]) => growthOf({ pay }).current;

  it('is the latest base pay that already holds', () => {
    expect(
      current(
        paid('2024-03-02', 100),
        paid('2025-03-02', 112),
        paid(addDays(today, 1), 140),
        paid('2026-01-01', 20, { kind: 'bonus' }),
      ),
    ).toMatchObject({ yearlyMinor: 11_200_000, place: 'middle-third' });
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
    expect(growthOf({ position: positionAt(null, '2025-01-01'), pay }).current).toMatchObject({
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
  expect(() => growthOf({ path: null })).toThrow('A path is given');
});
