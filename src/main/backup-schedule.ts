import type { Workspace } from './workspace';

/** Long enough for the first screen to have the machine to itself. */
const firstLookMs = 10_000;
const lookEveryMs = 60 * 60 * 1_000;

/** Backs the person's own store up once a day for as long as the program runs; after a failure, which the workspace keeps, it tries again. */
export function scheduleBackups(workspace: Workspace): void {
  const look = async () => {
    try {
      await workspace.backUpIfDue();
    } catch {
      // Said on the page of backups.
    }
  };
  setTimeout(() => {
    void look();
    setInterval(() => void look(), lookEveryMs).unref();
  }, firstLookMs).unref();
}
