import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/shared/dates';
import { weeksFor, type Finish } from '../../src/shared/pace';
import { computeSchedule, type Schedule } from '../../src/shared/schedule';
import { asks, levelAt, milestone, readinessOf, today } from './samples';

const names = ['A', 'B', 'C', 'D', 'E'];
const anyPace = fc.record({
  hoursPerWeek: fc.double({ min: 0.25, max: 80, noNaN: true }),
  weeksOff: fc.integer({ min: 0, max: 51 }),
});
const anyMilestone = fc
  .record({
    about: fc.option(fc.constantFrom(...names.map((name) => `1/${name}`))),
    kind: fc.constantFrom('my-time' as const, 'at-work' as const, 'waits' as const),
    effort: fc.option(fc.integer({ min: 1, max: 300 })),
    start: fc.option(fc.integer({ min: -500, max: 1_000 })),
    state: fc.constantFrom('open' as const, 'open' as const, 'done' as const, 'dropped' as const),
  })
  .map(({ about, kind, effort, start, state }) =>
    milestone({
      about,
      kind,
      state,
      effortHours: kind === 'my-time' ? effort : null,
      effortWeeks: kind === 'at-work' ? effort : null,
      waitsUntil: kind === 'waits' && effort !== null ? addDays(today, effort) : null,
      startOn: start === null ? null : addDays(today, start),
    }),
  );
const anyPlan = fc.record({
  ratings: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 5, maxLength: 5 }),
  noOpportunity: fc.subarray(
    names.map((name) => `1/${name}`),
    { maxLength: 1 },
  ),
  milestones: fc.array(anyMilestone, { maxLength: 6 }),
});
type Plan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;
type Pace = typeof anyPace extends fc.Arbitrary<infer T> ? T : never;

function scheduleOf({ ratings, noOpportunity, milestones }: Plan, goal: Pace): Schedule {
  const rated = names.flatMap((name, index) => {
    const value = ratings[index] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  const readiness = readinessOf(
    [
      levelAt(
        1,
        names.map((name) => asks(name)),
      ),
    ],
    {
      ratings: Object.fromEntries(rated),
      noOpportunity,
    },
  );
  return computeSchedule({ readiness, milestones, goal, today });
}

/** The day of an end as text that sorts, no date being later than any. */
const order = (end: Finish): string => (end.kind === 'date' ? end.on : '9999');

it('keeps early ≤ likely ≤ late, none before today', () => {
  fc.assert(
    fc.property(anyPlan, anyPace, (plan, pace) => {
      const { early, likely, late, hours } = scheduleOf(plan, pace);
      expect(today <= order(early)).toBe(true);
      expect(order(early) <= order(likely)).toBe(true);
      expect(order(likely) <= order(late)).toBe(true);
      expect(hours.early <= hours.likely && hours.likely <= hours.late).toBe(true);
    }),
  );
});

it('never finishes later at a faster pace or with fewer weeks off', () => {
  fc.assert(
    fc.property(
      anyPlan,
      anyPace,
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.nat(51),
      (plan, pace, faster, fewer) => {
        const slow = scheduleOf(plan, pace);
        const fast = scheduleOf(plan, {
          hoursPerWeek: pace.hoursPerWeek * faster,
          weeksOff: Math.max(0, pace.weeksOff - fewer),
        });
        for (const end of ['early', 'likely', 'late'] as const)
          expect(order(fast[end]) <= order(slow[end])).toBe(true);
      },
    ),
  );
});

it('never finishes earlier with one more open milestone about nothing in particular', () => {
  fc.assert(
    fc.property(anyPlan, anyPace, fc.integer({ min: 1, max: 500 }), (plan, pace, effortHours) => {
      const more = { ...plan, milestones: [...plan.milestones, milestone({ effortHours })] };
      const [before, after] = [scheduleOf(plan, pace), scheduleOf(more, pace)];
      for (const end of ['early', 'likely', 'late'] as const)
        expect(order(after[end]) >= order(before[end])).toBe(true);
    }),
  );
});

it('never counts a requirement both as planned and as unplanned, unrated or blocked', () => {
  fc.assert(
    fc.property(anyPlan, anyPace, (plan, pace) => {
      const { unplanned, unrated, blocked } = scheduleOf(plan, pace);
      const open = [...unplanned, ...unrated].map(({ standing }) => standing.requirement.id);
      const planned = plan.milestones.filter((m) => m.state === 'open').map((m) => m.requirementId);
      for (const id of open) expect(planned).not.toContain(id);
      for (const { requirement } of blocked) expect(open).not.toContain(requirement.id);
    }),
  );
});

it('never needs fewer weeks for more hours', () => {
  const anyHours = fc.double({ min: 0, max: 10_000, noNaN: true });
  fc.assert(
    fc.property(anyHours, anyHours, anyPace, (a, b, pace) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
      expect(weeksFor(fewer, pace)).toBeLessThanOrEqual(weeksFor(more, pace));
    }),
  );
});

it('needs exactly as many weeks as it takes when the hours divide evenly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 0, max: 51 }),
      (count, tenths, weeksOff) => {
        const hoursPerWeek = tenths / 10;
        const hours = (count * hoursPerWeek * (52 - weeksOff)) / 52;
        expect(weeksFor(hours, { hoursPerWeek, weeksOff })).toBe(count);
      },
    ),
  );
});
