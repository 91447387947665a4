import { z } from 'zod';
import { conventions } from './conventions';
import { unfrozen } from './unfrozen';

const hours = z.number('not-an-amount').positive('not-positive').max(2_000, 'too-large');

/** Hours of study a proficiency step takes unless said otherwise: 0→1, 1→2, 2→3, 3→4. */
export const effortHoursPerStep = z.lazy(() => unfrozen(z.tuple([hours, hours, hours, hours])));
export type EffortHoursPerStep = z.infer<typeof effortHoursPerStep>;

/** Our convention, until the person sets their own. */
export const usualEffortHoursPerStep: EffortHoursPerStep = conventions.effortHoursPerStep;
