import type { LevelId, RequirementId } from '../../../shared/career-paths';
import type { PickedLevel } from '../../dialogs/LevelChoice';
import type { Proficiency, SkillId } from '../../../shared/skills';

/** Where the person stands, and since when. */
export interface NowAnswer {
  readonly picked: PickedLevel;
  readonly since: string;
}

/** Where the person wants to go, by when, with how many hours a week. */
export interface NextAnswer {
  readonly picked: Extract<PickedLevel, { levelId: LevelId }>;
  readonly dueOn: string | null;
  readonly hoursPerWeek: number | null;
}

/** Ratings given so far, by requirement; of alternatives one skill is rated. */
export type GivenRatings = ReadonlyMap<
  RequirementId,
  { readonly skillId: SkillId; readonly proficiency: Proficiency }
>;
