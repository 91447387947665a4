import { parseArgs } from 'node:util';
import { lineOf, printTable, readLedger, writeLedger, type Entry, type Ledger } from './ledger';
import { add, type Row, type Trials } from './row';
import { rows } from './rows';

// npm run torture -- [ROW…] [ROW:CASE…] [--short] [--minutes N] [--table]
// Unfinished rows go on where they stopped; once all that are named are through, or every row where none
// is named, they begin anew.

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const endsAt = Date.now() + Number(options.minutes) * 60_000;
const isOverdue = () => Date.now() > endsAt;

const unknown = named.filter((name) => !rows.some((row) => row.name === name.split(':')[0]));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no row ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const singleCases = named.filter((name) => name.includes(':'));
if (singleCases.length > 0) await runSingle(singleCases);
else if (options.short) await runShort();
else if (options.table) showLedger();
else await runFull();

function isNamed({ name }: Row): boolean {
  return named.length === 0 || named.includes(name);
}
function chosen(): readonly Row[] {
  return rows.filter((row) => isNamed(row) && (row.missing?.() ?? null) === null);
}

/** Single cases, to look into what failed: those of a row one after another, because one may need what came before it. */
async function runSingle(cases: readonly string[]): Promise<void> {
  for (const row of rows) {
    const numbers = cases
      .map((one) => one.split(':'))
      .filter(([name]) => name === row.name)
      .map(([, number]) => Number(number));
    if (numbers.length === 0) continue;
    await withTrials(row, async (trials) => {
      for (const number of numbers) {
        process.stdout.write(
          `${row.name}:${number}: ${JSON.stringify(await trials.run(number))}\n`,
        );
      }
    });
  }
}

/** The short form, which leaves the kept results alone. */
async function runShort(): Promise<void> {
  const results: Record<string, Entry> = {};
  for (const row of chosen().filter(({ short }) => short.length > 0)) {
    let entry = beginning();
    await withTrials(row, async (trials) => {
      for (const number of row.short) entry = await runCase(row, trials, entry, number);
    });
    results[row.name] = { ...entry, next: row.cases };
  }
  conclude(rows.filter(isNamed), results);
}

async function runFull(): Promise<void> {
  let ledger = readLedger();
  const isThrough = (row: Row) => (ledger[row.name]?.next ?? 0) >= row.cases;
  const unfinished = chosen().filter((row) => !isThrough(row));
  for (const row of unfinished.length === 0 ? chosen() : unfinished) {
    if (isOverdue()) break;
    let entry = isThrough(row) ? beginning() : (ledger[row.name] ?? beginning());
    await withTrials(row, async (trials) => {
      while (entry.next < row.cases && !isOverdue()) {
        entry = await runCase(row, trials, entry, entry.next);
        ledger = { ...ledger, [row.name]: entry };
        writeLedger(ledger);
      }
    });
  }
  conclude(rows, ledger);
}

function showLedger(): void {
  conclude(rows, readLedger());
}

function conclude(shown: readonly Row[], ledger: Ledger): void {
  printTable(shown.map((row) => lineOf(row, ledger[row.name])));
  if (shown.some(({ name }) => (ledger[name]?.failures.length ?? 0) > 0)) process.exitCode = 1;
}

function beginning(): Entry {
  return { next: 0, tally: {}, failures: [], ranOn: '', seconds: 0 };
}

async function withTrials(row: Row, work: (trials: Trials) => Promise<void>): Promise<void> {
  const started = Date.now();
  const trials = await row.begin();
  try {
    await work(trials);
  } finally {
    await trials.end();
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stderr.write(`${row.name}: ${seconds} s\n`);
  }
}

async function runCase(row: Row, trials: Trials, entry: Entry, number: number): Promise<Entry> {
  const started = Date.now();
  let { tally, failures } = entry;
  try {
    tally = add(tally, await trials.run(number));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error))
      .replace(/\s+/g, ' ')
      .slice(0, 600);
    process.stderr.write(`${row.name}:${number} ${reason}\n`);
    failures = [...failures, { number, reason }];
  }
  const ranOn = new Date().toISOString().slice(0, 10);
  const seconds = entry.seconds + (Date.now() - started) / 1000;
  return { next: number + 1, tally, failures, ranOn, seconds };
}
