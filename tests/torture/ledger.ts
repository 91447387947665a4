import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../scripts/project.mjs';
import type { Row, Tally } from './row';

/** What is known of a row: how far its last run came and what it found. */
export interface Entry {
  /** The next case to run; the number of cases once it is through. */
  readonly next: number;
  readonly tally: Tally;
  /** What went wrong, by case. */
  readonly failures: readonly { readonly number: number; readonly reason: string }[];
  /** The day of the last case. */
  readonly ranOn: string;
  readonly seconds: number;
}
export type Ledger = Readonly<Record<string, Entry>>;

const file = join(projectFolder, '.cache/torture.json');

/** The last result of each row, kept between runs. */
export const readLedger = (): Ledger =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ledger) : {};

export function writeLedger(ledger: Ledger): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(ledger, null, 2));
  renameSync(`${file}.new`, file);
}

/** A row's line of the table. */
export function lineOf(row: Row, entry: Entry | undefined): readonly string[] {
  const missing = row.missing?.() ?? null;
  if (missing !== null) return [row.title, row.goal, '', '', missing];
  if (!entry) return [row.title, row.goal, '', '', 'never run'];
  const { next, tally, failures, ranOn } = entry;
  const isThrough = next >= row.cases;
  const isReached = failures.length === 0 && (row.meets?.(tally) ?? true);
  const result =
    failures.length > 0
      ? `${failures.length} failed, first ${row.name}:${failures[0]?.number ?? 0}`
      : !isThrough
        ? `so far ${next.toLocaleString('en')} of ${row.cases.toLocaleString('en')}`
        : isReached
          ? 'reached'
          : 'not reached';
  return [row.title, row.goal, row.reached(tally), ranOn, result];
}

/** The table with its columns aligned. */
export function printTable(lines: readonly (readonly string[])[]): void {
  const all = [['test', 'to reach', 'reached', 'last run', 'result'], ...lines];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((line) => (line[column] ?? '').length)),
  );
  for (const line of all) {
    const text = line.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  ');
    process.stdout.write(`${text.trimEnd()}\n`);
  }
}
