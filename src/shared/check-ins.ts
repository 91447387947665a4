import { z } from 'zod';
import { requirementId, type LevelId, type RequirementId } from './career-paths';
import { addMonths, careerDay, laterOf, type IsoDate } from './dates';
import { idOf } from './ids';
import type { Readiness, ReadinessHeadline, ReadinessStatus } from './readiness';
import type { Asked, RequirementStanding } from './requirement-standing';
import { proficiency, revision, type Proficiency } from './skills';
import { line, prose } from './text';

// A check-in is a frozen copy of where somebody stood on a day, beside how somebody else saw it. It
// refers to nothing that can change: what was asked, rated and counted that day is in its own rows.

export const checkInId = idOf<'CheckInId'>();
export type CheckInId = z.infer<typeof checkInId>;

/** What was recorded for a requirement that day; an expired credential was not held. */
export type CheckedRecord =
  /** `skillName` says which of several alternatives counted. */
  | {
      readonly kind: 'graded';
      readonly proficiency: Proficiency;
      readonly skillName: string | null;
    }
  | { readonly kind: 'credential'; readonly isHeld: boolean; readonly expiresOn: IsoDate | null }
  | { readonly kind: 'time'; readonly amount: number };

/** One requirement as it was asked and met that day. */
export interface CheckedRequirement {
  readonly requirementId: RequirementId;
  readonly part: 'target' | 'foundation';
  readonly name: string;
  readonly asked: Asked;
  readonly weight: number;
  readonly isMustHave: boolean;
  /** Null while nothing was recorded. */
  readonly mine: CheckedRecord | null;
  /** The other person's view of a graded skill; null where none was given. */
  readonly theirs: Proficiency | null;
  readonly isMet: boolean;
  readonly isAssumed: boolean;
  readonly setAsideReason: string | null;
}

/** What was agreed: who does what, and by when. */
export interface Agreement {
  readonly who: string;
  readonly what: string;
  readonly dueOn: IsoDate | null;
  readonly isDone: boolean;
}

/** Something agreed and not done yet, with the check-in it is from. */
export interface OpenAgreement extends Omit<Agreement, 'isDone'> {
  readonly checkIn: Pick<CheckIn, 'id' | 'heldOn' | 'whom' | 'revision'> & {
    readonly levelId: LevelId;
  };
  /** Its place in that check-in, from 0. */
  readonly rank: number;
}

/** A check-in as the list shows it. */
export interface CheckInSummary {
  readonly id: CheckInId;
  readonly heldOn: IsoDate;
  /** With whom; empty for one alone. */
  readonly whom: string;
  readonly level: {
    readonly id: LevelId;
    readonly title: string;
    readonly careerPathName: string;
  };
  readonly headline: ReadinessHeadline;
  readonly status: ReadinessStatus;
  readonly metCount: number;
  readonly countedCount: number;
  /** Another level or another list of requirements than the check-in before: the figures do not compare. */
  readonly startsSeries: boolean;
  readonly revision: number;
}

/** A check-in with everything that was copied and said. */
export interface CheckIn extends Omit<CheckInSummary, 'startsSeries'> {
  readonly note: string;
  /** What the other person said, as one noted it. */
  readonly theirWords: string;
  /** The target's requirements first, then the foundations. */
  readonly requirements: readonly CheckedRequirement[];
  readonly agreements: readonly Agreement[];
}

const checkInFields = () =>
  z.object({
    whom: prose(300).default(''),
    note: prose(10_000).default(''),
    theirWords: prose(10_000).default(''),
    views: z
      .array(z.object({ requirementId, proficiency: proficiency.nullable() }))
      .max(500, 'too-many')
      .default([]),
    agreements: z
      .array(
        z.object({
          who: line(300),
          what: line(500),
          dueOn: careerDay.nullable(),
          isDone: z.boolean().default(false),
        }),
      )
      .max(50, 'too-many')
      .default([]),
  });
export const checkInDraft = z.lazy(checkInFields);
export type CheckInDraft = z.infer<typeof checkInDraft>;
/** A check-in as its form holds it. */
export type CheckInValues = z.input<typeof checkInDraft>;
/** Corrects what was said; what was copied stays as it was. */
export const checkInChange = z.lazy(() => checkInFields().extend({ id: checkInId, revision }));
export type CheckInChange = z.infer<typeof checkInChange>;

/** Ticks off the agreement at a place of a check-in, or opens it again. */
export const agreementCheck = z.lazy(() =>
  z.object({
    id: checkInId,
    revision,
    rank: z.int().min(0),
    isDone: z.boolean(),
  }),
);
export type AgreementCheck = z.infer<typeof agreementCheck>;

/** The copy a check-in keeps of a readiness. */
export const checkedRequirements = (readiness: Readiness): readonly CheckedRequirement[] => [
  ...readiness.target.map((standing) => frozen(standing, 'target')),
  ...readiness.foundations.map((standing) => frozen(standing, 'foundation')),
];

const frozen = (
  standing: RequirementStanding,
  part: CheckedRequirement['part'],
): CheckedRequirement => ({
  requirementId: standing.requirement.id,
  part,
  name: standing.requirement.name,
  asked: standing.asked,
  weight: standing.requirement.weight,
  isMustHave: standing.requirement.isMustHave,
  mine: recordOf(standing),
  theirs: null,
  isMet: standing.isMet,
  isAssumed: standing.isAssumed,
  setAsideReason: standing.setAsideReason,
});

function recordOf({ requirement, recorded, isMet }: RequirementStanding): CheckedRecord | null {
  switch (recorded?.kind) {
    case undefined:
      return null;
    case 'graded': {
      const counting = requirement.skills.find(({ id }) => id === recorded.skillId);
      const skillName = requirement.skills.length > 1 ? (counting?.name ?? null) : null;
      return { kind: 'graded', proficiency: recorded.proficiency, skillName };
    }
    case 'credential':
      return {
        kind: 'credential',
        isHeld: isMet,
        expiresOn: isMet || recorded.isExpired ? (recorded.held?.expiresOn ?? null) : null,
      };
    case 'time':
      return { kind: 'time', amount: recorded.amount };
  }
}

/** So long after the last check-in a reminder may come, in months. */
export const reminderMonths = [1, 3, 6, 12] as const;

/** Whether a reminder is due: so many months after the last check-in and after the last reminder, or after they were asked for. */
export const isReminderDue = (
  months: (typeof reminderMonths)[number],
  { lastOn, remindedOn }: { readonly lastOn: IsoDate | null; readonly remindedOn: IsoDate },
  today: IsoDate,
): boolean => addMonths(laterOf(lastOn ?? remindedOn, remindedOn), months) <= today;

/** How a requirement went from one check-in to a later one. */
export type CheckedChange =
  'new' | 'dropped' | 'asked' | 'up' | 'down' | 'known' | 'unknown' | 'view' | 'same';

/** A requirement in two check-ins; null in the one that did not ask it. */
export interface ComparedRequirement {
  readonly requirementId: RequirementId;
  readonly name: string;
  readonly before: CheckedRequirement | null;
  readonly after: CheckedRequirement | null;
  readonly change: CheckedChange;
}

/** Two check-ins with their requirements beside one another, in the later one's order, what it no longer asks last. */
export interface CheckInComparison {
  readonly earlier: CheckIn;
  readonly later: CheckIn;
  readonly requirements: readonly ComparedRequirement[];
}

/** Puts two check-ins beside one another, whichever is given first. */
export function compareCheckIns(one: CheckIn, other: CheckIn): CheckInComparison {
  const [earlier, later] = one.heldOn <= other.heldOn ? [one, other] : [other, one];
  const before = new Map(earlier.requirements.map((each) => [each.requirementId, each]));
  const asked = new Set(later.requirements.map(({ requirementId: id }) => id));
  return {
    earlier,
    later,
    requirements: [
      ...later.requirements.map((after) => pair(before.get(after.requirementId) ?? null, after)),
      ...earlier.requirements
        .filter(({ requirementId: id }) => !asked.has(id))
        .map((dropped) => pair(dropped, null)),
    ],
  };
}

function pair(
  before: CheckedRequirement | null,
  after: CheckedRequirement | null,
): ComparedRequirement {
  const named = after ?? before;
  if (named === null) throw new Error('A requirement of neither check-in');
  const { requirementId: id, name } = named;
  return { requirementId: id, name, before, after, change: changeBetween(before, after) };
}

function changeBetween(
  before: CheckedRequirement | null,
  after: CheckedRequirement | null,
): CheckedChange {
  if (before === null) return 'new';
  if (after === null) return 'dropped';
  if (askedFigure(before.asked) !== askedFigure(after.asked)) return 'asked';
  const [from, to] = [figure(before.mine), figure(after.mine)];
  // No view given is nobody's change of mind.
  const isSeenAnew = after.theirs !== null && after.theirs !== before.theirs;
  if (from === to) return isSeenAnew ? 'view' : 'same';
  if (from === null) return 'known';
  if (to === null) return 'unknown';
  return to > from ? 'up' : 'down';
}

const askedFigure = (asked: Asked): string =>
  asked.kind === 'graded'
    ? String(asked.proficiency)
    : asked.kind === 'time'
      ? `${String(asked.amount)} ${asked.unit}`
      : asked.kind;

function figure(record: CheckedRecord | null): number | null {
  switch (record?.kind) {
    case undefined:
      return null;
    case 'graded':
      return record.proficiency;
    case 'credential':
      return Number(record.isHeld);
    case 'time':
      return record.amount;
  }
}
