import { api, type ChangeMethod, type Method, type Output, type Parsed } from '../shared/api';
import type { Work } from '../shared/bridge';
import type { CommandId } from '../shared/commands';
import type { FolderRisk } from '../shared/data-folder';
import { today } from '../shared/dates';
import { takeFromLog } from '../shared/evidence-log';
import type { PlanDocument, PlanDocumentOptions } from '../shared/plan-document';
import { withRecent } from '../shared/recents';
import { diagnose } from './diagnostics';
import { findRisk, surroundings } from './folder-risk';
import { createSafekeeping } from './safekeeping';
import type { SettingsFile } from './settings';
import { clearAbsence, recordAbsence } from './store/absences';
import { getAgenda } from './store/agenda';
import { addAsk, changeAsk, endAsk, listAsks, removeAsk, reopenAsk } from './store/asks';
import {
  addCareerBreak,
  changeCareerBreak,
  listCareerBreaks,
  removeCareerBreak,
} from './store/career-breaks';
import { getCareerPath, listCareerPaths } from './store/career-paths';
import {
  addCheckIn,
  changeCheckIn,
  checkAgreement,
  compareCheckIns,
  getCheckIn,
  listCheckIns,
  removeCheckIn,
} from './store/check-ins';
import { addCredential, changeCredential, removeCredential } from './store/credentials';
import type { WritableDb } from './store/db';
import {
  addEvidence,
  changeEvidence,
  getEvidence,
  listEvidence,
  listEvidenceOf,
  removeEvidence,
} from './store/evidence';
import { readFile, type KeptFile } from './store/evidence-files';
import {
  addExchangeRate,
  changeExchangeRate,
  listExchangeRates,
  removeExchangeRate,
} from './store/exchange-rates';
import { completeFirstRun, isFirstRun } from './store/first-run';
import { getForecastAssumptions, setForecastAssumptions } from './store/forecast-assumptions';
import { setGoal } from './store/goal';
import { getGrowth } from './store/growth';
import {
  addHoursEntry,
  changeHoursEntry,
  listHoursEntries,
  removeHoursEntry,
} from './store/hours-entries';
import { getHistory, recordStep, redo, undo } from './store/history';
import { addInflation, changeInflation, listInflation, removeInflation } from './store/inflation';
import {
  addMilestone,
  changeMilestone,
  checkStep,
  dropMilestone,
  finishMilestone,
  listMilestones,
  moveMilestone,
  placeMilestone,
  removeMilestone,
  reopenMilestone,
} from './store/milestones';
import {
  addLevel,
  addOwnPath,
  bringBackVersion,
  changeLevel,
  changeOwnPath,
  compareWithVersion,
  copyCareerPath,
  getOwnPath,
  keepPiece,
  moveLevel,
  removeLevel,
  removeOwnPath,
  takeOverPiece,
} from './store/own-paths';
import { compareLevels, comparePaths, getPathContext } from './store/path-comparison';
import { getPathMarks, noteViewedPath, setFavourite } from './store/path-marks';
import { addPay, changePay, listPay, removePay } from './store/pay';
import { getPlanDocument } from './store/plan-document';
import { setPosition } from './store/position';
import { overrideRequirement, resetRequirement } from './store/requirement-overrides';
import { dismissSuggestion, recallSuggestion } from './store/suggestions';
import { changeRating, rateSkill, removeRating } from './store/ratings';
import {
  addRequirement,
  changeRequirement,
  clearNoOpportunity,
  flagNoOpportunity,
  removeRequirement,
  setRequirementAside,
  takeRequirementBack,
} from './store/requirements';
import { compareRoutes } from './store/routes';
import { nameRecents } from './store/recents';
import { search } from './store/search';
import { getSkill, listSkillNames, listSkills } from './store/skills';
import { getLadderStanding, getOwnLadder, getPaceAdvice, getStanding } from './store/standing';
import { getStepEffort, setStepEffort } from './store/step-effort';
import { sqliteVersion } from './store/store-info';
import { addTimeEntry, changeTimeEntry, removeTimeEntry } from './store/time-entries';
import { listTrash, restoreFromTrash } from './store/trash';
import type { Workspace } from './workspace';

export type Handlers = {
  readonly [M in Method]: (input: Parsed<M>) => Output<M> | Promise<Output<M>>;
};
/** A change is over when it returns, so that it commits as one step of the history. */
type ImmediateChanges = { readonly [M in ChangeMethod]: (input: Parsed<M>) => Output<M> };

/** Reads the content of the document to export. */
export type ReadPlan = () => PlanDocument;

/** What the desktop does for a call; the command line has none of it and refuses. */
export interface Desktop {
  readonly version: string;
  systemLocale(): string;
  applySettings(): void;
  /** Asks for a folder; null when the person cancels. */
  chooseFolder(purpose: 'move' | 'use'): Promise<string | null>;
  /** Asks for a backup; null when the person cancels. */
  chooseBackup(): Promise<string | null>;
  /** Asks where to save a backup, under a name to begin with; null when the person cancels. */
  chooseBackupTarget(name: string): Promise<string | null>;
  /** The file that the system gave Rungs to open, once. */
  takeOpenedFile(): string | null;
  noteTyping(isTyping: boolean): void;
  noteCommands(ids: readonly CommandId[]): void;
  /** The newest lines of the log. */
  logTail(): readonly string[];
  openFolder(folder: string): Promise<void>;
  /** Hands a copy of a kept file to the system's viewer once the person agrees; false when they do not. */
  openFile(file: KeptFile): Promise<boolean>;
  openLink(url: string): Promise<void>;
  /** Resolves to the file, or to null when the person cancels, before or while it is made. */
  exportPlan(options: PlanDocumentOptions, read: ReadPlan): Promise<string | null>;
  cancelExport(): void;
  /** Shows on the window's icon, for as long as something long goes on, that it does. */
  whileBusy<T>(work: () => T | Promise<T>): Promise<T>;
  /** The same for what the page offers to stop, wherever the person goes meanwhile. */
  whileWorking<T>(what: Work, work: () => Promise<T>): Promise<T>;
}

/** Binds every method of the contract to the store, the settings or the desktop. */
export function createHandlers(
  workspace: Workspace,
  settings: SettingsFile,
  desktop: Desktop,
): Handlers {
  const db = () => workspace.db();
  // Looked for once a folder: what is mounted and marked is read from the disk.
  let looked: { readonly folder: string; readonly risk: FolderRisk | null } | null = null;
  const folderRisk = () => {
    const { folder } = workspace;
    if (looked?.folder !== folder) looked = { folder, risk: findRisk(folder, surroundings()) };
    return looked.risk;
  };
  const speech = () => settings.speech(desktop.systemLocale());
  const planDocument = (options: PlanDocumentOptions) =>
    getPlanDocument(db(), options, today(), speech());
  return recordingChanges(db, {
    getSpeech: speech,
    getSession: () => ({
      store: workspace.active,
      isFirstRun: isFirstRun(db()),
      today: today(),
      settings: settings.preferences(),
      version: desktop.version,
      dataFolder: workspace.folder,
      backupFolder: workspace.backupFolder,
      folderRisk: folderRisk(),
      leftFolder: workspace.leftFolder,
      notices: [
        ...(settings.refused === 'all' ? (['settings-reset'] as const) : []),
        ...(settings.refused === 'values' ? (['settings-refused'] as const) : []),
        ...(workspace.wasChangedElsewhere ? (['changed-elsewhere'] as const) : []),
      ],
    }),
    completeFirstRun: (answers) => completeFirstRun(db(), answers, today()),
    exploreSample: () => workspace.exploreSample(),
    leaveSample: () => workspace.leaveSample(),
    changeSettings: (change) => {
      const changed = settings.changePreferences(change);
      desktop.applySettings();
      return changed;
    },
    noteTyping: (isTyping) => desktop.noteTyping(isTyping),
    noteCommands: (ids) => desktop.noteCommands(ids),
    getDiagnostics: () => diagnose(workspace, desktop),
    getAbout: () => ({
      rungs: desktop.version,
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      sqlite: sqliteVersion(db()),
    }),
    openDataFolder: () => desktop.openFolder(workspace.folder),
    moveDataFolder: async () => {
      const chosen = await desktop.chooseFolder('move');
      if (chosen === null) return null;
      return desktop.whileWorking('moving-data', () => workspace.moveTo(chosen));
    },
    useDataFolder: async () => {
      const chosen = await desktop.chooseFolder('use');
      if (chosen !== null) await workspace.useFolder(chosen);
      return chosen;
    },
    forgetLeftFolder: (what) => workspace.forgetLeft(what),

    listCareerPaths: () => listCareerPaths(db()),
    getCareerPath: (id) => getCareerPath(db(), id),
    getLadderStanding: (id) => getLadderStanding(db(), id, today()),
    getPathContext: (id) => getPathContext(db(), id),
    comparePaths: (ids) => comparePaths(db(), ids),
    compareLevels: ({ from, to }) => compareLevels(db(), from, to),
    search: (text) => search(db(), text),
    listRecents: () => nameRecents(db(), settings.get('recents')),
    noteRecent: (chosen) => settings.set({ recents: withRecent(settings.get('recents'), chosen) }),
    getPathMarks: () => getPathMarks(db()),
    setFavourite: ({ id, isFavourite }) => setFavourite(db(), id, isFavourite),
    noteViewedPath: (id) => noteViewedPath(db(), id),
    addRequirement: (draft) => addRequirement(db(), draft),
    changeRequirement: (change) => changeRequirement(db(), change),
    removeRequirement: (seen) => removeRequirement(db(), seen),

    getOwnPath: (id) => getOwnPath(db(), id),
    copyCareerPath: (copy) => copyCareerPath(db(), copy),
    addOwnPath: (draft) => addOwnPath(db(), draft),
    changeOwnPath: (change) => changeOwnPath(db(), change),
    removeOwnPath: (seen) => removeOwnPath(db(), seen),
    addLevel: (draft) => addLevel(db(), draft),
    changeLevel: (change) => changeLevel(db(), change),
    moveLevel: (move) => moveLevel(db(), move),
    removeLevel: (seen) => removeLevel(db(), seen),
    takeOverPiece: (decision) => takeOverPiece(db(), decision),
    keepPiece: (decision) => keepPiece(db(), decision),
    compareWithVersion: (version) => compareWithVersion(db(), version),
    bringBackVersion: (version) => bringBackVersion(db(), version),

    getStanding: () => getStanding(db(), today()),
    getPaceAdvice: () => getPaceAdvice(db(), today()),
    compareRoutes: (routes) => compareRoutes(db(), routes, today()),
    getOwnLadder: () => getOwnLadder(db()),
    getAgenda: () => getAgenda(db(), today()),
    getStepEffort: () => getStepEffort(db()),
    setStepEffort: (perStep) => setStepEffort(db(), perStep),
    setPosition: (draft) => setPosition(db(), draft),
    setGoal: (draft) => setGoal(db(), draft, today()),

    listSkillNames: (kind) => listSkillNames(db(), kind),
    listSkills: () => listSkills(db(), today()),
    getSkill: (id) => getSkill(db(), id, today()),
    rateSkill: (draft) => rateSkill(db(), draft),
    changeRating: (change) => changeRating(db(), change),
    removeRating: (rating) => removeRating(db(), rating),
    addCredential: (draft) => addCredential(db(), draft),
    changeCredential: (change) => changeCredential(db(), change),
    removeCredential: (credential) => removeCredential(db(), credential),
    addTimeEntry: (draft) => addTimeEntry(db(), draft),
    changeTimeEntry: (change) => changeTimeEntry(db(), change),
    removeTimeEntry: (entry) => removeTimeEntry(db(), entry),
    setRequirementAside: (draft) => setRequirementAside(db(), draft),
    takeRequirementBack: (id) => takeRequirementBack(db(), id),
    overrideRequirement: (draft) => overrideRequirement(db(), draft),
    resetRequirement: (id) => resetRequirement(db(), id),
    recordAbsence: (id) => recordAbsence(db(), id, today()),
    clearAbsence: (id) => clearAbsence(db(), id),
    dismissSuggestion: (suggestion) => dismissSuggestion(db(), suggestion, today()),
    recallSuggestion: (suggestion) => recallSuggestion(db(), suggestion),
    flagNoOpportunity: (draft) => flagNoOpportunity(db(), draft, today()),
    clearNoOpportunity: (id) => clearNoOpportunity(db(), id),

    listAsks: () => listAsks(db()),
    addAsk: (draft) => addAsk(db(), draft),
    changeAsk: (change) => changeAsk(db(), change),
    endAsk: (ending) => endAsk(db(), ending, today()),
    reopenAsk: (id) => reopenAsk(db(), id),
    removeAsk: (ask) => removeAsk(db(), ask),

    listEvidence: (wanted) => takeFromLog(listEvidence(db()), wanted),
    listEvidenceOf: (id) => listEvidenceOf(db(), id),
    getEvidence: (id) => getEvidence(db(), id),
    addEvidence: (draft) => addEvidence(db(), draft),
    changeEvidence: (change) => changeEvidence(db(), change),
    removeEvidence: (evidence) => removeEvidence(db(), evidence),
    openEvidenceFile: (id) => desktop.openFile(readFile(db(), id)),
    openLink: (url) => desktop.openLink(url),

    listMilestones: () => listMilestones(db()),
    addMilestone: (draft) => addMilestone(db(), draft),
    changeMilestone: (change) => changeMilestone(db(), change),
    moveMilestone: (move) => moveMilestone(db(), move),
    placeMilestone: (placement) => placeMilestone(db(), placement, today()),
    checkStep: (step) => checkStep(db(), step),
    finishMilestone: (id) => finishMilestone(db(), id, today()),
    dropMilestone: (id) => dropMilestone(db(), id, today()),
    reopenMilestone: (id) => reopenMilestone(db(), id),
    removeMilestone: (milestone) => removeMilestone(db(), milestone),

    listHoursEntries: (milestoneId) => listHoursEntries(db(), milestoneId),
    addHoursEntry: (draft) => addHoursEntry(db(), draft),
    changeHoursEntry: (change) => changeHoursEntry(db(), change),
    removeHoursEntry: (entry) => removeHoursEntry(db(), entry),

    listCheckIns: () => listCheckIns(db()),
    getCheckIn: (id) => getCheckIn(db(), id),
    compareCheckIns: (ids) => compareCheckIns(db(), ids),
    addCheckIn: (draft) => addCheckIn(db(), draft, today()),
    changeCheckIn: (change) => changeCheckIn(db(), change),
    checkAgreement: (check) => checkAgreement(db(), check),
    removeCheckIn: (checkIn) => removeCheckIn(db(), checkIn),

    listPay: () => listPay(db()),
    getGrowth: () => getGrowth(db(), today()),
    addPay: (draft) => addPay(db(), draft),
    changePay: (change) => changePay(db(), change),
    removePay: (pay) => removePay(db(), pay),
    listCareerBreaks: () => listCareerBreaks(db()),
    addCareerBreak: (draft) => addCareerBreak(db(), draft),
    changeCareerBreak: (change) => changeCareerBreak(db(), change),
    removeCareerBreak: (seen) => removeCareerBreak(db(), seen),
    listExchangeRates: () => listExchangeRates(db()),
    addExchangeRate: (draft) => addExchangeRate(db(), draft),
    changeExchangeRate: (change) => changeExchangeRate(db(), change),
    removeExchangeRate: (rate) => removeExchangeRate(db(), rate),
    listInflation: () => listInflation(db()),
    addInflation: (draft) => addInflation(db(), draft),
    changeInflation: (change) => changeInflation(db(), change),
    removeInflation: (seen) => removeInflation(db(), seen),
    getForecastAssumptions: () => getForecastAssumptions(db()),
    setForecastAssumptions: (draft) => setForecastAssumptions(db(), draft),

    getHistory: () => getHistory(db()),
    undo: (expected) => undo(db(), expected),
    redo: () => redo(db()),
    listTrash: () => listTrash(db()),
    restoreFromTrash: (id) => restoreFromTrash(db(), id),

    ...createSafekeeping(workspace, desktop),

    getPlanDocument: planDocument,
    exportPlan: (options) => desktop.exportPlan(options, () => planDocument(options)),
    cancelExport: () => desktop.cancelExport(),
  });
}

/** Makes every change one step of the history, whichever it is. */
function recordingChanges(db: () => WritableDb, handlers: Handlers & ImmediateChanges): Handlers {
  const recording = Object.keys(api)
    .filter(isChange)
    .map((method) => {
      const handle = handlers[method] as (input: unknown) => unknown;
      return [method, (input: unknown) => recordStep(db(), method, () => handle(input))] as const;
    });
  // Each takes and returns what the one it stands for does.
  return { ...handlers, ...(Object.fromEntries(recording) as unknown as Handlers) };
}

const isChange = (method: string): method is ChangeMethod =>
  api[method as Method].kind === 'change';

/** Runs a method as a page would: the input is parsed by the contract's own schema first. */
export async function call<M extends Method>(
  handlers: Handlers,
  method: M,
  input: unknown,
): Promise<Output<M>> {
  const parsed = api[method].input.parse(input) as Parsed<M>;
  return handlers[method](parsed);
}
