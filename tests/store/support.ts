import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { createHandlers, type Handlers } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { openStore, type OpenOptions, type Store } from '../../src/main/store/open';
import type { LevelId, RequirementId } from '../../src/shared/career-paths';
import { checkCatalogue, type Catalogue } from '../../src/shared/catalogue';
import { dateOf } from '../../src/shared/dates';
import type { MilestoneDraft } from '../../src/shared/milestones';
import { milestoneDraft } from '../../src/shared/milestones';
import type { SkillId } from '../../src/shared/skills';

export const today = dateOf('2025-03-14');
export const skill = (id: string) => id as SkillId;
export const level = (id: string) => `backend-developer/${id}` as LevelId;
export const requirement = (id: string) => `backend-developer/${id}` as RequirementId;

/** A folder of the test's own, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store and closes it when the test ends, closed before or not. */
export function opened(
  file: string,
  options: OpenOptions = { mode: 'create', kind: 'own' },
): Store {
  const store = openStore(file, options);
  onTestFinished(() => store.close());
  return store;
}

/** A new store with the shipped catalogue, on a real file of its own. */
export function newStore(): WritableDb {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  copyFileSync(loadedStore(), file);
  return opened(file, { mode: 'existing', kind: 'own' }).db;
}

let loaded: string | undefined;

/** A closed store with the shipped catalogue, made once for all tests of a file: loading it takes longer than most of them. */
function loadedStore(): string {
  if (loaded === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-loaded-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    loaded = join(folder, 'rungs.sqlite');
    const { db, close } = openStore(loaded, { mode: 'create', kind: 'own' });
    loadCatalogue(db, 'shipped', shippedCatalogue);
    close();
  }
  return loaded;
}

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
  const folder = '';
  return createHandlers(
    {
      folder,
      active: 'own',
      db,
      history: none,
      prepare: none,
      exploreSample: none,
      leaveSample: none,
      close: none,
    },
    { wasReset: false, get: none, set: none, preferences: none, changePreferences: none },
    {
      version: '',
      systemLocale: () => 'en',
      applySettings: none,
      openFolder: none,
      openFile: none,
      openLink: none,
      exportPlan: none,
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
