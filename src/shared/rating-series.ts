import { yearsBetween, type IsoDate } from './dates';
import type { Proficiency, Rating } from './skills';

/** A rating as its chart draws it: how far along the whole time, from 0 to 1, and how high. */
export interface RatingPoint {
  readonly on: IsoDate;
  readonly proficiency: Proficiency;
  /** 0 at the first rating, 1 today. */
  readonly at: number;
}

/** The ratings of one skill, oldest first, over the time from the first of them until today; of one day the last one made counts. Ratings come newest first. */
export function ratingSeries(ratings: readonly Rating[], today: IsoDate): readonly RatingPoint[] {
  const oldestFirst = ratings
    .filter(({ ratedOn }, index) => ratings[index - 1]?.ratedOn !== ratedOn)
    .toReversed();
  const [first] = oldestFirst;
  if (!first) return [];
  const span = yearsBetween(first.ratedOn, today);
  return oldestFirst.map(({ ratedOn, proficiency }) => ({
    on: ratedOn,
    proficiency,
    at: span <= 0 ? 0 : Math.min(1, yearsBetween(first.ratedOn, ratedOn) / span),
  }));
}
