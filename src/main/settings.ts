import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { isoDate } from '../shared/dates';
import { languageOf, type Speech } from '../shared/languages';
import { noFilters } from '../shared/path-filters';
import { settings as preferences, type Settings, type SettingsChange } from '../shared/settings';
import { translateErrors } from './store/files';

// Settings are about the window, never about the person: losing them costs a theme, not a plan.

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean().default(false),
});

const stored = preferences.extend({
  window: windowState.nullable(),
  /** Which of the data folder's stores is open. */
  activeStore: z.enum(['own', 'sample']),
  /** A store was created here once: from then on its absence is a fault, not a first run. */
  hasOwnStore: z.boolean(),
  /** When a check-in was last suggested, or first wanted to be; null while it is not wanted. */
  checkInRemindedOn: isoDate.nullable(),
  /** Where the data was moved from, while a copy is still there. */
  leftFolder: z.string().nullable(),
});
type Stored = z.infer<typeof stored>;

const defaults: Stored = {
  theme: 'system',
  language: null,
  locale: null,
  currency: 'USD',
  paper: 'a4',
  freshMonths: 12,
  checkInMonths: null,
  knownRiskyFolder: null,
  pathFilters: noFilters,
  window: null,
  activeStore: 'own',
  hasOwnStore: false,
  checkInRemindedOn: null,
  leftFolder: null,
};

/** The settings file of a data folder. */
export interface SettingsFile {
  /** The data folder. */
  readonly folder: string;
  /** The file was damaged, was set aside, and defaults took its place. */
  readonly wasReset: boolean;
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
  let { values, wasReset } = readSettings(folder);
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
    get wasReset() {
      return wasReset;
    },
    get: (key) => values[key],
    set,
    reopen: (next) => {
      const read = readSettings(next);
      wasReset = read.wasReset || (wasReset && next === folder);
      ({ values } = read);
      folder = next;
    },
    preferences: readPreferences,
    speech: (systemLocale) => ({
      language: languageOf(values.language ?? systemLocale),
      locale: values.locale ?? systemLocale,
    }),
    changePreferences: (change) => {
      set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return readPreferences();
    },
  };
}

/** What a folder's file says; a key that is not there has its default, and so has everything where there is no file. */
function readSettings(folder: string): { values: Stored; wasReset: boolean } {
  if (!existsSync(folder)) return { values: defaults, wasReset: false };
  let read: Partial<Stored>;
  try {
    read = openStore(folder).store;
  } catch {
    setAside(join(folder, 'settings.json'));
    return { values: defaults, wasReset: true };
  }
  let values = defaults;
  let wasReset = false;
  for (const key of Object.keys(defaults) as (keyof Stored)[]) {
    if (!Object.hasOwn(read, key)) continue;
    const parsed = stored.shape[key].safeParse(read[key]);
    if (parsed.success) values = { ...values, [key]: parsed.data };
    else wasReset = true;
  }
  return { values, wasReset };
}

function openStore(folder: string): ElectronStore<Stored> {
  const store = new ElectronStore<Stored>({ cwd: folder, name: 'settings' });
  // electron-store answers this channel for pages that use it directly; ours never do.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

function setAside(file: string): void {
  try {
    if (existsSync(file)) renameSync(file, `${file}.damaged-${Date.now()}`);
  } catch {
    // In a folder that cannot be written it stays where it is.
  }
}
