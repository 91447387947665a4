import { z } from 'zod';
import type { IsoDate } from './dates';
import type { Currency } from './money';

export const trashId = z.int().min(1).brand<'TrashId'>();
export type TrashId = z.infer<typeof trashId>;

export const trashKinds = [
  'milestone',
  'hours-entry',
  'career-path',
  'level',
  'requirement',
  'rating',
  'credential',
  'time-entry',
  'evidence',
  'ask',
  'check-in',
  'pay',
  'career-break',
  'exchange-rate',
  'inflation',
] as const;
export type TrashKind = (typeof trashKinds)[number];

/** How long what was removed can be restored: so many days, and the newest entries whatever their age. */
export const trashRetention = { days: 90, newest: 50 } as const;

/** Something removed that can be restored. */
export interface TrashEntry {
  readonly id: TrashId;
  readonly kind: TrashKind;
  /** The title, or what was rated, held, logged or asked; empty for pay. */
  readonly name: string;
  /** The day the record is about; null for what has none. */
  readonly on: IsoDate | null;
  /** Pay only. */
  readonly pay: { readonly amountMinor: number; readonly currency: Currency } | null;
  /** Epoch milliseconds. */
  readonly removedAt: number;
}
