import { useMemo } from 'react';
import type { EarningsAhead, EarningsPast } from '../../shared/earnings-series';
import type { Growth } from '../../shared/growth';
import type {
  GrowthAxis,
  SeriesBand,
  SeriesCheckIn,
  SeriesMilestone,
  SeriesPoint,
  SeriesYear,
} from '../../shared/growth-series';
import { wholeUnits } from '../../shared/minor-units';
import { readinessHeadline } from '../../shared/readiness-words';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';

/** A thing in the chart in words: what it is, and its figures. */
export interface GrowthWords {
  readonly name: string;
  readonly figures: readonly string[];
}

const itemsNamed = 4;

/** Words for everything in the salary chart, the same in hover, for the keyboard and in the table. */
export function useGrowthWords(growth: Growth) {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const { currency, today, goal } = growth;
    const yearly = (minor: number) =>
      text('growth.yearly', { amount: format.money(minor, currency) });
    const experience = (years: number) =>
      text('growth.experience', { amount: Number(years.toFixed(1)), years: format.number(years) });

    const bandName = (band: SeriesBand) =>
      text('growth.band', { tier: band.tier, title: band.title });
    const bandPay = (band: SeriesBand) =>
      text(band.isOpenPay ? 'growth.pay.open' : 'growth.pay.closed', {
        min: format.money(band.minMinor, currency),
        max: format.money(band.maxMinor, currency),
      });
    const bandYears = (band: SeriesBand) =>
      format.years({ from: band.yearsFrom, to: band.isOpenYears ? null : band.yearsTo });
    const bandDates = (band: SeriesBand) =>
      band.isOpenYears
        ? text('growth.dates.open', { from: format.date(band.from, 'month') })
        : text('growth.dates.closed', {
            from: format.date(band.from, 'month'),
            to: format.date(band.to, 'month'),
          });

    const money = (minor: number) => format.money(wholeUnits(minor, currency), currency);
    const checkInFigures = (checkIn: SeriesCheckIn) =>
      text('growth.check-in', {
        level: checkIn.levelTitle,
        readiness: readinessHeadline(checkIn, text, format),
      });
    const checkInLine = (checkIn: SeriesCheckIn) =>
      [format.date(checkIn.on), checkIn.whom, checkInFigures(checkIn)].filter(Boolean).join(' · ');

    return {
      bandName,
      bandPay,
      bandYears,
      bandDates,
      band: (band: SeriesBand, axis: GrowthAxis): GrowthWords => ({
        name: bandName(band),
        figures: [
          text('growth.yearly', { amount: bandPay(band) }),
          text('growth.years', { years: bandYears(band) }),
          ...(axis === 'calendar' ? [bandDates(band)] : []),
          ...(band.isDerived ? [text('growth.derived')] : []),
        ],
      }),
      point: (point: SeriesPoint): GrowthWords => ({
        name: yearly(point.yearlyMinor),
        figures: [
          ...(point.earnedMinor === point.yearlyMinor
            ? []
            : [text('growth.earned', { amount: format.money(point.earnedMinor, currency) })]),
          text('growth.since', { date: format.date(point.on) }),
          ...(point.inTodaysMoneyMinor === null || point.inTodaysMoneyMinor === point.yearlyMinor
            ? []
            : [text('growth.todays-money', { amount: money(point.inTodaysMoneyMinor) })]),
          ...(point.years === null ? [] : [experience(point.years)]),
        ],
      }),
      yearAhead: (year: SeriesYear): GrowthWords => ({
        name: text('growth.ahead', { years: year.years, date: format.date(year.on, 'month') }),
        figures: [
          text('growth.ahead.range', {
            low: money(year.low),
            high: money(year.high),
          }),
          text('growth.ahead.middle', { amount: money(year.middle) }),
          text('growth.ahead.earned', {
            low: money(year.earnings.low),
            high: money(year.earnings.high),
          }),
        ],
      }),
      milestones: (milestones: readonly SeriesMilestone[]): GrowthWords => ({
        name: text('growth.milestones', { count: milestones.length }),
        figures: [
          ...milestones.slice(0, itemsNamed).map(({ title, on, isDone }) =>
            text(isDone ? 'growth.milestone.done' : 'growth.milestone', {
              title,
              date: format.date(on),
            }),
          ),
          ...(milestones.length > itemsNamed
            ? [text('growth.milestones.more', { count: milestones.length - itemsNamed })]
            : []),
        ],
      }),
      checkIns: (checkIns: readonly SeriesCheckIn[]): GrowthWords => ({
        name: text('growth.check-ins', { count: checkIns.length }),
        figures: [
          ...checkIns.slice(0, itemsNamed).map(checkInLine),
          ...(checkIns.length > itemsNamed
            ? [text('growth.milestones.more', { count: checkIns.length - itemsNamed })]
            : []),
        ],
      }),
      checkInFigures,
      earnedUntil: ({ on, totalMinor }: EarningsPast): GrowthWords => ({
        name: text('earnings.until', { date: format.date(on) }),
        figures: [text('earnings.total', { amount: money(totalMinor) })],
      }),
      earnedAhead: ({ years, on, low, middle, high }: EarningsAhead): GrowthWords => ({
        name: text('growth.ahead', { years, date: format.date(on, 'month') }),
        figures: [
          text('earnings.range', { low: money(low), high: money(high) }),
          text('growth.ahead.middle', { amount: money(middle) }),
        ],
      }),
      today: (): GrowthWords => ({
        name: text('growth.today'),
        figures: [format.date(today.on), experience(today.years)],
      }),
      goal: (): GrowthWords | null =>
        goal && {
          name: text(goal.isPlanned ? 'growth.goal.planned' : 'growth.goal'),
          figures: [format.date(goal.on), experience(goal.years)],
        },
    };
  }, [growth, text, format]);
}
