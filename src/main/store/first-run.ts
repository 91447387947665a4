import type { IsoDate } from '../../shared/dates';
import type { FirstRunAnswers } from '../../shared/goal';
import type { ReadableDb, WritableDb } from './db';
import { setGoal } from './goal';
import { setPosition } from './position';
import { rateSkill } from './ratings';
import { getStoreInfo } from './store-info';

/** Whether the first questions still wait to be answered or skipped. */
export const isFirstRun = (db: ReadableDb): boolean => getStoreInfo(db).isFirstRun;

/** Saves all the first answers or none, and does not ask again; throws `stale-revision` where one was given before. */
export function completeFirstRun(
  db: WritableDb,
  { position, goal, ratings }: FirstRunAnswers,
  today: IsoDate,
): void {
  db.transaction(() => {
    if (position) setPosition(db, { ...position, revision: null });
    if (goal) setGoal(db, { ...goal, revision: null }, today);
    for (const rating of ratings) rateSkill(db, rating);
    db.run('UPDATE store_info SET is_first_run_done = 1');
  });
}
