import { z } from 'zod';
import { requirementId, type Level, type Requirement } from './career-paths';
import type { IsoDate } from './dates';
import type { AskedProficiency, HeldCredential, Proficiency, SkillId, TimeUnit } from './skills';
import { line } from './text';

// Readiness as a range: unrated is unknown, never zero. The conventions below are ours and are shown
// to the user with every figure they shape.

export const setAsideDraft = z.object({ requirementId, reason: line(500) });
export type SetAsideDraft = z.infer<typeof setAsideDraft>;
export const noOpportunityDraft = z.object({
  requirementId,
  /** Whom to ask for the opportunity; empty while that is open. */
  whom: z.string().max(300).pipe(line(300)).nullable(),
});
export type NoOpportunityDraft = z.infer<typeof noOpportunityDraft>;

/** What a requirement asks, with the convention applied where the path does not say. */
export type Asked =
  | {
      readonly kind: 'graded';
      readonly proficiency: AskedProficiency;
      readonly isConvention: boolean;
    }
  | { readonly kind: 'credential' }
  | { readonly kind: 'time'; readonly amount: number; readonly unit: TimeUnit };

/** What is recorded for a requirement; null while nothing is, which is unknown and not zero. */
export type Recorded =
  | {
      readonly kind: 'graded';
      readonly proficiency: Proficiency;
      readonly skillId: SkillId;
      readonly ratedOn: IsoDate;
    }
  | { readonly kind: 'credential'; readonly held: HeldCredential; readonly isExpired: boolean }
  | { readonly kind: 'time'; readonly amount: number };

/** One requirement with what is asked, what is recorded and how far that goes (0 to 1). */
export interface RequirementStanding {
  readonly requirement: Requirement;
  readonly levelTitle: string;
  readonly asked: Asked;
  readonly recorded: Recorded | null;
  /** 0 to 1, null while unknown. */
  readonly score: number | null;
  readonly isMet: boolean;
  /** Proficiency steps missing; 0 when met; null while unknown or where steps do not apply. */
  readonly stepsShort: number | null;
  readonly setAsideReason: string | null;
  readonly noOpportunity: { readonly whom: string | null; readonly since: IsoDate } | null;
  /** A foundation below the level held that nobody rated. */
  readonly isAssumed: boolean;
}

/** What is recorded about the requirements, as the store hands it over. */
export interface Records {
  readonly ratings: ReadonlyMap<
    SkillId,
    { readonly proficiency: Proficiency; readonly ratedOn: IsoDate }
  >;
  readonly credentials: ReadonlyMap<SkillId, HeldCredential>;
  readonly time: ReadonlyMap<SkillId, number>;
  readonly setAside: ReadonlyMap<string, string>;
  readonly noOpportunity: ReadonlyMap<
    string,
    { readonly whom: string | null; readonly since: IsoDate }
  >;
}

export type ReadinessStatus =
  'ready-to-discuss' | 'getting-close' | 'building' | 'not-enough-to-say';

/** How readiness may be shown: as a range, as counts alone, or not at all and why. */
export type ReadinessHeadline =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'counts-only' }
  | { readonly kind: 'none-rated' }
  | { readonly kind: 'nothing-applies' };

/** One thing that would raise the low end, with the hours our convention expects it to take. */
export interface Move {
  readonly standing: RequirementStanding;
  /** Percentage points the low end rises when this requirement is met. */
  readonly gain: number;
  /** Hours by the effort convention; null where none applies (credentials, counted time in other units). */
  readonly hours: number | null;
}

/** Readiness for a target level, with everything its working needs to be shown. */
export interface Readiness {
  readonly target: readonly RequirementStanding[];
  readonly foundations: readonly RequirementStanding[];
  readonly metCount: number;
  /** Requirements not set aside. */
  readonly countedCount: number;
  readonly foundationsMetCount: number;
  readonly headline: ReadinessHeadline;
  readonly status: ReadinessStatus;
  readonly openMustHaves: readonly RequirementStanding[];
  /** The sums behind the range: met weight, weight with data, weight in all. */
  readonly working: {
    readonly metWeight: number;
    readonly knownWeight: number;
    readonly totalWeight: number;
  };
  readonly moves: readonly Move[];
}

export type { Level };
