import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether nothing under `sources` (files and folders; missing ones are left out) changed since the stamp file was set.
 * @param {string} stamp
 * @param {readonly string[]} sources
 */
export function isFresh(stamp, sources) {
  const stampedAt = modifiedAt(stamp);
  return stampedAt !== undefined && sources.every((source) => newestUnder(source) <= stampedAt);
}

/**
 * Sets the stamp file to a moment (epoch ms): the beginning of the work it stands for, so that edits made meanwhile count.
 * @param {string} stamp
 * @param {number} startedAt
 */
export function setStamp(stamp, startedAt) {
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt / 1000, startedAt / 1000);
}

/**
 * A folder's own time counts as well: it changes when a file in it is removed or renamed.
 * @param {string} path
 * @returns {number}
 */
function newestUnder(path) {
  const own = modifiedAt(path);
  if (own === undefined || !statSync(path).isDirectory()) return own ?? -Infinity;
  return Math.max(own, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}

/** @param {string} path */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
