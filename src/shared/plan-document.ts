import { z } from 'zod';
import type { Ask } from './asks';
import type { CareerPath } from './career-paths';
import type { Agreement } from './check-ins';
import type { IsoDate } from './dates';
import type { Evidence } from './evidence';
import type { Goal, Position } from './goal';
import type { Growth } from './growth';
import type { Speech } from './languages';
import type { Milestone } from './milestones';
import type { Pay } from './pay';
import type { Readiness } from './readiness';
import type { Schedule } from './schedule';
import { line, prose } from './text';

/** Paper, or text for wikis and editors. */
export const documentFormats = ['pdf', 'md'] as const;
export const papers = ['a4', 'letter'] as const;
/** The whole plan for a conversation, or the packet a manager prepares a review with. */
export const documentKinds = ['plan', 'review'] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** The main pages in their order; each can be left out. A review has the next steps in place of the milestones. */
export const documentPages = ['overview', 'working', 'evidence', 'milestones', 'agreed'] as const;
export type DocumentPage = (typeof documentPages)[number];
/** What a shared copy leaves out unless it is ticked: current pay is one tick, its history a second. */
export const documentParts = ['links', 'pay', 'pay-history', 'pay-forecast', 'appendix'] as const;
export type DocumentPart = (typeof documentParts)[number];
/** What the conversation is for: choosing a direction, or asking whether one is ready. */
export const conversations = ['direction', 'readiness'] as const;

/** Parts that mean something beside current pay alone. */
export const restsOnPay = (part: DocumentPart): boolean =>
  part === 'pay-history' || part === 'pay-forecast';

/** What to print, for whom; a shared copy without pay unless `include` says otherwise. */
export const planDocumentOptions = z.lazy(() =>
  z
    .object({
      /** Names who will read it, on every copy. */
      audience: line(200),
      /** Whose plan it is; empty leaves the name off. */
      author: prose(200).default(''),
      conversation: z.enum(conversations),
      paper: z.enum(papers),
      format: z.enum(documentFormats).default('pdf'),
      kind: z.enum(documentKinds).default('plan'),
      leaveOut: z.array(z.enum(documentPages)).max(documentPages.length).default([]),
      include: z.array(z.enum(documentParts)).max(documentParts.length),
    })
    .refine(({ include }) => include.includes('pay') || !include.some(restsOnPay), {
      path: ['include'],
      error: 'not-accepted',
    })
    .refine(({ kind, include }) => kind === 'plan' || !include.includes('pay'), {
      path: ['include'],
      error: 'not-accepted',
    })
    .refine(({ leaveOut }) => documentPages.some((page) => !leaveOut.includes(page)), {
      path: ['leaveOut'],
      error: 'not-accepted',
    }),
);
export type PlanDocumentOptions = z.infer<typeof planDocumentOptions>;

/** A piece of evidence as others may see it: without its private note and its file. */
export interface SharedEvidence extends Pick<
  Evidence,
  'id' | 'title' | 'happenedOn' | 'situation' | 'myPart' | 'outcome' | 'confirmedBy' | 'links'
> {
  /** Those that are asked for; what else it proves is left out. */
  readonly skills: Evidence['skills'];
}

/** The pay that was ticked, with the growth that follows from it. */
export interface SharedPay {
  readonly entries: readonly Pay[];
  readonly growth: Growth;
  /** The path whose bands these are: that of the level held, else the goal's. */
  readonly bandsFrom: Pick<CareerPath, 'name' | 'source'>;
}

/** The plan's content, already filtered: what was not included is not in here at all. */
export interface PlanDocument {
  readonly options: PlanDocumentOptions;
  readonly preparedOn: IsoDate;
  readonly speech: Speech;
  readonly isSample: boolean;
  readonly position: Position | null;
  readonly goal: Goal;
  readonly careerPath: Pick<CareerPath, 'name' | 'category' | 'tagline' | 'source'>;
  readonly readiness: Readiness;
  /** Filled in, and about what the goal or its foundations ask; newest first. */
  readonly evidence: readonly SharedEvidence[];
  /** What waits for an answer, the longest first. */
  readonly asks: readonly Pick<
    Ask,
    'id' | 'what' | 'whom' | 'askedOn' | 'requirementId' | 'requirementName'
  >[];
  /** What check-ins on this path agreed and is not done, due first, each with the day it was agreed. */
  readonly agreements: readonly (Pick<Agreement, 'who' | 'what' | 'dueOn'> & {
    readonly agreedOn: IsoDate;
  })[];
  readonly milestones: readonly Milestone[];
  readonly schedule: Schedule;
  readonly pay: SharedPay | null;
  /** The goal's path without its salaries, which only the page about pay shows. */
  readonly appendix: CareerPath | null;
}
