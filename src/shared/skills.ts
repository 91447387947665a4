import { z } from 'zod';
import type { CareerPathId, LevelId } from './career-paths';
import { proficiencies } from './conventions';
import { isoDate, livedDay, rememberedDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { line, prose } from './text';

// One inventory serves every path. What a level asks of an entry decides its kind: a graded skill is
// rated, a credential is held, counted time is logged. The same entry counts wherever it is asked.

export const skillId = idOf<'SkillId'>();
export type SkillId = z.infer<typeof skillId>;
export const ratingId = idOf<'RatingId'>();
export type RatingId = z.infer<typeof ratingId>;
export const credentialId = idOf<'CredentialId'>();
export type CredentialId = z.infer<typeof credentialId>;
export const timeEntryId = idOf<'TimeEntryId'>();
export type TimeEntryId = z.infer<typeof timeEntryId>;

export const skillKinds = ['graded', 'credential', 'time'] as const;
export type SkillKind = (typeof skillKinds)[number];

/** 0 none, 1 learning, 2 working, 3 strong, 4 expert. */
export const proficiency = z.literal(proficiencies);
export type Proficiency = z.infer<typeof proficiency>;
/** What a requirement can ask: none is never asked. */
export const askedProficiency = z.literal([1, 2, 3, 4]);
export type AskedProficiency = z.infer<typeof askedProficiency>;

export const timeUnits = ['hours', 'shifts', 'weeks', 'years'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** An entry of the inventory; catalogue entries carry a meaning, ways to practise and a way to prove it. */
export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  readonly kind: SkillKind;
  readonly meaning: string;
  readonly practise: readonly string[];
  readonly proof: string;
  readonly aliases: readonly string[];
}

/** A dated self-assessment of one graded skill; a new one never overwrites an older one. */
export interface Rating {
  readonly id: RatingId;
  readonly skillId: SkillId;
  readonly proficiency: Proficiency;
  readonly ratedOn: IsoDate;
  readonly note: string;
  readonly revision: number;
}

/** A credential held since a date, perhaps until one. */
export interface HeldCredential {
  readonly id: CredentialId;
  readonly skillId: SkillId;
  readonly heldSince: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly note: string;
  readonly revision: number;
}

/** An amount of counted time, in the unit of the requirement that asks for it. */
export interface TimeEntry {
  readonly id: TimeEntryId;
  readonly skillId: SkillId;
  readonly amount: number;
  readonly loggedOn: IsoDate;
  readonly note: string;
  readonly revision: number;
}

/** As much of a skill as it takes to name it. */
export type NamedSkill = Pick<Skill, 'id' | 'name'>;

/** A skill as the inventory lists it: what counts of all that is recorded about it. */
export interface SkillSummary extends Pick<Skill, 'id' | 'name' | 'kind' | 'aliases'> {
  readonly latestRating: Pick<Rating, 'proficiency' | 'ratedOn'> | null;
  /** The one in force today that lasts longest, else the latest there is. */
  readonly credential: HeldCredential | null;
  /** The sum of its counted time; null where none is logged. */
  readonly loggedTime: number | null;
  /** Said not to be held, or not to have begun, since a day; null where nobody said so. */
  readonly absentSince: IsoDate | null;
  /** The day of its newest evidence that is filled in; null where there is none. */
  readonly shownOn: IsoDate | null;
  /** Where it is asked: each level that requires it, of the paths that were asked about. */
  readonly askedBy: readonly SkillAsk[];
}

/** A skill with everything recorded about it, newest first, and every level of any path that asks for it. */
export interface SkillRecord extends SkillSummary, Skill {
  readonly ratings: readonly Rating[];
  readonly credentials: readonly HeldCredential[];
  readonly timeEntries: readonly TimeEntry[];
}

/** A level that asks for a skill, and how much of it where the path says so. */
export interface SkillAsk {
  readonly careerPathId: CareerPathId;
  readonly careerPathName: string;
  readonly levelId: LevelId;
  readonly levelTitle: string;
  readonly levelRank: number;
  readonly asked: AskedProficiency | null;
  /** Counted time only. */
  readonly amount: number | null;
  readonly unit: TimeUnit | null;
}

export const revision = z.int().min(1);

export const ratingDraft = z.lazy(() =>
  z.object({
    skillId,
    proficiency,
    ratedOn: livedDay,
    note: prose(2_000).default(''),
  }),
);
export type RatingDraft = z.infer<typeof ratingDraft>;
export const ratingChange = z.lazy(() =>
  ratingDraft.unwrap().omit({ skillId: true }).extend({ id: ratingId, revision }),
);

const credentialFields = () =>
  z.object({
    skillId,
    heldSince: rememberedDay,
    expiresOn: isoDate.nullable(),
    note: prose(2_000).default(''),
  });
const expiresAfterStart = (value: { heldSince: string; expiresOn: string | null }) =>
  value.expiresOn === null || value.expiresOn >= value.heldSince;
const expiryIssue = { path: ['expiresOn'], error: 'before-start' };
export const credentialDraft = z.lazy(() =>
  credentialFields().refine(expiresAfterStart, expiryIssue),
);
export type CredentialDraft = z.infer<typeof credentialDraft>;
export const credentialChange = z.lazy(() =>
  credentialFields()
    .omit({ skillId: true })
    .extend({ id: credentialId, revision })
    .refine(expiresAfterStart, expiryIssue),
);

export const timeEntryDraft = z.lazy(() =>
  z.object({
    skillId,
    amount: z.number('not-an-amount').positive('not-positive').max(100_000, 'too-large'),
    loggedOn: livedDay,
    note: prose(2_000).default(''),
  }),
);
export type TimeEntryDraft = z.infer<typeof timeEntryDraft>;
export const timeEntryChange = z.lazy(() =>
  timeEntryDraft.unwrap().omit({ skillId: true }).extend({ id: timeEntryId, revision }),
);

export const skillName = z.lazy(() => line(300));
