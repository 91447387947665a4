import { z } from 'zod';
import { careerDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { revision } from './skills';
import { prose } from './text';

export const careerBreakId = idOf<'CareerBreakId'>();
export type CareerBreakId = z.infer<typeof careerBreakId>;

/** Time that counts as no experience: leave, study, another line of work. */
export interface CareerBreak {
  readonly id: CareerBreakId;
  readonly startOn: IsoDate;
  /** The day experience counts again; null while the break lasts. */
  readonly endOn: IsoDate | null;
  readonly note: string;
  readonly revision: number;
}

const breakFields = () =>
  z.object({
    startOn: careerDay,
    endOn: careerDay.nullable(),
    note: prose(2_000).default(''),
  });
const endsAfterStart = ({ startOn, endOn }: z.infer<ReturnType<typeof breakFields>>) =>
  endOn === null || endOn >= startOn;
const endIssue = { path: ['endOn'], error: 'before-start' };

export const careerBreakDraft = z.lazy(() => breakFields().refine(endsAfterStart, endIssue));
export type CareerBreakDraft = z.infer<typeof careerBreakDraft>;
export const careerBreakChange = z.lazy(() =>
  breakFields().extend({ id: careerBreakId, revision }).refine(endsAfterStart, endIssue),
);
export type CareerBreakChange = z.infer<typeof careerBreakChange>;
