import { z } from 'zod';
import { livedDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { milestoneId, type MilestoneId } from './milestones';
import { revision } from './skills';
import { prose } from './text';

export const hoursEntryId = idOf<'HoursEntryId'>();
export type HoursEntryId = z.infer<typeof hoursEntryId>;

/** Hours spent on a milestone on a day. */
export interface HoursEntry {
  readonly id: HoursEntryId;
  readonly milestoneId: MilestoneId;
  readonly hours: number;
  readonly loggedOn: IsoDate;
  readonly note: string;
  readonly revision: number;
}

const hoursEntryFields = () =>
  z.object({
    hours: z.number('not-an-amount').positive('not-positive').max(1_000, 'too-large'),
    loggedOn: livedDay,
    note: prose(10_000).default(''),
  });
export const hoursEntryDraft = z.lazy(() => hoursEntryFields().extend({ milestoneId }));
export type HoursEntryDraft = z.infer<typeof hoursEntryDraft>;
export const hoursEntryChange = z.lazy(() =>
  hoursEntryFields().extend({ id: hoursEntryId, revision }),
);
export type HoursEntryChange = z.infer<typeof hoursEntryChange>;
