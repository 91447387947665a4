import { type z } from 'zod';
import { addMonths, type IsoDate } from './dates';
import { idOf } from './ids';

/** What a suggestion is about, such as `raise/backend-developer/system-design`; it stays the same from day to day. */
export const suggestionKey = idOf<'SuggestionKey'>();
export type SuggestionKey = z.infer<typeof suggestionKey>;

export const suggestionFor = (kind: string, id: string): SuggestionKey =>
  suggestionKey.parse(`${kind}/${id}`);

/** The day a suggestion dismissed today may come back. */
export const dismissedUntil = (today: IsoDate): IsoDate => addMonths(today, 1);
