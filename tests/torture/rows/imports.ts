import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyStore } from '../../../src/main/store/backup';
import { fileEndings, largestFileBytes } from '../../../src/shared/evidence-files';
import { makeHostileBackup } from '../hostile-backups';
import { start, type Program } from '../programs';
import { below, oneOf, randomFrom } from '../random';
import { counted, must, type Row, type Tally } from '../row';
import {
  fewPaths,
  makeFolder,
  makeFreshStore,
  makeSmallStore,
  removeFolder,
  storeIn,
} from '../stores';

// Rungs takes two kinds of files from outside: backups to restore, and files to attach to evidence.

const perCase = 20;
/** Ten thousand files of each kind; a single case may have any number, and each number makes files of its own. */
const cases = 1_000;
const limit = { ms: 5_000, megabytes: 512 };
/** What takes so long does not end; short of it the processor's time is judged, because the clock's counts what else the machine does. */
const patienceMs = 120_000;

/** A person's store that a file would replace, and what the files are made from. */
interface Target {
  readonly file: string;
  /** Every file in its folder as it is between two cases. */
  readonly held: ReadonlyMap<string, Buffer>;
  readonly given: string;
  readonly sound: Buffer;
  readonly catalogue: string;
}

async function makeTarget(): Promise<Target> {
  const folder = makeFolder();
  const source = storeIn(folder);
  await makeSmallStore(source);
  const given = join(folder, 'given.rungs');
  copyStore(source, given);
  const file = storeIn(makeFolder());
  makeFreshStore(file);
  const catalogue = join(folder, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify(fewPaths()));
  return { file, held: contentOf(dirname(file)), given, sound: readFileSync(given), catalogue };
}

const contentOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))] as const),
  );

function isAsHeld({ file, held }: Target): boolean {
  const now = contentOf(dirname(file));
  return now.size === held.size && [...held].every(([name, bytes]) => now.get(name)?.equals(bytes));
}

function putBack({ file, held }: Target): void {
  for (const name of readdirSync(dirname(file))) {
    if (!held.has(name)) rmSync(join(dirname(file), name), { recursive: true });
  }
  for (const [name, bytes] of held) writeFileSync(join(dirname(file), name), bytes);
}

/** A program that is given files one after the other, and how much of the processor one of them took at most. */
interface Taker {
  /** What came of a file; throws where the program crashed, hung or failed in a way that nobody foresaw. */
  give<T>(what: string, ask: (program: Program) => Promise<T>): Promise<T>;
  measured(): Promise<Tally>;
  end(): Promise<void>;
}

async function startTaker(): Promise<Taker> {
  const program = await start();
  let mostMs = 0;
  return {
    give: async (what, ask) => {
      const before = await program.ask('used');
      const timer = setTimeout(() => void program.kill(), patienceMs);
      try {
        const done = await ask(program);
        const after = await program.ask('used');
        mostMs = Math.max(mostMs, after.processorMs - before.processorMs);
        return done;
      } catch (error) {
        throw new Error(`${what}: ${String(error)}`, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    measured: async () => {
      const { mostMegabytes } = await program.ask('used');
      return { mostMs, mostMegabytes };
    },
    end: () => program.kill(),
  };
}

async function giveBackups(number: number, target: Target): Promise<Tally> {
  const { file, given, catalogue, sound } = target;
  const random = randomFrom(number);
  const taker = await startTaker();
  let refused = 0;
  try {
    for (let n = 0; n < perCase; n++) {
      const what = `file ${n}, ${makeHostileBackup(given, sound, random)}`;
      const done = await taker.give(what, (program) =>
        program.ask('restoreGiven', { file, given, catalogue }),
      );
      if (done.refused === null) {
        putBack(target);
      } else {
        refused++;
        must(isAsHeld(target), `${what}: refused, yet something changed`);
      }
    }
    return { backups: perCase, refused, ...(await taker.measured()) };
  } finally {
    await taker.end();
    putBack(target);
  }
}

/** Beginnings of what is kept, and of programs, archives and pages that are not. */
const beginnings = [
  ...['%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF....WEBPVP8 ', 'Plain'],
  ...['MZ\x90\0', '\x7fELF\x02', '#!/bin/sh\n', 'PK\x03\x04', '<svg onload="planted=1">', '\0', ''],
  ...[
    '\xd0\xcf\x11\xe0',
    '{\\rtf1',
    '\xef\xbb\xbf<?xml version="1.0"?>',
    '%!PS',
    'SQLite format 3\0',
  ],
];
const names = [
  ...[
    'run.exe',
    '../../../etc/passwd',
    'C:\\Windows\\x.bat',
    '.',
    '..',
    'a\0b.pdf',
    'x'.repeat(300),
  ],
  ...[
    '=cmd.png',
    'con',
    'a.pdf.exe',
    '\u202Efdp.exe',
    '<img src=x>',
    'a/b',
    '',
    ' ',
    '\ud800',
    '-rf',
  ],
];
const fillings = ['text ', '\0', '\xff', 'A\n'];
const lengths = [0, 1, 7, 64, 4_096, 1_000_000];

async function giveAttachments(number: number, target: Target): Promise<Tally> {
  const random = randomFrom(number);
  const taker = await startTaker();
  let refused = 0;
  try {
    await taker.give('the store', (program) =>
      program.ask('open', { file: target.file, mode: 'existing' }),
    );
    for (let n = 0; n < perCase; n++) {
      const beginning = Buffer.from(oneOf(random, beginnings), 'latin1');
      // Once a case right at the limit, and once beyond it.
      const more =
        n < 2 ? largestFileBytes - beginning.length + n : below(random, oneOf(random, lengths) + 1);
      const filling = Buffer.alloc(more, oneOf(random, fillings), 'latin1');
      const name = oneOf(random, names);
      const what = `file ${n}, ${JSON.stringify(name)} of ${more} bytes`;
      const content = new Uint8Array(Buffer.concat([beginning, filling]));
      const done = await taker.give(what, (program) => program.ask('attach', { name, content }));
      must(done.isSame, `${what}: not the same, or refused and yet something changed`);
      if (done.refused === null) mustBeHarmless(done.opensAs, what);
      else refused++;
    }
    return { attachments: perCase, refused, ...(await taker.measured()) };
  } finally {
    await taker.end();
    putBack(target);
  }
}

/** A name that names no folder and ends in what only a viewer opens. */
function mustBeHarmless(name: string, what: string): void {
  const endings = Object.values(fileEndings).join('|');
  must(new RegExp(`^[\\p{L}\\p{N} ._-]+\\.(?:${endings})$`, 'u').test(name), `${what}: ${name}`);
  must(!name.startsWith('.'), `${what}: ${name}`);
}

export const imports: Row = {
  name: 'imports',
  title: 'Fuzzed import files, 10^4 per format, more on demand',
  goal: '0 crashes, ≤ 5 s and ≤ 512 MB each, store unchanged on refusal',
  cases,
  short: [0, 1],
  begin: async () => {
    const target = await makeTarget();
    return {
      // By turns, so that a run that is stopped has given as many of each.
      run: (number) =>
        number % 2 === 0 ? giveBackups(number, target) : giveAttachments(number, target),
      end: () => [target.file, target.given].map(dirname).forEach(removeFolder),
    };
  },
  reached: ({ backups, attachments, refused, mostMs = 0, mostMegabytes = 0 }) =>
    `${counted(backups, 'backups')} and ${counted(attachments, 'files to attach')}, ` +
    `${counted(refused, 'refused')} and nothing changed, the others sound: 0 crashes; ` +
    `${(mostMs / 1_000).toFixed(1)} s of the processor and ${mostMegabytes.toFixed(0)} MB at most`,
  meets: ({ mostMs = 0, mostMegabytes = 0 }) =>
    mostMs <= limit.ms && mostMegabytes <= limit.megabytes,
};
