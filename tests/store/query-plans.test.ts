import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Params, WritableDb } from '../../src/main/store/db';
import { getGrowth } from '../../src/main/store/growth';
import { listMilestones, moveMilestone } from '../../src/main/store/milestones';
import { addPay, listPay } from '../../src/main/store/pay';
import { getPlanDocument } from '../../src/main/store/plan-document';
import { changeRating, rateSkill } from '../../src/main/store/ratings';
import { fillSample } from '../../src/main/store/sample';
import { getSkill, listSkills } from '../../src/main/store/skills';
import { getStanding } from '../../src/main/store/standing';
import { planDocumentOptions } from '../../src/shared/plan-document';
import { newStore, payOf, skill, today } from './support';

// Plans are read from the statements that really run, on tables with years of rows and statistics.

const growing =
  'rating|credential|time_entry|evidence|evidence_skill|evidence_link|evidence_file|milestone|milestone_step|pay';

function longUsed(): WritableDb {
  const db = newStore();
  fillSample(db, today);
  db.script(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO rating
    SELECT 'r' || i, 'git', i % 5, date('2000-01-01', i || ' days'), '', 1, i FROM n;
    INSERT INTO pay (id, paid_from, amount_minor, currency, period, kind, note, created_at)
    SELECT 'p' || proficiency || created_at, rated_on, 1 + created_at, 'USD', 'year', 'bonus', '',
      created_at
    FROM rating WHERE id LIKE 'r%';
    INSERT INTO credential
    SELECT 'c' || rating.id, skill.id, rated_on, NULL, '', 1, rating.created_at
    FROM rating JOIN (SELECT id FROM skill WHERE kind = 'credential' LIMIT 1) AS skill
    WHERE rating.id LIKE 'r%';
    INSERT INTO time_entry
    SELECT 't' || rating.id, skill.id, 1, rated_on, '', 1, rating.created_at
    FROM rating JOIN (SELECT id FROM skill WHERE kind = 'time' LIMIT 1) AS skill
    WHERE rating.id LIKE 'r%';
    INSERT INTO milestone (id, title, kind, note, position, created_at)
    SELECT 'm' || id, 'Milestone', 'waits', '', 100 + rowid, created_at
    FROM rating WHERE id LIKE 'r%';
    INSERT INTO milestone_step
    SELECT 's' || id, id, 0, 'Step', 0, 0 FROM milestone;
    ANALYZE;`);
  return db;
}

/** What SQLite does for each statement an action runs. */
function plansOf(db: WritableDb, action: (db: WritableDb) => unknown): string[] {
  const { file } = db.get<{ file: string }>('SELECT file FROM pragma_database_list') ?? {};
  const explaining = new Database(file, { readonly: true });
  onTestFinished(() => void explaining.close());
  const plans: string[] = [];
  const explain = (sql: string, params: Params = {}) => {
    const bound = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]);
    const statement = explaining.prepare<unknown[], { detail: string }>(
      `EXPLAIN QUERY PLAN ${sql}`,
    );
    plans.push(...statement.all(Object.fromEntries(bound)).map(({ detail }) => detail));
  };
  action({
    ...db,
    get: (...call) => (explain(...call), db.get(...call)),
    all: (...call) => (explain(...call), db.all(...call)),
    run: (...call) => (explain(...call), db.run(...call)),
  });
  expect(plans).not.toEqual([]);
  return plans;
}

const fullScans = (plans: readonly string[]) =>
  plans.filter((plan) => new RegExp(`^SCAN (${growing})( |$)(?!USING)`).test(plan));

describe('no table that grows is read without an index', () => {
  const git = skill('git');
  test.each<[string, (db: WritableDb) => unknown]>([
    ['getStanding', (db) => getStanding(db, today)],
    ['getSkill', (db) => getSkill(db, git, today)],
    ['listSkills', (db) => listSkills(db, today)],
    ['listMilestones', (db) => listMilestones(db)],
    ['listPay', (db) => listPay(db)],
    ['getGrowth', (db) => getGrowth(db, today)],
    [
      'getPlanDocument',
      (db) =>
        getPlanDocument(
          db,
          planDocumentOptions.parse({
            audience: 'a',
            conversation: 'direction',
            paper: 'a4',
            include: ['pay'],
          }),
          today,
          { language: 'en', locale: 'en' },
        ),
    ],
    [
      'rateSkill and changeRating',
      (db) => {
        const made = rateSkill(db, { skillId: git, proficiency: 1, ratedOn: today, note: '' });
        changeRating(db, { ...made, proficiency: 2 });
      },
    ],
    ['addPay', (db) => addPay(db, payOf())],
    [
      'moveMilestone',
      (db) => {
        const [first, second] = listMilestones(db);
        if (first && second) moveMilestone(db, { id: second.id, before: first.id });
      },
    ],
  ])('%s', (_, action) => {
    expect(fullScans(plansOf(longUsed(), action))).toEqual([]);
  });

  test('the test itself sees a scan', () => {
    const seen = plansOf(longUsed(), (db) => db.all("SELECT id FROM pay WHERE note = 'x'"));
    expect(fullScans(seen)).toEqual(['SCAN pay']);
  });

  test('the newest rating of each skill is found without reading its history', () => {
    const plans = plansOf(longUsed(), (db) => getStanding(db, today));
    expect(plans).toContainEqual(expect.stringMatching(/^SEARCH rating USING .*rating_by_skill/));
    expect(plans.filter((plan) => /^SCAN (rating|credential)/.test(plan))).toEqual([]);
  });
});
