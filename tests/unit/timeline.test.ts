import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, type IsoDate } from '../../src/shared/dates';
import type { Milestone } from '../../src/shared/milestones';
import type { Finish } from '../../src/shared/pace';
import type { Schedule } from '../../src/shared/schedule';
import { layOutTimeline, reschedule } from '../../src/shared/timeline';
import { beforeAtEnd, columnsOf } from '../../src/renderer/features/plan/board';
import { compareFinish } from '../../src/renderer/features/plan/finish-and-due';
import { firstDayOf } from '../../src/shared/languages';
import { timelineAxis } from '../../src/renderer/ui/timeline-axis';
import { milestone, today } from './samples';

const date = (on: string): Finish => ({ kind: 'date', on: dateOf(on), weeks: 1 });
const noDate: Finish = { kind: 'none', reason: 'waits-for-unknown-date' };
const scheduleOf = (early: Finish, likely: Finish, late: Finish): Schedule => ({
  isNothingOpen: false,
  knownHours: 0,
  unknownHours: 0,
  hours: { early: 0, likely: 0, late: 0 },
  early,
  likely,
  late,
  unplanned: [],
  unrated: [],
  blocked: [],
  unestimated: [],
  waiting: [],
  milestones: [],
});

const layOut = (milestones: readonly Milestone[], schedule: Schedule | null = null) =>
  layOutTimeline({ milestones, schedule, goalDueOn: null, today });

const shapeOf = (part: Partial<Milestone>) => {
  const [entry] = layOut([milestone(part)]).entries;
  return entry && [entry.shape, entry.fromOn, entry.toOn];
};

describe('what a milestone looks like on the timeline', () => {
  it('stretches from its start to its due date', () => {
    expect(shapeOf({ startOn: dateOf('2027-02-01'), dueOn: dateOf('2027-04-30') })).toEqual([
      'stretch',
      '2027-02-01',
      '2027-04-30',
    ]);
  });

  it('has an open end while only its start is known', () => {
    expect(shapeOf({ startOn: dateOf('2027-02-01') })).toEqual([
      'open-ended',
      '2027-02-01',
      '2027-02-01',
    ]);
  });

  it('is one day while only its due date is known', () => {
    expect(shapeOf({ dueOn: dateOf('2027-04-30') })).toEqual(['day', '2027-04-30', '2027-04-30']);
  });

  it('ends on the day it waits for, whatever is due before', () => {
    expect(
      shapeOf({
        kind: 'waits',
        startOn: dateOf('2027-02-01'),
        dueOn: dateOf('2027-03-01'),
        waitsUntil: dateOf('2027-05-12'),
      }),
    ).toEqual(['stretch', '2027-02-01', '2027-05-12']);
  });

  it('shows one finished before its planned start on the day it was finished', () => {
    expect(
      shapeOf({ state: 'done', startOn: dateOf('2027-03-01'), closedOn: dateOf('2027-01-10') }),
    ).toEqual(['day', '2027-01-10', '2027-01-10']);
  });

  it('ends on the day it was finished, before or after the day it was due', () => {
    const planned = { startOn: dateOf('2027-01-01'), dueOn: dateOf('2027-03-01') } as const;
    for (const closedOn of ['2027-02-10', '2027-04-10'])
      expect(shapeOf({ ...planned, state: 'done', closedOn: dateOf(closedOn) })).toEqual([
        'stretch',
        '2027-01-01',
        closedOn,
      ]);
  });

  it('is listed apart without any date', () => {
    const { entries, undated } = layOut([milestone()]);
    expect(entries).toEqual([]);
    expect(undated).toHaveLength(1);
  });

  it('is left out once dropped', () => {
    const { entries, undated } = layOut([
      milestone({ state: 'dropped', dueOn: dateOf('2027-04-30') }),
      milestone({ state: 'dropped' }),
    ]);
    expect([...entries, ...undated]).toEqual([]);
  });
});

describe('the span of the timeline', () => {
  const days = fc.integer({ min: -3_000, max: 20_000 }).map((offset) => addDays(today, offset));
  const optionalDay = fc.option(days);
  const milestones = fc.array(
    fc
      .record({ startOn: optionalDay, dueOn: optionalDay, waitsUntil: optionalDay })
      .map((part) => milestone({ ...part, kind: part.waitsUntil === null ? 'my-time' : 'waits' })),
    { maxLength: 30 },
  );

  it('holds today, the goal, its range and every date, earliest first', () => {
    fc.assert(
      fc.property(milestones, optionalDay, days, (all, goalDueOn, lateOn) => {
        const schedule = scheduleOf(date(today), date(lateOn), date(lateOn));
        const timeline = layOutTimeline({ milestones: all, schedule, goalDueOn, today });
        const dates: IsoDate[] = [
          today,
          lateOn,
          ...(goalDueOn === null ? [] : [goalDueOn]),
          ...timeline.entries.flatMap(({ fromOn, toOn }) => [fromOn, toOn]),
        ];
        for (const on of dates) {
          expect(on > timeline.fromOn && on < timeline.toOn).toBe(true);
        }
        expect(timeline.entries.every(({ fromOn, toOn }) => fromOn <= toOn)).toBe(true);
        expect(timeline.entries.length + timeline.undated.length).toBe(all.length);
        const starts = timeline.entries.map(({ fromOn }) => fromOn);
        expect(starts).toEqual([...starts].sort());
      }),
    );
  });

  it('is half a year at least, so that one day is not stretched over the window', () => {
    const { fromOn, toOn } = layOut([]);
    expect([fromOn, toOn]).toEqual(['2026-02-23', '2026-08-23']);
  });

  it('keeps the range open where the late end has no date, and has none without a likely one', () => {
    expect(layOut([], scheduleOf(date('2027-03-01'), date('2027-05-01'), noDate)).finish).toEqual({
      earlyOn: '2027-03-01',
      likelyOn: '2027-05-01',
      lateOn: null,
    });
    expect(layOut([], scheduleOf(date('2027-03-01'), noDate, noDate)).finish).toBeNull();
  });

  it('draws no range when nothing is open', () => {
    const schedule = scheduleOf(date(today), date(today), date(today));
    expect(layOut([], { ...schedule, isNothingOpen: true }).finish).toBeNull();
  });
});

describe('the axis', () => {
  const axis = (fromOn: string, toOn: string, width = 800) =>
    timelineAxis({ fromOn: dateOf(fromOn), toOn: dateOf(toOn) }, width, 'en-GB', 1);
  const labels = (fromOn: string, toOn: string, width?: number) =>
    axis(fromOn, toOn, width).ticks.map(({ label }) => label);

  it('runs from edge to edge', () => {
    const { x } = axis('2027-01-01', '2027-12-31');
    expect(x(dateOf('2027-01-01'))).toBe(0);
    expect(x(dateOf('2027-12-31'))).toBe(800);
  });

  it('names months with the year once, years alone when the span is long', () => {
    expect(labels('2026-12-10', '2027-09-20')).toEqual([
      'Jan 2027',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sept',
    ]);
    expect(labels('2026-06-01', '2045-06-01')).toEqual([
      '2028',
      '2030',
      '2032',
      '2034',
      '2036',
      '2038',
      '2040',
      '2042',
      '2044',
    ]);
  });

  it('begins its weeks with the day the region or the person begins them with', () => {
    const span = { fromOn: dateOf('2027-01-01'), toOn: dateOf('2027-03-15') };
    const daysOf = (locale: string) => {
      const { ticks } = timelineAxis(span, 900, locale, firstDayOf(locale));
      expect(ticks.length).toBeGreaterThan(4);
      return ticks.map(({ label }) => new Date(`${label} 2027 UTC`).getUTCDay());
    };
    expect(new Set(daysOf('en-US'))).toEqual(new Set([0]));
    expect(new Set(daysOf('en-US-u-fw-mon'))).toEqual(new Set([1]));
    expect(new Set(daysOf('en-US-u-fw-sat'))).toEqual(new Set([6]));
  });

  it('leaves every label the room it needs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 180, max: 40_000 }),
        fc.integer({ min: 200, max: 1_600 }),
        (length, width) => {
          const from = dateOf('2026-11-24');
          const { ticks } = timelineAxis(
            { fromOn: from, toOn: addDays(from, length) },
            width,
            'en',
            1,
          );
          const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(62);
        },
      ),
    );
  });
});

describe("the goal's date beside the range", () => {
  const range = scheduleOf(date('2027-06-01'), date('2027-09-01'), date('2028-01-01'));

  it.each([
    ['2028-02-01', { kind: 'before-due' }],
    ['2028-01-01', { kind: 'before-due' }],
    ['2027-10-01', { kind: 'likely-before-due' }],
    ['2027-08-01', { kind: 'after-due', weeks: 5 }],
    ['2027-05-20', { kind: 'early-after-due', weeks: 2 }],
  ])('on %s it is %o', (dueOn, expected) => {
    expect(compareFinish(range, dateOf(dueOn))).toEqual(expected);
  });

  it('says that the late end is open, and nothing where there is no date at all', () => {
    const due = dateOf('2028-01-01');
    expect(compareFinish({ ...range, late: noDate }, due)).toEqual({ kind: 'likely-open-end' });
    expect(compareFinish({ ...range, likely: noDate, late: noDate }, due)).toBeNull();
  });
});

describe('a gesture on the timeline', () => {
  const day = (days: number) => addDays(today, days);
  const entryOf = (one: Milestone) => {
    const [entry] = layOut([one]).entries;
    if (!entry) throw new Error('It has a day');
    return entry;
  };
  const stretch = entryOf(milestone({ startOn: day(10), dueOn: day(20) }));

  it('moves every day a milestone has', () => {
    expect(reschedule(stretch, 'whole', -4)).toEqual({
      startOn: day(6),
      dueOn: day(16),
      waitsUntil: null,
    });
    const exam = entryOf(milestone({ kind: 'waits', waitsUntil: day(5), dueOn: day(5) }));
    expect(reschedule(exam, 'whole', 2)).toMatchObject({ dueOn: day(7), waitsUntil: day(7) });
  });

  it('moves one end of a stretch, never past the other', () => {
    expect(reschedule(stretch, 'end', 5)).toMatchObject({ startOn: day(10), dueOn: day(25) });
    expect(reschedule(stretch, 'end', -50)).toMatchObject({ startOn: day(10), dueOn: day(10) });
    expect(reschedule(stretch, 'start', -5)).toMatchObject({ startOn: day(5), dueOn: day(20) });
    expect(reschedule(stretch, 'start', 50)).toMatchObject({ startOn: day(20), dueOn: day(20) });
  });

  it('moves the day waited for where that is the end, and no end where there is none', () => {
    const wait = milestone({ kind: 'waits', startOn: day(1), waitsUntil: day(9), dueOn: day(30) });
    expect(reschedule(entryOf(wait), 'end', 1)).toEqual({
      startOn: day(1),
      dueOn: day(30),
      waitsUntil: day(10),
    });
    const open = entryOf(milestone({ startOn: day(1) }));
    expect(reschedule(open, 'end', 9)).toEqual({ startOn: day(1), dueOn: null, waitsUntil: null });
  });
});

describe('the end of a column of the board', () => {
  it('is right after its last card in the plan, and nowhere else when the column is empty', () => {
    const cards = [
      milestone({ stage: 'to-do' }),
      milestone({ stage: 'doing' }),
      milestone({ stage: 'to-do' }),
      milestone({ state: 'dropped' }),
    ];
    const [first, second, third, fourth] = cards.map(({ id }) => id);
    if (!first || !second || !third || !fourth) throw new Error('There are four');
    expect(beforeAtEnd(cards, first, 'doing')).toBe(third);
    expect(beforeAtEnd(cards, second, 'to-do')).toBe(fourth);
    expect(beforeAtEnd(cards, first, 'waiting')).toBe(second);
    expect(columnsOf(cards).map((column) => column.cards.map(({ id }) => id))).toEqual([
      [first, third],
      [second],
      [],
      [],
    ]);
  });
});
