import type { IsoDate } from './dates';
import type { RequirementStanding } from './readiness';

// How long the open part of a plan takes at the person's own pace. People overrun even their own
// worst case, hence the factors; all of them are shown beside the dates they shape.

/** Hours behind an early, a likely and a late finish. */
export interface Hours {
  readonly early: number;
  readonly likely: number;
  readonly late: number;
}

/** An end of the range: a date, or the plain reason why there is none. */
export type Finish =
  | { readonly kind: 'date'; readonly on: IsoDate; readonly weeks: number }
  | {
      readonly kind: 'none';
      readonly reason: 'no-hours' | 'waits-for-unknown-date' | 'no-opportunity';
    };

/** The goal's range of finish dates with its working. */
export interface Schedule {
  /** Nothing open is left: next comes a conversation. */
  readonly isNothingOpen: boolean;
  /** E: hours of unfinished milestones plus gaps nobody planned yet. */
  readonly knownHours: number;
  /** U: hours more if every unrated requirement were missing. */
  readonly unknownHours: number;
  readonly hours: Hours;
  readonly early: Finish;
  readonly likely: Finish;
  readonly late: Finish;
  /** Gaps that no open milestone covers, each with its hours by convention (null: no convention). */
  readonly unplanned: readonly {
    readonly standing: RequirementStanding;
    readonly hours: number | null;
  }[];
  /** Requirements that wait for an opportunity and so carry no date. */
  readonly blocked: readonly RequirementStanding[];
}
