import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './store/files';

// Rungs is started on a home folder. The data lies in it, until the person moves it: from then on the
// home says where it is, so that the next start and the command line find it.

const location = z.object({ dataFolder: z.string().min(1) });
const locationIn = (home: string) => join(home, 'location.json');

/** The folder the data of a home lies in: itself, unless it was moved. */
export function dataFolderOf(home: string): string {
  try {
    const { dataFolder } = location.parse(JSON.parse(readFileSync(locationIn(home), 'utf8')));
    return resolve(home, dataFolder);
  } catch {
    return home;
  }
}

/** Makes a folder the one whose data a home opens, before this returns. */
export function setDataFolder(home: string, folder: string): void {
  if (folder === home) rmSync(locationIn(home), { force: true });
  else {
    const content: z.infer<typeof location> = { dataFolder: folder };
    writeDurably(locationIn(home), JSON.stringify(content));
  }
}
