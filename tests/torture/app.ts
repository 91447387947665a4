import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { hasDisplay } from '../../scripts/display.mjs';
import { electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';

/** The whole application at work on a data folder. */
export interface App {
  readonly app: ElectronApplication;
  readonly page: Page;
  kill(): Promise<void>;
  close(): Promise<void>;
}

export const missingDisplay = (): string | null =>
  hasDisplay() ? null : 'skipped: there is no display';

/** Starts the application and waits for its first screen. */
export async function startApp(folder: string): Promise<App> {
  const app = await _electron.launch({
    args: [...electronSwitches, projectFolder, '--data-dir', folder],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    app,
    page,
    kill: async () => {
      const running = app.process();
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
    },
    close: () => app.close(),
  };
}
