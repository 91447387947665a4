import { daysBetween, type IsoDate } from '../../../shared/dates';
import type { Schedule } from '../../../shared/schedule';

/** How the goal's own date lies to the range of finish dates; `weeks` counts how far behind it lies. */
export type FinishAndDue =
  | { readonly kind: 'before-due' | 'likely-before-due' | 'likely-open-end' }
  | { readonly kind: 'after-due' | 'early-after-due'; readonly weeks: number };

/** Compares the range with the goal's date; null without a likely date. */
export function compareFinish(
  { early, likely, late }: Pick<Schedule, 'early' | 'likely' | 'late'>,
  dueOn: IsoDate,
): FinishAndDue | null {
  const weeksAfter = (on: IsoDate) => Math.ceil(daysBetween(dueOn, on) / 7);
  if (early.kind !== 'date' || likely.kind !== 'date') return null;
  if (early.on > dueOn) return { kind: 'early-after-due', weeks: weeksAfter(early.on) };
  if (likely.on > dueOn) return { kind: 'after-due', weeks: weeksAfter(likely.on) };
  if (late.kind !== 'date') return { kind: 'likely-open-end' };
  return { kind: late.on > dueOn ? 'likely-before-due' : 'before-due' };
}
