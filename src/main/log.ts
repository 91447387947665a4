import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Method } from '../shared/api';
import type { BackupReason } from '../shared/backups';
import type { ErrorCode } from '../shared/errors';
import type { SinceClosed } from './store/seal';

// A log for finding faults, on this machine alone. It has no place for free text: an event is made of
// names, codes and numbers of ours, so that nothing a person wrote, nor a path, can get into it.

/** What the log knows to happen. */
export type LogEvent =
  | { readonly event: 'start'; readonly version: string; readonly electron: string }
  | { readonly event: 'opened'; readonly since: SinceClosed; readonly ms: number }
  | { readonly event: 'not-opened'; readonly code: ErrorCode }
  | { readonly event: 'slow-call'; readonly method: Method; readonly ms: number }
  | { readonly event: 'refused'; readonly method: Method | null; readonly code: ErrorCode }
  | { readonly event: 'fault'; readonly where: string }
  | { readonly event: 'page-gone'; readonly exitCode: number }
  | { readonly event: 'backup'; readonly reason: BackupReason; readonly bytes: number }
  | { readonly event: 'no-backup'; readonly reason: BackupReason; readonly code: ErrorCode }
  | { readonly event: 'quit' };

/** The running program's log. */
export interface Log {
  write(event: LogEvent): void;
  /** The newest lines, oldest first. */
  tail(lines: number): readonly string[];
}

const largestBytes = 256 * 1024;
const olderFiles = 2;

/** Opens the log in a folder; where that cannot be written there is none, and nothing else fails for it. */
export function openLog(folder: string): Log {
  const fileOf = (age: number) => join(folder, age === 0 ? 'rungs.log' : `rungs.${age}.log`);
  const rotate = () => {
    if ((statSync(fileOf(0), { throwIfNoEntry: false })?.size ?? 0) < largestBytes) return;
    for (let age = olderFiles; age > 0; age--) {
      const younger = fileOf(age - 1);
      if (statSync(younger, { throwIfNoEntry: false })) renameSync(younger, fileOf(age));
    }
  };
  try {
    // Now alone: a folder that goes later, as with its drive, is not made anew where it was.
    mkdirSync(folder, { recursive: true });
  } catch {
    // Then no line can be written either.
  }
  return {
    write: (event) => {
      try {
        rotate();
        appendFileSync(fileOf(0), `${new Date().toISOString()} ${lineOf(event)}\n`);
      } catch {
        // A full disk has worse to tell than that.
      }
    },
    tail: (lines) =>
      [1, 0]
        .flatMap((age) => read(fileOf(age)).split('\n'))
        .filter((line) => line !== '')
        .slice(-lines),
  };
}

const lineOf = ({ event, ...facts }: LogEvent): string =>
  [event, ...Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`)].join(' ');

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where an error came from, by the functions and lines of our bundle; its message may quote what a person wrote, and stays out. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const calls = stack.slice(stack.indexOf(message) + message.length);
  const frames = [...calls.matchAll(/^ +at (?:([\w.<>$ ]+) \()?.*?([\w.-]+:\d+:\d+)\)?$/gm)];
  const places = frames.slice(0, 5).map(([, by = '', at = '']) => `${by.trim()}@${at}`);
  return [name, ...places].join(' < ');
}
