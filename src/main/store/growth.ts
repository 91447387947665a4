import type { Standing } from '../../shared/api';
import type { CheckInSummary } from '../../shared/check-ins';
import type { IsoDate } from '../../shared/dates';
import type { ForecastAssumptions } from '../../shared/forecast';
import { computeGrowth, type Growth } from '../../shared/growth';
import type { Milestone } from '../../shared/milestones';
import type { Pay } from '../../shared/pay';
import { listCareerBreaks } from './career-breaks';
import { getCareerPath } from './career-paths';
import { listCheckIns } from './check-ins';
import type { ReadableDb } from './db';
import { listExchangeRates } from './exchange-rates';
import { getForecastAssumptions } from './forecast-assumptions';
import { listInflation } from './inflation';
import { listMilestones } from './milestones';
import { listPay } from './pay';
import { getStanding } from './standing';

/** Pay against the bands of the path held, else of the goal's; null without either. */
export const getGrowth = (db: ReadableDb, today: IsoDate): Growth | null =>
  db.remember(`growth ${today}`, () =>
    growthFrom(db, {
      pay: listPay(db),
      standing: getStanding(db, today),
      milestones: listMilestones(db),
      checkIns: listCheckIns(db),
      assumptions: getForecastAssumptions(db),
      today,
    }),
  );

/** The growth that follows from given pay and a given standing, for copies that leave some out and for other routes. */
export function growthFrom(
  db: ReadableDb,
  {
    standing: { position, goal, schedule },
    ...given
  }: {
    readonly pay: readonly Pay[];
    readonly standing: Pick<Standing, 'position' | 'goal' | 'schedule'>;
    readonly milestones: readonly Milestone[];
    readonly checkIns: readonly CheckInSummary[];
    readonly assumptions: ForecastAssumptions;
    readonly today: IsoDate;
  },
): Growth | null {
  const goalPath = goal && getCareerPath(db, goal.level.careerPathId);
  return computeGrowth({
    path: position?.level ? getCareerPath(db, position.level.careerPathId) : goalPath,
    goalPath,
    position,
    goal,
    schedule,
    breaks: listCareerBreaks(db),
    rates: listExchangeRates(db),
    inflation: listInflation(db),
    ...given,
  });
}
