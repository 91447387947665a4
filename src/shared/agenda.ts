import type { Ask, AskId } from './asks';
import type { CheckInId, OpenAgreement } from './check-ins';
import type { IsoDate } from './dates';
import type { EvidenceId } from './evidence';
import type { Milestone, MilestoneId } from './milestones';
import type { Proficiency, SkillId } from './skills';

// What Home says beside the standing: what is due, whom one waits on and what changed lately.

/** A skill rated anew; `from` is null where it was the first rating. */
export interface NewRating {
  readonly skillId: SkillId;
  readonly name: string;
  readonly from: Proficiency | null;
  readonly to: Proficiency;
}

/** Something that happened lately; what was rated on one day is one piece of news. */
export type News =
  | { readonly kind: 'ratings'; readonly on: IsoDate; readonly ratings: readonly NewRating[] }
  | {
      readonly kind: 'milestone';
      readonly on: IsoDate;
      readonly id: MilestoneId;
      readonly title: string;
    }
  | {
      readonly kind: 'evidence';
      readonly on: IsoDate;
      readonly id: EvidenceId;
      readonly title: string;
    }
  | {
      readonly kind: 'check-in';
      readonly on: IsoDate;
      readonly id: CheckInId;
      readonly whom: string;
    }
  | { readonly kind: 'answer'; readonly on: IsoDate; readonly id: AskId; readonly what: string };

/** What is agreed and asked for, and what is new. */
export interface Agenda {
  /** Due first. */
  readonly agreements: readonly OpenAgreement[];
  /** Those still waited for, the longest first. */
  readonly asks: readonly Ask[];
  /** Newest first. */
  readonly news: readonly News[];
}

/** A milestone or something agreed, with the day it is due or waited for. */
export type Due =
  | { readonly kind: 'milestone'; readonly on: IsoDate | null; readonly milestone: Milestone }
  | {
      readonly kind: 'agreement';
      readonly on: IsoDate | null;
      readonly agreement: OpenAgreement;
    };

const never = '9999';

/** Open milestones and agreements, those due first on top and those without a day last. */
export const dueNext = (
  milestones: readonly Milestone[],
  agreements: readonly OpenAgreement[],
): readonly Due[] =>
  [
    ...milestones
      .filter(({ state }) => state === 'open')
      .toSorted((a, b) => a.position - b.position)
      .map((milestone): Due => ({
        kind: 'milestone',
        on: milestone.dueOn ?? milestone.waitsUntil,
        milestone,
      })),
    ...agreements.map((agreement): Due => ({
      kind: 'agreement',
      on: agreement.dueOn,
      agreement,
    })),
  ].toSorted((a, b) => (a.on ?? never).localeCompare(b.on ?? never));
