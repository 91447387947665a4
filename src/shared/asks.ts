import { z } from 'zod';
import { requirementId, type RequirementId } from './career-paths';
import { livedDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { revision } from './skills';
import { line, prose } from './text';

// What blocks people is often opportunity and not study: an ask is made of somebody, and waited for.

export const askId = idOf<'AskId'>();
export type AskId = z.infer<typeof askId>;

/** `answered` whatever the answer was; `closed` without one. */
export const askStates = ['open', 'answered', 'closed'] as const;
export type AskState = (typeof askStates)[number];

/** An opportunity asked of somebody. */
export interface Ask {
  readonly id: AskId;
  readonly whom: string;
  readonly what: string;
  readonly requirementId: RequirementId | null;
  readonly requirementName: string | null;
  readonly askedOn: IsoDate;
  readonly state: AskState;
  readonly closedOn: IsoDate | null;
  /** What came back; empty while nothing did. */
  readonly answer: string;
  readonly revision: number;
}

const askFields = () =>
  z.object({
    whom: line(300),
    what: line(500),
    requirementId: requirementId.nullable().default(null),
    askedOn: livedDay,
  });
export const askDraft = z.lazy(askFields);
export type AskDraft = z.infer<typeof askDraft>;
export const askChange = z.lazy(() => askFields().extend({ id: askId, revision }));
export type AskChange = z.infer<typeof askChange>;

/** Ends the waiting; with an opportunity the requirement no longer waits for one. */
export const askEnding = z.lazy(() =>
  z.object({
    id: askId,
    revision,
    state: z.enum(['answered', 'closed']),
    answer: prose(2_000).default(''),
    isOpportunityThere: z.boolean(),
  }),
);
export type AskEnding = z.infer<typeof askEnding>;
