import { besides, type RunBeside, type StartWorker } from './store/beside';

/** Long work on the files of a store, one piece after another. */
export interface Turns {
  /** Does a piece of work when its turn comes; null where it was stopped before it was over. */
  take<T>(work: (run: RunBeside) => Promise<T>): Promise<T | null>;
  /** Stops the piece that goes on and those that wait, and does what nothing may go on beside. */
  clear<T>(work: () => T): Promise<T>;
  /** The same for a long piece of work; null where that was stopped in turn. What uses a store waits until it is `settled`. */
  alone<T>(work: (run: RunBeside) => Promise<T>): Promise<T | null>;
  /** Resolves once nothing goes on alone. */
  settled(): Promise<void>;
  readonly isTaken: boolean;
}

/** Lets long work take turns: two pieces at once would disturb each other, and what closes a store disturbs any. */
export function createTurns(startWorker: StartWorker): Turns {
  let stopping = new AbortController();
  let left = 0;
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    left++;
    const end = () => left--;
    last = turn.then(end, end);
    return turn;
  };
  let alone: Promise<unknown> = Promise.resolve();
  const take = async <T>(work: (run: RunBeside) => Promise<T>): Promise<T | null> => {
    const { signal } = stopping;
    try {
      return await queue(() => {
        signal.throwIfAborted();
        return work(besides(startWorker, signal));
      });
    } catch (error) {
      if (isStop(error)) return null;
      throw error;
    }
  };
  const stop = () => {
    stopping.abort();
    stopping = new AbortController();
  };
  return {
    take,
    clear: (work) => {
      stop();
      return queue(work);
    },
    alone: (work) => {
      stop();
      const done = take(work);
      alone = done.catch(() => undefined);
      return done;
    },
    settled: async () => {
      await alone;
    },
    get isTaken() {
      return left > 0;
    },
  };
}

/** Whether this is how stopped work ends. */
export const isStop = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
