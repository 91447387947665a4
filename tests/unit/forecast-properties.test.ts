import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  courses,
  forecastAt,
  forecastPoints,
  type ByCourse,
  type ForecastInput,
  type ForecastMove,
  type ForecastRange,
} from '../../src/shared/forecast';

// What the rules call always true, for any pay, bands, moves and assumptions that can be entered.

const anyAmount = fc.integer({ min: 1, max: 100_000_000 });
const anyBand = fc
  .record({ minMinor: anyAmount, width: fc.nat(50_000_000), isOpenEnded: fc.boolean() })
  .map(({ minMinor, width, isOpenEnded }) => ({
    minMinor,
    maxMinor: minMinor + width,
    isOpenEnded,
  }));
const anyDate = fc.double({ min: 0, max: 12, noNaN: true });
const anyYears = fc.double({ min: 0, max: 10, noNaN: true });
const rising = (most: number) =>
  fc
    .tuple(...courses.map(() => fc.double({ min: 0, max: most, noNaN: true })))
    .map((all) => byCourse([...all].sort((a, b) => a - b)));
const anyAssumptions = fc.record({ growthPercent: rising(30), upliftPercent: rising(100) });
const anyMove: fc.Arbitrary<ForecastMove> = fc.record({
  kind: fc.constantFrom('promotion', 'change-of-path'),
  band: anyBand,
  afterYears: fc.record({
    low: fc.option(anyDate),
    middle: fc.option(anyDate),
    high: fc.option(anyDate),
  }),
});
const anyInput: fc.Arbitrary<ForecastInput> = fc.record({
  payMinor: anyAmount,
  band: fc.option(anyBand),
  moves: fc.array(anyMove, { maxLength: 3 }),
  assumptions: anyAssumptions,
});

function byCourse<T>([low, middle, high]: readonly T[]): ByCourse<T> {
  return { low: low as T, middle: middle as T, high: high as T };
}

const inOrder = ({ low, middle, high }: ForecastRange) =>
  0 <= low && low <= middle && middle <= high;

describe('a forecast', () => {
  it('is never negative, and low ≤ middle ≤ high on every day', () => {
    fc.assert(fc.property(anyInput, anyYears, (input, years) => inOrder(forecastAt(input, years))));
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 10 }), (input, years) =>
        forecastPoints(input, years).every(inOrder),
      ),
    );
  });

  it('is what is paid today, on all courses', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const all = [forecastAt(input, 0), forecastPoints(input, 1)[0]];
        return all.every((range) => courses.every((course) => range?.[course] === input.payMinor));
      }),
    );
  });

  it('draws what it says on any day drawn', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const points = forecastPoints(input, 3);
        return points.every((point, index) => {
          // Of two on one day the second is what holds from then on.
          if (point.years === 0 || points[index + 1]?.years === point.years) return true;
          const said = forecastAt(input, point.years);
          return courses.every((course) => said[course] === point[course]);
        });
      }),
    );
  });

  // Each level's band lies no lower than the one before: then every move raises pay.
  const anyLadder = fc
    .array(fc.record({ minMinor: anyAmount, width: fc.nat(50_000_000) }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((rungs) => {
      let top = 0;
      return rungs.map(({ minMinor, width }) => {
        top = Math.max(top, minMinor + width);
        return { minMinor, maxMinor: top, isOpenEnded: false };
      });
    });

  it('is never lower at a faster pace when the moves raise pay', () => {
    fc.assert(
      fc.property(
        anyLadder,
        anyAmount,
        anyAssumptions,
        fc.array(fc.tuple(anyDate, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 4,
          maxLength: 4,
        }),
        anyYears,
        (ladder, payMinor, assumptions, dates, years) => {
          const [band, ...above] = ladder;
          const at = (faster: boolean): ForecastInput => ({
            payMinor,
            band: band ?? null,
            assumptions,
            moves: above.map((to, index) => {
              const [slow, share] = dates[index] ?? [0, 1];
              const after = faster ? slow * share : slow;
              return { kind: 'promotion', band: to, afterYears: byCourse([after, after, after]) };
            }),
          });
          const [fast, slow] = [forecastAt(at(true), years), forecastAt(at(false), years)];
          // Powers multiplied in another order differ in the last bits.
          return courses.every((course) => fast[course] >= slow[course] - 1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
