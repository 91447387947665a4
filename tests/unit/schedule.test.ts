import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, dateOf } from '../../src/shared/dates';
import type { Goal } from '../../src/shared/goal';
import type { Milestone } from '../../src/shared/milestones';
import { computeSchedule } from '../../src/shared/schedule';
import { skillId } from '../../src/shared/skills';
import { asks, levelAt, milestone, readinessOf, today } from './samples';

type Sketch = Parameters<typeof readinessOf>[1];

/** The schedule for levels and records, at 4 hours a week and 6 weeks off unless said otherwise. */
function scheduleOf(
  levels: Parameters<typeof readinessOf>[0],
  records: Sketch = {},
  milestones: readonly Milestone[] = [],
  goal: Partial<Goal> = {},
  heldLevelRank: number | null = null,
) {
  return computeSchedule({
    readiness: readinessOf(levels, records, heldLevelRank),
    milestones,
    goal: { hoursPerWeek: 4, weeksOff: 6, ...goal },
    today,
  });
}

const weeks = ({ early, likely, late }: ReturnType<typeof scheduleOf>) =>
  [early, likely, late].map((end) => (end.kind === 'date' ? end.weeks : end.reason));
const after = (count: number) => ({ kind: 'date', on: addWeeks(today, count), weeks: count });

/** Gaps of 40, 40, 80 and 80 hours and one unrated skill of 50. */
const example = levelAt(1, [
  asks('A'),
  asks('B'),
  asks('C', { asked: 3 }),
  asks('D', { asked: 3 }),
  asks('E'),
]);
const exampleRatings = { A: 1, B: 1, C: 2, D: 2 };

describe('the worked example', () => {
  const schedule = scheduleOf([example], { ratings: exampleRatings });

  it('counts E = 240 and U = 50 hours', () => {
    expect(schedule.knownHours).toBe(240);
    expect(schedule.unknownHours).toBe(50);
    expect(schedule.unplanned.map(({ hours }) => hours)).toEqual([40, 40, 80, 80]);
    expect(schedule.unrated.map(({ hours }) => hours)).toEqual([50]);
    expect(schedule.isNothingOpen).toBe(false);
  });

  it('takes 68, 98 and 140 weeks at 4 hours a week with 6 weeks off', () => {
    expect(schedule).toMatchObject({ early: after(68), likely: after(98), late: after(140) });
  });

  it('likely fits eighteen months at 5 hours a week', () => {
    const faster = scheduleOf([example], { ratings: exampleRatings }, [], { hoursPerWeek: 5 });
    expect(faster.likely).toEqual(after(78));
  });

  it('likely takes 74 weeks without two named skills', () => {
    const setAside = ['1/A', '1/E'];
    const shorter = scheduleOf([example], { ratings: exampleRatings, setAside });
    expect(shorter.likely).toEqual(after(74));
  });
});

describe('what counts as open', () => {
  it('counts foundations rated short, and neither assumed nor set-aside ones', () => {
    const levels = [levelAt(0, [asks('old')]), levelAt(1, [asks('below')]), levelAt(2)];
    const gap = scheduleOf(levels, { ratings: { below: 2 } }, [], {}, 1);
    expect([gap.knownHours, gap.unknownHours]).toEqual([80, 0]);
    const changer = scheduleOf(levels, { ratings: { below: 2 } });
    expect([changer.knownHours, changer.unknownHours]).toEqual([80, 50]);
    const withTarget = [...levels.slice(0, 2), levelAt(2, [asks('own')])];
    const sketch = { ratings: { below: 2, own: 2 }, setAside: ['1/below'] };
    const aside = scheduleOf(withTarget, sketch, [], {}, 1);
    expect(aside.isNothingOpen).toBe(true);
  });

  it('says nothing is open when all is met, and the range is today', () => {
    const done = scheduleOf([levelAt(1, [asks('A')])], { ratings: { A: 2 } });
    expect(done.isNothingOpen).toBe(true);
    expect(done).toMatchObject({ early: after(0), likely: after(0), late: after(0) });
  });

  it('says neither done nor when for a list that does not fit the job', () => {
    const aside = scheduleOf([levelAt(1, [asks('A')])], { setAside: ['1/A'] });
    expect(aside.isNothingOpen).toBe(false);
    expect(weeks(aside)).toEqual(['no-estimate', 'no-estimate', 'no-estimate']);
  });

  it('is not done while something is unrated', () => {
    const unrated = scheduleOf([levelAt(1, [asks('A')])]);
    expect(unrated.isNothingOpen).toBe(false);
    expect(unrated).toMatchObject({ knownHours: 0, unknownHours: 50, early: after(0) });
  });

  it('is not done while a milestone is open', () => {
    const met = { ratings: { A: 2 } };
    const open = milestone({ effortHours: 4 });
    expect(scheduleOf([levelAt(1, [asks('A')])], met, [open]).isNothingOpen).toBe(false);
  });

  it.each(['done', 'dropped'] as const)('keeps a %s milestone out of the forecast', (state) => {
    const closed = [
      milestone({ about: '1/A', effortHours: 500, state }),
      milestone({ kind: 'waits', state }),
      milestone({ kind: 'at-work', effortWeeks: 500, state }),
    ];
    const levels = [levelAt(1, [asks('A')])];
    const records = { ratings: { A: 1 } };
    expect(scheduleOf(levels, records, closed)).toEqual(scheduleOf(levels, records));
  });
});

describe('milestones and gaps, nothing twice', () => {
  const levels = [levelAt(1, [asks('A')])];
  const short = { ratings: { A: 1 } };
  const hoursWith = (...milestones: Milestone[]) => {
    const { knownHours, unknownHours } = scheduleOf(levels, short, milestones);
    return [knownHours, unknownHours];
  };

  it("counts a milestone's own effort instead of its gap", () => {
    expect(hoursWith()).toEqual([40, 0]);
    expect(hoursWith(milestone({ about: '1/A', effortHours: 25 }))).toEqual([25, 0]);
  });

  it('falls back to the convention for a milestone without hours', () => {
    const schedule = scheduleOf(levels, short, [milestone({ about: '1/A' })]);
    expect(schedule).toMatchObject({ knownHours: 40, unplanned: [], unestimated: [] });
  });

  it('lets milestones without hours share what the convention leaves for their gap', () => {
    const unstated = milestone({ about: '1/A' });
    expect(hoursWith(unstated, milestone({ about: '1/A' }))).toEqual([40, 0]);
    expect(hoursWith(unstated, milestone({ about: '1/A', effortHours: 25 }))).toEqual([40, 0]);
    expect(hoursWith(unstated, milestone({ about: '1/A', effortHours: 60 }))).toEqual([60, 0]);
  });

  it('counts an unrated requirement as from none once it is planned, and no longer as unknown', () => {
    const schedule = scheduleOf(levels, {}, [milestone({ about: '1/A' })]);
    expect([schedule.knownHours, schedule.unknownHours]).toEqual([50, 0]);
  });

  it('adds milestones about nothing in particular', () => {
    expect(hoursWith(milestone({ effortHours: 12 }))).toEqual([52, 0]);
  });

  it('lets a milestone made for the same requirement of a lower level cover the gap', () => {
    const both = [levelAt(0, [asks('A', { asked: 1 })]), levelAt(1, [asks('A')])];
    const schedule = scheduleOf(both, short, [milestone({ about: '0/A', effortHours: 30 })]);
    expect(schedule).toMatchObject({ knownHours: 30, unplanned: [] });
  });

  it('lets a milestone made for the same skills on another path cover the gap', () => {
    const either = [levelAt(1, [asks('A', { also: ['B'] })])];
    const scheduleWith = (ids: readonly string[]) => {
      const skillIds = ids.map((id) => skillId.parse(id));
      const made = milestone({ about: 'requirement of another path', skillIds, effortHours: 7 });
      return scheduleOf(either, short, [made]);
    };
    expect(scheduleWith(['B', 'A'])).toMatchObject({ knownHours: 7, unplanned: [] });
    expect(scheduleWith(['B'])).toMatchObject({ knownHours: 47, unplanned: [{ hours: 40 }] });
  });

  it('counts weeks at work from today or a later start, not as hours', () => {
    const atWork = (startOn: string | null) =>
      scheduleOf(levels, short, [
        milestone({
          about: '1/A',
          kind: 'at-work',
          effortWeeks: 30,
          startOn: startOn === null ? null : dateOf(startOn),
        }),
      ]);
    expect(atWork(null)).toMatchObject({ knownHours: 0, early: after(30), late: after(30) });
    expect(atWork('2020-01-01').early).toEqual(after(30));
    expect(atWork('2027-01-01').early).toMatchObject({ on: addWeeks(dateOf('2027-01-01'), 30) });
  });

  it('ends weeks at work that nobody estimated on their due date', () => {
    const dueOn = addDays(today, 100);
    const schedule = scheduleOf(levels, short, [
      milestone({ about: '1/A', kind: 'at-work', dueOn }),
    ]);
    expect(schedule.late).toEqual({ kind: 'date', on: dueOn, weeks: 15 });
  });

  it('finishes on the latest of study, work and the dates waited for', () => {
    const exam = milestone({ kind: 'waits', waitsUntil: addWeeks(today, 20) });
    const schedule = scheduleOf(levels, short, [exam]);
    expect(weeks(schedule)).toEqual([20, 20, 20]);
    expect(weeks(scheduleOf(levels, short, [exam], { hoursPerWeek: 1 }))).toEqual([46, 59, 77]);
  });
});

describe('when there is no date', () => {
  const levels = [levelAt(1, [asks('A')])];
  const short = { ratings: { A: 1 } };

  it('gives no study date without hours a week', () => {
    const schedule = scheduleOf(levels, short, [], { hoursPerWeek: null });
    expect(weeks(schedule)).toEqual(['no-hours', 'no-hours', 'no-hours']);
    expect(schedule.knownHours).toBe(40);
  });

  it('needs no hours a week where no study is left', () => {
    const exam = milestone({ kind: 'waits', waitsUntil: addWeeks(today, 5) });
    const met = { ratings: { A: 2 } };
    expect(weeks(scheduleOf(levels, met, [exam], { hoursPerWeek: null }))).toEqual([5, 5, 5]);
  });

  it('gives no late date while a date waited for is unknown', () => {
    const schedule = scheduleOf(levels, short, [milestone({ kind: 'waits' })]);
    expect(weeks(schedule)).toEqual([12, 15, 'waits-for-unknown-date']);
  });

  it('gives no date while a requirement of the target waits for an opportunity', () => {
    const schedule = scheduleOf(levels, { ...short, noOpportunity: ['1/A'] });
    expect(weeks(schedule)).toEqual(['no-opportunity', 'no-opportunity', 'no-opportunity']);
    expect(schedule.blocked.map((s) => s.requirement.name)).toEqual(['A']);
    expect(schedule).toMatchObject({ knownHours: 0, unplanned: [], isNothingOpen: false });
  });

  it('gives dates again once that requirement is met or set aside', () => {
    const met = scheduleOf(levels, { ratings: { A: 2 }, noOpportunity: ['1/A'] });
    expect(met).toMatchObject({ blocked: [], early: after(0) });
    const two = [levelAt(1, [asks('A'), asks('B')])];
    const sketch = { ratings: { A: 1, B: 2 }, noOpportunity: ['1/A'], setAside: ['1/A'] };
    const aside = scheduleOf(two, sketch);
    expect(aside).toMatchObject({ blocked: [], early: after(0) });
  });

  it('keeps dates when only a foundation waits for an opportunity, and leaves its hours out', () => {
    const both = [levelAt(0, [asks('base')]), ...levels];
    const schedule = scheduleOf(both, { ratings: { A: 1, base: 1 }, noOpportunity: ['0/base'] });
    expect(schedule.blocked).toHaveLength(1);
    expect(schedule).toMatchObject({ knownHours: 40, early: after(12) });
  });

  it('gives no date while a known gap has neither a convention nor a milestone', () => {
    const hours = asks('shifts', { kind: 'time', amount: 8_000, unit: 'hours' });
    const apprentice = [levelAt(1, [hours])];
    const logged = { time: { shifts: 3_000 } };
    const schedule = scheduleOf(apprentice, logged);
    expect(weeks(schedule)).toEqual(['no-estimate', 'no-estimate', 'no-estimate']);
    expect(schedule.unplanned.map(({ hours }) => hours)).toEqual([null]);
    const planned = milestone({ about: '1/shifts', kind: 'at-work', effortWeeks: 120 });
    expect(weeks(scheduleOf(apprentice, logged, [planned]))).toEqual([120, 120, 120]);
  });

  it('gives no late date while an unrecorded credential could be missing', () => {
    const licensed = [levelAt(1, [asks('A'), asks('BLS', { kind: 'credential' })])];
    expect(weeks(scheduleOf(licensed, short))).toEqual([12, 15, 'no-estimate']);
  });

  it('gives no late date while an open milestone has no effort', () => {
    const vague = milestone();
    const schedule = scheduleOf(levels, short, [vague, milestone({ kind: 'at-work' })]);
    expect(weeks(schedule)).toEqual([12, 15, 'no-estimate']);
    expect(schedule.unestimated).toHaveLength(2);
    expect(schedule.unestimated[0]).toBe(vague);
  });

  it('gives no date that lies more than fifty years away', () => {
    const schedule = scheduleOf(levels, short, [], { hoursPerWeek: 1e-300 });
    expect(weeks(schedule)).toEqual(['too-far', 'too-far', 'too-far']);
  });
});
