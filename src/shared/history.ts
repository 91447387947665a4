import { z } from 'zod';
import type { ChangeMethod } from './api';

export const historyStepId = z.int().min(1).brand<'HistoryStepId'>();
export type HistoryStepId = z.infer<typeof historyStepId>;

/** One change the person made, as undo and redo name it. */
export interface HistoryStep {
  readonly id: HistoryStepId;
  readonly method: ChangeMethod;
  /** What it was about, such as a milestone's title; empty where the method says it all. */
  readonly subject: string;
}

/** What undo and redo would do now; null where there is nothing. */
export interface History {
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}
