import { dirname, join } from 'node:path';
import { migrations } from '../../../src/main/store/migrate';
import { afterPowerCut, filesIn, layOut, readRecord } from '../disk';
import type { Files, Operation, Survives } from '../disk';
import { seeds } from '../person';
import { missingPreload, start } from '../programs';
import { below, oneOf, randomFrom } from '../random';
import { counted, first, must, type Row } from '../row';
import {
  copyStore,
  inspect,
  makeFolder,
  makePastStore,
  makeUsedStore,
  removeFolder,
  storeIn,
} from '../stores';

const scenarios = ['changes', 'new store', 'past schema', 'backups'] as const;
type Scenario = (typeof scenarios)[number];
const deedsPerRecord = 30;
const cutsPerRecord = 25;
const cutsOfShort = 10;

/** The folder before a program worked in it, and what that did to it. */
export interface Recording {
  readonly folder: string;
  readonly before: Files;
  readonly operations: readonly Operation[];
}

/** Records a person's work on a store of `used`; `settings` weakens the connection, to see that it shows. */
export async function recordWork(
  scenario: Scenario,
  seed: number,
  used: string,
  settings = '',
): Promise<Recording> {
  const folder = makeFolder();
  const record = `${folder}.record`;
  try {
    if (scenario === 'past schema') {
      makePastStore(1 + (seed % (migrations.length - 1)), storeIn(folder), used);
    } else if (scenario !== 'new store') {
      copyStore(used, folder);
    }
    const before = filesIn(folder);
    const program = await start({ watched: folder, record });
    try {
      const random = randomFrom(seed);
      const mode = scenario === 'new store' ? 'create' : 'existing';
      const digest = await program.ask('open', { file: storeIn(folder), mode });
      if (settings !== '') await program.ask('script', { sql: settings });
      await program.ask('disk', { order: `mark saved ${digest}` });
      for (let n = 0; n < deedsPerRecord; n++) {
        await program.ask('something', { seed: below(random, seeds) });
        if (scenario !== 'backups' || n % 10 !== 5) continue;
        const backup = await program.ask('backUp');
        await program.ask('disk', {
          order: `mark backup ${backup} ${await program.ask('digest')}`,
        });
      }
      await program.ask('close');
    } finally {
      await program.kill();
    }
    return { folder, before, operations: readRecord(record) };
  } finally {
    removeFolder(folder);
    removeFolder(record);
    removeFolder(`${folder}.control`);
  }
}

/** How much of what was not synced is there after the cut. */
const survivals: readonly ((random: () => number) => Survives)[] = [
  () => () => false,
  () => () => true,
  (random) => () => random() < 0.5,
  (random) => () => random() < 0.9,
  (random) => () => random() < 0.1,
];

/** Cuts the power somewhere in a recording and opens what is left; throws where anything saved is gone. */
export function cutPower({ folder, before, operations }: Recording, seed: number): void {
  const random = randomFrom(seed);
  const cut = below(random, operations.length + 1);
  const done = operations.slice(0, cut);
  const left = makeFolder();
  try {
    layOut(afterPowerCut(before, done, oneOf(random, survivals)(random)), folder, left);
    const saved = done.findLast(isSaved);
    const next = operations.slice(cut).find(isSaved);
    const mayCreate = before.size === 0 && saved === undefined;
    const digest = inspect(storeIn(left), mayCreate ? 'create' : 'existing');
    const accepted = [saved, next].map((mark) => mark && textOf(mark).split(' ')[1]);
    must(
      accepted.includes(digest),
      `cut after ${cut} of ${operations.length} operations: what was saved is not there`,
    );
    for (const mark of done.filter(isBackup)) {
      const [, name = '', expected] = textOf(mark).split(' ');
      const found = inspect(join(left, 'backups', name));
      must(found === expected, `cut after ${cut} operations: ${name} is not what was backed up`);
    }
  } finally {
    removeFolder(left);
  }
}

const textOf = (mark: Operation) => (mark.kind === 'mark' ? mark.text : '');
const isSaved = (mark: Operation) => textOf(mark).startsWith('saved ');
const isBackup = (mark: Operation) => textOf(mark).startsWith('backup ');

export const powerCut: Row = {
  name: 'power-cut',
  title: 'Simulated power cut (only fsynced bytes survive)',
  goal: '1,000 cuts: 0 lost, 0 corrupt',
  cases: 1_000,
  short: scenarios.flatMap((_, block) => first(cutsOfShort).map((n) => block * cutsPerRecord + n)),
  missing: missingPreload,
  begin: async () => {
    const folder = makeFolder();
    const used = storeIn(folder);
    await makeUsedStore(used);
    let at = '';
    let recording: Recording | undefined;
    return {
      run: async (number) => {
        const block = Math.floor(number / cutsPerRecord);
        const scenario = scenarios[block % scenarios.length] ?? 'changes';
        if (at !== `${block}`) {
          recording = await recordWork(scenario, block, used);
          at = `${block}`;
        }
        if (recording) cutPower(recording, number);
        return { cuts: 1 };
      },
      end: () => removeFolder(dirname(used)),
    };
  },
  reached: ({ cuts }) => `${counted(cuts, 'cuts')}: 0 lost, 0 corrupt`,
};
