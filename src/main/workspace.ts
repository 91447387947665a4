import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import catalogueVersion from 'virtual:catalogue-version';
import type { Catalogue } from '../shared/catalogue';
import { today } from '../shared/dates';
import type { History } from '../shared/history';
import type { SettingsFile } from './settings';
import { loadCatalogue } from './store/catalogue';
import type { WritableDb } from './store/db';
import { isFirstRun } from './store/first-run';
import { getHistory } from './store/history';
import { openStore, type Store } from './store/open';
import { fillSample } from './store/sample';

// A data folder holds two stores that never mix: the person's own, and the sample one that can be
// thrown away and made anew. One of them is open at a time.

const fileNames = { own: 'rungs.sqlite', sample: 'sample.sqlite' } as const;
export type StoreName = keyof typeof fileNames;

/** The open store of a data folder, and the switch between own and sample data. */
export interface Workspace {
  readonly folder: string;
  readonly active: StoreName;
  /** Opens the active store on first use; throws the AppError that says why it cannot. */
  db(): WritableDb;
  /** Opens the active store ahead of its first use; a failure is kept for that use to tell. */
  prepare(): void;
  /** What undo and redo would do in the open store; nothing while none is open. */
  history(): History;
  exploreSample(): void;
  leaveSample(): void;
  close(): void;
}

/** Binds a data folder to its settings; no store is opened until it is needed. */
export function openWorkspace(folder: string, settings: SettingsFile): Workspace {
  let store: Store | null = null;
  const close = () => {
    store?.close();
    store = null;
  };
  const open = (name: StoreName): Store => {
    const opened = openStore(join(folder, fileNames[name]), {
      kind: name,
      mode: name === 'own' && !settings.get('hasOwnStore') ? 'create' : 'existing',
    });
    try {
      loadCatalogue(opened.db, catalogueVersion, readShippedCatalogue);
      if (name === 'own' && !settings.get('hasOwnStore')) settings.set({ hasOwnStore: true });
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  };
  const use = (name: StoreName) => {
    close();
    settings.set({ activeStore: name });
  };
  const db = () => (store ??= open(settings.get('activeStore'))).db;
  return {
    folder,
    get active() {
      return settings.get('activeStore');
    },
    db,
    prepare: () => {
      try {
        db();
      } catch {
        // The next use tries again and throws the same.
      }
    },
    history: () => (store ? getHistory(store.db) : { undo: null, redo: null }),
    exploreSample: () => {
      close();
      createSample(folder);
      use('sample');
    },
    leaveSample: () => use('own'),
    close,
  };
}

/** Makes the sample store anew; the person's own store is not touched. */
export function createSample(folder: string): void {
  const file = join(folder, fileNames.sample);
  const store = openStore(file, { kind: 'sample', mode: 'replace' });
  try {
    loadCatalogue(store.db, catalogueVersion, readShippedCatalogue);
    fillSample(store.db, today());
  } finally {
    store.close();
  }
}

/** Whether a folder has a store at all; the command line never makes one by itself. */
export const hasStore = (folder: string): boolean =>
  Object.values(fileNames).some((name) => existsSync(join(folder, name)));

/** Whether the person has begun a plan of their own here; throws as opening it does. */
export function holdsOwnPlan(folder: string): boolean {
  const file = join(folder, fileNames.own);
  if (!existsSync(file)) return false;
  const store = openStore(file, { kind: 'own', mode: 'existing' });
  try {
    return !isFirstRun(store.db);
  } finally {
    store.close();
  }
}

const readShippedCatalogue = (): Catalogue =>
  JSON.parse(readFileSync(join(__dirname, 'catalogue.json'), 'utf8')) as Catalogue;
