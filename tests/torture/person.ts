import { createHash } from 'node:crypto';
import { call, type Handlers } from '../../src/main/handlers';
import type { ReadableDb } from '../../src/main/store/db';
import type { ChangeMethod, Method } from '../../src/shared/api';
import { AppError } from '../../src/shared/errors';
import { changeMethods, content, inputFor } from '../store/changes';

/** Everything a person can do to what is stored: each change of the contract, undo and redo. */
export const deeds = [...changeMethods, 'undo', 'redo'] as const satisfies readonly Method[];
export type Deed = (typeof deeds)[number];

/** What is done is made up from a number below this. */
export const seeds = 2 ** 24;

/** Does one thing, made up from a number and what is stored; null where nothing stored can be treated so. */
export async function doDeed(
  handlers: Handlers,
  db: ReadableDb,
  deed: Deed,
  seed: number,
): Promise<Deed | null> {
  const input = deed === 'undo' ? null : deed === 'redo' ? undefined : madeUp(db, deed, seed);
  if (deed !== 'undo' && deed !== 'redo' && input === null) return null;
  await call(handlers, deed, input);
  return deed;
}

const madeUp = (db: ReadableDb, deed: ChangeMethod, seed: number): unknown =>
  inputFor(db, deed, seed);

/** Does anything at all; null where it was refused, as what is asked twice is. */
export async function doSomething(
  handlers: Handlers,
  db: ReadableDb,
  seed: number,
): Promise<Deed | null> {
  const deed = deeds[seed % deeds.length] ?? 'redo';
  try {
    return await doDeed(handlers, db, deed, Math.floor(seed / deeds.length));
  } catch (error) {
    if (error instanceof AppError && !isOfTheDisk(error)) return null;
    throw error;
  }
}

const isOfTheDisk = ({ code }: AppError) => code.startsWith('store-') || code.startsWith('file-');

/** A digest of everything the person recorded. */
export const digestOf = (db: ReadableDb): string =>
  createHash('sha256')
    .update(JSON.stringify(content(db)))
    .digest('hex')
    .slice(0, 16);
