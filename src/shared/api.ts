import { z } from 'zod';
import type { About } from './about';
import type { Agenda } from './agenda';
import { askChange, askDraft, askEnding, askId, type Ask } from './asks';
import { backupName, filePath, type Backup, type BackupFailure, type FilePreview } from './backups';
import type { RestorePreview, Restored } from './backups';
import {
  careerBreakChange,
  careerBreakDraft,
  careerBreakId,
  type CareerBreak,
} from './career-breaks';
import { careerPathId, levelId, requirementChange, requirementDraft } from './career-paths';
import { requirementId, requirementOverrideDraft, requirementSeen } from './career-paths';
import type { CareerPath, CareerPathSummary, Level, LevelId, Requirement } from './career-paths';
import { agreementCheck, checkInChange, checkInDraft, checkInId } from './check-ins';
import type { CheckIn, CheckInComparison, CheckInSummary } from './check-ins';
import { commandIds } from './commands';
import type { Conflict } from './conflicts';
import type { FolderRisk } from './data-folder';
import type { IsoDate } from './dates';
import { effortHoursPerStep, type EffortHoursPerStep } from './effort';
import type { ErrorCode } from './errors';
import { evidenceChange, evidenceDraft, evidenceId, link } from './evidence';
import type { Evidence, SkillEvidence } from './evidence';
import { evidenceWanted, type EvidenceLog } from './evidence-log';
import {
  exchangeRateChange,
  exchangeRateDraft,
  exchangeRateId,
  type ExchangeRate,
} from './exchange-rates';
import { storedAssumptionsDraft, type StoredAssumptions } from './forecast';
import { firstRunAnswers, goalDraft, positionDraft, type Goal, type Position } from './goal';
import type { Growth } from './growth';
import { historyStepId, type History, type HistoryStep } from './history';
import { hoursEntryChange, hoursEntryDraft, hoursEntryId } from './hours-entries';
import type { HoursEntry } from './hours-entries';
import { inflationChange, inflationDraft, inflationId, type Inflation } from './inflation';
import type { Difference } from './ladders';
import { milestoneChange, milestoneDraft, milestoneId, milestoneMove } from './milestones';
import { milestonePlacement, stepId, type Milestone } from './milestones';
import { careerPathCopy, levelChange, levelDraft, levelMove, levelSeen } from './own-paths';
import { ownPathChange, ownPathDraft, ownPathSeen, pieceDecision, versionOf } from './own-paths';
import { versionSeen, type OwnPath } from './own-paths';
import { mostCompared } from './path-comparison';
import type { LevelComparison, PathComparison, PathContext } from './path-comparison';
import type { PathMarks } from './path-filters';
import { payChange, payDraft, payId, type Pay } from './pay';
import { planDocumentOptions, type PlanDocument } from './plan-document';
import { noOpportunityDraft, setAsideDraft, type Readiness } from './readiness';
import type { LevelStanding } from './requirement-standing';
import type { RealPace } from './real-pace';
import { routes, type RouteOutcome } from './routes';
import type { Schedule } from './schedule';
import { recent, type NamedRecent } from './recents';
import type { SearchResult } from './search';
import type { Recovery } from './recovery';
import type { Speech } from './languages';
import { settingsChange, type Settings } from './settings';
import { credentialChange, credentialDraft, credentialId, ratingChange } from './skills';
import { ratingDraft, ratingId, revision, skillId, skillKinds, timeEntryChange } from './skills';
import { timeEntryDraft, timeEntryId } from './skills';
import { suggestionKey } from './suggestions';
import { line } from './text';
import { trashId, type TrashEntry } from './trash';
import type { WaysToMeet } from './ways-to-meet';
import type { HeldCredential, NamedSkill, Rating, SkillRecord, SkillSummary } from './skills';
import type { TimeEntry } from './skills';

// The contract between the window and the main process. A call is added here, in the store and in
// handlers.ts; a missing handler or a wrong type does not compile.

declare const output: unique symbol;
type Kind = 'query' | 'change' | 'command';
interface Call<K extends Kind, Input extends z.ZodType, Output> {
  readonly kind: K;
  readonly input: Input;
  readonly [output]?: Output;
}
const define =
  <K extends Kind>(kind: K) =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Output>(): Call<K, Input, Output> => ({ kind, input }),
  });
/** A call that reads and never changes anything. */
const query = define('query');
/** A call that changes what the person recorded, and returns once that is committed: one step of undo. */
const change = define('change');
/** A call that does anything else, such as saving a setting or a file; undo does not know it. */
const command = define('command');
const nothing = z.undefined();

export type StartNotice = 'settings-reset' | 'settings-refused' | 'changed-elsewhere';

/** What the window needs to know before it can choose its first screen. */
export interface Session {
  readonly store: 'own' | 'sample';
  readonly isFirstRun: boolean;
  readonly today: IsoDate;
  readonly settings: Settings;
  readonly version: string;
  readonly dataFolder: string;
  readonly backupFolder: string;
  /** Why that folder is no good place for it; null where nothing speaks against it. */
  readonly folderRisk: FolderRisk | null;
  /** Where the data was moved from, while a copy is still there. */
  readonly leftFolder: string | null;
  /** What happened at start-up and the person should know, such as reset settings. */
  readonly notices: readonly StartNotice[];
}

/** The goal with all that follows from it; null parts when there is no goal yet. */
export interface Standing {
  readonly position: Position | null;
  readonly goal: Goal | null;
  readonly readiness: Readiness | null;
  /** The level of the goal's path that the records already reach (working-level.ts). */
  readonly worksAt: Pick<Level, 'id' | 'title' | 'rank'> | null;
  readonly schedule: Schedule | null;
}

/** What follows from the pace beside the range of dates itself. */
export interface PaceAdvice {
  /** What would bring the likely end to the goal's date; null when nothing has to. */
  readonly ways: WaysToMeet | null;
  readonly conflicts: readonly Conflict[];
  /** The pace that logged hours tell, to be offered; null when there is none to offer. */
  readonly realPace: RealPace | null;
}

export const api = {
  /** The language and the locale in force: the settings', else the system's; known where the data is not. */
  getSpeech: query(nothing).returns<Speech>(),
  getSession: query(nothing).returns<Session>(),
  completeFirstRun: change(firstRunAnswers).returns<void>(),
  exploreSample: command(nothing).returns<void>(),
  leaveSample: command(nothing).returns<void>(),
  changeSettings: command(settingsChange).returns<Settings>(),
  /** Whether a text field has the focus: undo is then about what is typed, and the menu says so. */
  noteTyping: command(z.boolean()).returns<void>(),
  /** Which commands mean something where the window is; the menu greys the others. */
  noteCommands: command(z.array(z.enum(commandIds)).max(commandIds.length)).returns<void>(),
  /** What helps to find a fault, in lines: versions, counts and the newest of the log; nothing the person wrote. */
  getDiagnostics: query(nothing).returns<string>(),
  getAbout: query(nothing).returns<About>(),
  openDataFolder: command(nothing).returns<void>(),
  /** Asks where to, copies everything there verified and goes on from there; returns the new folder, or null when the person cancels. */
  moveDataFolder: command(nothing).returns<string | null>(),
  /** Asks for a folder with data and goes on with that; null when the person cancels. */
  useDataFolder: command(nothing).returns<string | null>(),
  /** Removes the copy that a move left behind, or keeps it and says no more. */
  forgetLeftFolder: command(z.enum(['remove', 'keep'])).returns<void>(),

  listCareerPaths: query(nothing).returns<readonly CareerPathSummary[]>(),
  getCareerPath: query(careerPathId).returns<CareerPath>(),
  /** Where the person stands on each level of a path, first level first. */
  getLadderStanding: query(careerPathId).returns<readonly LevelStanding[]>(),
  getPathContext: query(careerPathId).returns<PathContext>(),
  comparePaths: query(z.array(careerPathId).min(1).max(mostCompared)).returns<PathComparison>(),
  compareLevels: query(z.object({ from: levelId, to: levelId })).returns<LevelComparison>(),
  /** For what a person types; an empty box asks nothing. */
  search: query(line(200)).returns<SearchResult>(),
  /** What was chosen in the palette lately and is still there, newest first. */
  listRecents: query(nothing).returns<readonly NamedRecent[]>(),
  noteRecent: command(recent).returns<void>(),
  getPathMarks: query(nothing).returns<PathMarks>(),
  setFavourite: change(z.object({ id: careerPathId, isFavourite: z.boolean() })).returns<void>(),
  noteViewedPath: command(careerPathId).returns<void>(),
  addRequirement: change(requirementDraft).returns<Requirement>(),
  changeRequirement: change(requirementChange).returns<Requirement>(),
  removeRequirement: change(requirementSeen).returns<void>(),

  getOwnPath: query(careerPathId).returns<OwnPath>(),
  copyCareerPath: change(careerPathCopy).returns<CareerPath>(),
  addOwnPath: change(ownPathDraft).returns<CareerPath>(),
  changeOwnPath: change(ownPathChange).returns<void>(),
  removeOwnPath: change(ownPathSeen).returns<void>(),
  addLevel: change(levelDraft).returns<LevelId>(),
  changeLevel: change(levelChange).returns<void>(),
  moveLevel: change(levelMove).returns<void>(),
  removeLevel: change(levelSeen).returns<void>(),
  takeOverPiece: change(pieceDecision).returns<void>(),
  keepPiece: change(pieceDecision).returns<void>(),
  /** What is otherwise now than it was in an earlier version. */
  compareWithVersion: query(versionOf).returns<readonly Difference[]>(),
  bringBackVersion: change(versionSeen).returns<void>(),

  getStanding: query(nothing).returns<Standing>(),
  getPaceAdvice: query(nothing).returns<PaceAdvice>(),
  /** What other goals and paces would mean, one outcome a route; keeps nothing. */
  compareRoutes: query(routes).returns<readonly RouteOutcome[]>(),
  /** The path of the goal, else of the position; null while there is neither. */
  getOwnLadder: query(nothing).returns<CareerPath | null>(),
  /** What is agreed, asked for and new, as Home shows it. */
  getAgenda: query(nothing).returns<Agenda>(),
  getStepEffort: query(nothing).returns<EffortHoursPerStep>(),
  setStepEffort: change(effortHoursPerStep).returns<void>(),
  setPosition: change(positionDraft).returns<Position>(),
  setGoal: change(goalDraft).returns<Goal>(),

  /** The whole inventory by name, or its entries of one kind. */
  listSkillNames: query(z.enum(skillKinds).nullable()).returns<readonly NamedSkill[]>(),
  /** What one's own and favourite paths ask for, and all that has a record, by name. */
  listSkills: query(nothing).returns<readonly SkillSummary[]>(),
  getSkill: query(skillId).returns<SkillRecord>(),
  rateSkill: change(ratingDraft).returns<Rating>(),
  changeRating: change(ratingChange).returns<Rating>(),
  removeRating: change(z.object({ id: ratingId, revision })).returns<void>(),
  addCredential: change(credentialDraft).returns<HeldCredential>(),
  changeCredential: change(credentialChange).returns<HeldCredential>(),
  removeCredential: change(z.object({ id: credentialId, revision })).returns<void>(),
  addTimeEntry: change(timeEntryDraft).returns<TimeEntry>(),
  changeTimeEntry: change(timeEntryChange).returns<TimeEntry>(),
  removeTimeEntry: change(z.object({ id: timeEntryId, revision })).returns<void>(),
  setRequirementAside: change(setAsideDraft).returns<void>(),
  takeRequirementBack: change(requirementId).returns<void>(),
  overrideRequirement: change(requirementOverrideDraft).returns<void>(),
  resetRequirement: change(requirementId).returns<void>(),
  recordAbsence: change(skillId).returns<void>(),
  clearAbsence: change(skillId).returns<void>(),
  dismissSuggestion: change(suggestionKey).returns<void>(),
  recallSuggestion: change(suggestionKey).returns<void>(),
  flagNoOpportunity: change(noOpportunityDraft).returns<void>(),
  clearNoOpportunity: change(requirementId).returns<void>(),

  listAsks: query(nothing).returns<readonly Ask[]>(),
  addAsk: change(askDraft).returns<Ask>(),
  changeAsk: change(askChange).returns<Ask>(),
  endAsk: change(askEnding).returns<Ask>(),
  reopenAsk: change(askId).returns<Ask>(),
  removeAsk: change(z.object({ id: askId, revision })).returns<void>(),

  listEvidence: query(evidenceWanted).returns<EvidenceLog>(),
  /** What names one skill, newest first. */
  listEvidenceOf: query(skillId).returns<readonly SkillEvidence[]>(),
  getEvidence: query(evidenceId).returns<Evidence>(),
  addEvidence: change(evidenceDraft).returns<Evidence>(),
  changeEvidence: change(evidenceChange).returns<Evidence>(),
  removeEvidence: change(z.object({ id: evidenceId, revision })).returns<void>(),
  /** Asks first, then hands a copy to the system's viewer; false when the person cancels. */
  openEvidenceFile: command(evidenceId).returns<boolean>(),
  openLink: command(link).returns<void>(),

  listMilestones: query(nothing).returns<readonly Milestone[]>(),
  addMilestone: change(milestoneDraft).returns<Milestone>(),
  changeMilestone: change(milestoneChange).returns<Milestone>(),
  moveMilestone: change(milestoneMove).returns<void>(),
  placeMilestone: change(milestonePlacement).returns<void>(),
  checkStep: change(z.object({ id: stepId, isDone: z.boolean() })).returns<void>(),
  finishMilestone: change(milestoneId).returns<Milestone>(),
  dropMilestone: change(milestoneId).returns<Milestone>(),
  reopenMilestone: change(milestoneId).returns<Milestone>(),
  removeMilestone: change(z.object({ id: milestoneId, revision })).returns<void>(),

  listHoursEntries: query(milestoneId).returns<readonly HoursEntry[]>(),
  addHoursEntry: change(hoursEntryDraft).returns<HoursEntry>(),
  changeHoursEntry: change(hoursEntryChange).returns<HoursEntry>(),
  removeHoursEntry: change(z.object({ id: hoursEntryId, revision })).returns<void>(),

  /** Newest first. */
  listCheckIns: query(nothing).returns<readonly CheckInSummary[]>(),
  getCheckIn: query(checkInId).returns<CheckIn>(),
  compareCheckIns: query(
    z.object({ one: checkInId, other: checkInId }),
  ).returns<CheckInComparison>(),
  addCheckIn: change(checkInDraft).returns<CheckIn>(),
  changeCheckIn: change(checkInChange).returns<CheckIn>(),
  checkAgreement: change(agreementCheck).returns<CheckIn>(),
  removeCheckIn: change(z.object({ id: checkInId, revision })).returns<void>(),

  listPay: query(nothing).returns<readonly Pay[]>(),
  getGrowth: query(nothing).returns<Growth | null>(),
  addPay: change(payDraft).returns<Pay>(),
  changePay: change(payChange).returns<Pay>(),
  removePay: change(z.object({ id: payId, revision })).returns<void>(),
  listCareerBreaks: query(nothing).returns<readonly CareerBreak[]>(),
  addCareerBreak: change(careerBreakDraft).returns<CareerBreak>(),
  changeCareerBreak: change(careerBreakChange).returns<CareerBreak>(),
  removeCareerBreak: change(z.object({ id: careerBreakId, revision })).returns<void>(),
  listExchangeRates: query(nothing).returns<readonly ExchangeRate[]>(),
  addExchangeRate: change(exchangeRateDraft).returns<ExchangeRate>(),
  changeExchangeRate: change(exchangeRateChange).returns<ExchangeRate>(),
  removeExchangeRate: change(z.object({ id: exchangeRateId, revision })).returns<void>(),
  listInflation: query(nothing).returns<readonly Inflation[]>(),
  addInflation: change(inflationDraft).returns<Inflation>(),
  changeInflation: change(inflationChange).returns<Inflation>(),
  removeInflation: change(z.object({ id: inflationId, revision })).returns<void>(),
  getForecastAssumptions: query(nothing).returns<StoredAssumptions>(),
  setForecastAssumptions: change(storedAssumptionsDraft).returns<StoredAssumptions>(),

  getHistory: query(nothing).returns<History>(),
  /** Takes back the newest change, or none but the one expected; returns it, or null when there is none. */
  undo: command(historyStepId.nullable()).returns<HistoryStep | null>(),
  redo: command(nothing).returns<HistoryStep | null>(),
  listTrash: query(nothing).returns<readonly TrashEntry[]>(),
  restoreFromTrash: change(trashId).returns<void>(),

  /** The backups of the open store, newest first; known also where the store cannot be opened. */
  listBackups: query(nothing).returns<readonly Backup[]>(),
  /** Null where it was stopped, as all that follow. */
  backUpNow: command(nothing).returns<Backup | null>(),
  previewRestore: query(backupName).returns<RestorePreview>(),
  /** Puts a backup in the place of the open store, which is backed up first or, where it cannot be read, set aside. */
  restoreBackup: command(backupName).returns<Restored | null>(),
  /** Why the last backup since the start could not be made; null where it was. */
  getBackupFailure: query(nothing).returns<BackupFailure | null>(),
  /** Asks where to save a backup of its own, verified as all are, and returns the file's name; null when the person cancels. */
  saveBackup: command(nothing).returns<string | null>(),
  /** Asks for a backup kept anywhere, reads all of it and says what restoring it would change; null when the person cancels. */
  chooseBackupFile: command(nothing).returns<FilePreview | null>(),
  /** Does so for a file dropped on the window, by its path, which the preload alone knows. */
  lookAtDroppedFile: command(filePath).returns<FilePreview | null>(),
  /** The same for the file that the system gave Rungs to open; null where it was looked at before. */
  lookAtOpenedFile: command(nothing).returns<FilePreview | null>(),
  /** Restores the file chosen or dropped last, as `restoreBackup` does. */
  restoreChosenFile: command(nothing).returns<Restored | null>(),
  /** Stops a backup that is being made or looked at, a move, and a restore until the moment it replaces the store. */
  cancelBackup: command(nothing).returns<void>(),
  /** What could take the place of a store that cannot be opened; null where the look was stopped. */
  findRecovery: query(nothing).returns<Recovery | null>(),
  /** Goes on with what can be read from a damaged store, which is set aside; null where it was stopped before. */
  salvageStore: command(nothing).returns<Restored | null>(),
  /** Begins an empty plan where the file is missing; never in place of one that is there. */
  startAnew: command(nothing).returns<void>(),
  openBackupFolder: command(nothing).returns<void>(),

  getPlanDocument: query(planDocumentOptions).returns<PlanDocument>(),
  /** Asks where to save; returns the file's path, or null when the person cancels. */
  exportPlan: command(planDocumentOptions).returns<string | null>(),
  /** Stops an export that is being made. */
  cancelExport: command(nothing).returns<void>(),
} as const;

export type Api = typeof api;
export type Method = keyof Api;
export type QueryMethod = { [M in Method]: Api[M]['kind'] extends 'query' ? M : never }[Method];
/** What is undone as one step. */
export type ChangeMethod = { [M in Method]: Api[M]['kind'] extends 'change' ? M : never }[Method];
export type CommandMethod = Exclude<Method, QueryMethod>;
/** What a caller passes. */
export type Input<M extends Method> = z.input<Api[M]['input']>;
/** What a handler receives, parsed. */
export type Parsed<M extends Method> = z.output<Api[M]['input']>;
export type Output<M extends Method> = Api[M] extends Call<Kind, z.ZodType, infer O> ? O : never;

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
