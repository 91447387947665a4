import { z } from 'zod';
import type { RequirementId } from './career-paths';
import type { ForecastRange } from './forecast';
import { goalDraft, type LevelRef } from './goal';
import type { Growth } from './growth';
import type { GrowthForecast } from './growth-forecast';
import type { Milestone } from './milestones';
import type { Currency } from './money';
import type { Finish, Pace } from './pace';
import type { Readiness } from './readiness';
import type { RequirementStanding } from './requirement-standing';
import { worksOnAny } from './schedule';

// What another goal or another pace would mean, beside the one there is. Nothing here is kept: a route
// becomes the goal when the person says so, as setting a goal does.

export const mostRoutes = 4;
/** So many years from now the pay of routes is compared. */
export const routeYears = [1, 3, 5, 10] as const;

export const route = z.lazy(() =>
  goalDraft.unwrap().pick({ levelId: true, hoursPerWeek: true, weeksOff: true }),
);
export type Route = z.infer<typeof route>;
export const routes = z.lazy(() => z.array(route).min(1).max(mostRoutes));

/** Something a route asks. */
export interface RouteSkill {
  readonly requirementId: RequirementId;
  readonly name: string;
  /** Hours still missing by convention; null where it has none. */
  readonly hours: number | null;
  /** Another of the routes asks one of its skills as well. */
  readonly isShared: boolean;
}

/** Yearly pay, and all that is earned until then, so many years from now; in minor units. */
export interface RoutePayPoint {
  readonly years: (typeof routeYears)[number];
  readonly pay: ForecastRange;
  readonly earned: ForecastRange;
}

export type RoutePay =
  | {
      readonly kind: 'forecast';
      readonly currency: Currency;
      readonly points: readonly RoutePayPoint[];
    }
  | {
      readonly kind: 'none';
      readonly reason: Extract<GrowthForecast, { kind: 'none' }>['reason'];
    };

/** What follows from a route. */
export interface RouteOutcome {
  readonly level: LevelRef;
  readonly pace: Pace;
  /** The goal and the pace there are today. */
  readonly isCurrent: boolean;
  readonly readiness: Pick<Readiness, 'headline' | 'status' | 'metCount' | 'countedCount'>;
  readonly isNothingOpen: boolean;
  readonly early: Finish;
  readonly likely: Finish;
  readonly late: Finish;
  /** Not met yet, by the route's own list, foundations last. */
  readonly toLearn: readonly RouteSkill[];
  /** Met already. */
  readonly met: readonly RouteSkill[];
  readonly pay: RoutePay;
}

/** A milestone counts on a route to another level where it works on what that level asks. */
export const milestonesOnRoute = (
  milestones: readonly Milestone[],
  readiness: Pick<Readiness, 'target' | 'foundations'>,
): readonly Milestone[] => milestones.filter(worksOnAny(readiness));

/** A route's pay from the growth that would follow from it, which is the growth chart's own forecast. */
export function routePay({ currency, forecast }: Growth): RoutePay {
  if (forecast.kind === 'none') return forecast;
  return {
    kind: 'forecast',
    currency,
    points: routeYears.flatMap((years) => {
      const year = forecast.yearly.find((one) => one.years === years);
      return year === undefined ? [] : [{ years, pay: year.pay, earned: year.earnings }];
    }),
  };
}

/** A route with what was computed for it, before it is put beside others. */
export interface AssessedRoute extends Omit<RouteOutcome, 'readiness' | 'toLearn' | 'met'> {
  readonly readiness: Readiness;
}

/** Puts routes beside one another: what each asks, and what of it another one asks too. */
export function compareRoutes(assessed: readonly AssessedRoute[]): readonly RouteOutcome[] {
  const asked = assessed.map(
    ({ readiness }) =>
      new Set(askedBy(readiness).flatMap(({ requirement }) => skillsOf(requirement))),
  );
  return assessed.map(({ readiness, ...rest }, index) => {
    const others = asked.filter((_, other) => other !== index);
    const skill = ({ requirement, missingHours }: RequirementStanding): RouteSkill => ({
      requirementId: requirement.id,
      name: requirement.name,
      hours: missingHours,
      isShared: others.some((skills) => skillsOf(requirement).some((id) => skills.has(id))),
    });
    const standings = askedBy(readiness);
    const { headline, status, metCount, countedCount } = readiness;
    return {
      ...rest,
      readiness: { headline, status, metCount, countedCount },
      toLearn: standings.filter(({ isMet, isAssumed }) => !isMet && !isAssumed).map(skill),
      met: standings.filter(({ isMet }) => isMet).map(skill),
    };
  });
}

const askedBy = ({ target, foundations }: Readiness): readonly RequirementStanding[] =>
  [...target, ...foundations].filter(({ setAsideReason }) => setAsideReason === null);

const skillsOf = ({ skills }: RequirementStanding['requirement']): readonly string[] =>
  skills.map(({ id }) => id);

/** Whether a route is the goal as it is. */
export const isSameRoute = (one: Route, other: Route): boolean =>
  one.levelId === other.levelId &&
  one.hoursPerWeek === other.hoursPerWeek &&
  one.weeksOff === other.weeksOff;
