import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterPowerCut, filesIn, layOut, readRecord, type Files, type Operation } from '../disk';
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

/** Lets every operation of a write fail in turn, in a program of its own. */
async function failEverywhere(write: Write, variant: string, stores: Stores): Promise<Tally> {
  const folder = makeFolder();
  const record = `${folder}.record`;
  const program = await start({ watched: folder, record });
  let tally: Tally = {};
  try {
    for (let n = 1; n < endless; n++) {
      const answer = await failAt(n, write, variant, { program, folder, record, stores });
      if (answer === null) return tally;
      tally = add(tally, { points: 1, [answer]: 1 });
    }
    throw new Error(`${write} never ends`);
  } finally {
    await program.kill();
    [folder, record, `${folder}.control`].forEach(removeFolder);
  }
}

/** What the program answered when the n-th operation failed; null where the write took fewer. */
async function failAt(
  n: number,
  write: Write,
  variant: string,
  { program, folder, record, stores }: Bench,
): Promise<'saved' | 'refused' | null> {
  const here = join(folder, String(n));
  const file = storeIn(here);
  if (write === 'new store') mkdirSync(here);
  else copyStore(stores[startOf[write] ?? 'used'], here);
  const before = filesIn(here);
  const mode = write === 'new store' ? 'create' : 'existing';
  const isOpening = write === 'new store' || write === 'migration';
  const where = `${write}, operation ${n}, ${variant}`;

  await program.ask('disk', { order: 'begin' });
  const was = isOpening ? null : await program.ask('open', { file, mode });
  const outcome = await program.ask('attempt', {
    order: `fail ${n} ${variant}`,
    ...(isOpening
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
    must(was === null || outcome.digest === was, `${where}: refused, but changed`);
    must(plainly.has(outcome.error), `${where}: ${outcome.error}`);
  }

  // It works again once the disk does, without a restart.
  if (outcome.digest === null) await program.ask('open', { file, mode });
  must(
    (await program.ask('deed', { deed: 'addPay', seed: n })) === 'addPay',
    `${where}: does not work again`,
  );
  const now = await program.ask('digest');
  await program.ask('close');
  must(inspectClosed(file) === now, `${where}: something else after closing`);
  removeFolder(here);
  const wasHit = operations.some(isMark('failed'));
  return wasHit ? (outcome.error === null ? 'saved' : 'refused') : null;
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
  // A new store and a migration take hundreds of operations each.
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
    `${counted(points, 'failing operations')} of ${counted(writes.length, 'kinds of write')}: ` +
    `${counted(refused, 'refused')}, ${counted(saved, 'saved')}, 0 corrupt, 0 false "Saved"`,
};
