import { AppError } from '../shared/errors';
import { setDataFolder } from './home';
import type { SettingsFile } from './settings';
import { holdsData, moveData, placeIn, type LeftCopy } from './store/data-folder';
import type { Turns } from './turns';

/** The ways of a home's data to another folder. */
export interface Relocation {
  /** Where the data was moved from, while a copy is still there. */
  readonly leftFolder: string | null;
  /** Copies everything to a folder the person chose, verified, goes on from there and returns it; what is here stays. Null where it was stopped, and nothing was moved. */
  moveTo(chosen: string): Promise<string | null>;
  /** Goes on with the data another folder holds; rejects with `no-data-there`, or why it cannot be opened. */
  useFolder(chosen: string): Promise<void>;
  /** Removes the copy that a move left behind, or lets it be from now on; rejects with `left-changed` and removes nothing where it is that copy no more. */
  forgetLeft(what: 'remove' | 'keep'): Promise<void>;
}

/** Binds the ways to another folder to the store that is open in this one. */
export function createRelocation(
  home: string,
  settings: SettingsFile,
  turns: Turns,
  { open, close }: { readonly open: () => void; readonly close: () => void },
): Relocation {
  /** Tries another folder, which the home names only once that worked. */
  const goTo = (folder: string, tryOut: () => void) => {
    const before = settings.folder;
    settings.reopen(folder);
    try {
      tryOut();
      setDataFolder(home, folder);
    } catch (error) {
      close();
      settings.reopen(before);
      throw error;
    }
  };
  const left = (): LeftCopy | null => {
    const copy = settings.get('left');
    return copy !== null && copy.folder !== settings.folder && holdsData(copy.folder) ? copy : null;
  };
  return {
    get leftFolder() {
      return left()?.folder ?? null;
    },
    moveTo: (chosen) =>
      turns.alone(async (run) => {
        const from = settings.folder;
        const to = placeIn(chosen, from);
        close();
        await moveData(run, from, to, (copy) => goTo(to, () => settings.set({ left: copy })));
        return to;
      }),
    useFolder: async (chosen) => {
      // Asked first: a wrong choice stops nothing.
      if (!holdsData(chosen)) {
        throw new AppError('no-data-there', `There is no data in ${chosen}.`);
      }
      await turns.clear(() => {
        close();
        goTo(chosen, open);
      });
    },
    forgetLeft: async (what) => {
      const copy = left();
      if (what === 'remove' && copy !== null) {
        const isRemoved = await turns.take(async (run) => {
          await run('removeLeft', copy);
          return true;
        });
        if (!isRemoved) return;
      }
      settings.set({ left: null });
    },
  };
}
