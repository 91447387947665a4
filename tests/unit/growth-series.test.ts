import { describe, expect, it } from 'vitest';
import { checkInId } from '../../src/shared/check-ins';
import { dateOf } from '../../src/shared/dates';
import { axesOf, calendarTicks, growthAxes, growthSeries } from '../../src/shared/growth-series';
import type { Pay } from '../../src/shared/pay';
import { backend, backendLevel, goalAt, growthOf, paid, positionAt } from './samples';

/** Growth of somebody whose career began exactly four years ago, unless said otherwise. */
function growthWith(pay: readonly Pay[], dueOn: string | null = null) {
  const growth = growthOf({
    position: positionAt(1, '2024-03-02', '2022-03-02'),
    goal: dueOn === null ? null : goalAt(2, { dueOn: dateOf(dueOn) }),
    pay,
  });
  return growth;
}

const career = [paid('2020-03-02', 40), paid('2022-03-02', 60), paid('2024-03-02', 90)];

describe('pay points', () => {
  it('leave pay from before this career to the calendar', () => {
    const growth = growthWith(career);
    const amounts = growthAxes.map((axis) =>
      growthSeries(growth, axis).points.map(({ yearlyMinor }) => yearlyMinor),
    );
    expect(amounts).toEqual([
      [6_000_000, 9_000_000],
      [4_000_000, 6_000_000, 9_000_000],
    ]);
  });

  it('lie at the same years on both axes, earlier ones before zero', () => {
    const growth = growthWith(career);
    const [experience, calendar] = growthAxes.map((axis) =>
      growthSeries(growth, axis).points.map(({ x }) => Math.round(x * 100) / 100),
    );
    expect(experience).toEqual([0, 2]);
    expect(calendar).toEqual([-2, 0, 2]);
  });

  it('hold until today, and the line does not reach beyond it', () => {
    const { steps, todayX } = growthSeries(growthWith(career), 'experience');
    expect(steps.map(({ yearlyMinor }) => yearlyMinor)).toEqual([6_000_000, 9_000_000, 9_000_000]);
    expect(steps.at(-1)?.x).toBe(todayX);
  });

  it('end the line where agreed pay lies ahead of today', () => {
    const ahead = paid('2026-09-01', 95);
    const { steps, todayX } = growthSeries(growthWith([...career, ahead]), 'experience');
    expect(steps).toHaveLength(3);
    expect(steps.at(-1)?.yearlyMinor).toBe(9_500_000);
    expect(steps.at(-1)?.x).toBeGreaterThan(todayX);
  });

  it('draw no line without pay', () => {
    expect(growthSeries(growthWith([]), 'experience').steps).toEqual([]);
  });
});

describe('what is drawn', () => {
  it('reaches from the beginning to where the last open end has faded', () => {
    const { years, minor } = growthSeries(growthWith([]), 'experience');
    expect(years).toEqual([0, 14]);
    expect(minor).toEqual([5_500_000, 29_250_000]);
  });

  it('makes room for earlier careers, a far goal and pay beyond every band', () => {
    const rich = paid('2025-03-02', 800);
    const { years, minor, goalX } = growthSeries(
      growthWith([...career, rich], '2042-03-02'),
      'calendar',
    );
    expect(years[0]).toBeCloseTo(-2, 2);
    expect(years[1]).toBe(goalX);
    expect(minor).toEqual([4_000_000, 80_000_000]);
  });

  it('says on which days a band begins and where its solid part ends', () => {
    const { bands } = growthSeries(growthWith([]), 'calendar');
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      ['2022-03-02', '2024-03-02'],
      ['2024-03-02', '2027-03-02'],
      ['2027-03-02', '2030-03-02'],
      ['2030-03-02', '2033-03-02'],
    ]);
  });
});

describe('the calendar', () => {
  it('is the only axis where no level of the path says its years, and pay still stands on it', () => {
    const without = (isWithout: (rank: number) => boolean) => ({
      ...backend,
      levels: backend.levels.map((level) =>
        isWithout(level.rank) ? { ...level, years: null } : level,
      ),
    });
    expect(axesOf(growthOf())).toEqual(['experience', 'calendar']);
    expect(axesOf(growthOf({ path: without((rank) => rank > 0) }))).toEqual([
      'experience',
      'calendar',
    ]);
    const none = growthOf({ path: without(() => true), pay: [paid('2025-03-02', 90)] });
    expect(axesOf(none)).toEqual(['calendar']);
    expect(none).toMatchObject({ bands: [], current: { place: 'lower-third' } });
    expect(growthSeries(none, 'calendar').points).toMatchObject([{ yearlyMinor: 9_000_000 }]);
  });

  it('shows today before a career that begins later, and the line of pay only as far as that', () => {
    const growth = growthOf({
      position: positionAt(null, '2024-03-02', '2028-03-02'),
      goal: goalAt(0, { dueOn: dateOf('2027-03-02') }),
      pay: [paid('2024-03-02', 40)],
    });
    const [experience, calendar] = growthAxes.map((axis) => growthSeries(growth, axis));
    expect([experience?.todayX, experience?.goalX]).toEqual([0, 0]);
    expect(calendar?.todayX).toBeCloseTo(-2, 2);
    expect(calendar?.goalX).toBeCloseTo(-1, 2);
    expect(calendar?.steps.at(-1)?.x).toBe(calendar?.todayX);
  });

  it('marks each first of January within it', () => {
    const ticks = calendarTicks(dateOf('2022-03-02'), [-1.5, 2]);
    expect(ticks.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    expect(ticks[1]?.x).toBeCloseTo(-60 / 365.2425, 10);
  });

  it('counts a year that begins exactly at an end', () => {
    expect(calendarTicks(dateOf('2022-01-01'), [0, 0.5])).toEqual([{ year: 2022, x: 0 }]);
  });
});

describe('an absurdly large amount', () => {
  const growth = growthWith([paid('2024-03-02', 90), paid('2025-03-02', 90_000)]);

  it('stands off the scale, which the bands keep, and is counted', () => {
    const series = growthSeries(growth, 'experience');
    expect(series.minor).toEqual([5_500_000, 29_250_000]);
    expect(series.offScaleCount).toBe(1);
    expect(series.points.at(-1)?.yearlyMinor).toBe(9_000_000_000);
  });

  it('is none where everything is of a size', () => {
    expect(growthSeries(growthWith(career), 'experience').offScaleCount).toBe(0);
  });
});

describe('the pay line', () => {
  it('breaks where a pay ended before the next began', () => {
    const growth = growthWith([
      paid('2022-03-02', 60, { paidUntil: dateOf('2023-03-02') }),
      paid('2024-03-02', 90),
    ]);
    const steps = growthSeries(growth, 'calendar').steps.map(({ x, yearlyMinor }) => [
      Math.round(x),
      yearlyMinor,
    ]);
    expect(steps).toEqual([
      [0, 6_000_000],
      [1, 6_000_000],
      [1, null],
      [2, 9_000_000],
      [4, 9_000_000],
    ]);
  });
});

describe('the forecast', () => {
  it('begins at today with what is paid and ends after the years assumed, on both axes', () => {
    const growth = growthWith([paid('2024-03-02', 90)]);
    for (const axis of growthAxes) {
      const { forecast, yearsAhead, todayX } = growthSeries(growth, axis);
      expect(forecast[0]).toEqual({
        x: todayX,
        low: 9_000_000,
        middle: 9_000_000,
        high: 9_000_000,
      });
      expect(forecast.at(-1)?.x).toBe(todayX + 5);
      expect(yearsAhead.map(({ years }) => years)).toEqual([1, 2, 3, 4, 5]);
    }
  });
});

describe('check-ins', () => {
  it('lie on the day they were held on both axes, with the figure they froze', () => {
    const checkIn = {
      id: checkInId.parse('first'),
      heldOn: dateOf('2025-03-02'),
      whom: 'The lead',
      level: { ...backendLevel(2) },
      headline: { kind: 'range', low: 40, high: 60, shown: 20 },
      status: 'building',
      ...{ metCount: 1, countedCount: 5, startsSeries: true, revision: 1 },
    } as const;
    const growth = growthOf({
      position: positionAt(1, '2024-03-02', '2022-03-02'),
      checkIns: [checkIn],
    });
    for (const axis of growthAxes) {
      const [shown] = growthSeries(growth, axis).checkIns;
      expect(shown).toMatchObject({
        on: checkIn.heldOn,
        levelTitle: 'title 2',
        headline: checkIn.headline,
      });
      expect(shown?.x).toBeCloseTo(3, 2);
    }
  });
});
