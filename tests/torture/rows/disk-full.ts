import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../../src/main/store/backup';
import { digestOf as digestOfFile } from '../../../src/main/store/digest';
import { openStore } from '../../../src/main/store/open';
import { handlersOn } from '../../store/fixtures';
import { digestOf, doDeed } from '../person';
import { counted, must, spread, type Row } from '../row';
import { fillUp } from '../small-disk';
import {
  copyStore,
  inspect,
  makeFolder,
  makeUsedStore,
  removeFolder,
  soundDigest,
  storeIn,
} from '../stores';

const levels = 200;
/** From no room at all to more than a backup takes. */
const stepBytes = 24 * 1024;
const deedsWhileFull = 12;

const mount = (...args: readonly string[]) => spawnSync('mount', args).status === 0;

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'skipped: a small disk is mounted on Linux alone';
  return process.getuid?.() === 0 ? null : 'skipped: mounting a small disk needs root';
}

/** Works on a disk with so much room until it is full, frees some, and works on without a restart. */
async function fill(room: number, used: string): Promise<number> {
  const folder = makeFolder();
  must(mount('-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder), 'The small disk was not mounted.');
  try {
    const file = copyStore(used, folder);
    const store = openStore(file, { mode: 'existing', kind: 'own' });
    const { db } = store;
    const handlers = handlersOn(() => db);
    backUp(db, file, 'asked');
    const backups = () =>
      readdirSync(join(folder, 'backups')).map((name) =>
        digestOfFile(join(folder, 'backups', name)),
      );
    const oldBackups = backups();
    const filler = join(folder, 'filler');
    fillUp(filler, room);

    let refused = 0;
    for (let n = 0; n < deedsWhileFull; n++) {
      const before = digestOf(db);
      try {
        if (n % 4 === 3) backUp(db, file, 'asked');
        else await doDeed(handlers, db, 'addEvidence', n);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        must(/^(store-unwritable|disk-full|backup-unwritable)$/.test(code), `refused with ${code}`);
        must(digestOf(db) === before, 'refused, but changed');
        refused++;
      }
    }
    const left = soundDigest(store);
    const backupsNow = backups();
    must(
      oldBackups.every((backup) => backupsNow.includes(backup)),
      'An old backup was touched.',
    );

    rmSync(filler);
    must((await doDeed(handlers, db, 'addPay', 1)) !== null, 'It does not work again.');
    backUp(db, file, 'asked');
    const now = soundDigest(store);
    must(now !== left, 'Nothing was saved after space was freed.');
    store.close();
    must(inspect(file) === now, 'Something else after closing.');
    return refused;
  } finally {
    spawnSync('umount', ['-l', folder]);
    removeFolder(folder);
  }
}

export const diskFull: Row = {
  name: 'disk-full',
  title: 'Disk full on a small tmpfs, 200 fill levels',
  goal: 'live file and old backups intact; works again after space is freed, without a restart',
  cases: levels,
  short: spread(3, levels),
  missing: whyNot,
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: async (number) => ({
        levels: 1,
        refused: await fill(number * stepBytes, storeIn(folder)),
      }),
      end: () => removeFolder(folder),
    };
  },
  reached: ({ levels: done, refused }) =>
    `${counted(done, 'fill levels')}, ${counted(refused, 'writes refused')}: all intact, all work again`,
};
