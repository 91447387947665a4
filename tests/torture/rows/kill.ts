import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/main/store/open';
import { getHistory, redo, undo } from '../../../src/main/store/history';
import { digestOf, seeds } from '../person';
import { start } from '../programs';
import { below, randomFrom } from '../random';
import { counted, first, must, type Row } from '../row';
import {
  copyStore,
  makeFolder,
  makeUsedStore,
  removeFolder,
  soundDigest,
  storeIn,
} from '../stores';

const longestMs = 120;

/** Kills a process at work at some moment and opens what it leaves; returns how many changes it had saved. */
async function killAtWork(seed: number, used: string): Promise<number> {
  const random = randomFrom(seed);
  const folder = makeFolder();
  const file = copyStore(used, folder);
  try {
    const program = await start();
    await program.ask('open', { file, mode: 'existing' });
    const work = program.ask('work', { seed: 1 + below(random, seeds) });
    work.catch(() => undefined);
    await sleep(below(random, longestMs));
    await program.kill();
    const said = program.printed().split('\n').slice(0, -1);
    checkStore(file, said.at(-1), said.length + 1);
    return said.length;
  } finally {
    removeFolder(folder);
  }
}

/**
 * The history knows every change: what it does not explain was written by half. So what was done last,
 * the change that was on its way included, is undone and done again.
 */
export function checkStore(file: string, said: string | undefined, changes: number): void {
  const store = openStore(file, { mode: 'existing', kind: 'own' });
  const { db } = store;
  try {
    // After an unclean end opening has let SQLite look at every page.
    const left = digestOf(db);
    const { undo: newest, redo: next } = getHistory(db);
    const found = [newest?.id ?? 0, next?.id ?? 0];
    const [saved = 0, undone = 0] = (said ?? '').split(' ').map(Number);
    // The change that was on its way when it was killed may be there too: one more, undone or redone.
    must(
      said === undefined ||
        found.some((id) => id === saved || id === undone) ||
        found[0] === saved + 1,
      `"saved" up to ${said ?? ''}, found ${found.join(' ')}`,
    );
    let steps = 0;
    while (steps < changes && undo(db, null)) steps++;
    soundDigest(store);
    for (; steps > 0; steps--) redo(db);
    must(digestOf(db) === left, 'The history does not explain what is stored.');
  } finally {
    store.close();
  }
}

export const kill: Row = {
  name: 'kill',
  title: 'SIGKILL during each kind of write (a process that holds the store)',
  goal: '1,000 kills: 0 acknowledged changes lost, 0 half-applied',
  cases: 1_000,
  short: first(6),
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: async (number) => ({ kills: 1, saved: await killAtWork(number, storeIn(folder)) }),
      end: () => removeFolder(folder),
    };
  },
  reached: ({ kills, saved }) =>
    `${counted(kills, 'kills')} amid ${counted(saved, 'saved changes')}: 0 lost, 0 half-applied`,
};
