import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, backupFolder, listBackups } from '../../../src/main/store/backup';
import { openStore } from '../../../src/main/store/open';
import { replaceUnreadable, stageBackup } from '../../../src/main/store/restore';
import { AppError } from '../../../src/shared/errors';
import { below, randomFrom } from '../random';
import { counted, first, must, type Row, type Tally } from '../row';
import { inspect, makeFolder, makeUsedStore, removeFolder, soundDigest, storeIn } from '../stores';

const pageBytes = 4_096;
const perCase = 100;
/** Which cases do what: flip single bits, zero pages, cut the file off at a tenth of its pages each. */
const flipCases = 100;
const zeroCases = 10;
const cutCases = 10;

/** A closed store with its seal and a backup, as bytes to go back to. */
interface Target {
  readonly file: string;
  readonly bytes: Buffer;
  readonly seal: Buffer;
  readonly digest: string;
}

async function makeTarget(): Promise<Target> {
  const file = storeIn(makeFolder());
  await makeUsedStore(file);
  const store = openStore(file, { mode: 'existing', kind: 'own' });
  backUp(store.db, file, 'asked');
  const digest = soundDigest(store);
  store.close();
  return { file, bytes: readFileSync(file), seal: readFileSync(sealOf(file)), digest };
}

const sealOf = (file: string) => file.replace(/\.sqlite$/, '.seal');

/** Writes bytes over a file's own. */
function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, at);
  closeSync(descriptor);
}

/** Expects a damaged file to be refused as such and left as it is. */
function expectRefusal(file: string, what: string): void {
  let refusal: unknown;
  try {
    openStore(file, { mode: 'existing', kind: 'own' }).close();
  } catch (error) {
    refusal = error;
  }
  must(refusal !== undefined, `${what}: opened as if nothing were wrong`);
  must(
    refusal instanceof AppError && refusal.code === 'store-unreadable',
    `${what}: no plain message but ${JSON.stringify(refusal)}`,
  );
}

/** Damages bytes, expects the refusal and gives the bytes back; bytes that were so already damage nothing. */
function spoil({ file, bytes }: Target, at: number, damaged: Buffer, what: string): number {
  const before = bytes.subarray(at, at + damaged.length);
  if (before.equals(damaged)) return 0;
  overwrite(file, at, damaged);
  expectRefusal(file, what);
  overwrite(file, at, before);
  return 1;
}

function flip(target: Target, seed: number): Tally {
  const random = randomFrom(seed);
  for (let n = 0; n < perCase; n++) {
    const at = below(random, target.bytes.length);
    const bit = below(random, 8);
    const damaged = Buffer.from([(target.bytes[at] ?? 0) ^ (1 << bit)]);
    spoil(target, at, damaged, `bit ${bit} of byte ${at}`);
  }
  return { flips: perCase };
}

function zero(target: Target, seed: number): Tally {
  const random = randomFrom(seed);
  const pages = target.bytes.length / pageBytes;
  let zeroed = 0;
  // A page of zeros in the file already is no damage: another is taken.
  while (zeroed < perCase) {
    const page = below(random, pages);
    zeroed += spoil(target, page * pageBytes, Buffer.alloc(pageBytes), `page ${page} zeroed`);
  }
  return { zeroed };
}

function cut({ file, bytes }: Target, share: number): Tally {
  const pages = bytes.length / pageBytes;
  let cuts = 0;
  for (let page = share; page < pages; page += cutCases, cuts++) {
    truncateSync(file, page * pageBytes);
    expectRefusal(file, `cut off at page ${page}`);
    writeFileSync(file, bytes);
  }
  return { cuts };
}

/** Damages the file once more and does what the one button of the recovery screen does. */
function restore({ file, bytes, seal, digest }: Target): void {
  overwrite(file, bytes.length >> 1, Buffer.from([(bytes[bytes.length >> 1] ?? 0) ^ 1]));
  const damaged = readFileSync(file);
  expectRefusal(file, 'before restoring');
  const [newest] = listBackups(file);
  must(newest?.isWhole === true, 'There is no whole backup.');
  const staged = stageBackup(join(backupFolder(file), newest.name), file, 'own');
  const aside = replaceUnreadable(staged, file);
  must(
    aside !== null && readFileSync(join(aside, 'rungs.sqlite')).equals(damaged),
    'The damaged file was not kept as it was.',
  );
  must(inspect(file) === digest, 'Something else after restoring.');
  writeFileSync(file, bytes);
  writeFileSync(sealOf(file), seal);
}

export const damage: Row = {
  name: 'damage',
  title: '10,000 bit flips, 1,000 zeroed pages, truncation at every page',
  goal: '0 crashes, 0 silent changes, restore in at most 3 clicks',
  cases: flipCases + zeroCases + cutCases,
  short: [...first(2), flipCases, flipCases + zeroCases],
  begin: async () => {
    const target = await makeTarget();
    return {
      run: (number) => {
        const tally =
          number < flipCases
            ? flip(target, number)
            : number < flipCases + zeroCases
              ? zero(target, number)
              : cut(target, number - flipCases - zeroCases);
        restore(target);
        return { ...tally, restored: 1 };
      },
      end: () => removeFolder(join(target.file, '..')),
    };
  },
  reached: ({ flips, zeroed, cuts, restored }) =>
    `${counted(flips, 'bit flips')}, ${counted(zeroed, 'zeroed pages')}, ${counted(cuts, 'truncations')} ` +
    `of a closed file: each noticed at the next opening; ${counted(restored, 'restores')} of the newest backup, one click each`,
};
