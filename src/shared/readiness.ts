import { z } from 'zod';
import { requirementId } from './career-paths';
import { conventions } from './conventions';
import type { IsoDate } from './dates';
import type { EffortHoursPerStep } from './effort';
import { floorOf } from './numbers';
import { assessRequirements, isFoundationFar, isMustHaveFar } from './requirement-standing';
import type { ReadinessInput, RequirementStanding } from './requirement-standing';
import { suggestionFor, type SuggestionKey } from './suggestions';
import { line } from './text';

// Readiness as a range: unrated is unknown, never zero. Foundations stand beside it and are never
// averaged in.

export const setAsideDraft = z.lazy(() => z.object({ requirementId, reason: line(500) }));
export type SetAsideDraft = z.infer<typeof setAsideDraft>;
export const noOpportunityDraft = z.lazy(() =>
  z.object({
    requirementId,
    /** Whom to ask for the opportunity; empty while that is open. */
    whom: line(300).nullable(),
  }),
);
export type NoOpportunityDraft = z.infer<typeof noOpportunityDraft>;

export type ReadinessStatus =
  'ready-to-discuss' | 'getting-close' | 'building' | 'not-enough-to-say';

/** How readiness may be shown: as a range, as counts alone, or not at all and why. */
export type ReadinessHeadline =
  /** `shown` is the low end counting only what evidence or a held credential shows. */
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly shown: number;
    }
  | { readonly kind: 'counts-only' }
  | { readonly kind: 'none-rated' }
  | { readonly kind: 'nothing-applies' };

/** One thing that would raise the low end, with the hours our convention expects it to take. */
export interface Move {
  readonly standing: RequirementStanding;
  /** Percentage points the low end rises when this requirement is met, before rounding down. */
  readonly gain: number;
  /** Hours by the effort convention; null for credentials and counted time, which have none. */
  readonly hours: number | null;
  readonly suggestion: SuggestionKey;
  /** The day it may be suggested again; null where nobody dismissed it. */
  readonly dismissedUntil: IsoDate | null;
}

/** Moves in the order to suggest them: what somebody put off stands last until its day. */
export const putOffLast = (moves: readonly Move[]): readonly Move[] => [
  ...moves.filter(({ dismissedUntil }) => dismissedUntil === null),
  ...moves.filter(({ dismissedUntil }) => dismissedUntil !== null),
];

/** Readiness for a target level, with everything its working needs to be shown. */
export interface Readiness {
  readonly target: readonly RequirementStanding[];
  /** Requirements of lower levels that the target does not list, nearest level first. */
  readonly foundations: readonly RequirementStanding[];
  readonly metCount: number;
  /** Requirements not set aside. */
  readonly countedCount: number;
  readonly foundationsMetCount: number;
  /** Foundations not set aside; assumed ones are among them, though not among the met ones. */
  readonly foundationsCountedCount: number;
  readonly headline: ReadinessHeadline;
  readonly status: ReadinessStatus;
  /** Must-haves not met, foundations included, whether set aside or not. */
  readonly openMustHaves: readonly RequirementStanding[];
  /** The sums behind the range: met weight, weight with data, weight in all. */
  readonly working: {
    readonly metWeight: number;
    readonly shownWeight: number;
    readonly knownWeight: number;
    readonly totalWeight: number;
  };
  readonly moves: readonly Move[];
  /** The hours of study a proficiency step is taken to need, here and in the schedule. */
  readonly effortHoursPerStep: EffortHoursPerStep;
}

/** Readiness for a level from what is recorded; deterministic, and never NaN. */
export function computeReadiness(input: ReadinessInput): Readiness {
  const { target, foundations } = assessRequirements(input);
  const counted = target.filter(isCounted);
  const countedFoundations = foundations.filter(isCounted);
  const known = counted.filter((standing) => standing.score !== null);
  const scored = (standings: readonly RequirementStanding[]) =>
    sum(standings.map((standing) => standing.requirement.weight * (standing.score ?? 0)));
  const working = {
    metWeight: scored(known),
    shownWeight: scored(known.filter((standing) => standing.isShown)),
    knownWeight: sum(known.map((standing) => standing.requirement.weight)),
    totalWeight: sum(counted.map((standing) => standing.requirement.weight)),
  };
  const openMustHaves = [...target, ...foundations].filter(
    ({ requirement, isMet, isAssumed }) => requirement.isMustHave && !isMet && !isAssumed,
  );
  const headline = headlineOf(counted, working);
  return {
    target,
    foundations,
    metCount: counted.filter((standing) => standing.isMet).length,
    countedCount: counted.length,
    foundationsMetCount: countedFoundations.filter((standing) => standing.isMet).length,
    foundationsCountedCount: countedFoundations.length,
    headline,
    status: statusOf(headline, openMustHaves, countedFoundations),
    openMustHaves,
    working,
    moves: movesOf(counted, working.totalWeight, input.records.dismissed),
    effortHoursPerStep: input.records.effortHoursPerStep,
  };
}

const isCounted = (standing: RequirementStanding): boolean => standing.setAsideReason === null;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, next) => total + next, 0);

function headlineOf(
  counted: readonly RequirementStanding[],
  { shownWeight, knownWeight, totalWeight }: Readiness['working'],
): ReadinessHeadline {
  if (totalWeight === 0) return { kind: 'nothing-applies' };
  if (knownWeight === 0) return { kind: 'none-rated' };
  if (100 * knownWeight < conventions.enoughDataPercent * totalWeight)
    return { kind: 'counts-only' };
  const percent = (unknownScore: number) =>
    floorOf(
      (100 * sum(counted.map((s) => s.requirement.weight * (s.score ?? unknownScore)))) /
        totalWeight,
    );
  return {
    kind: 'range',
    low: percent(0),
    high: percent(1),
    shown: floorOf((100 * shownWeight) / totalWeight),
  };
}

function statusOf(
  headline: ReadinessHeadline,
  openMustHaves: readonly RequirementStanding[],
  foundations: readonly RequirementStanding[],
): ReadinessStatus {
  if (headline.kind !== 'range') return 'not-enough-to-say';
  const { low } = headline;
  if (
    low >= conventions.readyPercent &&
    openMustHaves.length === 0 &&
    !foundations.some(isFoundationFar)
  )
    return 'ready-to-discuss';
  if (low >= conventions.closePercent && !openMustHaves.some(isMustHaveFar)) return 'getting-close';
  return 'building';
}

/** What would raise the low end, most percentage points per hour first; what has no hours comes last. */
function movesOf(
  counted: readonly RequirementStanding[],
  totalWeight: number,
  dismissed: ReadonlyMap<SuggestionKey, IsoDate>,
): Move[] {
  const perHour = ({ gain, hours }: Move) => (hours === null ? 0 : gain / hours);
  return counted
    .filter((standing) => !standing.isMet && standing.noOpportunity === null)
    .map((standing) => ({
      standing,
      suggestion: suggestionFor('raise', standing.requirement.id),
      gain: (100 * standing.requirement.weight * (1 - (standing.score ?? 0))) / totalWeight,
      hours: standing.missingHours,
    }))
    .map((move) => ({ ...move, dismissedUntil: dismissed.get(move.suggestion) ?? null }))
    .sort((a, b) => perHour(b) - perHour(a) || b.gain - a.gain);
}

export type * from './requirement-standing';
