import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors';
import { copyStore } from './backup';
import type { Outcome, TaskCall } from './beside';
import { copyData, removeLeft } from './data-folder';
import { findRecovery, stageReadable } from './recovery';
import { lookAtBackup, stageBackup } from './restore';

// The thread of beside.ts: does the one thing it was started for, says what came of it, and ends.

const tasks = {
  copyStore,
  stageBackup,
  lookAtBackup,
  findRecovery,
  stageReadable,
  copyData,
  removeLeft,
};
/** What takes long on the files of a store, by name. */
export type Tasks = typeof tasks;

const { task, input } = workerData as TaskCall;
parentPort?.postMessage(
  outcomeOf(() => (tasks[task] as (...input: unknown[]) => unknown)(...input)),
);

function outcomeOf(work: () => unknown): Outcome<unknown> {
  try {
    return { value: work() };
  } catch (error) {
    // An error of ours would come out of the thread without its code.
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
}
