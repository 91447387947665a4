import { z } from 'zod';
import type { CareerPath } from './career-paths';
import type { IsoDate } from './dates';
import type { Goal, Position } from './goal';
import type { Growth } from './growth';
import type { Milestone } from './milestones';
import type { Pay } from './pay';
import type { Readiness } from './readiness';
import type { Schedule } from './schedule';
import { line, prose } from './text';

export const papers = ['a4', 'letter'] as const;
/** What a shared copy leaves out unless it is ticked: current pay is one tick, its history a second. */
export const documentParts = ['pay', 'pay-history', 'appendix'] as const;
export type DocumentPart = (typeof documentParts)[number];
/** What the conversation is for: choosing a direction, or asking whether one is ready. */
export const conversations = ['direction', 'readiness'] as const;

/** What to print, for whom; a shared copy without pay unless `include` says otherwise. */
export const planDocumentOptions = z
  .object({
    /** Names who will read it, on every copy. */
    audience: line(200),
    /** Whose plan it is; empty leaves the name off. */
    author: prose(200).default(''),
    conversation: z.enum(conversations),
    paper: z.enum(papers),
    include: z.array(z.enum(documentParts)).max(documentParts.length),
  })
  .refine(({ include }) => !include.includes('pay-history') || include.includes('pay'), {
    path: ['include'],
    error: 'not-accepted',
  });
export type PlanDocumentOptions = z.infer<typeof planDocumentOptions>;

/** The plan's content, already filtered: what was not included is not in here at all. */
export interface PlanDocument {
  readonly options: PlanDocumentOptions;
  readonly preparedOn: IsoDate;
  readonly locale: string;
  readonly isSample: boolean;
  readonly position: Position | null;
  readonly goal: Goal;
  readonly careerPath: Pick<CareerPath, 'name' | 'category' | 'tagline' | 'source'>;
  readonly readiness: Readiness;
  readonly milestones: readonly Milestone[];
  readonly schedule: Schedule;
  readonly pay: {
    readonly entries: readonly Pay[];
    readonly growth: Growth;
    /** The path whose bands these are: that of the level held, else the goal's. */
    readonly bandsFrom: Pick<CareerPath, 'name' | 'source'>;
  } | null;
  /** The goal's path without its salaries, which only the page about pay shows. */
  readonly appendix: CareerPath | null;
}
