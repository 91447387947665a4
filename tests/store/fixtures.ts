import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { createHandlers, type Handlers } from '../../src/main/handlers';
import type { WritableDb } from '../../src/main/store/db';
import type { LevelId, RequirementId } from '../../src/shared/career-paths';
import { checkCatalogue, type Catalogue } from '../../src/shared/catalogue';
import { dateOf } from '../../src/shared/dates';
import type { MilestoneDraft } from '../../src/shared/milestones';
import { milestoneDraft } from '../../src/shared/milestones';
import { payDraft, type PayDraft } from '../../src/shared/pay';
import type { SkillId } from '../../src/shared/skills';

// What tests of the store work with, also in programs of their own, where no test runner is.

export const today = dateOf('2025-03-14');
export const skill = (id: string) => id as SkillId;
export const level = (id: string) => `backend-developer/${id}` as LevelId;
export const requirement = (id: string) => `backend-developer/${id}` as RequirementId;

let catalogue: Catalogue | undefined;

/** The catalogue as it ships, checked. */
export function shippedCatalogue(): Catalogue {
  const root = resolve('resources/catalogue');
  catalogue ??= checkCatalogue(
    ['paths', 'skills'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => ({
        name: `${folder}/${name}`,
        content: parse(readFileSync(join(root, folder, name), 'utf8')) as unknown,
      })),
    ),
  );
  return catalogue;
}

/** A milestone draft as the contract parses it. */
export const milestone = (draft: Partial<MilestoneDraft> = {}): MilestoneDraft =>
  milestoneDraft.parse({
    title: 'Lead a design review',
    requirementId: null,
    kind: 'my-time',
    effortHours: 40,
    effortWeeks: null,
    waitsUntil: null,
    startOn: null,
    dueOn: null,
    steps: [],
    ...draft,
  });

/** What the window calls, on a store that `db` gives anew for each call. */
export function handlersOn(db: () => WritableDb): Handlers {
  const none = (): never => {
    throw new Error('Not part of a store');
  };
  return createHandlers(
    {
      folder: '',
      leftFolder: null,
      active: 'own',
      db,
      history: none,
      prepare: none,
      exploreSample: none,
      leaveSample: none,
      file: '',
      backupFolder: '',
      wasChangedElsewhere: false,
      backups: none,
      backUp: none,
      backUpIfDue: none,
      backUpTo: none,
      stopWork: none,
      isWorking: false,
      backupFailure: null,
      look: none,
      restore: none,
      findRecovery: none,
      salvage: none,
      startAnew: none,
      moveTo: none,
      settled: none,
      useFolder: none,
      forgetLeft: none,
      close: none,
    },
    {
      folder: '',
      refused: 'nothing',
      get: none,
      set: none,
      preferences: none,
      speech: () => ({ language: 'en', locale: 'en-US' }),
      changePreferences: none,
      reopen: none,
    },
    {
      version: '',
      systemLocale: () => 'en',
      applySettings: none,
      chooseFolder: none,
      chooseBackup: none,
      chooseBackupTarget: none,
      takeOpenedFile: none,
      noteTyping: none,
      noteCommands: none,
      logTail: none,
      openFolder: none,
      openFile: none,
      openLink: none,
      exportPlan: none,
      cancelExport: none,
      whileBusy: none,
      whileWorking: none,
    },
  );
}

/** The code an action fails with; fails itself where the action succeeds. */
export function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  throw new Error('It succeeded');
}

/** Pay in dollars a year from a day on, as the contract parses it. */
export const payOf = (draft: Partial<PayDraft> = {}): PayDraft =>
  payDraft.parse({
    paidFrom: dateOf('2024-01-01'),
    amountMinor: 9_000_000,
    currency: 'USD',
    period: 'year',
    kind: 'base',
    ...draft,
  });
