import type { CareerPathId, LevelId, RequirementId } from '../../../shared/career-paths';
import type { Proficiency, SkillId } from '../../../shared/skills';

/** A level together with its path, as picked from a ladder; `levelId` null is "not on this path yet". */
export interface Picked<Id = LevelId | null> {
  readonly careerPathId: CareerPathId;
  readonly levelId: Id;
}

/** Where the person stands, and since when. */
export interface NowAnswer {
  readonly picked: Picked;
  readonly since: string;
}

/** Where the person wants to go, by when, with how many hours a week. */
export interface NextAnswer {
  readonly picked: Picked<LevelId>;
  readonly dueOn: string | null;
  readonly hoursPerWeek: number | null;
}

/** Ratings given so far, by requirement; of alternatives one skill is rated. */
export type GivenRatings = ReadonlyMap<
  RequirementId,
  { readonly skillId: SkillId; readonly proficiency: Proficiency }
>;
