import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../shared/errors';
import { syncNames, translateErrors, writeDurably } from './store/files';

// Rungs is started on a home folder. The data lies in it, until the person moves it: from then on the
// home says where it is, so that the next start and the command line find it.

const location = z.object({ dataFolder: z.string().min(1) });

/** The file of a home that says where its data lies. */
export const locationName = 'location.json';
const locationIn = (home: string) => join(home, locationName);

/** The folder the data of a home lies in: itself, unless it was moved. Throws `location-unreadable`, because a home whose word is damaged is not one that says nothing. */
export function dataFolderOf(home: string): string {
  try {
    const { dataFolder } = location.parse(JSON.parse(readFileSync(locationIn(home), 'utf8')));
    return resolve(home, dataFolder);
  } catch (error) {
    if (isNotThere(error)) return home;
    throw new AppError(
      'location-unreadable',
      `${locationIn(home)}, which says where the data lies, cannot be read.`,
    );
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));

/** Stands for the data folder while the home's word cannot be read: it is missing, and what opens data makes no folder. */
export const nowhere = (home: string): string => `${locationIn(home)}.unreadable`;

/** As `dataFolderOf`, for a window that is to say what is wrong. */
export function dataFolderOrNowhere(home: string): string {
  try {
    return dataFolderOf(home);
  } catch {
    return nowhere(home);
  }
}

/** Makes a folder the one whose data a home opens, before this returns; throws `store-unwritable` or `disk-full` where the home says another still. */
export function setDataFolder(home: string, folder: string): void {
  try {
    if (folder === home) removeLocation(home);
    else {
      const content: z.infer<typeof location> = { dataFolder: folder };
      writeDurably(locationIn(home), JSON.stringify(content));
    }
  } catch (error) {
    // Written but not surely on the disk: the next start goes by it all the same.
    if (dataFolderOrNowhere(home) !== folder) throw error;
  }
}

function removeLocation(home: string): void {
  if (!existsSync(locationIn(home))) return;
  translateErrors(() => rmSync(locationIn(home)));
  syncNames(home);
}
