import { placeInBand, type BandPlace } from './band-place';
import type { CareerBreak } from './career-breaks';
import type { CareerPath, Level } from './career-paths';
import type { CheckInSummary } from './check-ins';
import { yearsBetween, type IsoDate } from './dates';
import { earningsUntil } from './earnings';
import { convertMinor, rateInForce, type ExchangeRate } from './exchange-rates';
import { experienceOf, type Experience } from './experience';
import type { ForecastAssumptions } from './forecast';
import type { Goal, Position } from './goal';
import { forecastGrowth, type GrowthForecast } from './growth-forecast';
import { priceFactor, type Inflation } from './inflation';
import { bandsOf, type LevelBand } from './level-bands';
import type { Milestone, MilestoneId } from './milestones';
import type { Currency } from './money';
import { earnedYearlyMinor, fullTimeYearlyMinor, type Pay, type PayId } from './pay';
import type { Schedule } from './schedule';

// The numbers behind the salary-growth chart, in years of experience and yearly minor units of the
// bands' currency. The drawing adds nothing to them: an open end fades over a stated stretch, which
// is never data.

/** A level's rectangle, on the days on which its years are reached, breaks counted. */
export interface GrowthBand extends LevelBand {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly fadeTo: IsoDate;
}

/** One record of base pay as yearly amounts; `years` is null before this career began. */
export interface GrowthPoint {
  readonly payId: PayId;
  readonly on: IsoDate;
  /** The last day; null while it holds. */
  readonly until: IsoDate | null;
  readonly years: number | null;
  /** Full-time equivalent. */
  readonly yearlyMinor: number;
  /** What was really earned; the same for full-time work. */
  readonly earnedMinor: number;
  /** The full-time equivalent in today's money; null where a year's inflation is not on file. */
  readonly inTodaysMoneyMinor: number | null;
}

/** A dated milestone, finished or planned. */
export interface GrowthMilestone {
  readonly id: MilestoneId;
  readonly title: string;
  readonly on: IsoDate;
  readonly years: number;
  readonly isDone: boolean;
}

/** A check-in held, with the figure it froze. */
export interface GrowthCheckIn extends Pick<
  CheckInSummary,
  'id' | 'whom' | 'headline' | 'metCount' | 'countedCount'
> {
  readonly on: IsoDate;
  readonly years: number;
  readonly levelTitle: string;
}

/** Everything the chart and its table show; null parts are absent for the stated reason. */
export interface Growth {
  readonly currency: Currency;
  /** Another one than `currency` where no exchange rate leads from one's pay to the bands, which are then left out. */
  readonly bandCurrency: Currency;
  /** Levels that publish both pay and years; without years a level has no place on the axis. */
  readonly bands: readonly GrowthBand[];
  /** Whether any level of the path says its years; else there is nothing to measure experience by. */
  readonly areYearsPublished: boolean;
  /** Oldest first. */
  readonly points: readonly GrowthPoint[];
  readonly milestones: readonly GrowthMilestone[];
  readonly checkIns: readonly GrowthCheckIn[];
  /** All that was earned by a day, as it was really paid, every kind of pay counted. */
  readonly earnings: readonly { readonly on: IsoDate; readonly totalMinor: number }[];
  /** The rates by which pay in other currencies was converted. */
  readonly rates: readonly ExchangeRate[];
  /** Base pay in a currency without a rate: in the history alone. */
  readonly otherCurrencyCount: number;
  /** Years are 0 while this career has not begun. */
  readonly today: { readonly on: IsoDate; readonly years: number };
  /** The date planned, else the likely finish; null without either or when nothing is open. */
  readonly goal: {
    readonly on: IsoDate;
    readonly years: number;
    readonly isPlanned: boolean;
  } | null;
  /** Day on which years of experience were 0, for the calendar axis. */
  readonly yearZeroOn: IsoDate;
  /** The career's beginning was assumed, not stated. */
  readonly isStartAssumed: boolean;
  /** Years of breaks since year zero, which count as no experience. */
  readonly breakYears: number;
  /** The base pay that holds today; null without one, or without a rate for its currency. */
  readonly current: {
    readonly yearlyMinor: number;
    readonly place: BandPlace | null;
    /** The next level's band and what is missing to its minimum, 0 or less once within it; null at the top. */
    readonly next: {
      readonly tier: string;
      readonly minMinor: number;
      readonly distanceMinor: number;
    } | null;
    /** Mean growth a year since the first base pay; null until a year has passed. */
    readonly growth: {
      readonly percent: number;
      readonly sinceOn: IsoDate;
      /** The same after inflation; null where a year's figure is missing. */
      readonly realPercent: number | null;
    } | null;
  } | null;
  readonly forecast: GrowthForecast;
}

/** What the growth is computed from. */
export interface GrowthInput {
  /** The path of the level held, or of the goal when on none. */
  readonly path: CareerPath | null;
  /** The goal's path; the same as `path` unless the goal is elsewhere. */
  readonly goalPath: CareerPath | null;
  readonly position: Position | null;
  readonly goal: Goal | null;
  readonly schedule: Schedule | null;
  readonly milestones: readonly Milestone[];
  readonly checkIns: readonly CheckInSummary[];
  readonly pay: readonly Pay[];
  readonly breaks: readonly CareerBreak[];
  readonly rates: readonly ExchangeRate[];
  readonly inflation: readonly Inflation[];
  readonly assumptions: ForecastAssumptions;
  readonly today: IsoDate;
}

/** The chart's numbers for the path of the level held, or of the goal when on none; null without a path. */
export function computeGrowth(input: GrowthInput): Growth | null {
  const { path, position, goal, schedule, pay, breaks, rates, today } = input;
  if (path === null) return null;
  const held = path.levels.find((level) => level.id === position?.level?.id) ?? null;
  const experience = experienceOf({ path, position, held, breaks, today });
  const { yearZeroOn, isStartAssumed, breakYears, yearsOn, dayAt } = experience;
  const isBase = ({ kind }: Pay) => kind === 'base';
  const currency = currencyOf(pay.filter(isBase), path, rates, today);
  const areBandsDrawn = currency === path.currency;
  const rateOf = (from: Currency) => rateInForce(rates, from, currency, today);
  const convertible = pay.filter(
    (one) => one.currency === currency || rateOf(one.currency) !== undefined,
  );
  const convert = (amountMinor: number, one: Pay) => {
    const rate = rateOf(one.currency);
    return rate === undefined ? amountMinor : convertMinor(amountMinor, one.currency, rate);
  };
  const points = convertible
    .filter(isBase)
    .map((one) => pointOf(one, convert, experience, input))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.yearlyMinor - b.yearlyMinor));
  const current = currentOf(points, pay.filter(isBase), areBandsDrawn ? held : null, input, path);
  return {
    currency,
    bandCurrency: path.currency,
    bands: (areBandsDrawn ? bandsOf(path) : []).map((band) => ({
      ...band,
      from: dayAt(band.yearsFrom),
      to: dayAt(band.yearsTo),
      fadeTo: dayAt(band.yearsFadeTo),
    })),
    areYearsPublished: path.levels.some(({ years }) => years !== null),
    points,
    milestones: milestonesOf(input.milestones, experience),
    checkIns: input.checkIns.map(
      ({ id, whom, headline, metCount, countedCount, heldOn: on, level }) => ({
        ...{ id, whom, headline, metCount, countedCount, on },
        years: yearsOn(on),
        levelTitle: level.title,
      }),
    ),
    earnings: earningsUntil(convertible, convert, today),
    rates: [...new Set(convertible.map((one) => one.currency))].flatMap(
      (from) => rateOf(from) ?? [],
    ),
    otherCurrencyCount: pay.filter(isBase).length - points.length,
    today: { on: today, years: yearsOn(today) },
    goal: goalDateOf(goal, schedule, experience),
    yearZeroOn,
    isStartAssumed,
    breakYears,
    current,
    forecast: forecastGrowth(
      input,
      path,
      held,
      areBandsDrawn ? (current?.yearlyMinor ?? null) : null,
    ),
  };
}

/** The bands' currency, or that of the latest base pay where no rate on file leads from any to the bands: they are then not drawn. */
function currencyOf(
  base: readonly Pay[],
  path: CareerPath,
  rates: readonly ExchangeRate[],
  today: IsoDate,
): Currency {
  const isComparable = ({ currency }: Pay) =>
    currency === path.currency || rateInForce(rates, currency, path.currency, today) !== undefined;
  if (base.length === 0 || base.some(isComparable)) return path.currency;
  const [latest] = base.toSorted((a, b) => (a.paidFrom < b.paidFrom ? 1 : -1));
  return latest?.currency ?? path.currency;
}

function pointOf(
  pay: Pay,
  convert: (amountMinor: number, pay: Pay) => number,
  { yearZeroOn, yearsOn }: Experience,
  { inflation, today }: GrowthInput,
): GrowthPoint {
  const yearlyMinor = convert(fullTimeYearlyMinor(pay), pay);
  const factor = priceFactor(inflation, pay.paidFrom, today);
  return {
    payId: pay.id,
    on: pay.paidFrom,
    until: pay.paidUntil,
    years: pay.paidFrom < yearZeroOn ? null : yearsOn(pay.paidFrom),
    yearlyMinor,
    earnedMinor: convert(earnedYearlyMinor(pay), pay),
    inTodaysMoneyMinor: factor === null ? null : Math.round(yearlyMinor * factor),
  };
}

/** Open milestones on the day they are due or waited for, finished ones on the day they were. */
const milestonesOf = (
  milestones: readonly Milestone[],
  { yearsOn }: Experience,
): readonly GrowthMilestone[] =>
  milestones.flatMap(({ id, title, state, closedOn, dueOn, waitsUntil }) => {
    const on = state === 'done' ? closedOn : (waitsUntil ?? dueOn);
    return state === 'dropped' || on === null
      ? []
      : [{ id, title, on, years: yearsOn(on), isDone: state === 'done' }];
  });

function goalDateOf(
  goal: Goal | null,
  schedule: Schedule | null,
  { yearsOn }: Experience,
): Growth['goal'] {
  if (goal === null) return null;
  if (goal.dueOn !== null) return { on: goal.dueOn, years: yearsOn(goal.dueOn), isPlanned: true };
  if (schedule === null || schedule.isNothingOpen || schedule.likely.kind === 'none') return null;
  return { on: schedule.likely.on, years: yearsOn(schedule.likely.on), isPlanned: false };
}

/** Of several amounts that hold from the same day, the highest. */
function currentOf(
  points: readonly GrowthPoint[],
  base: readonly Pay[],
  held: Level | null,
  { today }: GrowthInput,
  path: CareerPath,
): Growth['current'] {
  const latestOn = base
    .map(({ paidFrom }) => paidFrom)
    .filter((on) => on <= today)
    .sort()
    .at(-1);
  const latest = points.findLast(
    ({ on, until }) => on === latestOn && (until === null || until >= today),
  );
  if (latest === undefined) return null;
  const { yearlyMinor } = latest;
  return {
    yearlyMinor,
    place: held && placeInBand(yearlyMinor, held, path.levels),
    next: nextBandOf(yearlyMinor, held, path),
    growth: growthPerYear(points, latest, today),
  };
}

function nextBandOf(yearlyMinor: number, held: Level | null, path: CareerPath) {
  if (held === null) return null;
  const next = path.levels.find(({ rank, salary }) => rank > held.rank && salary !== null);
  if (!next?.salary) return null;
  const { minMinor } = next.salary;
  return { tier: next.tier, minMinor, distanceMinor: minMinor - yearlyMinor };
}

function growthPerYear(points: readonly GrowthPoint[], latest: GrowthPoint, today: IsoDate) {
  const [first] = points;
  if (first === undefined) return null;
  const years = yearsBetween(first.on, today);
  if (years < 1 || first.payId === latest.payId) return null;
  const percent = (from: number) => 100 * ((latest.yearlyMinor / from) ** (1 / years) - 1);
  return {
    percent: percent(first.yearlyMinor),
    sinceOn: first.on,
    realPercent: first.inTodaysMoneyMinor === null ? null : percent(first.inTodaysMoneyMinor),
  };
}
