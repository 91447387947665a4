import type { IsoDate } from '../../shared/dates';
import type { ForecastAssumptions } from '../../shared/forecast';
import type { Goal, Position } from '../../shared/goal';
import type { Milestone } from '../../shared/milestones';
import type { Pay } from '../../shared/pay';
import type { Records } from '../../shared/requirement-standing';
import {
  compareRoutes as compare,
  isSameRoute,
  milestonesOnRoute,
  routePay,
  routeYears,
} from '../../shared/routes';
import type { AssessedRoute, Route, RouteOutcome } from '../../shared/routes';
import { computeSchedule } from '../../shared/schedule';
import type { ReadableDb } from './db';
import { getForecastAssumptions } from './forecast-assumptions';
import { getGoal } from './goal';
import { growthFrom } from './growth';
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
  const known: Known = {
    records: loadRecords(db, today),
    milestones: listMilestones(db),
    pay: listPay(db),
    position: getPosition(db),
    goal: getGoal(db),
    // The chart looks ahead as far as the person says; routes are compared as far as there is a figure for.
    assumptions: { ...getForecastAssumptions(db), years: Math.max(...routeYears) },
    today,
  };
  return compare(routes.map((route) => assess(db, route, known)));
}

interface Known {
  readonly records: Records;
  readonly milestones: readonly Milestone[];
  readonly pay: readonly Pay[];
  readonly position: Position | null;
  readonly goal: Goal | null;
  readonly assumptions: ForecastAssumptions;
  readonly today: IsoDate;
}

function assess(
  db: ReadableDb,
  route: Route,
  { records, milestones, pay, position, goal, assumptions, today }: Known,
): AssessedRoute {
  const level = getLevelRef(db, route.levelId);
  const pace = { hoursPerWeek: route.hoursPerWeek, weeksOff: route.weeksOff };
  const { readiness } = readinessFor(db, level, position, records, today);
  const isSameLevel = level.id === goal?.level.id;
  const counted = isSameLevel ? milestones : milestonesOnRoute(milestones, readiness);
  const schedule = computeSchedule({ readiness, milestones: counted, goal: pace, today });
  const { isNothingOpen, early, likely, late } = schedule;
  const growth = growthFrom(db, {
    // Used, a route becomes the goal; to the level aimed for already it keeps the date planned.
    standing: {
      position,
      goal: { level, ...pace, dueOn: isSameLevel ? goal.dueOn : null, revision: 0 },
      schedule,
    },
    // Check-ins are of the past, which no route changes.
    ...{ pay, milestones: counted, checkIns: [], assumptions, today },
  });
  if (growth === null) throw new Error('A route leads along a path');
  return {
    level,
    pace,
    isCurrent: goal !== null && isSameRoute(route, { ...goal, levelId: goal.level.id }),
    readiness,
    isNothingOpen,
    early,
    likely,
    late,
    pay: routePay(growth),
  };
}
