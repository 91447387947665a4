import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, type IsoDate } from '../../src/shared/dates';
import { inWorkingOrder, possibleDependencies } from '../../src/shared/dependencies';
import type { Milestone } from '../../src/shared/milestones';
import { finishEnds, type Finish, type Pace } from '../../src/shared/pace';
import { computeSchedule } from '../../src/shared/schedule';
import { asks, levelAt, milestone, readinessOf, today } from './samples';

const met = readinessOf([levelAt(1, [asks('A')])], { ratings: { A: 2 } });
/** Twelve hours a week and no weeks off, unless said otherwise. */
const scheduleOf = (milestones: readonly Milestone[], pace: Partial<Pace> = {}) =>
  computeSchedule({
    readiness: met,
    milestones,
    goal: { hoursPerWeek: 12, weeksOff: 0, ...pace },
    today,
  });
/** By milestone the weeks until its early, likely and late end, or why there is none. */
const weeks = (milestones: readonly Milestone[], pace: Partial<Pace> = {}) =>
  scheduleOf(milestones, pace).milestones.map((forecast) =>
    finishEnds.map((end) => {
      const finish = forecast[end];
      return finish.kind === 'date' ? finish.weeks : finish.reason;
    }),
  );
const study = (effortHours: number, rest: Partial<Milestone> = {}) =>
  milestone({ effortHours, ...rest });
const atWork = (effortWeeks: number, rest: Partial<Milestone> = {}) =>
  milestone({ kind: 'at-work', effortWeeks, ...rest });
const wait = (waitsUntil: IsoDate | null, rest: Partial<Milestone> = {}) =>
  milestone({ kind: 'waits', waitsUntil, ...rest });

describe('each milestone on its own', () => {
  it('is studied after what stands before it in the plan, with the factors of each end', () => {
    expect(weeks([study(120), study(60)])).toEqual([
      [10, 13, 17],
      [15, 20, 26],
    ]);
  });

  it('counts only the hours not logged yet', () => {
    expect(weeks([study(120, { loggedHours: 60 })])).toEqual([[5, 7, 9]]);
    expect(scheduleOf([study(120, { loggedHours: 60 })]).knownHours).toBe(60);
    expect(weeks([study(120, { loggedHours: 500 })])).toEqual([[0, 0, 0]]);
  });

  it('takes its weeks at work whatever the pace, and ends on the day waited for', () => {
    const day = addDays(today, 30);
    expect(weeks([atWork(8), wait(day)], { hoursPerWeek: null })).toEqual([
      [8, 8, 8],
      [5, 5, 5],
    ]);
  });

  it('does not begin before its planned start', () => {
    const startOn = addWeeks(today, 20);
    expect(weeks([study(12, { startOn }), atWork(3, { startOn })])).toEqual([
      [21, 22, 22],
      [23, 23, 23],
    ]);
  });

  it('has no date without hours a week, an effort or a day to wait for', () => {
    expect(weeks([study(12)], { hoursPerWeek: null })).toEqual([
      ['no-hours', 'no-hours', 'no-hours'],
    ]);
    for (const vague of [milestone(), milestone({ kind: 'at-work' })])
      expect(weeks([vague])).toEqual([['no-estimate', 'no-estimate', 'no-estimate']]);
    expect(weeks([wait(null)])).toEqual([
      ['waits-for-unknown-date', 'waits-for-unknown-date', 'waits-for-unknown-date'],
    ]);
  });

  it('has no date until the opportunity it is about is agreed', () => {
    const readiness = readinessOf([levelAt(1, [asks('A')])], {
      ratings: { A: 1 },
      noOpportunity: ['1/A'],
    });
    const { milestones } = computeSchedule({
      readiness,
      milestones: [
        study(12, { about: '1/A' } as never),
        milestone({ about: '1/A', effortHours: 12 }),
      ],
      goal: { hoursPerWeek: 12, weeksOff: 0 },
      today,
    });
    expect(milestones[1]?.early).toEqual({ kind: 'none', reason: 'no-opportunity' });
  });
});

describe('along dependencies', () => {
  it('studies what is depended on first, whatever the order of the plan', () => {
    const second = study(60);
    const first = study(120, { dependsOn: [second.id] });
    expect(weeks([first, second])).toEqual([
      [15, 20, 26],
      [5, 7, 9],
    ]);
  });

  it('begins after weeks at work and after days waited for', () => {
    const work = atWork(10);
    const exam = wait(addWeeks(today, 30), { dependsOn: [work.id] });
    const after = study(12, { dependsOn: [exam.id] });
    expect(weeks([after, exam, work])).toEqual([
      [31, 32, 32],
      [30, 30, 30],
      [10, 10, 10],
    ]);
    expect(scheduleOf([after, exam, work]).early).toMatchObject({ weeks: 31 });
  });

  it('fits all that begins after a gate in one after another', () => {
    const exam = wait(addWeeks(today, 30));
    const gated = [1, 2, 3].map(() => study(12, { dependsOn: [exam.id] }));
    expect(scheduleOf([exam, ...gated]).early).toMatchObject({ weeks: 33 });
  });

  it('waits no longer for what is done or dropped', () => {
    for (const state of ['done', 'dropped'] as const) {
      const work = atWork(10, { state });
      expect(weeks([work, study(12, { dependsOn: [work.id] })])).toEqual([[1, 2, 2]]);
    }
  });

  it('has no date where what it depends on has none, for the same reason', () => {
    const unknown = wait(null);
    const after = atWork(2, { dependsOn: [unknown.id] });
    expect(weeks([after, unknown])[0]).toEqual(finishEnds.map(() => 'waits-for-unknown-date'));
  });
});

/** Plans whose milestones depend on some of those made before them, in any order of the plan. */
const anyPlan = fc
  .array(
    fc.record({
      kind: fc.constantFrom('my-time' as const, 'at-work' as const, 'waits' as const),
      effort: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 8 }),
      start: fc.option(fc.integer({ min: -50, max: 600 })),
      on: fc.array(fc.nat(10), { maxLength: 3 }),
      place: fc.nat(1_000),
    }),
    { maxLength: 10 },
  )
  .map((sketches) => {
    const made: Milestone[] = [];
    for (const { kind, effort, start, on } of sketches) {
      made.push(
        milestone({
          kind,
          effortHours: kind === 'my-time' ? effort : null,
          effortWeeks: kind === 'at-work' ? effort : null,
          waitsUntil: kind === 'waits' && effort !== null ? addDays(today, effort) : null,
          startOn: start === null ? null : addDays(today, start),
          dependsOn: [...new Set(on.flatMap((index) => made[index]?.id ?? []))],
        }),
      );
    }
    return made
      .map((one, index) => ({ one, place: sketches[index]?.place ?? 0 }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  });
const order = (end: Finish): string => (end.kind === 'date' ? end.on : '9999');
const neverSooner = (
  before: ReturnType<typeof scheduleOf>,
  after: ReturnType<typeof scheduleOf>,
) => {
  for (const end of finishEnds) {
    expect(order(after[end]) >= order(before[end])).toBe(true);
    before.milestones.forEach((one, index) => {
      const other = after.milestones[index];
      if (other) expect(order(other[end]) >= order(one[end])).toBe(true);
    });
  }
};

describe('whatever the plan', () => {
  it('ends nothing before what it depends on, nothing after the goal, and each range in order', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const schedule = scheduleOf(plan);
        const byId = new Map(schedule.milestones.map((one) => [one.id, one]));
        plan.forEach(({ id, dependsOn }) => {
          const own = byId.get(id);
          if (!own) throw new Error('Each open milestone has a forecast');
          expect(order(own.early) <= order(own.likely)).toBe(true);
          expect(order(own.likely) <= order(own.late)).toBe(true);
          for (const end of finishEnds) {
            const goal = schedule[end];
            if (own[end].kind === 'date' && goal.kind === 'date')
              expect(own[end].on <= goal.on).toBe(true);
            for (const other of dependsOn) {
              const before = byId.get(other);
              if (before) expect(order(before[end]) <= order(own[end])).toBe(true);
            }
          }
        });
      }),
    );
  });

  it('ends nothing sooner with more to do, a later day or a slower pace', () => {
    const anyMore = fc.record({ which: fc.nat(9), more: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(
        anyPlan,
        anyMore,
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        (plan, { which, more }, slower) => {
          const before = scheduleOf(plan);
          const longer = plan.map((one, index) =>
            index !== which
              ? one
              : {
                  ...one,
                  effortHours: one.effortHours === null ? null : one.effortHours + more,
                  effortWeeks: one.effortWeeks === null ? null : one.effortWeeks + more,
                  waitsUntil: one.waitsUntil === null ? null : addDays(one.waitsUntil, more),
                  startOn: one.startOn === null ? null : addDays(one.startOn, more),
                },
          );
          neverSooner(before, scheduleOf(longer));
          neverSooner(before, scheduleOf(plan, { hoursPerWeek: 12 * slower }));
        },
      ),
    );
  });

  it('keeps the order of the plan except where something has to come first', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const sorted = inWorkingOrder(plan);
        expect(new Set(sorted)).toEqual(new Set(plan));
        sorted.forEach(({ dependsOn }, index) => {
          for (const id of dependsOn)
            expect(sorted.findIndex((one) => one.id === id)).toBeLessThan(index);
        });
        if (plan.every(({ dependsOn }) => dependsOn.length === 0)) expect(sorted).toEqual(plan);
      }),
    );
  });

  it('offers exactly the dependencies that make no circle', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const needs = (from: Milestone, id: string): boolean =>
          from.id === id ||
          from.dependsOn.some((other) => plan.some((one) => one.id === other && needs(one, id)));
        for (const one of plan)
          expect(possibleDependencies(plan, one.id)).toEqual(
            plan.filter((other) => !needs(other, one.id)),
          );
      }),
    );
  });
});
