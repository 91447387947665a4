import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { isoDate } from '../shared/dates';
import { noFilters } from '../shared/path-filters';
import { settings as preferences, type Settings, type SettingsChange } from '../shared/settings';

// Settings are about the window, never about the person: losing them costs a theme, not a plan.

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  isMaximized: z.boolean(),
});

const stored = preferences.extend({
  window: windowState.nullable(),
  /** Which of the data folder's stores is open. */
  activeStore: z.enum(['own', 'sample']),
  /** A store was created here once: from then on its absence is a fault, not a first run. */
  hasOwnStore: z.boolean(),
  /** When a check-in was last suggested, or first wanted to be; null while it is not wanted. */
  checkInRemindedOn: isoDate.nullable(),
});
type Stored = z.infer<typeof stored>;

const defaults: Stored = {
  theme: 'system',
  locale: null,
  currency: 'USD',
  paper: 'a4',
  freshMonths: 12,
  checkInMonths: null,
  pathFilters: noFilters,
  window: null,
  activeStore: 'own',
  hasOwnStore: false,
  checkInRemindedOn: null,
};

/** The settings file of one data folder. */
export interface SettingsFile {
  /** The file was damaged, was set aside, and defaults took its place. */
  readonly wasReset: boolean;
  get<K extends keyof Stored>(key: K): Stored[K];
  set(change: Partial<Stored>): void;
  preferences(): Settings;
  changePreferences(change: SettingsChange): Settings;
}

/** Opens `settings.json` in a folder; a damaged file is kept aside and never read again. */
export function openSettings(folder: string): SettingsFile {
  let wasReset = false;
  let store: ElectronStore<Stored>;
  try {
    store = openStore(folder);
  } catch {
    setAside(join(folder, 'settings.json'));
    wasReset = true;
    store = openStore(folder);
  }
  // electron-store answers this channel for pages that use it directly; ours never do.
  ipcMain.removeAllListeners('electron-store-get-data');

  let values = { ...defaults };
  for (const key of Object.keys(defaults) as (keyof Stored)[]) {
    const parsed = stored.shape[key].safeParse(store.get(key));
    if (parsed.success) values = { ...values, [key]: parsed.data };
    else wasReset = true;
  }
  const set = (change: Partial<Stored>) => {
    values = { ...values, ...change };
    store.set(change);
  };
  const readPreferences = () => preferences.parse(values);
  return {
    wasReset,
    get: (key) => values[key],
    set,
    preferences: readPreferences,
    changePreferences: (change) => {
      set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return readPreferences();
    },
  };
}

const openStore = (folder: string) =>
  new ElectronStore<Stored>({ cwd: folder, name: 'settings', defaults, clearInvalidConfig: false });

function setAside(file: string): void {
  if (existsSync(file)) renameSync(file, `${file}.damaged-${Date.now()}`);
}
