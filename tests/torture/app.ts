import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { hasDisplay } from '../../scripts/display.mjs';
import { electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';

/** The whole application at work on a data folder. */
export interface App {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Neither the application nor its page has ended. */
  isAlive(): boolean;
  /** Runs what needs the application; where that ended meanwhile, the failure says how and its last words. */
  trying<T>(work: () => Promise<T>): Promise<T>;
  kill(): Promise<void>;
  /** Asks it to quit, or makes away with what is left of it. */
  close(): Promise<void>;
}

export const missingDisplay = (): string | null =>
  hasDisplay() ? null : 'skipped: there is no display';

/** The connection breaks before the process is known to have ended. */
const endingMs = 5_000;
const keptOfErrors = 2_000;
const lastLines = 8;

/** Starts the application and waits for its first screen. */
export async function startApp(folder: string): Promise<App> {
  const app = await _electron.launch({
    args: [...electronSwitches, projectFolder, '--data-dir', folder],
  });
  const running = app.process();
  let end: string | null = null;
  let errors = '';
  const ended = new Promise<void>((resolve) => {
    running.once('exit', (code, signal) => {
      end = signal ?? `exit code ${code ?? 'unknown'}`;
      resolve();
    });
  });
  running.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-keptOfErrors);
  });
  const trying = async <T>(work: () => Promise<T>, isAlive: () => boolean): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (end === null && !isAlive()) await Promise.race([ended, sleep(endingMs)]);
      if (end === null && isAlive()) throw error;
      const how = end === null ? 'Its page ended' : `The application ended (${end})`;
      const lines = errors.trim().split('\n').slice(-lastLines).join('\n');
      throw new Error(`${how}, saying: ${lines}\n${String(error)}`, { cause: error });
    }
  };
  const page = await trying(
    async () => {
      const first = await app.firstWindow();
      await first.getByRole('heading', { level: 1 }).waitFor();
      return first;
    },
    () => app.windows().length > 0,
  );
  let hasCrashed = false;
  page.once('crash', () => (hasCrashed = true));
  const isAlive = () => end === null && !hasCrashed && !page.isClosed();
  const kill = async () => {
    if (end === null) running.kill('SIGKILL');
    await ended;
  };
  return {
    app,
    page,
    isAlive,
    trying: (work) => trying(work, isAlive),
    kill,
    close: () => (isAlive() ? app.close() : kill()),
  };
}

/** An application that cases use one after the other; where it ended in one, the next gets a new one. */
interface SharedApp<Target> {
  use<T>(work: (target: Target) => Promise<T>): Promise<T>;
  /** Ends it, so that the next case gets a new one. */
  leave(): Promise<void>;
}

/** Lets cases share an application that `make` starts and `clear` clears up after. */
export function shareApp<Target extends { readonly running: App }>(
  make: () => Promise<Target>,
  clear: (target: Target) => void,
): SharedApp<Target> {
  let target: Target | undefined;
  const leave = async () => {
    const left = target;
    target = undefined;
    if (!left) return;
    await left.running.close();
    clear(left);
  };
  return {
    use: async (work) => {
      if (target?.running.isAlive() === false) await leave();
      const used = (target ??= await make());
      return used.running.trying(() => work(used));
    },
    leave,
  };
}
