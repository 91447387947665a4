import type { CareerPath, CareerPathId } from '../../shared/career-paths';
import type { PaceAdvice, Standing } from '../../shared/api';
import { findConflicts } from '../../shared/conflicts';
import type { IsoDate } from '../../shared/dates';
import type { LevelRef, Position } from '../../shared/goal';
import type { Milestone } from '../../shared/milestones';
import { computeReadiness, type Readiness } from '../../shared/readiness';
import { assessLadder, type LevelStanding, type Records } from '../../shared/requirement-standing';
import { realPace } from '../../shared/real-pace';
import { computeSchedule } from '../../shared/schedule';
import { workingLevel } from '../../shared/working-level';
import { waysToMeet } from '../../shared/ways-to-meet';
import { getCareerPath } from './career-paths';
import type { ReadableDb } from './db';
import { getGoal } from './goal';
import { loggedHours } from './hours-entries';
import { listMilestones } from './milestones';
import { getPosition } from './position';
import { loadRecords } from './records';

/** Position and goal with what follows from them as of `today`. */
export const getStanding = (db: ReadableDb, today: IsoDate): Standing =>
  db.remember(`standing ${today}`, () =>
    standingFrom(db, { records: loadRecords(db, today), milestones: listMilestones(db), today }),
  );

/** What the plan's pace comes to as of `today`: ways to the goal's date, contradictions, the pace of what was logged. */
export function getPaceAdvice(db: ReadableDb, today: IsoDate): PaceAdvice {
  const milestones = listMilestones(db);
  const { goal, readiness, schedule } = getStanding(db, today);
  return {
    ways:
      goal && readiness && schedule
        ? waysToMeet({ readiness, milestones, goal, today }, schedule)
        : null,
    conflicts:
      goal && readiness && schedule
        ? findConflicts({ milestones, readiness, forecasts: schedule.milestones, goal, today })
        : [],
    realPace: goal && realPace(loggedHours(db, today), goal, today),
  };
}

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
  const { readiness, worksAt } = readinessFor(db, goal.level, position, records, today);
  const schedule = computeSchedule({ readiness, milestones, goal, today });
  return { position, goal, readiness, worksAt, schedule };
}

/** Readiness for any level, and the level of its path that the records already reach; throws `not-found`. */
export function readinessFor(
  db: ReadableDb,
  { id, careerPathId }: Pick<LevelRef, 'id' | 'careerPathId'>,
  position: Position | null,
  records: Records,
  today: IsoDate,
): Pick<Standing, 'worksAt'> & { readonly readiness: Readiness } {
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

/** The path of the goal, else of the position; null while there is neither. */
export function getOwnLadder(db: ReadableDb): CareerPath | null {
  const level = getGoal(db)?.level ?? getPosition(db)?.level;
  return level ? getCareerPath(db, level.careerPathId) : null;
}

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
