import type { Worker, WorkerOptions } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../shared/errors';
import type { Tasks } from './worker';

// What takes long on the files of a store (copying one, reading a copy whole) runs in a thread of its
// own, with connections of its own: the window answers meanwhile. SQLite keeps apart what one
// connection reads and another writes. The thread is given up by ending it, once the statement it is
// in has ended.

type Task = keyof Tasks;

/** Begins a thread of worker.ts; how depends on what it was made of. */
export type StartWorker = (options: WorkerOptions) => Worker;

/** Runs one task in a thread; rejects as the task throws or, once stopped, with the reason of that. */
export type RunBeside = <T extends Task>(
  task: T,
  ...input: Parameters<Tasks[T]>
) => Promise<ReturnType<Tasks[T]>>;

/** What a thread is told to do. */
export interface TaskCall {
  readonly task: Task;
  readonly input: readonly unknown[];
}

/** What comes out of a thread. */
export type Outcome<T> =
  { readonly value: T } | { readonly code: ErrorCode; readonly message: string };

/** Runs tasks in threads until the signal says to stop; each settles once its thread has let go of every file. */
export const besides =
  (startWorker: StartWorker, stop: AbortSignal): RunBeside =>
  async <T extends Task>(task: T, ...input: Parameters<Tasks[T]>) => {
    stop.throwIfAborted();
    const call: TaskCall = { task, input };
    const worker = startWorker({ workerData: call });
    const end = () => void worker.terminate();
    stop.addEventListener('abort', end);
    try {
      const outcome = await outcomeOf<ReturnType<Tasks[T]>>(worker);
      stop.throwIfAborted();
      if ('code' in outcome) throw new AppError(outcome.code, outcome.message);
      return outcome.value;
    } finally {
      stop.removeEventListener('abort', end);
    }
  };

const outcomeOf = <T>(worker: Worker): Promise<Outcome<T>> =>
  new Promise((resolve, reject) => {
    let outcome: Outcome<T> = { code: 'internal', message: 'The thread ended early.' };
    worker.once('message', (message: Outcome<T>) => (outcome = message));
    // It has let go of its files only once it has ended.
    worker.once('error', (error: Error) => worker.once('exit', () => reject(error)));
    worker.once('exit', () => resolve(outcome));
  });
