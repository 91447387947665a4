import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { companions, syncNames } from './files';

/**
 * Moves what has a store's name, or its log alone, into a folder of its own beside it, which is
 * returned; null where there is nothing. Nothing is deleted.
 */
export function setAside(file: string, what: 'all' | 'log', now = Date.now()): string | null {
  // The database first: left without its log it would open without its latest changes, while a log
  // left without its database is known to mean that something is missing.
  const present = (what === 'all' ? ['', ...companions] : companions)
    .map((suffix) => file + suffix)
    .filter((path) => existsSync(path));
  if (present.length === 0) return null;
  const folder = unusedFolder(join(dirname(file), 'set-aside'), now);
  mkdirSync(folder, { recursive: true });
  for (const path of present) renameSync(path, join(folder, basename(path)));
  syncNames(folder);
  syncNames(dirname(file));
  return folder;
}

function unusedFolder(parent: string, now: number): string {
  const name = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  let folder = join(parent, name);
  for (let n = 2; existsSync(folder); n++) folder = join(parent, `${name}-${n}`);
  return folder;
}
