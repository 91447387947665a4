import { describe, expect, it } from 'vitest';
import type { Finish } from '../../src/shared/pace';
import { compareRoutes, type AssessedRoute } from '../../src/shared/routes';
import { asks, levelAt, readinessOf } from './samples';

const never: Finish = { kind: 'none', reason: 'no-hours' };
const noDates = { early: never, likely: never, late: never, isNothingOpen: false };

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
      ...noDates,
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
