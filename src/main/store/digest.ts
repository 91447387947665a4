import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

// Larger ones are not read faster, and stay in memory until the next collection.
const chunkBytes = 64 * 1024;

/** The SHA-256 of a file's bytes in hexadecimal, read a piece at a time. */
export function digestOf(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, chunk, 0, chunkBytes, null);
      if (read === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}
