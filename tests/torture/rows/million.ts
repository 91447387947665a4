import { join } from 'node:path';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { call } from '../../../src/main/handlers';
import { backUp } from '../../../src/main/store/backup';
import { openStore } from '../../../src/main/store/open';
import type { Method } from '../../../src/shared/api';
import { measureStarts } from '../../bench/start.mjs';
import { missingDisplay, startApp } from '../app';
import { handlersOn } from '../../store/fixtures';
import { type Row, type Tally } from '../row';
import { makeUsedStore, removeFolder, storeIn } from '../stores';

const rounds = 100;
const starts = 5;
/** Enough to know that it is slow. */
const longestMs = 10_000;
/** What the screens ask for when they open. */
const queries: readonly (readonly [Method, unknown])[] = [
  ['getStanding', undefined],
  ['getPaceAdvice', undefined],
  ['listSkills', undefined],
  ['getSkill', 'git'],
  ['listCareerPaths', undefined],
  ['getCareerPath', 'backend-developer'],
  ['getLadderStanding', 'backend-developer'],
  ['getPathContext', 'backend-developer'],
  ['comparePaths', ['backend-developer', 'frontend-developer']],
  ['search', 'git'],
  ['listEvidence', { filter: 'all', sought: '', first: 100 }],
  ['listAsks', undefined],
  ['listMilestones', undefined],
  ['listCheckIns', undefined],
  ['listPay', undefined],
  ['getGrowth', undefined],
  ['listTrash', undefined],
  ['getHistory', undefined],
  [
    'getPlanDocument',
    { audience: 'own', conversation: 'readiness', paper: 'a4', include: ['appendix'] },
  ],
];

/** A decade of somebody who records everything: a million rows, nearly all of them ratings and logged time. */
const fill = `
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700000),
    rated (id, k) AS (SELECT id, row_number() OVER (ORDER BY id) - 1 FROM skill
      WHERE kind = 'graded' ORDER BY id LIMIT 100)
  INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
  SELECT 'm' || i, rated.id, i % 5, date('2000-01-01', (i % 9000) || ' days'), '', i
  FROM n JOIN rated ON rated.k = i % 100;
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
  INSERT INTO time_entry (id, skill_id, amount, logged_on, note, created_at)
  SELECT 'm' || i, (SELECT id FROM skill WHERE kind = 'time' ORDER BY id LIMIT 1),
    1, date('2000-01-01', (i % 9000) || ' days'), '', i FROM n;`;

const p99 = (samples: readonly number[]): number =>
  samples.toSorted((one, other) => one - other)[Math.ceil(samples.length * 0.99) - 1] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
async function samplesOf(
  work: (round: number) => unknown,
  before: () => unknown = () => undefined,
): Promise<readonly number[]> {
  const samples: number[] = [];
  const endsAt = performance.now() + longestMs;
  for (let n = 0; n < rounds && performance.now() < endsAt; n++) {
    await before();
    samples.push(await timed(() => work(n)));
  }
  return samples;
}

async function measure(folder: string): Promise<Tally> {
  const file = storeIn(folder);
  const { db, close } = openStore(file, { mode: 'existing', kind: 'own' });
  db.script(fill);
  const handlers = handlersOn(() => db);
  const rate = () =>
    call(handlers, 'rateSkill', {
      skillId: 'git',
      proficiency: 2,
      ratedOn: '2020-01-01',
      note: '',
    });
  let slowest = 0;
  for (const [method, input] of queries) {
    // After a change each time: until then an answer may be the one before.
    const taken = p99(await samplesOf(() => call(handlers, method, input), rate));
    process.stderr.write(`${method}: ${ms(taken)}\n`);
    slowest = Math.max(slowest, taken);
  }
  const save = p99(await samplesOf(rate));
  const saveFloor = p99(
    await samplesOf((n) => db.run(`UPDATE skill SET name = name WHERE id = 'git' AND ${n} = ${n}`)),
  );
  const readFloor = p99(await samplesOf(() => db.get(`SELECT * FROM rating WHERE id = 'm1'`)));
  const backup = await timed(() => backUp(db, file, 'asked'));
  const backupFloor = await timed(() => db.script(`VACUUM INTO '${join(folder, 'floor.sqlite')}'`));
  close();
  const blankFolder = mkdtempSync(join(tmpdir(), 'rungs-torture-'));
  // The first start, which is not measured, also brings the catalogue that ships, as after an update.
  const launches = await measureStarts({ runs: starts, rungsFolder: folder, blankFolder });
  removeFolder(blankFolder);
  const running = await startApp(folder);
  const quit = await timed(() => running.close());
  const megabytes = statSync(file).size / 1e6;
  return {
    slowest,
    readFloor,
    save,
    saveFloor,
    backup,
    backupFloor,
    launch: launches.rungs.paintMs,
    launchFloor: launches.blank.paintMs,
    quit,
    megabytes,
  };
}

const ms = (value = 0) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

export const million: Row = {
  name: 'million',
  title: '10^6 rows',
  goal: 'query p99 ≤ 40 ms, save p99 ≤ 20 ms, launch ≤ 2 s, backup ≤ 3 s',
  cases: 1,
  short: [],
  missing: missingDisplay,
  begin: async () => {
    // On the disk people have, not in memory: here it is the time that counts.
    const folder = mkdtempSync(join(tmpdir(), 'rungs-torture-'));
    await makeUsedStore(storeIn(folder));
    return { run: () => measure(folder), end: () => removeFolder(folder) };
  },
  reached: ({ megabytes = 0, ...took }) =>
    `${megabytes.toFixed(0)} MB: slowest query p99 ${ms(took['slowest'])} (floor ${ms(took['readFloor'])}), ` +
    `save p99 ${ms(took['save'])} (floor ${ms(took['saveFloor'])}), ` +
    `launch ${ms(took['launch'])} (a blank window ${ms(took['launchFloor'])}), quit ${ms(took['quit'])}, ` +
    `backup ${ms(took['backup'])} (floor ${ms(took['backupFloor'])})`,
  meets: ({ slowest = 0, save = 0, launch = 0, backup = 0 }) =>
    slowest <= 40 && save <= 20 && launch <= 2_000 && backup <= 3_000,
};
