import { describe, expect, it } from 'vitest';
import {
  conventionalAssumptions,
  forecastAssumptions,
  forecastAt,
  forecastEarnings,
  forecastPoints,
  inLaterMoney,
  yearsOfWeeks,
  type ForecastInput,
  type ForecastMove,
} from '../../src/shared/forecast';
import { dollars } from './samples';

const band = (min: number, max: number, isOpenEnded = false) => ({
  minMinor: dollars(min),
  maxMinor: dollars(max),
  isOpenEnded,
});
const mid = band(80, 130);
const senior = band(130, 180);

/** On the mid-level band with pay in thousands, unless said otherwise. */
const from = (thousands: number, rest: Partial<ForecastInput> = {}): ForecastInput => ({
  payMinor: dollars(thousands),
  band: mid,
  moves: [],
  assumptions: conventionalAssumptions,
  ...rest,
});
/** A move on all three courses after so many years. */
const move = (kind: ForecastMove['kind'], to: ForecastMove['band'], after: number | null) => ({
  kind,
  band: to,
  afterYears: { low: after, middle: after, high: after },
});
const toSenior = (after: number | null) => move('promotion', senior, after);
/** In whole units of the currency, as amounts are read. */
const units = (range: { low: number; middle: number; high: number }) =>
  [range.low, range.middle, range.high].map((minor) => Math.round(minor / 100));

describe('the worked example', () => {
  const input = from(112, {
    moves: [
      {
        kind: 'promotion',
        band: senior,
        afterYears: {
          low: yearsOfWeeks(140),
          middle: yearsOfWeeks(98),
          high: yearsOfWeeks(68),
        },
      },
    ],
  });

  it('counts the weeks of the pace as years of 52', () => {
    expect([68, 98].map(yearsOfWeeks)).toEqual([1.308, 1.885]);
  });

  it('comes to 116,480, 131,450 and 136,684 in three years', () => {
    expect(units(forecastAt(input, 3))).toEqual([116_480, 131_450, 136_684]);
  });

  it('passes through 114,121 and 114,939 right before the promotions', () => {
    const beforeMove = (years: number) => forecastPoints(input, 5).find((p) => p.years === years);
    expect(Math.round((beforeMove(1.885)?.middle ?? 0) / 100)).toBe(114_121);
    expect(Math.round((beforeMove(1.308)?.high ?? 0) / 100)).toBe(114_939);
  });
});

describe('the steps of the worked example', () => {
  const promotedAt = (weeks: number, to = senior) => ({
    ...from(112, { moves: [{ ...toSenior(yearsOfWeeks(weeks)), band: to }] }),
  });

  it('are 116,480 at the low move, 123,250 lifted to 130,000 at the middle, 132,180 at the high', () => {
    expect(Math.round(forecastAt(promotedAt(140), yearsOfWeeks(140)).low / 100)).toBe(116_480);
    const lower = promotedAt(98, band(100, 180));
    expect(Math.round(forecastAt(lower, yearsOfWeeks(98)).middle / 100)).toBe(123_250);
    const lifted = forecastAt(promotedAt(98), yearsOfWeeks(98));
    expect(Math.round(lifted.middle / 100)).toBe(130_000);
    expect(Math.round(forecastAt(promotedAt(68), yearsOfWeeks(68)).high / 100)).toBe(132_180);
  });
});

describe('growth', () => {
  it('is 0, 1 and 2 percent a year by convention', () => {
    expect(units(forecastAt(from(100), 2))).toEqual([100_000, 102_010, 104_040]);
  });

  it('ends at the maximum of the level held', () => {
    expect(units(forecastAt(from(129), 5))).toEqual([129_000, 130_000, 130_000]);
  });

  it('keeps pay that exceeds the maximum already as it is', () => {
    expect(units(forecastAt(from(150), 5))).toEqual([150_000, 150_000, 150_000]);
  });

  it('has no end in an open-ended band, nor for somebody on no path yet', () => {
    const grown = [129_000, 135_580, 142_426];
    expect(units(forecastAt(from(129, { band: band(80, 130, true) }), 5))).toEqual(grown);
    expect(units(forecastAt(from(129, { band: null }), 5))).toEqual(grown);
  });
});

describe('a promotion', () => {
  it('adds 4, 8 and 15 percent, and lifts all but the low course to the new minimum', () => {
    expect(units(forecastAt(from(120, { moves: [toSenior(1)] }), 1))).toEqual([
      124_800, 130_896, 140_760,
    ]);
    expect(units(forecastAt(from(90, { moves: [toSenior(1)] }), 1))).toEqual([
      93_600, 130_000, 130_000,
    ]);
  });

  it('adds no more than up to the new maximum, and takes nothing from pay beyond it', () => {
    const narrow = move('promotion', band(100, 125), 1);
    expect(units(forecastAt(from(122, { moves: [narrow] }), 1))).toEqual([
      125_000, 125_000, 125_000,
    ]);
    expect(units(forecastAt(from(140, { moves: [narrow] }), 1))).toEqual([
      140_000, 140_000, 140_000,
    ]);
  });

  it('without a date is no move, and neither is one that builds on it', () => {
    const moves = [toSenior(null), move('promotion', band(180, 270, true), 1)];
    expect(forecastAt(from(112, { moves }), 3)).toEqual(forecastAt(from(112), 3));
    const onlyEarly: ForecastMove = {
      ...toSenior(null),
      afterYears: { low: null, middle: null, high: 1 },
    };
    expect(units(forecastAt(from(112, { moves: [onlyEarly] }), 1))).toEqual([
      112_000, 113_120, 131_376,
    ]);
  });

  it('that is due today leaves today as it is, and shows from then on', () => {
    const input = from(112, { moves: [toSenior(0)] });
    expect(units(forecastAt(input, 0))).toEqual([112_000, 112_000, 112_000]);
    expect(forecastPoints(input, 1).slice(0, 2).map(units)).toEqual([
      [112_000, 112_000, 112_000],
      [116_480, 130_000, 130_000],
    ]);
  });
});

describe('a change of path', () => {
  it('starts at the minimum, a quarter into the band and in its middle, even if lower', () => {
    const change = move('change-of-path', band(60, 100), 1);
    expect(units(forecastAt(from(112, { moves: [change] }), 1))).toEqual([60_000, 70_000, 80_000]);
  });

  it('shows the course that moves first as the lowest while it earns less', () => {
    const change: ForecastMove = {
      kind: 'change-of-path',
      band: band(60, 100),
      afterYears: { low: 3, middle: 2, high: 1 },
    };
    const range = forecastAt(from(112, { moves: [change] }), 1.5);
    expect(units({ ...range, middle: 0 })).toEqual([80_796, 0, 113_684]);
  });

  it('is followed by growth within the new band', () => {
    const moves = [move('change-of-path', band(60, 61), 1)];
    expect(units(forecastAt(from(112, { moves }), 5))).toEqual([60_000, 61_000, 61_000]);
  });
});

it('draws each quarter, and each move before and after', () => {
  const points = forecastPoints(from(112, { moves: [toSenior(0.6)] }), 1);
  expect(points.map(({ years }) => years)).toEqual([0, 0.25, 0.5, 0.6, 0.6, 0.75, 1]);
});

it('sums up what is earned month by month', () => {
  expect(units(forecastEarnings(from(120), 2))[0]).toBe(240_000);
  const raised = from(112, { moves: [toSenior(1)] });
  expect(units(forecastEarnings(raised, 2))[0]).toBe(112_000 + 116_480);
});

it('scales by inflation on request', () => {
  expect(inLaterMoney(dollars(100), 3, 2)).toBe(10_609_000);
  expect(inLaterMoney(dollars(100), 0, 7)).toBe(dollars(100));
});

describe('the assumptions', () => {
  const issuesOf = (change: object) =>
    forecastAssumptions
      .safeParse({ ...conventionalAssumptions, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('by convention are accepted', () => {
    expect(issuesOf({})).toBeUndefined();
  });

  it('are refused where they are negative, absurd or cross one another', () => {
    expect(issuesOf({ growthPercent: { low: -1, middle: 1, high: 2 } })).toEqual([
      ['growthPercent.low', 'negative'],
    ]);
    expect(issuesOf({ upliftPercent: { low: 4, middle: 8, high: 101 } })).toEqual([
      ['upliftPercent.high', 'too-large'],
    ]);
    expect(issuesOf({ growthPercent: { low: 2, middle: 1, high: 3 } })).toEqual([
      ['growthPercent.middle', 'below-low'],
    ]);
    expect(issuesOf({ growthPercent: { low: 0, middle: 3, high: 2 } })).toEqual([
      ['growthPercent.high', 'below-middle'],
    ]);
    expect(issuesOf({ years: 11 })).toEqual([['years', 'too-large']]);
    expect(issuesOf({ years: 0 })).toEqual([['years', 'too-small']]);
    expect(issuesOf({ inflationPercent: -1 })).toEqual([['inflationPercent', 'negative']]);
  });
});
