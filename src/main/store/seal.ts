import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors';
import { digestOf } from './digest';
import { publish, writeDurably } from './files';
import { readHeader, reading } from './header';

// SQLite's own checks miss about half of all single flipped bits: most of a page is text, and any
// text is as good as another. So a closed file carries the digest of its bytes beside it, its seal.
//
// Another program that changes the file counts up the change counter in the header, and writes it
// twice; a flipped bit cannot do both. That is how the two are told apart. It takes a closed file
// that is in no log mode, in which counting is optional: hence a store leaves log mode when it closes.

const seal = z.object({ sha256: z.string(), changeCounter: z.int() });

const sealOf = (file: string) => join(dirname(file), `${parse(file).name}.seal`);

/** What became of a store's file since it was last open here. */
export type SinceClosed = 'untouched' | 'changed-elsewhere' | 'not-closed' | 'not-sealed';

/** Seals a file that was just closed, unless its log could not be merged; to be undone before it is written to again. */
export function sealFile(file: string): void {
  try {
    const { changeCounter, isLogged } = readHeader(file);
    if (isLogged) return;
    const content: z.infer<typeof seal> = { sha256: digestOf(file), changeCounter };
    writeDurably(sealOf(file), JSON.stringify(content));
  } catch {
    // Without a seal the next opening lets SQLite check the file instead.
  }
}

/** Gives a file that took another's place the seal it had under its name before, if it had one. */
export function moveSeal(from: string, to: string): void {
  if (isSealed(from)) publish(sealOf(from), sealOf(to));
}

/** Whether a seal says that a file was here. */
export const isSealed = (file: string): boolean => existsSync(sealOf(file));

/** Takes the seal away, if there is one. */
export const breakSeal = (file: string): void => rmSync(sealOf(file), { force: true });

/** Says what became of a file that is not open; throws `store-unreadable` where bytes changed by themselves or cannot be read, and `store-blocked`. */
export function checkSeal(file: string): SinceClosed {
  const header = readHeader(file);
  if (header.isLogged || isFilled(`${file}-wal`) || isFilled(`${file}-journal`)) {
    return 'not-closed';
  }
  const known = readSeal(file);
  if (known === null) return 'not-sealed';
  if (reading(file, () => digestOf(file)) === known.sha256) return 'untouched';
  if (header.isCounterValid && header.changeCounter !== known.changeCounter) {
    return 'changed-elsewhere';
  }
  throw new AppError(
    'store-unreadable',
    'The data file is damaged: its bytes are not those saved.',
  );
}

function readSeal(file: string): z.infer<typeof seal> | null {
  try {
    return seal.parse(JSON.parse(readFileSync(sealOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether a file is there and not empty. */
export const isFilled = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
