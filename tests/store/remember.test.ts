import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { connect, type Params, type ReadableDb, type WritableDb } from '../../src/main/store/db';
import { redo, undo } from '../../src/main/store/history';
import { noteViewedPath } from '../../src/main/store/path-marks';
import { addPay } from '../../src/main/store/pay';
import { fillSample } from '../../src/main/store/sample';
import type { QueryMethod } from '../../src/shared/api';
import type { CareerPathId } from '../../src/shared/career-paths';
import { changeMethods, inputFor } from './changes';
import { handlersOn, opened, payOf, shippedCatalogue, temporaryFolder, today } from './support';

/** What is read again and again after each change. */
const reads = [
  ['getStanding', undefined],
  ['getPaceAdvice', undefined],
  ['getGrowth', undefined],
  ['listSkills', undefined],
  ['listMilestones', undefined],
  ['listEvidence', { filter: 'all', sought: '', first: 1_000 }],
  ['listCareerPaths', undefined],
  ['getCareerPath', 'backend-developer'],
  ['getLadderStanding', 'backend-developer'],
] as const satisfies readonly (readonly [QueryMethod, unknown])[];

function filled() {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  const { db } = opened(file);
  loadCatalogue(db, 'shipped', shippedCatalogue);
  fillSample(db, today);
  const answers = (of: ReadableDb) => {
    const handlers = handlersOn(() => of as typeof db);
    return Promise.all(reads.map(([method, input]) => call(handlers, method, input)));
  };
  /** What a connection that knows nothing yet answers. */
  const anew = async () => {
    const { db: other, close } = connect(file, 'read');
    try {
      return await answers(other);
    } finally {
      close();
    }
  };
  return { db, file, handlers: handlersOn(() => db), answers: () => answers(db), anew };
}

test('nothing remembered outlasts a change, nor its being undone and redone', async () => {
  const { db, handlers, answers, anew } = filled();
  for (const [seed, method] of changeMethods.entries()) {
    const input = inputFor(db, method, seed);
    if (input === null) continue;
    await answers();
    await call(handlers, method, input).catch(() => undefined);
    expect(await answers(), method).toEqual(await anew());
    if (!undo(db, null)) continue;
    expect(await answers(), `undo ${method}`).toEqual(await anew());
    redo(db);
    expect(await answers(), `redo ${method}`).toEqual(await anew());
  }
});

test('nothing read within a transaction that is taken back is remembered', async () => {
  const { db, answers, anew } = filled();
  const before = await answers();
  expect(() =>
    db.transaction(() => {
      addPay(db, payOf());
      db.remember('within', () => db.all('SELECT id FROM pay'));
      throw new Error('Taken back');
    }),
  ).toThrow('Taken back');
  expect(db.remember('within', () => 'read anew')).toBe('read anew');
  expect(await answers()).toEqual(before);
  expect(await anew()).toEqual(before);
});

test('is read once until a table behind it is written', () => {
  const { db } = filled();
  const readings = { pay: 0, asks: 0, both: 0 };
  const pay = () =>
    db.remember('counted pay', () => {
      db.all('SELECT id FROM pay');
      return ++readings.pay;
    });
  const asks = () =>
    db.remember('counted asks', () => {
      db.all('SELECT id FROM ask');
      return ++readings.asks;
    });
  const both = () =>
    db.remember('counted both', () => {
      pay();
      asks();
      return ++readings.both;
    });
  const all = () => [pay(), asks(), both()];
  expect([all(), all()]).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  addPay(db, payOf());
  expect([all(), all()]).toEqual([
    [2, 1, 2],
    [2, 1, 2],
  ]);
  noteViewedPath(db, 'backend-developer' as CareerPathId);
  expect(all()).toEqual([2, 1, 2]);
  db.script('PRAGMA user_version');
  expect(all()).toEqual([3, 2, 3]);
});

test('every statement names the tables it reads, and all it writes but what triggers keep to find things', async () => {
  const { db, file } = filled();
  const statements = new Map<string, Params>();
  const note = (sql: string, params: Params = {}) => statements.set(sql, params);
  const noting = {
    ...db,
    get: (...run: Parameters<typeof db.get>) => (note(...run), db.get(...run)),
    all: (...run: Parameters<typeof db.all>) => (note(...run), db.all(...run)),
    run: (...run: Parameters<typeof db.run>) => (note(...run), db.run(...run)),
  } as WritableDb;
  const handlers = handlersOn(() => noting);
  const readAll = () => Promise.all(reads.map(([method, input]) => call(handlers, method, input)));
  await readAll();
  const named = (sql: string) => new Set(sql.match(/\w+/g));
  const remembered = new Set([...statements.keys()].flatMap((sql) => [...named(sql)]));
  for (const [seed, method] of changeMethods.entries()) {
    const input = inputFor(db, method, seed);
    if (input !== null) await call(handlers, method, input).catch(() => undefined);
    await readAll();
  }
  const tablesOf = explainer(file);
  const unnamed = [...statements].flatMap(([sql, params]) =>
    tablesOf(sql, params).filter((table) => !named(sql).has(table)),
  );
  expect(statements.size).toBeGreaterThan(200);
  expect(new Set(unnamed)).toEqual(new Set(['search_entry']));
  expect(remembered).not.toContain('search_entry');
});

/** Tells from SQLite's own program for a statement which tables of the file it writes or, where it writes none, reads. */
function explainer(file: string): (sql: string, params: Params) => readonly string[] {
  const db = new Database(file, { readonly: true });
  onTestFinished(() => void db.close());
  // Temporary where changes are recorded.
  db.exec('CREATE TEMP TABLE open_step (id INTEGER NOT NULL)');
  const pages = db
    .prepare<[], { page: number; name: string }>(
      'SELECT rootpage AS page, tbl_name AS name FROM sqlite_schema',
    )
    .all();
  const tableAt = new Map(pages.map(({ page, name }) => [page, name]));
  return (sql, params) => {
    const meant = db.prepare(sql).readonly ? 'OpenRead' : 'OpenWrite';
    const bound = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]);
    return (
      db
        .prepare<unknown[], { opcode: string; p2: number; p3: number }>(`EXPLAIN ${sql}`)
        .all(Object.fromEntries(bound))
        // Database 0 is the file.
        .filter(({ opcode, p3 }) => opcode === meant && p3 === 0)
        .flatMap(({ p2 }) => tableAt.get(p2) ?? [])
    );
  };
}
