import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterPowerCut, filesIn, layOut, readRecord, type Files, type Operation } from '../disk';
import { changeMethods } from '../../store/changes';
import { deeds } from '../person';
import { missingPreload, start, type Program } from '../programs';
import { add, counted, must, spread, type Row, type Tally } from '../row';
import {
  copyStore,
  inspect,
  inspectClosed,
  makeFolder,
  makeFreshStore,
  makePastStore,
  makeUsedStore,
  removeFolder,
  storeIn,
} from '../stores';

/** Each kind of write: everything a person can do, and what the program does by itself. */
const writes = [...deeds, 'new store', 'migration', 'backup'] as const;
type Write = (typeof writes)[number];

const errors = [
  { name: 'EIO', number: 5 },
  { name: 'ENOSPC', number: 28 },
] as const;
const variants = errors.flatMap(({ number }) => [`${number} once`, `${number} sticky`]);

/** What a person is told of a disk that fails. */
const plainly: ReadonlySet<string> = new Set([
  'store-unwritable',
  'disk-full',
  'backup-unwritable',
]);

/** More operations than any kind of write takes. */
const endless = 5_000;
/** A new store, a migration and a backup write hundreds of pages in a row: so many fail each, then every tenth. */
const eachOf = 50;
const following = (n: number, isLong: boolean): number => n + (isLong && n >= eachOf ? 10 : 1);

/** A program on a disk that lies, in a folder of its own, and its record. */
interface Bench {
  readonly program: Program;
  readonly folder: string;
  readonly record: string;
  readonly stores: Stores;
}

/** The stores attempts begin from. */
type Stores = Readonly<Record<'used' | 'fresh' | 'past', string>>;
/** Where a write begins if not from a used store. */
const startOf: Partial<Record<Write, keyof Stores>> = {
  completeFirstRun: 'fresh',
  migration: 'past',
};

/** A store before something is attempted with it. */
interface Subject {
  readonly here: string;
  readonly file: string;
  /** Its files when the record began. */
  readonly before: Files;
  /** What it holds; null while it is not open. */
  holds: string | null;
}

const isOpening = (write: Write) => write === 'new store' || write === 'migration';
const isChange = (write: Write) => (changeMethods as readonly string[]).includes(write);
const modeOf = (write: Write) => (write === 'new store' ? 'create' : 'existing');

/** Lets every operation of a write fail in turn, in a program of its own. */
async function failEverywhere(write: Write, variant: string, stores: Stores): Promise<Tally> {
  const folder = makeFolder();
  const record = `${folder}.record`;
  const program = await start({ watched: folder, record });
  const bench = { program, folder, record, stores };
  let tally: Tally = {};
  let subject: Subject | null = null;
  try {
    for (let n = 1; n < endless; n = following(n, !isChange(write))) {
      subject ??= await begin(write, String(n), bench);
      const where = `${write}, operation ${n}, ${variant}`;
      const answer = await failAt(`${n} ${variant}`, write, subject, { ...bench, where });
      // A change that was refused left all as it was: the next attempt goes on from there.
      if (answer !== 'refused' || !isChange(write)) {
        await leave(subject, { ...bench, where });
        subject = null;
      }
      if (answer === null) return tally;
      tally = add(tally, { points: 1, [answer]: 1 });
    }
    throw new Error(`${write} never ends`);
  } finally {
    await program.kill();
    [folder, record, `${folder}.control`].forEach(removeFolder);
  }
}

async function begin(
  write: Write,
  name: string,
  { program, folder, stores }: Bench,
): Promise<Subject> {
  const here = join(folder, name);
  const file = storeIn(here);
  if (write === 'new store') mkdirSync(here);
  else copyStore(stores[startOf[write] ?? 'used'], here);
  const before = filesIn(here);
  await program.ask('disk', { order: 'begin' });
  const holds = isOpening(write) ? null : await program.ask('open', { file, mode: modeOf(write) });
  return { here, file, before, holds };
}

/** What the program answered when an operation failed; null where the write took fewer. */
async function failAt(
  fault: string,
  write: Write,
  subject: Subject,
  { program, record, where }: Bench & { readonly where: string },
): Promise<'saved' | 'refused' | null> {
  const { here, file, before, holds } = subject;
  const mode = modeOf(write);
  const earlier = readRecord(record).length;
  const outcome = await program.ask('attempt', {
    order: `fail ${fault}`,
    ...(isOpening(write)
      ? { request: 'open', input: { file, mode } }
      : write === 'backup'
        ? { request: 'backUp', input: {} }
        : { request: 'deed', input: { deed: write, seed: 11 } }),
  });
  const operations = readRecord(record);
  if (outcome.error === null) {
    // Said to be saved: then it is there even where nothing but what was synced survives.
    const found = afterCut(before, operations.slice(0, operations.findIndex(isMark('done'))), here);
    must(found === outcome.digest, `${where}: "saved", but gone after a power cut`);
  } else {
    must(holds === null || outcome.digest === holds, `${where}: refused, but changed`);
    must(plainly.has(outcome.error), `${where}: ${outcome.error}`);
  }

  // It works again once the disk does, without a restart.
  if (outcome.digest === null) await program.ask('open', { file, mode });
  must(
    (await program.ask('deed', { deed: 'addPay', seed: earlier })) === 'addPay',
    `${where}: does not work again`,
  );
  subject.holds = await program.ask('sound');
  const wasHit = operations.slice(earlier).some(isMark('failed'));
  return wasHit ? (outcome.error === null ? 'saved' : 'refused') : null;
}

async function leave(
  { file, here, holds }: Subject,
  { program, where }: Bench & { readonly where: string },
): Promise<void> {
  await program.ask('close');
  must(inspectClosed(file) === holds, `${where}: something else after closing`);
  removeFolder(here);
}

const isMark = (text: string) => (operation: Operation) =>
  operation.kind === 'mark' && operation.text === text;
/** What a store holds where the power is cut after these operations and nothing unsynced survives. */
function afterCut(before: Files, done: readonly Operation[], folder: string): string {
  const left = makeFolder();
  try {
    const files = afterPowerCut(before, done, () => false);
    layOut(files, folder, left);
    return inspect(storeIn(left));
  } finally {
    removeFolder(left);
  }
}

const cases = writes.length * variants.length;

export const faults: Row = {
  name: 'faults',
  title: 'I/O error (EIO, ENOSPC) at the n-th write, once and sticky',
  goal: 'every n for each kind of write: 0 corrupt, 0 false "Saved"',
  cases,
  // What takes hundreds of operations is left to the full form.
  short: spread(5, deeds.length * variants.length),
  missing: missingPreload,
  begin: async () => {
    const folder = makeFolder();
    const stores = {
      used: storeIn(folder),
      fresh: join(folder, 'fresh.sqlite'),
      past: join(folder, 'past.sqlite'),
    };
    await makeUsedStore(stores.used);
    makeFreshStore(stores.fresh);
    makePastStore(1, stores.past, stores.used);
    return {
      run: (number) => {
        const write = writes[Math.floor(number / variants.length)] ?? 'backup';
        return failEverywhere(write, variants[number % variants.length] ?? '', stores);
      },
      end: () => removeFolder(folder),
    };
  },
  reached: ({ points, saved, refused }) =>
    `${counted(points, 'failing operations')} of ${counted(writes.length, 'kinds of write')} ` +
    `(of a new store, a migration and a backup every tenth after the first ${eachOf}): ` +
    `${counted(refused, 'refused')}, ${counted(saved, 'saved')}, 0 corrupt, 0 false "Saved"`,
};
