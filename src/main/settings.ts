import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { isoDate } from '../shared/dates';
import { languageOf, withFirstDay, type Speech } from '../shared/languages';
import { mostRecents, recent } from '../shared/recents';
import {
  defaultSettings,
  settings as preferences,
  type Settings,
  type SettingsChange,
} from '../shared/settings';
import type { LeftCopy } from './store/data-folder';
import { translateErrors } from './store/files';

// Settings are about the window, never about the person: losing them costs a theme, not a plan.

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean().default(false),
  /** 1 is as designed; absent in files of earlier versions. */
  zoom: z.number().min(0.25).max(5).default(1),
});

const leftCopy: z.ZodType<LeftCopy> = z.object({ folder: z.string(), digest: z.string() });

const stored = preferences.extend({
  window: windowState.nullable(),
  /** Which of the data folder's stores is open. */
  activeStore: z.enum(['own', 'sample']),
  /** A store was created here once: from then on its absence is a fault, not a first run. */
  hasOwnStore: z.boolean(),
  /** What was chosen in the palette, newest first. */
  recents: z.array(recent).max(mostRecents).readonly(),
  /** When a check-in was last suggested, or first wanted to be; null while it is not wanted. */
  checkInRemindedOn: isoDate.nullable(),
  /** What the last move left behind, until the person removes it or lets it be. */
  left: leftCopy.nullable(),
});
type Stored = z.infer<typeof stored>;
/** What the file holds, whatever its values. */
const content = z.record(z.string(), z.unknown());

const defaults: Stored = {
  ...defaultSettings,
  window: null,
  activeStore: 'own',
  hasOwnStore: false,
  recents: [],
  checkInRemindedOn: null,
  left: null,
};

/** Where the file cannot say, there was a store: its absence is then told instead of taken for a first run. */
const unknown = { hasOwnStore: true };

type Refused = 'all' | 'values' | 'nothing';

/** The settings file of a data folder. */
export interface SettingsFile {
  /** The data folder. */
  readonly folder: string;
  /** What of the file could not be taken, and was set aside for defaults: all of it, some values, or nothing. */
  readonly refused: Refused;
  get<K extends keyof Stored>(key: K): Stored[K];
  /** Changes what is in force, and then the file; throws `store-unwritable` or `disk-full` where that cannot be written. */
  set(change: Partial<Stored>): void;
  preferences(): Settings;
  /** The language and the locale in force where the system's are these. */
  speech(systemLocale: string): Speech;
  changePreferences(change: SettingsChange): Settings;
  /** Reads the file anew, perhaps of another folder. */
  reopen(folder: string): void;
}

/** Opens `settings.json` in a folder; a damaged file is kept aside and never read again. */
export function openSettings(named: string): SettingsFile {
  let folder = named;
  let { values, refused } = readSettings(folder);
  const set = (change: Partial<Stored>) => {
    values = { ...values, ...change };
    // electron-store would make a folder that is missing, such as that of a drive not connected.
    if (existsSync(folder)) translateErrors(() => openStore(folder).set(change));
  };
  const readPreferences = () => preferences.parse(values);
  return {
    get folder() {
      return folder;
    },
    get refused() {
      return refused;
    },
    get: (key) => values[key],
    set,
    reopen: (next) => {
      const read = readSettings(next);
      // What was said of this folder's file stays said.
      if (read.refused !== 'nothing' || next !== folder) ({ refused } = read);
      ({ values } = read);
      folder = next;
    },
    preferences: readPreferences,
    speech: (systemLocale) => {
      const { language, locale, firstDay } = values;
      const region = locale ?? systemLocale;
      return {
        language: languageOf(language ?? systemLocale),
        locale: firstDay === null ? region : withFirstDay(region, firstDay),
      };
    },
    changePreferences: (change) => {
      set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return readPreferences();
    },
  };
}

/** What a folder's file says; a key that is not there has its default, and so has everything where there is no file. */
function readSettings(folder: string): { values: Stored; refused: Refused } {
  const file = join(folder, 'settings.json');
  if (!existsSync(folder)) return { values: defaults, refused: 'nothing' };
  let store: ElectronStore<Stored>;
  let read: Partial<Stored>;
  try {
    // electron-store would take a list or a bare word for a file that says nothing.
    if (existsSync(file)) content.parse(JSON.parse(readFileSync(file, 'utf8')));
    store = openStore(folder);
    read = store.store;
  } catch {
    setAside(() => {
      renameSync(file, asideOf(file));
      openStore(folder).set(unknown);
    });
    return { values: { ...defaults, ...unknown }, refused: 'all' };
  }
  let values = defaults;
  const outOfRange: (keyof Stored)[] = [];
  for (const key of Object.keys(defaults) as (keyof Stored)[]) {
    if (!Object.hasOwn(read, key)) continue;
    const parsed = stored.shape[key].safeParse(read[key]);
    if (parsed.success) values = { ...values, [key]: parsed.data };
    else outOfRange.push(key);
  }
  if (outOfRange.length === 0) return { values, refused: 'nothing' };
  const isUnknown = outOfRange.includes('hasOwnStore');
  if (isUnknown) values = { ...values, ...unknown };
  setAside(() => {
    copyFileSync(file, asideOf(file));
    for (const key of outOfRange) store.delete(key);
    if (isUnknown) store.set(unknown);
  });
  return { values, refused: 'values' };
}

function openStore(folder: string): ElectronStore<Stored> {
  const store = new ElectronStore<Stored>({ cwd: folder, name: 'settings' });
  // electron-store answers this channel for pages that use it directly; ours never do.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

const asideOf = (file: string) => `${file}.damaged-${Date.now()}`;

function setAside(keep: () => void): void {
  try {
    keep();
  } catch {
    // In a folder that cannot be written the file stays as it is.
  }
}
