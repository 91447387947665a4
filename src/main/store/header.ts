import { closeSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../shared/errors';

// The first hundred bytes of a database, read as a plain file, because opening it as a database may
// already write. https://www.sqlite.org/fileformat2.html#the_database_header

/** Written into the header, so that a foreign database is not taken for ours: "Rung". */
export const applicationId = 0x52756e67;

const headerBytes = 100;

/** What the header of a store says; the counter rises with every change of a closed file. */
export interface Header {
  readonly schemaVersion: number;
  readonly changeCounter: number;
  /** The counter was written by the program that last changed the file, as every recent SQLite does. */
  readonly isCounterValid: boolean;
  /** Changes went into a log beside the file: it was not closed since. */
  readonly isLogged: boolean;
  /** How long the file is by the count of its pages; null where a program wrote that does not keep it. */
  readonly countedBytes: number | null;
}

/** Reads the header of a store; throws `store-unreadable` for anything that is none, and `store-blocked`. */
export function readHeader(file: string): Header {
  const bytes = readStart(file);
  const isSqlite = bytes.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (bytes.length < headerBytes || !isSqlite || bytes.readUInt32BE(68) !== applicationId) {
    throw new AppError('store-unreadable', `${file} is not a Rungs data file, or it is damaged.`);
  }
  const changeCounter = bytes.readUInt32BE(24);
  const isCounterValid = bytes.readUInt32BE(92) === changeCounter;
  // A page of 65,536 bytes does not fit into the two bytes there are, and is written as 1.
  const pageBytes = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  return {
    schemaVersion: bytes.readUInt32BE(60),
    changeCounter,
    isCounterValid,
    countedBytes: isCounterValid ? pageBytes * bytes.readUInt32BE(28) : null,
    isLogged: bytes[18] === 2 && bytes[19] === 2,
  };
}

function readStart(file: string): Buffer {
  return reading(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(headerBytes);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, headerBytes, 0));
    } finally {
      closeSync(descriptor);
    }
  });
}

// Of permissions and of what other programs hold, as virus scanners do on Windows; a file that is kept
// from being opened may be as good as ever.
const passing: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'ENFILE']);

/** Reads a file as bytes; throws `store-blocked` where the system does not let it be opened right now, `store-unreadable` where it cannot be read. */
export function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isPassing = error instanceof Error && 'code' in error && passing.has(error.code);
    throw new AppError(
      isPassing ? 'store-blocked' : 'store-unreadable',
      `${file} cannot be read: ${String(error)}`,
    );
  }
}
