import { statSync, truncateSync, writeFileSync } from 'node:fs';

/** Fills a disk with one file but for so many bytes. */
export function fillUp(filler: string, room: number): void {
  const block = Buffer.alloc(64 * 1024);
  writeFileSync(filler, '');
  try {
    for (;;) writeFileSync(filler, block, { flag: 'a' });
  } catch {
    truncateSync(filler, Math.max(0, statSync(filler).size - room));
  }
}
