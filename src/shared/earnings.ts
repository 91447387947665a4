import { daysBetween, type IsoDate } from './dates';
import { earnedYearlyMinor, payKinds, type Pay } from './pay';

// What was earned in all: every kind of pay counts while it holds, as it was really paid. Of each
// kind one amount holds at a time, until its end or until the next of its kind begins.

/** What had been earned by a day, in minor units of one currency. */
export interface EarningsPoint {
  readonly on: IsoDate;
  readonly totalMinor: number;
}

const daysPerYear = 365.2425;

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
  // Read from the first day to the last: a comparison of each day with each amount takes minutes
  // where a decade was paid by the week.
  const changeOn = new Map<IsoDate, { yearlyMinor: number; onceMinor: number }>();
  const change = (on: IsoDate, yearlyMinor: number, onceMinor = 0) => {
    const known = changeOn.get(on) ?? { yearlyMinor: 0, onceMinor: 0 };
    known.yearlyMinor += yearlyMinor;
    known.onceMinor += onceMinor;
    changeOn.set(on, known);
  };
  for (const { from, to, yearlyMinor } of stretches) {
    change(from, yearlyMinor);
    change(to, -yearlyMinor);
  }
  for (const one of once) change(one.paidFrom, 0, convert(one.amountMinor, one));
  if (paid.length > 0) change(today, 0);

  let yearly = 0;
  let earned = 0;
  let before: IsoDate | null = null;
  return [...changeOn]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, { yearlyMinor, onceMinor }]) => {
      if (before !== null) earned += (yearly * daysBetween(before, on)) / daysPerYear;
      earned += onceMinor;
      yearly += yearlyMinor;
      before = on;
      return { on, totalMinor: Math.round(earned) };
    });
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
