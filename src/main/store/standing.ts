import type { Standing } from '../../shared/api';
import type { CareerPathId } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import type { Goal, Position } from '../../shared/goal';
import type { Milestone } from '../../shared/milestones';
import { computeReadiness, type Readiness } from '../../shared/readiness';
import { assessLadder, type LevelStanding, type Records } from '../../shared/requirement-standing';
import { computeSchedule } from '../../shared/schedule';
import { workingLevel } from '../../shared/working-level';
import { getCareerPath } from './career-paths';
import type { ReadableDb } from './db';
import { getGoal } from './goal';
import { listMilestones } from './milestones';
import { getPosition } from './position';
import { loadRecords } from './records';

/** Position and goal with what follows from them as of `today`. */
export const getStanding = (db: ReadableDb, today: IsoDate): Standing =>
  standingFrom(db, { records: loadRecords(db, today), milestones: listMilestones(db), today });

/** The standing that follows from given records and milestones, for copies that leave some out. */
export function standingFrom(
  db: ReadableDb,
  {
    records,
    milestones,
    today,
  }: {
    readonly records: Records;
    readonly milestones: readonly Milestone[];
    readonly today: IsoDate;
  },
): Standing {
  const position = getPosition(db);
  const goal = getGoal(db);
  if (!goal) return { position, goal, readiness: null, worksAt: null, schedule: null };
  const { readiness, worksAt } = readinessFor(db, goal, position, records, today);
  return {
    position,
    goal,
    readiness,
    worksAt,
    schedule: computeSchedule({ readiness, milestones, goal, today }),
  };
}

function readinessFor(
  db: ReadableDb,
  goal: Goal,
  position: Position | null,
  records: Records,
  today: IsoDate,
): Pick<Standing, 'worksAt'> & { readonly readiness: Readiness } {
  const { id, careerPathId } = goal.level;
  const { levels } = getCareerPath(db, careerPathId);
  const target = levels.find((level) => level.id === id);
  if (!target) throw new Error(`The goal's level ${id} is not on its path`);
  const input = { levels, heldLevelRank: heldRankOn(careerPathId, position), records, today };
  const reached = workingLevel(input);
  return {
    readiness: computeReadiness({ ...input, target }),
    worksAt: reached && { id: reached.id, title: reached.title, rank: reached.rank },
  };
}

const heldRankOn = (careerPathId: CareerPathId, position: Position | null): number | null =>
  position?.level?.careerPathId === careerPathId ? position.level.rank : null;

/** Where the person stands on each level of a path, first level first; throws `not-found`. */
export const getLadderStanding = (
  db: ReadableDb,
  id: CareerPathId,
  today: IsoDate,
): readonly LevelStanding[] =>
  assessLadder(getCareerPath(db, id).levels, {
    heldLevelRank: heldRankOn(id, getPosition(db)),
    records: loadRecords(db, today),
    today,
  });
