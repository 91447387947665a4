import { join } from 'node:path';
import { listBackups } from '../../../src/main/store/backup';
import { listTrash } from '../../../src/main/store/trash';
import { openStore } from '../../../src/main/store/open';
import { backupRetention, type Backup } from '../../../src/shared/backups';
import { trashRetention } from '../../../src/shared/trash';
import { missingPreload, start, type Program } from '../programs';
import { below, oneOf, randomFrom } from '../random';
import { counted, must, spread, type Row } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

const day = 86_400;
const year = 365 * day;
/** Where the clock is put: back and forth by years, by a day, and around where summer time begins and ends. */
const offsets = [0, -10 * year, 50 * year, -day, day, -3_600, 3_600, 90 * day, 183 * day] as const;
const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];
const ratingsPerTurn = 3;
const turns = 4;

/** In the past wherever the clock is put. */
const ratedOn = '2012-02-29';

/** Rates one skill on one day under changing clocks: what was recorded later stays the later one. */
async function turnClocks(program: Program, seed: number, used: string): Promise<void> {
  const random = randomFrom(seed);
  const folder = makeFolder();
  const file = copyStore(used, folder);
  const trashBefore = trashCount(file);
  try {
    const notes: string[] = [];
    for (let turn = 0; turn < turns; turn++) {
      await program.ask('zone', { name: oneOf(random, zones) });
      await program.ask('disk', { order: `clock ${oneOf(random, offsets)}` });
      await program.ask('open', { file, mode: 'existing' });
      for (let n = 0; n < ratingsPerTurn; n++) {
        const note = `${seed}/${notes.length}/${below(random, 1e9)}`;
        const input = { skillId: 'git', proficiency: 2, ratedOn, note };
        await program.ask('call', { method: 'rateSkill', input });
        notes.unshift(note);
        const before = listBackups(file);
        await program.ask('backUp');
        mustKeep(before, listBackups(file));
      }
      await program.ask('close');
    }
    const store = openStore(file, { mode: 'existing', kind: 'own' });
    const found = store.db
      .all<{ note: string }>(
        `SELECT note FROM rating WHERE skill_id = 'git' AND rated_on = :ratedOn
         ORDER BY created_at DESC`,
        { ratedOn },
      )
      .map(({ note }) => note);
    store.close();
    must(found.join() === notes.join(), `misordered: ${found.join(' ')}`);
    const kept = Math.min(trashBefore, trashRetention.newest);
    must(trashCount(file) >= kept, 'The trash was emptied by the clock.');
  } finally {
    removeFolder(folder);
  }
}

/** One more backup takes at most one away, never one of the newest, whatever the clock says. */
function mustKeep(before: readonly Backup[], after: readonly Backup[]): void {
  must(after.length >= before.length, 'There are fewer backups than before.');
  must(
    after.every(({ isWhole }) => isWhole),
    'A backup is not whole.',
  );
  const newest = before.slice(0, backupRetention.newest - 1);
  must(
    newest.every(({ name }) => after.some((kept) => kept.name === name)),
    'One of the newest backups was pruned.',
  );
}

function trashCount(file: string): number {
  const { db, close } = openStore(file, { mode: 'existing', kind: 'own' });
  try {
    return listTrash(db).length;
  } finally {
    close();
  }
}

export const clocks: Row = {
  name: 'clocks',
  title: 'Clock −10 years, +50 years, time zones, daylight saving (100)',
  goal: '0 records misordered, 0 good backups pruned',
  cases: 100,
  short: spread(3, 100),
  missing: missingPreload,
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    // Its clock alone is of interest: what it does to the disk is not watched.
    const watched = join(folder, 'unwatched');
    let program: Program | undefined;
    return {
      run: async (number) => {
        program ??= await start({ watched });
        await turnClocks(program, number, storeIn(folder));
        const each = turns * ratingsPerTurn;
        return { histories: 1, records: each, backups: each };
      },
      end: async () => {
        await program?.kill();
        removeFolder(folder);
      },
    };
  },
  reached: ({ histories, records, backups }) =>
    `${counted(histories, 'histories')} of ${counted(records, 'records')}: 0 misordered; ${counted(backups, 'backups')}: 0 good ones pruned`,
};
