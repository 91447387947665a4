import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { loadSource } from './source.mjs';
import { median, percentile } from './statistics.mjs';

// The record of a long and busy working life: what each screen costs the main process and when it
// stands, what dragging costs a frame, and what working everything out anew costs. Milliseconds.

const size = { skills: 2_000, ratings: 10_000, evidence: 5_000, milestones: 1_000, yearsOfPay: 30 };
const visits = 5;
const recomputations = 100;
/** As often V8 takes to have compiled what is worked out again and again. */
const warmUps = 25;
const dragSteps = 120;
const settleMs = 200;

const screens = [
  '#/home',
  '#/paths',
  '#/paths/backend-developer',
  '#/skills',
  '#/skills/git',
  '#/evidence',
  '#/asks',
  '#/plan',
  '#/plan/board',
  '#/plan/timeline',
  '#/pay',
  '#/check-ins',
  '#/what-if',
  '#/settings',
  '#/trash',
  '#/backups',
];

/**
 * Measures a large store in a folder of its own: for each screen, opened `visits` times after a change that concerns
 * nearly all of them, the medians of the main process's work and of the time until the last change was painted; then
 * dragging and recomputing.
 */
export async function measureLarge(folder) {
  mkdirSync(folder);
  const recompute = await fillLarge(folder);
  const app = await _electron.launch({
    args: [...electronSwitches, projectFolder, '--data-dir', folder],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await app.evaluate(noteWork);
    await page.evaluate(addEvidence);
    const opened = new Map(screens.map((screen) => [screen, []]));
    let isUndone = false;
    for (let visit = 0; visit <= visits; visit++) {
      for (const screen of screens) {
        await page.evaluate(untilPainted, screen === '#/settings' ? '#/asks' : '#/settings');
        // Undone and made again, so that nothing shown before is still known and the store stays as it is.
        await page.keyboard.press(isUndone ? 'Control+Shift+z' : 'Control+z');
        isUndone = !isUndone;
        await page.waitForTimeout(settleMs);
        const sample = await open(app, page, screen);
        // The first visit loads the screen's code as well.
        if (visit > 0) opened.get(screen).push(sample);
      }
    }
    return {
      screens: [...opened].map(([screen, samples]) => ({
        screen,
        workMs: median(samples.map(({ workMs }) => workMs)),
        paintMs: median(samples.map(({ paintMs }) => paintMs)),
      })),
      dragMs: percentile(await dragBar(page), 0.95),
      firstComputeMs: recompute[0],
      recomputeMs: percentile(recompute.slice(warmUps), 0.95),
    };
  } finally {
    await app.close();
  }
}

/** Fills a store of one's own and returns how long readiness, schedule and forecast together took, each time after a change. */
async function fillLarge(folder) {
  const { openStore } = await loadSource('src/main/store/open.ts');
  const { loadCatalogue } = await loadSource('src/main/store/catalogue.ts');
  const { readCatalogue } = await loadSource('scripts/catalogue-plugin.ts');
  const { fillSample } = await loadSource('src/main/store/sample.ts');
  const { getGrowth } = await loadSource('src/main/store/growth.ts');
  const { rateSkill } = await loadSource('src/main/store/ratings.ts');
  const { today } = await loadSource('src/shared/dates.ts');
  const { db, close } = openStore(join(folder, 'rungs.sqlite'), { mode: 'create', kind: 'own' });
  try {
    const catalogue = readCatalogue(join(projectFolder, 'resources/catalogue'));
    loadCatalogue(db, 'bench', () => catalogue);
    fillSample(db, today());
    db.transaction(() => db.script(fill));
    return Array.from({ length: recomputations }, (_, round) => {
      const rating = { skillId: 'git', proficiency: round % 5, ratedOn: today(), note: '' };
      rateSkill(db, rating);
      const started = performance.now();
      getGrowth(db, today());
      return performance.now() - started;
    });
  } finally {
    close();
  }
}

const upTo = (count) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
const skillOf = (number) => `(SELECT id FROM numbered WHERE k = (${number}) % ${size.skills})`;

const fill = `
  ${upTo(size.skills)}
  INSERT INTO skill (id, name, kind, is_own, created_at)
  SELECT 'own-' || i, 'Skill of my own number ' || i, 'graded', 1, i FROM n
  WHERE i <= ${size.skills} - (SELECT count(*) FROM skill);
  CREATE TEMP TABLE numbered AS SELECT row_number() OVER (ORDER BY id) - 1 AS k, id, kind FROM skill;
  CREATE UNIQUE INDEX temp.numbered_by_k ON numbered (k);
  ${upTo(size.ratings)}
  INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
  SELECT 'r' || i, ${skillOf('i')}, i % 5, date('2000-01-01', (i % 9000) || ' days'),
    'What made me say so, number ' || i, i FROM n;
  ${upTo(size.evidence)}
  INSERT INTO evidence (id, title, happened_on, situation, my_part, outcome, confirmed_by, private_note, created_at)
  SELECT 'e' || i, 'Something done well, number ' || i, date('2000-01-01', (i * 7 % 9000) || ' days'),
    'It was needed that week.', 'I did it myself.', 'It has held since.', '', '', i FROM n;
  ${upTo(size.evidence * 2)}
  INSERT OR IGNORE INTO evidence_skill (evidence_id, skill_id)
  SELECT 'e' || (1 + i / 2), ${skillOf('i * 13')} FROM n WHERE 1 + i / 2 <= ${size.evidence};
  ${upTo(size.milestones)}
  INSERT INTO milestone (id, title, kind, effort_hours, start_on, due_on, note, position, created_at)
  SELECT 'm' || i, 'Milestone number ' || i, 'my-time', 1 + i % 20, date('now', (i * 2) || ' days'),
    date('now', (i * 2 + 10 + i % 90) || ' days'), '', 100 + i, i FROM n;
  ${upTo(size.milestones * 3)}
  INSERT INTO milestone_step (id, milestone_id, rank, text, is_done, created_at)
  SELECT 's' || i, 'm' || (1 + (i - 1) / 3), i, 'A step, number ' || i, i % 2, i FROM n;
  ${upTo(size.milestones - 1)}
  INSERT INTO milestone_dependency (milestone_id, depends_on_id)
  SELECT 'm' || (i + 1), 'm' || i FROM n WHERE i % 3 > 0;
  ${upTo(size.yearsOfPay)}
  INSERT INTO pay (id, paid_from, amount_minor, currency, period, periods_per_year, kind, note, created_at)
  SELECT 'b' || i, date('now', '-' || i || ' years'), 12000000 - i * 200000, 'USD', 'year', 1, 'base', '', i FROM n
  UNION ALL
  SELECT 'x' || i, date('now', '-' || i || ' years'), 500000, 'USD', 'once', NULL, 'bonus', '', i FROM n;
  UPDATE position SET career_began_on = date('now', '-${size.yearsOfPay} years');
`;

/** Runs in the main process: sums up the time in which it answers calls, those that wait for each other once. */
function noteWork({ ipcMain }) {
  const handlers = ipcMain._invokeHandlers;
  const answer = handlers.get('api');
  globalThis.workMs = 0;
  let answering = 0;
  let since = 0;
  handlers.set('api', async (...call) => {
    if (answering++ === 0) since = performance.now();
    try {
      return await answer(...call);
    } finally {
      if (--answering === 0) globalThis.workMs += performance.now() - since;
    }
  });
}

/** Runs in the page: adds what evidence, skills, standing, pace and growth are worked out from. */
function addEvidence() {
  return window.rungs.call('addEvidence', {
    title: 'Something done well today',
    happenedOn: '2024-01-01',
    situation: 'It was needed.',
    myPart: 'I did it.',
    outcome: 'It held.',
    confirmedBy: '',
    privateNote: '',
    skillIds: ['git'],
    links: [],
    file: null,
  });
}

async function open(app, page, screen) {
  await app.evaluate(() => {
    globalThis.workMs = 0;
  });
  const paintMs = await page.evaluate(untilPainted, screen);
  const workMs = await app.evaluate(() => globalThis.workMs);
  return { workMs, paintMs };
}

/** Runs in the page: goes to a screen and returns when the last thing that changed in it was painted. */
function untilPainted(hash) {
  const quietMs = 400;
  return new Promise((resolve) => {
    const started = performance.now();
    let paintedAt = started;
    let over;
    const waitOn = () => {
      clearTimeout(over);
      over = setTimeout(() => {
        observer.disconnect();
        resolve(paintedAt - started);
      }, quietMs);
    };
    const observer = new MutationObserver(() => {
      // A frame is painted after its callbacks: the next one comes after that.
      requestAnimationFrame(() => requestAnimationFrame((at) => (paintedAt = at)));
      waitOn();
    });
    waitOn();
    observer.observe(document.querySelector('main'), { subtree: true, childList: true });
    window.location.hash = hash;
  });
}

/** Drags a bar of the timeline there and back and returns the script time of each frame. */
async function dragBar(page) {
  await page.evaluate(untilPainted, '#/plan/timeline');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scriptTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1_000;
  };
  const bar = page
    .getByRole('group', { name: /^Timeline/ })
    .getByRole('button')
    .first();
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const samples = [];
  for (let step = 0; step < dragSteps; step++) {
    const before = await scriptTime();
    await page.mouse.move(box.x + box.width / 2 + 60 * Math.sin(step / 10), box.y + box.height / 2);
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
    samples.push((await scriptTime()) - before);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return samples;
}
