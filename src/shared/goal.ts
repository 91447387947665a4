import { z } from 'zod';
import { levelId, type CareerPathId, type LevelId } from './career-paths';
import { livedDay, rememberedDay, type IsoDate } from './dates';
import { ratingDraft, revision } from './skills';

// Where somebody is and where they want to go are two records: the goal may be on another ladder.

/** The level held since a date; `level` null means not on a path yet. */
export interface Position {
  readonly level: LevelRef | null;
  readonly since: IsoDate;
  /** When this career began; null until the person says so. */
  readonly careerBeganOn: IsoDate | null;
  readonly revision: number;
}

/** The level aimed for, perhaps by a date, at so many study hours a week. */
export interface Goal {
  readonly level: LevelRef;
  readonly dueOn: IsoDate | null;
  readonly hoursPerWeek: number | null;
  readonly weeksOff: number;
  readonly revision: number;
}

/** A level named together with its path, for showing it away from its ladder. */
export interface LevelRef {
  readonly id: LevelId;
  readonly title: string;
  readonly tier: string;
  readonly rank: number;
  readonly careerPathId: CareerPathId;
  readonly careerPathName: string;
}

const positionFields = () =>
  z.object({
    levelId: levelId.nullable(),
    since: livedDay,
    careerBeganOn: rememberedDay.nullable().default(null),
    /** The revision last seen; null when none was recorded yet. */
    revision: revision.nullable(),
  });
/** A career is at least as old as the level held in it; who is on no path yet may begin later. */
export const positionDraft = z.lazy(() =>
  positionFields().refine(
    ({ levelId, since, careerBeganOn }) =>
      levelId === null || careerBeganOn === null || careerBeganOn <= since,
    { path: ['careerBeganOn'], error: 'after-level' },
  ),
);
export type PositionDraft = z.infer<typeof positionDraft>;

export const goalDraft = z.lazy(() =>
  z.object({
    levelId,
    dueOn: rememberedDay.nullable(),
    hoursPerWeek: z
      .number('not-an-amount')
      .positive('not-positive')
      .max(80, 'too-large')
      .nullable(),
    weeksOff: z.int('not-an-amount').min(0, 'negative').max(51, 'too-large'),
    revision: revision.nullable(),
  }),
);
export type GoalDraft = z.infer<typeof goalDraft>;

/** All that the first run collects, saved as one; every part may be skipped. */
export const firstRunAnswers = z.lazy(() =>
  z.object({
    position: positionFields().omit({ revision: true }).nullable(),
    goal: goalDraft.unwrap().omit({ revision: true }).nullable(),
    ratings: z.array(ratingDraft).max(8),
  }),
);
export type FirstRunAnswers = z.infer<typeof firstRunAnswers>;
