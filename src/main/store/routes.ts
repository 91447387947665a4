import type { SalaryBand } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import type { ForecastMove } from '../../shared/forecast';
import type { LevelRef } from '../../shared/goal';
import type { Milestone } from '../../shared/milestones';
import type { Currency } from '../../shared/money';
import { fullTimeYearlyMinor, type Pay } from '../../shared/pay';
import type { Records } from '../../shared/requirement-standing';
import {
  compareRoutes as compare,
  isSameRoute,
  milestonesOnRoute,
  routePay,
} from '../../shared/routes';
import type { AssessedRoute, Route, RouteOutcome, RoutePayInput } from '../../shared/routes';
import { computeSchedule } from '../../shared/schedule';
import { getCareerPath } from './career-paths';
import type { ReadableDb } from './db';
import { getGoal } from './goal';
import { getLevelRef } from './levels';
import { listMilestones } from './milestones';
import { listPay } from './pay';
import { getPosition } from './position';
import { loadRecords } from './records';
import { readinessFor } from './standing';

/** What each route would mean as of `today`, beside the others; throws `not-found`. */
export function compareRoutes(
  db: ReadableDb,
  routes: readonly Route[],
  today: IsoDate,
): readonly RouteOutcome[] {
  const known = {
    records: loadRecords(db, today),
    milestones: listMilestones(db),
    pay: currentPay(listPay(db), today),
    today,
  };
  return compare(routes.map((route) => assess(db, route, known)));
}

interface Known {
  readonly records: Records;
  readonly milestones: readonly Milestone[];
  readonly pay: readonly Pay[];
  readonly today: IsoDate;
}

function assess(
  db: ReadableDb,
  route: Route,
  { records, milestones, pay, today }: Known,
): AssessedRoute {
  const level = getLevelRef(db, route.levelId);
  const goal = getGoal(db);
  const pace = { hoursPerWeek: route.hoursPerWeek, weeksOff: route.weeksOff };
  const { readiness } = readinessFor(db, level, getPosition(db), records, today);
  const schedule = computeSchedule({
    readiness,
    milestones: level.id === goal?.level.id ? milestones : milestonesOnRoute(milestones, readiness),
    goal: pace,
    today,
  });
  const { isNothingOpen, early, likely, late } = schedule;
  return {
    level,
    pace,
    isCurrent: goal !== null && isSameRoute(route, { ...goal, levelId: goal.level.id }),
    readiness,
    isNothingOpen,
    early,
    likely,
    late,
    pay: routePay(payInput(db, level, pay), schedule),
  };
}

/** The base pay that holds today: of several from the same day, all. */
function currentPay(pay: readonly Pay[], today: IsoDate): readonly Pay[] {
  const base = pay.filter(({ kind, paidFrom }) => kind === 'base' && paidFrom <= today);
  const latestOn = base
    .map(({ paidFrom }) => paidFrom)
    .sort()
    .at(-1);
  return base.filter(({ paidFrom }) => paidFrom === latestOn);
}

function payInput(db: ReadableDb, level: LevelRef, pay: readonly Pay[]): RoutePayInput {
  if (pay.length === 0) return 'no-pay';
  const { currency, levels } = getCareerPath(db, level.careerPathId);
  const amounts = pay.filter((one) => one.currency === currency).map(fullTimeYearlyMinor);
  if (amounts.length === 0) return 'other-currency';
  const targetBand = levels.find(({ id }) => id === level.id)?.salary ?? null;
  if (targetBand === null) return 'no-band';
  const held = getPosition(db)?.level ?? null;
  return {
    currency,
    payMinor: Math.max(...amounts),
    heldBand: held && bandOf(db, held, currency),
    targetBand,
    move: moveFrom(held, level),
  };
}

/** A level's band where its path pays in a currency. */
function bandOf(
  db: ReadableDb,
  { id, careerPathId }: LevelRef,
  currency: Currency,
): SalaryBand | null {
  const path = getCareerPath(db, careerPathId);
  if (path.currency !== currency) return null;
  return path.levels.find((level) => level.id === id)?.salary ?? null;
}

/** Who is on no path yet begins on one like somebody who changes to it. */
function moveFrom(held: LevelRef | null, target: LevelRef): ForecastMove['kind'] | null {
  if (held?.careerPathId !== target.careerPathId) return 'change-of-path';
  return target.rank > held.rank ? 'promotion' : null;
}
