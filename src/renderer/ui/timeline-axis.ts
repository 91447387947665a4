import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { IsoDate } from '../../shared/dates';
import type { Timeline } from '../../shared/timeline';

/** Where days lie on a drawing `width` pixels wide, and the days that are named below it. */
export interface TimelineAxis {
  readonly x: (on: IsoDate) => number;
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    readonly isYear: boolean;
  }[];
}

const dayMs = 86_400_000;

/** Room for a month with its year. */
const labelWidth = 62;

/** The calendar axis of a timeline: days, weeks that begin with `firstDay` (0 is Sunday), months or years, whichever the span leaves room for. */
export function timelineAxis(
  { fromOn, toOn }: Pick<Timeline, 'fromOn' | 'toOn'>,
  width: number,
  locale: string,
  firstDay: number,
): TimelineAxis {
  const scale = scaleUtc()
    .domain([new Date(fromOn), new Date(toOn)])
    .range([0, width]);
  const days = inWeeksFrom(firstDay, ticksApart(scale, width)).filter(
    (day) => day >= new Date(fromOn) && day <= new Date(toOn),
  );
  const write = (day: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(day);
  const areYears = days.every(isYear);
  const areMonths = days.every((day) => day.getUTCDate() === 1);
  const label = (day: Date, index: number) => {
    if (areYears) return write(day, { year: 'numeric' });
    if (!areMonths) return write(day, { day: 'numeric', month: 'short' });
    return index === 0 || isYear(day)
      ? write(day, { month: 'short', year: 'numeric' })
      : write(day, { month: 'short' });
  };
  return {
    x: (on) => scale(new Date(on)),
    ticks: days.map((day, index) => ({
      x: scale(day),
      label: label(day, index),
      isYear: isYear(day),
    })),
  };
}

/** About as many calendar steps as leave every label its room; the scale may give more than it is asked for. */
function ticksApart(scale: ScaleTime<number, number>, width: number): Date[] {
  for (let count = Math.floor(width / labelWidth); count > 1; count = Math.floor(count * 0.9)) {
    const days = scale.ticks(count);
    const gaps = days.slice(1).map((day, index) => scale(day) - scale(days[index] ?? day));
    if (gaps.every((gap) => gap >= labelWidth)) return days;
  }
  return scale.ticks(1);
}

/** The scale's weeks are those of Sunday. */
const inWeeksFrom = (firstDay: number, days: readonly Date[]): readonly Date[] =>
  days.length > 1 && days.every((day) => day.getUTCDay() === 0)
    ? days.map((day) => new Date(day.getTime() + (firstDay > 3 ? firstDay - 7 : firstDay) * dayMs))
    : days;

const isYear = (day: Date): boolean => day.getUTCMonth() === 0 && day.getUTCDate() === 1;
