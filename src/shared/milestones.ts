import { z } from 'zod';
import { requirementId, type RequirementId } from './career-paths';
import { careerDay, type IsoDate } from './dates';
import { idOf } from './ids';
import { revision, type SkillId } from './skills';
import { line, prose } from './text';
import { unfrozen } from './unfrozen';

export const milestoneId = idOf<'MilestoneId'>();
export type MilestoneId = z.infer<typeof milestoneId>;
export const stepId = idOf<'StepId'>();
export type StepId = z.infer<typeof stepId>;

/** `my-time` takes hours of study, `at-work` takes weeks on the job, `waits` takes a date set by others. */
export const milestoneKinds = ['my-time', 'at-work', 'waits'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
export const milestoneStates = ['open', 'done', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];
/** How far an open milestone is; a closed one keeps it, so that it returns there when reopened. */
export const milestoneStages = ['to-do', 'doing', 'waiting'] as const;
export type MilestoneStage = (typeof milestoneStages)[number];

/** One checkable part of a milestone. */
export interface Step {
  readonly id: StepId;
  readonly text: string;
  readonly isDone: boolean;
}

/** A dated piece of the plan; `position` orders the list, smallest first. */
export interface Milestone {
  readonly id: MilestoneId;
  readonly title: string;
  readonly requirementId: RequirementId | null;
  readonly requirementName: string | null;
  /** What it raises: the skills of its requirement, which another path may ask for too. */
  readonly skillIds: readonly SkillId[];
  readonly kind: MilestoneKind;
  /** Hours of study; only for `my-time`, null while unknown. */
  readonly effortHours: number | null;
  /** Weeks on the job; only for `at-work`, null while unknown. */
  readonly effortWeeks: number | null;
  /** The day others set; only for `waits`, null while unknown. */
  readonly waitsUntil: IsoDate | null;
  readonly startOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly note: string;
  readonly state: MilestoneState;
  readonly stage: MilestoneStage;
  /** The day it was finished or dropped. */
  readonly closedOn: IsoDate | null;
  readonly steps: readonly Step[];
  /** What has to be over before this can be; never in a circle. */
  readonly dependsOn: readonly MilestoneId[];
  /** Hours logged so far. */
  readonly loggedHours: number;
  readonly position: number;
  readonly revision: number;
}

const milestoneFields = () =>
  z.object({
    title: line(300),
    requirementId: requirementId.nullable(),
    kind: z.enum(milestoneKinds),
    effortHours: z
      .number('not-an-amount')
      .positive('not-positive')
      .max(20_000, 'too-large')
      .nullable(),
    effortWeeks: z
      .number('not-an-amount')
      .positive('not-positive')
      .max(1_000, 'too-large')
      .nullable(),
    waitsUntil: careerDay.nullable(),
    startOn: careerDay.nullable(),
    dueOn: careerDay.nullable(),
    note: prose(10_000).default(''),
    /** A known id keeps that step; null adds one; a step left out is removed. */
    steps: z
      .array(z.object({ id: stepId.nullable(), text: line(500), isDone: z.boolean() }))
      .max(100, 'too-many'),
    dependsOn: unfrozen(z.array(milestoneId).max(50, 'too-many')).default([]),
  });
const dueAfterStart = (value: { startOn: string | null; dueOn: string | null }) =>
  value.startOn === null || value.dueOn === null || value.dueOn >= value.startOn;
const dueIssue = { path: ['dueOn'], error: 'before-start' };

export const milestoneDraft = z.lazy(() => milestoneFields().refine(dueAfterStart, dueIssue));
export type MilestoneDraft = z.infer<typeof milestoneDraft>;
export const milestoneChange = z.lazy(() =>
  milestoneFields().extend({ id: milestoneId, revision }).refine(dueAfterStart, dueIssue),
);
export type MilestoneChange = z.infer<typeof milestoneChange>;

/** Puts a milestone right before another one, or last when `before` is null. */
export const milestoneMove = z.lazy(() =>
  z.object({ id: milestoneId, before: milestoneId.nullable() }),
);
export type MilestoneMove = z.infer<typeof milestoneMove>;

/** The columns of the board; the last one closes what is put there. */
export const boardColumns = [...milestoneStages, 'done'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** Puts a milestone in a column of the board, right before another one there or last when `before` is null. */
export const milestonePlacement = z.lazy(() =>
  milestoneMove.unwrap().extend({ column: z.enum(boardColumns) }),
);
export type MilestonePlacement = z.infer<typeof milestonePlacement>;
