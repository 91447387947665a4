import type { Standing } from '../../shared/api';
import type { IsoDate } from '../../shared/dates';
import { computeGrowth, type Growth } from '../../shared/growth';
import type { Pay } from '../../shared/pay';
import { getCareerPath } from './career-paths';
import type { ReadableDb } from './db';
import { listPay } from './pay';
import { getStanding } from './standing';

/** Pay against the bands of the path held, else of the goal's; null without either. */
export const getGrowth = (db: ReadableDb, today: IsoDate): Growth | null =>
  growthFrom(db, { pay: listPay(db), standing: getStanding(db, today), today });

/** The growth that follows from given pay, for copies that leave some out. */
export function growthFrom(
  db: ReadableDb,
  {
    pay,
    standing: { position, goal, schedule },
    today,
  }: {
    readonly pay: readonly Pay[];
    readonly standing: Standing;
    readonly today: IsoDate;
  },
): Growth | null {
  const level = position?.level ?? goal?.level;
  const path = level ? getCareerPath(db, level.careerPathId) : null;
  return computeGrowth({ path, position, goal, schedule, pay, today });
}
