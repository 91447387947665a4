import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { api, type Method } from '../../../src/shared/api';
import { connect } from '../../../src/main/store/db';
import { missingDisplay, shareApp, startApp, type App } from '../app';
import { fuzz, type Fuzzed } from '../fuzz';
import { digestOf } from '../person';
import { counted, first, must, type Row, type Tally } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

const methods = Object.keys(api) as Method[];
/** The first round is the short form; after it each case is worth the look at the store before and after. */
const callsIn = (round: number): number => (round === 0 ? 100 : 1_000);
const rounds = 101;
/** A store that grew under hundreds of thousands of calls would only be slow. */
const mostCases = 60;

/** Calls of these switch between stores by design. */
const switching: readonly Method[] = ['exploreSample', 'leaveSample'];

/** Calls of these open something in another program by design. */
const asking: readonly Method[] = ['openLink', 'openDataFolder', 'openBackupFolder'];

/** A running application that is called, and its folder. */
interface Target {
  readonly folder: string;
  readonly running: App;
}

async function makeTarget(used: string): Promise<Target> {
  const folder = makeFolder();
  copyStore(used, folder);
  const running = await startApp(folder);
  // Nothing that a call may ask of the system is really done, but it is counted.
  await running.app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openExternal = (url) => Promise.resolve(void asked.push(url));
    shell.openPath = (path) => Promise.resolve(asked.push(path) > 0 ? '' : '');
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  return { folder, running };
}

async function callWildly(
  number: number,
  method: Method,
  { folder, running }: Target,
): Promise<Tally> {
  const { app, page } = running;
  const before = stateOf(folder);
  const round = Math.floor(number / methods.length);
  const count = callsIn(round);
  const seed = methods.indexOf(method) * rounds + round;
  const schema = z.toJSONSchema(api[method].input, { io: 'input', unrepresentable: 'any' });
  const { answered, done, refused, faults } = await page.evaluate<
    Fuzzed,
    { method: string; schema: unknown; seed: number; count: number }
  >(fuzz, { method, schema, seed, count });
  must(faults.length === 0, `${method}: ${faults.slice(0, 3).join('; ')}`);
  must(answered === count, `${method}: ${answered} answers`);
  const isReading = api[method].kind === 'query' || done === 0;
  if (isReading && !switching.includes(method)) {
    must(
      stateOf(folder) === before,
      `${method}: changed something although it was refused or reads`,
    );
  }
  // Forgotten with that: the next method answers for itself.
  const asked = await app.evaluate(
    () => (globalThis as unknown as { asked: string[] }).asked.splice(0).length,
  );
  must(asking.includes(method) || asked === 0, `${method}: asked the system`);
  must((await page.evaluate(() => location.protocol)) === 'rungs:', 'The page is gone.');
  return { calls: answered, done, refused };
}

/** What all stores of a folder hold, and which files there are. */
function stateOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  const held = names.map((name) => {
    const { db, close } = connect(join(folder, name), 'read');
    try {
      return `${name} ${digestOf(db)}`;
    } finally {
      close();
    }
  });
  return held.join();
}

export const calls: Row = {
  name: 'calls',
  title: 'IPC fuzz, 10^5 calls per method',
  goal: '0 crashes, 0 unauthorised effects',
  cases: methods.length * rounds,
  short: first(methods.length),
  missing: missingDisplay,
  begin: async () => {
    const used = makeFolder();
    await makeUsedStore(storeIn(used));
    let left = 0;
    const shared = shareApp(
      () => {
        left = mostCases;
        return makeTarget(storeIn(used));
      },
      ({ folder }) => removeFolder(folder),
    );
    return {
      run: async (number) => {
        // All by turns, so that a run that is stopped has called each as often.
        const method = methods[number % methods.length] ?? 'getSession';
        if (left === 0) await shared.leave();
        const tally = await shared.use((target) => {
          left--;
          return callWildly(number, method, target);
        });
        if (switching.includes(method)) await shared.leave();
        return tally;
      },
      end: async () => {
        await shared.leave();
        removeFolder(used);
      },
    };
  },
  reached: ({ calls: all, done, refused }) =>
    `${counted(all, 'calls')} of ${counted(methods.length, 'methods')}, ${counted(done, 'carried out')}, ` +
    `${counted(refused, 'refused')}: 0 crashes, 0 unauthorised effects`,
};
