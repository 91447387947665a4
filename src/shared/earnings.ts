import { daysBetween, type IsoDate } from './dates';
import { earnedYearlyMinor, payKinds, type Pay } from './pay';

// What was earned in all: every kind of pay counts while it holds, as it was really paid. Of each
// kind one amount holds at a time, until its end or until the next of its kind begins.

/** What had been earned by a day, in minor units of one currency. */
export interface EarningsPoint {
  readonly on: IsoDate;
  readonly totalMinor: number;
}

interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly yearlyMinor: number;
}

/** All that was earned since the first amount, at each day on which something changed, and today. */
export function earningsUntil(
  pay: readonly Pay[],
  convert: (amountMinor: number, pay: Pay) => number,
  today: IsoDate,
): readonly EarningsPoint[] {
  const paid = pay.filter(({ paidFrom }) => paidFrom <= today);
  const once = paid.filter(({ period }) => period === 'once');
  const stretches = payKinds.flatMap((kind) =>
    stretchesOf(
      paid.filter((one) => one.kind === kind && one.period !== 'once'),
      convert,
      today,
    ),
  );
  const days = new Set([
    ...stretches.flatMap(({ from, to }) => [from, to]),
    ...once.map(({ paidFrom }) => paidFrom),
    ...(paid.length === 0 ? [] : [today]),
  ]);
  return [...days].sort().map((on) => ({
    on,
    totalMinor: Math.round(
      stretches.reduce((sum, stretch) => sum + earnedBy(on, stretch), 0) +
        once
          .filter(({ paidFrom }) => paidFrom <= on)
          .reduce((sum, one) => sum + convert(one.amountMinor, one), 0),
    ),
  }));
}

function stretchesOf(
  ofOneKind: readonly Pay[],
  convert: (amountMinor: number, pay: Pay) => number,
  today: IsoDate,
): readonly Stretch[] {
  const byDay = [...ofOneKind].sort((a, b) => (a.paidFrom < b.paidFrom ? -1 : 1));
  return byDay.map((one, index) => {
    const next = byDay[index + 1]?.paidFrom ?? today;
    const to = one.paidUntil !== null && one.paidUntil < next ? one.paidUntil : next;
    return { from: one.paidFrom, to, yearlyMinor: convert(earnedYearlyMinor(one), one) };
  });
}

const earnedBy = (day: IsoDate, { from, to, yearlyMinor }: Stretch): number => {
  const end = day < to ? day : to;
  return end <= from ? 0 : (yearlyMinor * daysBetween(from, end)) / 365.2425;
};
