import { z } from 'zod';
import { idOf } from './ids';
import type { Currency } from './money';
import { askedProficiency, revision, skillName, timeUnits } from './skills';
import type { AskedProficiency, SkillId, SkillKind, TimeUnit } from './skills';

export const careerPathId = idOf<'CareerPathId'>();
export type CareerPathId = z.infer<typeof careerPathId>;
export const levelId = idOf<'LevelId'>();
export type LevelId = z.infer<typeof levelId>;
export const requirementId = idOf<'RequirementId'>();
export type RequirementId = z.infer<typeof requirementId>;

/** Yearly pay in minor units; an open-ended band has a published top that pay may pass. */
export interface SalaryBand {
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly isOpenEnded: boolean;
}

/** Years of experience from `from` up to, not including, `to`; `to` null is open-ended. */
export interface YearsBand {
  readonly from: number;
  readonly to: number | null;
}

/** Wage percentiles that a survey publishes for an occupation, in rising order. */
export const wagePercentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
export type WagePercentile = (typeof wagePercentiles)[number];

/** The published cells of a wage survey that a band was taken from; levels that share them cannot be told apart by pay. */
export interface WageStatistic {
  /** The occupation's code in the US Standard Occupational Classification, such as 15-1252. */
  readonly soc: string;
  readonly occupation: string;
  readonly from: WagePercentile;
  readonly to: WagePercentile;
}

/** How much preparation a path usually needs, by O*NET's job zones: 1 little or none, 5 extensive. */
export const preparations = [1, 2, 3, 4, 5] as const;
export type Preparation = (typeof preparations)[number];

/** A graded requirement is met by the best of its skills; credentials and counted time name one. */
export interface Requirement {
  readonly id: RequirementId;
  readonly levelId: LevelId;
  readonly kind: SkillKind;
  readonly name: string;
  /** Alternatives: any one of them counts. Always at least one. */
  readonly skills: readonly { readonly id: SkillId; readonly name: string }[];
  /** Graded only; null where the path does not say, and the convention of rules applies. */
  readonly asked: AskedProficiency | null;
  /** Counted time only. */
  readonly amount: number | null;
  readonly unit: TimeUnit | null;
  readonly weight: 1 | 2 | 3;
  readonly isMustHave: boolean;
  /** Added by the person for their own employer, not part of the catalogue. */
  readonly isOwn: boolean;
  /** What the person changed of it; null where all is as the path has it. */
  readonly override: RequirementOverride | null;
  /** Rises with every change; of what the catalogue asks it says nothing. */
  readonly revision: number;
}

/** What differs from the path, which may change under it; null parts follow the path. */
export interface RequirementOverride {
  readonly asked: AskedProficiency | null;
  readonly amount: number | null;
  readonly weight: Requirement['weight'] | null;
  readonly isMustHave: boolean | null;
}

/** One rung of a career path. */
export interface Level {
  readonly id: LevelId;
  readonly careerPathId: CareerPathId;
  /** 0 for the first rung. */
  readonly rank: number;
  readonly tier: string;
  readonly title: string;
  readonly salary: SalaryBand | null;
  /** Where the source is a wage survey. */
  readonly statistic: WageStatistic | null;
  /** The band is the person's own figure and not the source's. */
  readonly hasOwnBand: boolean;
  readonly years: YearsBand | null;
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly focus: string;
  readonly advance: string;
  readonly requirements: readonly Requirement[];
}

/** Where a path's figures come from; `dated` is null where the source gives no date. */
export interface FigureSource {
  readonly name: string;
  readonly dated: string | null;
  readonly basis: 'published' | 'measured' | 'derived';
  /** Which bands are the person's own figures instead; given where a path of one's own is read whole. */
  readonly own?: 'some' | 'all';
}

/** A ladder as listed: enough for a card, without its levels' texts. */
export interface CareerPathSummary {
  readonly id: CareerPathId;
  /** Copied or begun by the person, not part of the catalogue. */
  readonly isOwn: boolean;
  readonly category: string;
  readonly name: string;
  readonly tagline: string;
  readonly currency: Currency;
  readonly source: FigureSource;
  /** Null where it is not known. */
  readonly preparation: Preparation | null;
  readonly levelCount: number;
  /** Yearly pay from the first rung's minimum to the last rung's maximum; null without bands. */
  readonly salary: SalaryBand | null;
}

/** A whole ladder, levels from first to last rung. */
export interface CareerPath extends CareerPathSummary {
  readonly levels: readonly Level[];
}

const weight = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const amount = z.number('not-an-amount').positive('not-positive').max(100_000, 'too-large');
const requirementBase = {
  name: skillName,
  weight,
  isMustHave: z.boolean(),
};

const graded = () =>
  z.object({
    kind: z.literal('graded'),
    ...requirementBase,
    /** Other skills that would do as well. */
    alternatives: z
      .array(z.object({ name: skillName }))
      .max(7)
      .optional(),
    /** Null leaves it to the convention. */
    asked: askedProficiency.nullable(),
  });
const credential = () => z.object({ kind: z.literal('credential'), ...requirementBase });
const time = () =>
  z.object({
    kind: z.literal('time'),
    ...requirementBase,
    amount,
    unit: z.enum(timeUnits),
  });

/** What one's own employer asks of a level; names already in the inventory are used again. */
export const requirementDraft = z.lazy(() =>
  z.discriminatedUnion('kind', [
    graded().extend({ levelId }),
    credential().extend({ levelId }),
    time().extend({ levelId }),
  ]),
);
export type RequirementDraft = z.infer<typeof requirementDraft>;
/** Names a requirement as it was last seen. */
const seen = { id: requirementId, revision };
export const requirementSeen = z.lazy(() => z.object(seen));
export type RequirementSeen = z.infer<typeof requirementSeen>;
/** The same requirement asked otherwise. */
export const requirementChange = z.lazy(() =>
  z.discriminatedUnion('kind', [
    graded().extend(seen),
    credential().extend(seen),
    time().extend(seen),
  ]),
);
export type RequirementChange = z.infer<typeof requirementChange>;

/** Changes a requirement for whoever aims for its level; null leaves a part as the path has it. */
export const requirementOverrideDraft = z.lazy(() =>
  z.object({
    requirementId,
    asked: askedProficiency.nullable(),
    amount: amount.nullable(),
    weight: weight.nullable(),
    isMustHave: z.boolean().nullable(),
  }),
);
export type RequirementOverrideDraft = z.infer<typeof requirementOverrideDraft>;
