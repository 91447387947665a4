import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openingBlank, openingRungs, startUntilPainted } from '../../bench/start.mjs';
import { missingDisplay, startApp } from '../app';
import { below, randomFrom } from '../random';
import { counted, first, type Row, type Tally } from '../row';
import { copyStore, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';
import { checkStore } from './kill';

const longestMs = 500;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Kills the whole application while its page saves one change after the other, and starts it again. */
async function killApp(seed: number, used: string): Promise<Tally> {
  const folder = makeFolder();
  const file = copyStore(used, folder);
  const saved: number[] = [];
  try {
    const running = await startApp(folder);
    await running.page.exposeFunction('said', (id: number) => saved.push(id));
    running.page.evaluate(work).catch(() => undefined);
    await sleep(below(randomFrom(seed), longestMs));
    await running.kill();
    const isSaved = saved.length > 0;
    checkStore(file, isSaved ? `${saved.at(-1) ?? 0} 0` : undefined, 3 * saved.length + 3);
    const paintMs = await paintedAfter(openingRungs(folder));
    return {
      kills: 1,
      saved: saved.length,
      paintMs,
      mostMs: paintMs,
      blankMs: await paintedAfter(openingBlank, { BENCH_FOLDER: join(folder, 'blank') }),
    };
  } finally {
    removeFolder(folder);
  }
}

async function paintedAfter(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const { paintMs, end } = await startUntilPainted(args, env);
  await end();
  return paintMs;
}

/** Runs in the page: every kind of write that needs nothing to be there before, over and over. */
async function work(): Promise<void> {
  const { rungs, said } = window as unknown as {
    rungs: {
      call(method: string, input?: unknown): Promise<string>;
    };
    said(id: number): Promise<void>;
  };
  const milestone = { requirementId: null, kind: 'waits', waitsUntil: null, steps: [] };
  const none = { effortHours: null, effortWeeks: null, startOn: null, dueOn: null, note: '' };
  for (let n = 0; ; n++) {
    await rungs.call('rateSkill', {
      skillId: 'git',
      proficiency: n % 5,
      ratedOn: '2020-01-01',
      note: `${n}`,
    });
    await rungs.call('addMilestone', { ...milestone, ...none, title: `Milestone ${n}` });
    await rungs.call('addPay', {
      paidFrom: '2020-01-01',
      amountMinor: n + 1,
      currency: 'USD',
      period: 'year',
      kind: 'bonus',
      note: '',
    });
    const { value } = JSON.parse(await rungs.call('getHistory')) as {
      value: { undo: { id: number } | null };
    };
    await said(value.undo?.id ?? 0);
  }
}

export const killTheApp: Row = {
  name: 'kill-app',
  title: 'SIGKILL of the whole running application while it saves',
  goal: '40 kills: 0 acknowledged changes lost, 0 half-applied, usable within 2 s',
  cases: 40,
  short: first(1),
  missing: missingDisplay,
  begin: async () => {
    const folder = makeFolder();
    await makeUsedStore(storeIn(folder));
    return {
      run: (number) => killApp(number, storeIn(folder)),
      end: () => removeFolder(folder),
    };
  },
  reached: ({ kills = 0, saved, paintMs = 0, mostMs = 0, blankMs = 0 }) =>
    `${counted(kills, 'kills')} amid ${counted(saved, 'rounds of saved changes')}: 0 lost, 0 half-applied; ` +
    `painted again after ${seconds(paintMs / Math.max(kills, 1))} on average, ${seconds(mostMs)} at most ` +
    `(a blank window ${seconds(blankMs / Math.max(kills, 1))} on average)`,
  meets: ({ mostMs = 0 }) => mostMs <= 2_000,
};
