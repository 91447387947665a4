import { z } from 'zod';
import { careerPathId, requirementDraft, requirementId } from './career-paths';
import type { CareerPath, CareerPathSummary, Requirement } from './career-paths';
import type { IsoDate } from './dates';
import type { ErrorCode } from './errors';
import { firstRunAnswers, goalDraft, positionDraft, type Goal, type Position } from './goal';
import type { Growth } from './growth';
import { milestoneChange, milestoneDraft, milestoneId, milestoneMove } from './milestones';
import { stepId, type Milestone } from './milestones';
import { payChange, payDraft, payId, type Pay } from './pay';
import { planDocumentOptions, type PlanDocument } from './plan-document';
import { noOpportunityDraft, setAsideDraft, type Readiness } from './readiness';
import type { Schedule } from './schedule';
import { settingsChange, type Settings } from './settings';
import { credentialChange, credentialDraft, credentialId, ratingChange } from './skills';
import { ratingDraft, ratingId, revision, skillId, timeEntryChange } from './skills';
import { timeEntryDraft, timeEntryId } from './skills';
import type { HeldCredential, Rating, SkillRecord, TimeEntry } from './skills';

// The contract between the window and the main process. A call is added here, in the store and in
// handlers.ts; a missing handler or a wrong type does not compile.

declare const output: unique symbol;
interface Call<Kind extends 'query' | 'command', Input extends z.ZodType, Output> {
  readonly kind: Kind;
  readonly input: Input;
  readonly [output]?: Output;
}
const define =
  <Kind extends 'query' | 'command'>(kind: Kind) =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Output>(): Call<Kind, Input, Output> => ({ kind, input }),
  });
/** A call that reads and never changes anything. */
const query = define('query');
/** A call that changes something and returns once that is committed. */
const command = define('command');
const nothing = z.undefined();

/** What the window needs to know before it can choose its first screen. */
export interface Session {
  readonly store: 'own' | 'sample';
  readonly isFirstRun: boolean;
  readonly today: IsoDate;
  readonly settings: Settings;
  /** The locale in force: the setting, else the system's. */
  readonly locale: string;
  readonly version: string;
  readonly dataFolder: string;
  /** Something that happened at start-up and that the person should know, such as reset settings. */
  readonly notice: 'settings-reset' | null;
}

/** The goal with all that follows from it; null parts when there is no goal yet. */
export interface Standing {
  readonly position: Position | null;
  readonly goal: Goal | null;
  readonly readiness: Readiness | null;
  readonly schedule: Schedule | null;
}

export const api = {
  getSession: query(nothing).returns<Session>(),
  completeFirstRun: command(firstRunAnswers).returns<void>(),
  exploreSample: command(nothing).returns<void>(),
  leaveSample: command(nothing).returns<void>(),
  changeSettings: command(settingsChange).returns<Settings>(),
  openDataFolder: command(nothing).returns<void>(),

  listCareerPaths: query(nothing).returns<readonly CareerPathSummary[]>(),
  getCareerPath: query(careerPathId).returns<CareerPath>(),
  addRequirement: command(requirementDraft).returns<Requirement>(),
  removeRequirement: command(requirementId).returns<void>(),

  getStanding: query(nothing).returns<Standing>(),
  setPosition: command(positionDraft).returns<Position>(),
  setGoal: command(goalDraft).returns<Goal>(),

  listSkills: query(nothing).returns<readonly SkillRecord[]>(),
  getSkill: query(skillId).returns<SkillRecord>(),
  rateSkill: command(ratingDraft).returns<Rating>(),
  changeRating: command(ratingChange).returns<Rating>(),
  removeRating: command(z.object({ id: ratingId, revision })).returns<void>(),
  addCredential: command(credentialDraft).returns<HeldCredential>(),
  changeCredential: command(credentialChange).returns<HeldCredential>(),
  removeCredential: command(z.object({ id: credentialId, revision })).returns<void>(),
  addTimeEntry: command(timeEntryDraft).returns<TimeEntry>(),
  changeTimeEntry: command(timeEntryChange).returns<TimeEntry>(),
  removeTimeEntry: command(z.object({ id: timeEntryId, revision })).returns<void>(),
  setRequirementAside: command(setAsideDraft).returns<void>(),
  takeRequirementBack: command(requirementId).returns<void>(),
  flagNoOpportunity: command(noOpportunityDraft).returns<void>(),
  clearNoOpportunity: command(requirementId).returns<void>(),

  listMilestones: query(nothing).returns<readonly Milestone[]>(),
  addMilestone: command(milestoneDraft).returns<Milestone>(),
  changeMilestone: command(milestoneChange).returns<Milestone>(),
  moveMilestone: command(milestoneMove).returns<void>(),
  checkStep: command(z.object({ id: stepId, isDone: z.boolean() })).returns<void>(),
  finishMilestone: command(milestoneId).returns<Milestone>(),
  dropMilestone: command(milestoneId).returns<Milestone>(),
  reopenMilestone: command(milestoneId).returns<Milestone>(),
  removeMilestone: command(z.object({ id: milestoneId, revision })).returns<void>(),

  listPay: query(nothing).returns<readonly Pay[]>(),
  getGrowth: query(nothing).returns<Growth | null>(),
  addPay: command(payDraft).returns<Pay>(),
  changePay: command(payChange).returns<Pay>(),
  removePay: command(z.object({ id: payId, revision })).returns<void>(),

  getPlanDocument: query(planDocumentOptions).returns<PlanDocument>(),
  /** Asks where to save; returns the file's path, or null when the person cancels. */
  exportPlan: command(planDocumentOptions).returns<string | null>(),
} as const;

export type Api = typeof api;
export type Method = keyof Api;
export type QueryMethod = { [M in Method]: Api[M]['kind'] extends 'query' ? M : never }[Method];
export type CommandMethod = Exclude<Method, QueryMethod>;
/** What a caller passes. */
export type Input<M extends Method> = z.input<Api[M]['input']>;
/** What a handler receives, parsed. */
export type Parsed<M extends Method> = z.output<Api[M]['input']>;
export type Output<M extends Method> =
  Api[M] extends Call<'query' | 'command', z.ZodType, infer O> ? O : never;

/** What travels back over the bridge: errors cross as data, because Electron strips error classes. */
export type Reply<M extends Method> =
  | { readonly ok: true; readonly value: Output<M> }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      /** Field path to issue code, for forms. */
      readonly fields: Readonly<Record<string, string>>;
    };
