import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequirementId } from '../../src/shared/career-paths';
import { findConflicts } from '../../src/shared/conflicts';
import { addDays, addMonths, addWeeks } from '../../src/shared/dates';
import type { Milestone } from '../../src/shared/milestones';
import { realPace } from '../../src/shared/real-pace';
import { computeSchedule } from '../../src/shared/schedule';
import { waysToMeet } from '../../src/shared/ways-to-meet';
import { asks, levelAt, milestone, readinessOf, today } from './samples';

type Sketch = Parameters<typeof readinessOf>[1];

/** Gaps of 40, 40, 80 and 80 hours and one unrated skill of 50. */
const example = levelAt(1, [
  asks('A'),
  asks('B'),
  asks('C', { asked: 3 }),
  asks('D', { asked: 3 }),
  asks('E'),
]);
const exampleRatings = { A: 1, B: 1, C: 2, D: 2 };

function waysOf(
  level = example,
  sketch: Sketch = { ratings: exampleRatings },
  milestones: readonly Milestone[] = [],
  weeks = 78,
) {
  const readiness = readinessOf([level], sketch);
  const goal = { hoursPerWeek: 4, weeksOff: 6, dueOn: addWeeks(today, weeks) };
  const schedule = computeSchedule({ readiness, milestones, goal, today });
  return waysToMeet({ readiness, milestones, goal, today }, schedule);
}

describe('what would meet the goal’s date', () => {
  it('says 5 hours a week, five months later, or two named skills at 74 weeks, for the worked example', () => {
    expect(waysOf()).toMatchObject({
      hoursPerWeek: 5,
      later: { months: 5, on: addMonths(addWeeks(today, 78), 5) },
      leaveOut: { requirements: [{ name: 'A' }, { name: 'E' }], weeks: 74 },
    });
  });

  it('says nothing when the likely end comes by that date, and when there is none', () => {
    expect(waysOf(example, { ratings: exampleRatings }, [], 98)).toBeNull();
    expect(waysOf(example, { ratings: exampleRatings }, [], 97)).not.toBeNull();
    expect(waysOf(example, { ratings: exampleRatings, noOpportunity: ['1/A'] })).toBeNull();
  });

  it('never leaves out a must-have', () => {
    const strict = levelAt(1, [
      ...['A', 'B', 'E'].map((name) => asks(name, { isMustHave: true })),
      asks('C', { asked: 3 }),
      asks('D', { asked: 3 }),
    ]);
    expect(waysOf(strict)?.leaveOut?.requirements).toMatchObject([{ name: 'C' }]);
    const all = levelAt(
      1,
      example.requirements.map((one) => ({ ...one, isMustHave: true })),
    );
    expect(waysOf(all)?.leaveOut).toBeNull();
  });

  it('leaves out the milestones about a skill together with it', () => {
    const planned = milestone({ about: '1/A', effortHours: 40 });
    expect(waysOf(example, { ratings: exampleRatings }, [planned])).toEqual(waysOf());
  });

  it('knows that no study helps where others set a later day', () => {
    const panel = milestone({ kind: 'waits', waitsUntil: addWeeks(today, 120) });
    expect(waysOf(example, { ratings: exampleRatings }, [panel])).toMatchObject({
      hoursPerWeek: null,
      leaveOut: null,
    });
  });

  it('suggests no more than forty hours a week', () => {
    expect(waysOf(example, { ratings: exampleRatings }, [], 4)).toMatchObject({
      hoursPerWeek: null,
    });
  });

  it('does what it says, and with half an hour less it would not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 97 }), (weeks) => {
        const ways = waysOf(example, { ratings: exampleRatings }, [], weeks);
        if (ways === null) throw new Error('The likely end comes after 98 weeks');
        const likely = (hoursPerWeek: number) => {
          const readiness = readinessOf([example], { ratings: exampleRatings });
          return computeSchedule({
            readiness,
            milestones: [],
            goal: { hoursPerWeek, weeksOff: 6 },
            today,
          }).likely;
        };
        if (ways.hoursPerWeek !== null) {
          expect(likely(ways.hoursPerWeek)).toMatchObject({ kind: 'date' });
          const [enough, less] = [likely(ways.hoursPerWeek), likely(ways.hoursPerWeek - 0.5)];
          if (enough.kind === 'none' || less.kind === 'none') throw new Error('Both have a date');
          expect(enough.on <= ways.dueOn).toBe(true);
          expect(less.on > ways.dueOn).toBe(true);
        }
        if (ways.leaveOut !== null) expect(ways.leaveOut.weeks).toBeLessThanOrEqual(weeks);
      }),
    );
  });
});

describe('hours of one’s own for a proficiency step', () => {
  it('shape every gap in place of the convention', () => {
    const readiness = readinessOf([example], {
      ratings: exampleRatings,
      effortHoursPerStep: [5, 20, 100, 160],
    });
    const { unplanned, unrated } = computeSchedule({
      readiness,
      milestones: [],
      goal: { hoursPerWeek: 4, weeksOff: 6 },
      today,
    });
    expect(unplanned.map(({ hours }) => hours)).toEqual([20, 20, 100, 100]);
    expect(unrated.map(({ hours }) => hours)).toEqual([25]);
  });
});

describe('the real pace', () => {
  const goal = { hoursPerWeek: 4, weeksOff: 6 };
  const logged = (days: number, hours: number) => ({ firstOn: addDays(today, -days), hours });

  it('is offered after six weeks of logs and not a day before', () => {
    expect(realPace(logged(41, 12), goal, today)).toBeNull();
    expect(realPace(logged(42, 12), goal, today)).toEqual({ hoursPerWeek: 2.5, overWeeks: 6 });
    expect(realPace({ firstOn: null, hours: 0 }, goal, today)).toBeNull();
  });

  it('counts the weeks off, as the hours a week of a goal leave them out', () => {
    // 4 hours in 46 of 52 weeks are 3.54 in all of them.
    expect(realPace(logged(182, 26 * 3.54), goal, today)).toBeNull();
    expect(realPace(logged(182, 26 * 3.54), { ...goal, weeksOff: 0 }, today)).toMatchObject({
      hoursPerWeek: 3.5,
    });
  });

  it('looks back half a year at most, and offers nothing for none', () => {
    expect(realPace(logged(2_000, 26), goal, today)).toEqual({ hoursPerWeek: 1, overWeeks: 26 });
    expect(realPace(logged(2_000, 0), goal, today)).toBeNull();
  });
});

describe('contradictions', () => {
  const readiness = readinessOf([levelAt(1, [asks('A')])], { ratings: { A: 2 } });
  const conflictsOf = (
    milestones: readonly Milestone[],
    goal: { dueOn?: typeof today; hoursPerWeek?: number } = {},
  ) => {
    const pace = { hoursPerWeek: 4, weeksOff: 0, dueOn: null, ...goal };
    const { milestones: forecasts } = computeSchedule({ readiness, milestones, goal: pace, today });
    return findConflicts({ milestones, readiness, forecasts, goal: pace, today });
  };
  const day = (days: number) => addDays(today, days);

  it('finds none in a plan whose days fit', () => {
    const first = milestone({ effortHours: 4, startOn: today, dueOn: day(30) });
    const then = milestone({
      effortHours: 4,
      startOn: day(40),
      dueOn: day(60),
      dependsOn: [first.id],
    });
    expect(conflictsOf([first, then], { dueOn: day(60) })).toEqual([]);
  });

  it('finds what is due or begins before what it depends on is over', () => {
    const first = milestone({ effortHours: 4, dueOn: day(60) });
    const pair = { dependsOn: { id: first.id }, on: day(60) };
    const due = milestone({
      kind: 'at-work',
      effortWeeks: 1,
      dueOn: day(50),
      dependsOn: [first.id],
    });
    expect(conflictsOf([first, due])).toMatchObject([{ kind: 'ends-before-dependency', ...pair }]);
    const start = milestone({ startOn: day(50), dueOn: day(90), dependsOn: [first.id] });
    expect(conflictsOf([first, start])).toMatchObject([
      { kind: 'starts-before-dependency', ...pair },
    ]);
    const done = { ...first, state: 'done' as const };
    expect(conflictsOf([done, start])).toEqual([]);
  });

  it('takes the likely end of what has no day of its own', () => {
    const work = milestone({ kind: 'at-work', effortWeeks: 10 });
    const exam = milestone({ kind: 'waits', waitsUntil: day(69), dependsOn: [work.id] });
    expect(conflictsOf([work, exam])).toMatchObject([
      { kind: 'ends-before-dependency', on: day(70) },
    ]);
  });

  it('finds a start after the day waited for, a day nobody can keep, and one after the goal', () => {
    const exam = milestone({ kind: 'waits', waitsUntil: day(30), startOn: day(31) });
    expect(conflictsOf([exam])).toMatchObject([{ kind: 'starts-after-end', on: day(30) }]);
    const hasty = milestone({ effortHours: 40, dueOn: day(30) });
    expect(conflictsOf([hasty])).toMatchObject([{ kind: 'early-after-due', on: day(70) }]);
    const late = milestone({ effortHours: 4, dueOn: day(200) });
    expect(conflictsOf([late], { dueOn: day(100) })).toMatchObject([{ kind: 'due-after-goal' }]);
  });

  it('finds what works on nothing the goal asks, until it is closed, and nothing of one’s own making', () => {
    const [standing] = readiness.target;
    const asked = milestone({ effortHours: 4, requirementId: standing?.requirement.id ?? null });
    const other = milestone({ effortHours: 4, requirementId: 'elsewhere' as RequirementId });
    const free = milestone({ effortHours: 4 });
    expect(conflictsOf([asked, other, free])).toEqual([
      { kind: 'beside-goal', milestone: { id: other.id, title: other.title } },
    ]);
    expect(conflictsOf([asked, { ...other, state: 'dropped' }, free])).toEqual([]);
  });

  it('finds the weeks with more study planned than hours, and names what fills them', () => {
    const all = milestone({ effortHours: 12, startOn: today, dueOn: day(27) });
    const some = milestone({ effortHours: 4, startOn: day(7), dueOn: day(20) });
    const apart = milestone({ effortHours: 4, startOn: day(70), dueOn: day(90) });
    const overfull = conflictsOf([all, some, apart]).filter(({ kind }) => kind === 'overfull');
    expect(overfull).toMatchObject([
      {
        kind: 'overfull',
        fromOn: day(7),
        toOn: day(20),
        hours: 5,
        milestones: [{ id: all.id }, { id: some.id }],
      },
    ]);
    expect(conflictsOf([all, some, apart], { hoursPerWeek: 5 })).not.toContainEqual(
      expect.objectContaining({ kind: 'overfull' }),
    );
  });
});
