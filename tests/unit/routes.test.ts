import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/shared/dates';
import type { Finish } from '../../src/shared/pace';
import { compareRoutes, routePay, type AssessedRoute } from '../../src/shared/routes';
import { asks, levelAt, readinessOf, today } from './samples';

const band = (minMinor: number, maxMinor: number) => ({ minMinor, maxMinor, isOpenEnded: false });
const after = (weeks: number): Finish => ({
  kind: 'date',
  on: addDays(today, weeks * 7),
  weeks,
});
const never: Finish = { kind: 'none', reason: 'no-hours' };
const finish = (early: Finish, likely: Finish, late: Finish) => ({
  early,
  likely,
  late,
  isNothingOpen: false,
});
const toSenior = {
  currency: 'USD',
  payMinor: 112_000,
  heldBand: band(90_000, 130_000),
  targetBand: band(130_000, 180_000),
  move: 'promotion',
} as const;

describe('the pay of a route', () => {
  it('is the rules’ example three years from now, at the pace of 68, 98 and 140 weeks', () => {
    const pay = routePay(toSenior, finish(after(68), after(98), after(140)));
    expect(pay).toMatchObject({ kind: 'forecast', currency: 'USD' });
    expect(pay.kind === 'forecast' && pay.points.map(({ years }) => years)).toEqual([1, 3, 5, 10]);
    const [, three] = pay.kind === 'forecast' ? pay.points : [];
    expect(three?.pay).toEqual({ low: 116_480, middle: 131_450, high: 136_684 });
  });

  it('of a faster pace is nowhere lower, nor is what is earned by then', () => {
    const slow = routePay(toSenior, finish(after(68), after(98), after(140)));
    const fast = routePay(toSenior, finish(after(34), after(49), after(70)));
    if (slow.kind === 'none' || fast.kind === 'none') throw new Error('Both have a forecast');
    for (const [index, { pay, earned }] of fast.points.entries()) {
      expect(pay.middle).toBeGreaterThanOrEqual(slow.points[index]?.pay.middle ?? NaN);
      expect(earned.middle).toBeGreaterThanOrEqual(slow.points[index]?.earned.middle ?? NaN);
    }
    expect(fast.points[2]?.earned.middle).toBeGreaterThan(slow.points[2]?.earned.middle ?? NaN);
  });

  it('to another path begins anew there, even lower', () => {
    const pay = routePay(
      { ...toSenior, targetBand: band(60_000, 80_000), move: 'change-of-path' },
      finish(after(10), after(10), after(10)),
    );
    expect(pay.kind === 'forecast' && pay.points[0]?.pay.middle).toBeLessThan(80_000);
  });

  it('without a date, or to the level held, only grows', () => {
    const grown = Math.round(112_000 * 1.01 ** 3);
    for (const pay of [
      routePay(toSenior, finish(never, never, never)),
      routePay({ ...toSenior, move: null }, finish(after(1), after(1), after(1))),
    ])
      expect(pay.kind === 'forecast' && pay.points[1]?.pay.middle).toBe(grown);
  });

  it('is none, and says why', () => {
    expect(routePay('no-pay', finish(never, never, never))).toEqual({
      kind: 'none',
      reason: 'no-pay',
    });
  });
});

describe('routes beside one another', () => {
  const route = (skills: readonly string[], ratings: Readonly<Record<string, number>>) => {
    const level = levelAt(
      0,
      skills.map((name) => asks(name)),
    );
    return {
      level: { ...level, careerPathName: 'Path' },
      pace: { hoursPerWeek: 4, weeksOff: 6 },
      isCurrent: false,
      readiness: readinessOf([level], { ratings }),
      ...finish(never, never, never),
      pay: { kind: 'none', reason: 'no-pay' },
    } satisfies AssessedRoute;
  };

  it('say what is to be learned, what is met, and what another route asks too', () => {
    const ratings = { Git: 2, Go: 1, Python: 2 };
    const [climb, change] = compareRoutes([
      route(['Git', 'Go', 'Design'], ratings),
      route(['Python', 'Go', 'Statistics'], ratings),
    ]);
    const names = (skills: readonly { name: string; isShared: boolean }[] = []) =>
      skills.map(({ name, isShared }) => (isShared ? `${name}, shared` : name));
    expect(names(climb?.toLearn)).toEqual(['Go, shared', 'Design']);
    expect(names(climb?.met)).toEqual(['Git']);
    expect(names(change?.toLearn)).toEqual(['Go, shared', 'Statistics']);
    expect(names(change?.met)).toEqual(['Python']);
  });

  it('of one and the same level share everything', () => {
    const one = route(['Git', 'Go'], {});
    for (const { toLearn } of compareRoutes([one, one]))
      expect(toLearn.map(({ isShared }) => isShared)).toEqual([true, true]);
  });
});
