import { join } from 'node:path';
import Database from 'better-sqlite3';
import { percentile } from './statistics.mjs';

const rounds = 200;

/** The reads every screen makes, by method and input, on the sample profile. */
const reads = [
  ['getSession'],
  ['getStanding'],
  ['listCareerPaths'],
  ['getCareerPath', 'backend-developer'],
  ['listSkills'],
  ['listMilestones'],
  ['listPay'],
  ['getGrowth'],
];

/**
 * Times calls over the real bridge, from the page and back, in milliseconds, beside what SQLite
 * alone takes for one indexed read and one committed write of the same store's kind. Nothing is
 * warmed up, but the first screen stands: what it reads while it starts is part of the start.
 */
export async function measureCalls(page, folder) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const results = [];
  for (const [method, input] of reads) {
    const samples = await page.evaluate(timeCalls, { method, inputs: [input], rounds });
    results.push({ method, ...spread(samples) });
  }
  const ratings = Array.from({ length: rounds }, (_, index) => ({
    skillId: 'rest-apis',
    proficiency: index % 5,
    ratedOn: '2020-01-01',
    note: '',
  }));
  const saves = await page.evaluate(timeCalls, { method: 'rateSkill', inputs: ratings, rounds });
  results.push({ method: 'rateSkill (save)', isSave: true, ...spread(saves) });
  return { results, floor: rawSqlite(folder) };
}

/** Runs in the page. */
async function timeCalls({ method, inputs, rounds }) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const reply = JSON.parse(await window.rungs.call(method, inputs[round % inputs.length]));
    samples.push(performance.now() - started);
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  }
  return samples;
}

function rawSqlite(folder) {
  const db = new Database(join(folder, 'floor.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE rating (id INTEGER PRIMARY KEY, skill TEXT, proficiency INTEGER) STRICT');
  const insert = db.prepare('INSERT INTO rating (skill, proficiency) VALUES (?, ?)');
  const select = db.prepare('SELECT * FROM rating WHERE id = ?');
  const time = (work) =>
    Array.from({ length: rounds }, (_, index) => {
      const started = performance.now();
      work(index + 1);
      return performance.now() - started;
    });
  const save = spread(time((index) => insert.run('rest-apis', index % 5)));
  const read = spread(time((index) => select.get(index)));
  db.close();
  return { save, read };
}

const spread = (samples) => ({ p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) });
