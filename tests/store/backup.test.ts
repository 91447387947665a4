import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, backUpBeside, backUpTo, listBackups } from '../../src/main/store/backup';
import type { RunBeside } from '../../src/main/store/beside';
import type { ReadableDb } from '../../src/main/store/db';
import { recordedTables } from '../../src/main/store/history';
import { addPay, listPay } from '../../src/main/store/pay';
import { replaceStore, replaceUnreadable, stageBackup } from '../../src/main/store/restore';
import type { Store } from '../../src/main/store/open';
import { summarise } from '../../src/main/store/summary';
import { createTurns } from '../../src/main/turns';
import { countedKinds } from '../../src/shared/backups';
import { codeOf, newStore, opened, payOf, running, startThread, temporaryFolder } from './support';

const pay = payOf();

/** An open store with one pay entry, and its file. */
function storeWithPay() {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  const store = opened(file);
  addPay(store.db, pay);
  return { file, store };
}

/** Makes a store large enough for a copy of it to take a while. */
const fillUp = ({ db }: Store) =>
  db.script(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 24)
    INSERT INTO file_content (id, content) SELECT printf('%064d', i), randomblob(1000000) FROM n`);

const inBackups = (file: string, name: string) => join(dirname(file), 'backups', name);

describe('a backup', () => {
  test('holds everything as it was, with what it holds written beside it', () => {
    const { file, store } = storeWithPay();
    const made = backUp(store.db, file, 'asked', Date.UTC(2027, 4, 12));
    addPay(store.db, pay);
    expect(made).toMatchObject({
      name: 'rungs-00001-2027-05-12-asked.sqlite',
      reason: 'asked',
      madeAt: Date.UTC(2027, 4, 12),
      isWhole: true,
      summary: { pay: { count: 1 }, rating: { count: 0, newestAt: null } },
    });
    expect(listBackups(file)).toEqual([made]);
    expect(listPay(opened(inBackups(file, made.name)).db)).toHaveLength(1);
  });

  test('is whole although changes are not merged into the file yet', () => {
    const { file, store } = storeWithPay();
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    const made = backUp(store.db, file, 'asked');
    expect(made.size).toBe(readFileSync(inBackups(file, made.name)).length);
    expect(existsSync(`${inBackups(file, made.name)}-wal`)).toBe(false);
  });

  test('numbers count on from the highest, whatever the clock says', () => {
    const { file, store } = storeWithPay();
    const names = [2030, 1990, 2050].map(
      (year) => backUp(store.db, file, 'asked', Date.UTC(year)).name,
    );
    expect(listBackups(file).map(({ name }) => name)).toEqual(names.toReversed());
    expect(listBackups(file).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('is not whole without its record, or cut off', () => {
    const { file, store } = storeWithPay();
    const first = backUp(store.db, file, 'asked').name;
    const second = backUp(store.db, file, 'asked').name;
    rmSync(`${inBackups(file, first)}.json`);
    writeFileSync(
      inBackups(file, second),
      readFileSync(inBackups(file, second)).subarray(0, 4_096),
    );
    expect(listBackups(file)).toMatchObject([
      { name: second, isWhole: false },
      { name: first, isWhole: false, reason: null },
    ]);
  });

  test('leaves alone what is not one, and the backups of the other store', () => {
    const { file, store } = storeWithPay();
    mkdirSync(join(dirname(file), 'backups'));
    for (const name of ['notes.txt', 'rungs-old.sqlite', 'sample-00001-2027-05-12-asked.sqlite'])
      writeFileSync(inBackups(file, name), name);
    for (let n = 0; n < 15; n++) backUp(store.db, file, 'asked');
    expect(listBackups(file)).toHaveLength(10);
    expect(readdirSync(join(dirname(file), 'backups'))).toEqual(
      expect.arrayContaining([
        'notes.txt',
        'rungs-old.sqlite',
        'sample-00001-2027-05-12-asked.sqlite',
      ]),
    );
  });

  test('that cannot be made leaves every earlier one and nothing of its own', () => {
    const { file, store } = storeWithPay();
    for (let n = 0; n < 12; n++) backUp(store.db, file, 'asked');
    const before = readdirSync(join(dirname(file), 'backups'));
    // A row that refers to none: what is copied would not stand up to being verified.
    store.db.script('PRAGMA foreign_keys = OFF');
    store.db.run(
      `INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
       VALUES ('r', 'nobody', 1, '2024-01-01', '', 0)`,
    );
    expect(codeOf(() => backUp(store.db, file, 'asked'))).toBe('backup-damaged');
    expect(readdirSync(join(dirname(file), 'backups'))).toEqual(before);
  });

  test('takes away what a killed one left behind, once nobody else can be making any', () => {
    const { file, store } = storeWithPay();
    const { name } = backUp(store.db, file, 'asked');
    const theirs = 'sample-0f0e.new';
    for (const left of ['rungs-0f0e.new', 'rungs-0f0e.new-journal', `${name}.json.new`, theirs])
      writeFileSync(inBackups(file, left), 'half a backup');
    store.close();
    opened(file);
    expect(readdirSync(join(dirname(file), 'backups')).toSorted()).toEqual(
      [name, `${name}.json`, theirs].toSorted(),
    );
  });
});

describe('a backup made beside the window', () => {
  const names = (file: string) => readdirSync(join(dirname(file), 'backups'));

  test('is one like any other, and so is a copy of any name', async () => {
    const { file, store } = storeWithPay();
    const made = await backUpBeside(running(), file, 'asked');
    expect(made).toMatchObject({ number: 1, isWhole: true, summary: { pay: { count: 1 } } });
    expect(listBackups(file)).toEqual([made]);
    const copy = join(dirname(file), 'elsewhere.sqlite');
    expect(await backUpTo(running(), file, copy)).toMatch(/^[0-9a-f]{64}$/);
    expect(listPay(opened(copy).db)).toHaveLength(1);
    expect(names(file)).toHaveLength(2);
    expect(listPay(store.db)).toHaveLength(1);
  });

  test('holds a change made meanwhile wholly or not at all, and the store goes on', async () => {
    const { file, store } = storeWithPay();
    fillUp(store);
    const making = backUpBeside(running(), file, 'asked');
    let isOver = false as boolean;
    void making.finally(() => (isOver = true));
    let pairs = 0;
    while (!isOver) {
      store.db.transaction(() => [addPay(store.db, pay), addPay(store.db, pay)]);
      pairs++;
      await new Promise((turn) => setImmediate(turn));
    }
    const { name } = await making;
    expect(pairs).toBeGreaterThan(1);
    expect(listPay(store.db)).toHaveLength(1 + 2 * pairs);
    const held = listPay(opened(inBackups(file, name)).db).length;
    expect(held % 2).toBe(1);
    expect(held).toBeLessThanOrEqual(1 + 2 * pairs);
  });

  test('leaves nothing and lets nothing go once it is stopped, wherever it is', async () => {
    const { file, store } = storeWithPay();
    fillUp(store);
    for (let n = 0; n < 12; n++) backUp(store.db, file, 'scheduled');
    const before = names(file);
    const copy = join(dirname(file), 'elsewhere.sqlite');
    for (const afterTurns of [0, 1, 50, 500]) {
      for (const make of [
        (run: RunBeside) => backUpBeside(run, file, 'asked'),
        (run: RunBeside) => backUpTo(run, file, copy),
      ]) {
        const stop = new AbortController();
        const making = make(running(stop.signal)).then(
          () => 'made',
          () => 'stopped',
        );
        for (let turn = 0; turn < afterTurns; turn++)
          await new Promise((next) => setImmediate(next));
        stop.abort();
        expect(await making).toBe('stopped');
      }
    }
    expect(names(file)).toEqual(before);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('elsewhere'))).toEqual([]);
  });

  test('tells what is wrong as one made here does', async () => {
    const { file, store } = storeWithPay();
    store.db.script('PRAGMA foreign_keys = OFF');
    store.db.run(
      `INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
       VALUES ('r', 'nobody', 1, '2024-01-01', '', 0)`,
    );
    await expect(backUpBeside(running(), file, 'asked')).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(names(file)).toEqual([]);
  });
});

describe('turns', () => {
  test('long work goes one after another; what closes a store stops it and waits', async () => {
    const { file, store } = storeWithPay();
    fillUp(store);
    const turns = createTurns(startThread);
    const backUpInTurn = () => turns.take((run) => backUpBeside(run, file, 'asked'));
    const made = await Promise.all([backUpInTurn(), backUpInTurn()]);
    expect(made.map((each) => each?.number)).toEqual([1, 2]);
    expect(turns.isTaken).toBe(false);

    const stopped = [backUpInTurn(), backUpInTurn()];
    await new Promise((turn) => setImmediate(turn));
    expect(turns.isTaken).toBe(true);
    await turns.clear(() => store.close());
    expect(await Promise.all(stopped)).toEqual([null, null]);
    // Nobody read it any more: it could be closed as if nothing had been going on, and sealed.
    const again = opened(file, { mode: 'existing', kind: 'own' });
    expect(again.sinceClosed).toBe('untouched');
    expect(listBackups(file)).toHaveLength(2);
    expect(await backUpInTurn()).toMatchObject({ number: 3 });
  });
});

describe('a summary', () => {
  /** Tables whose rows are parts of what another kind counts. */
  const parts = [
    'goal',
    'position',
    'milestone_step',
    'milestone_dependency',
    'no_opportunity',
    'requirement_skill',
  ];
  parts.push('set_aside', 'skill', 'trash', 'trash_row');
  parts.push('evidence_link', 'evidence_skill', 'evidence_file');
  // Marks on a path, a skill, a requirement or a suggestion, no entries.
  parts.push('favourite_path', 'absence', 'requirement_override', 'dismissal');
  parts.push('step_effort', 'forecast_assumptions');
  parts.push('level', 'level_responsibility', 'origin_piece', 'career_path_version');
  parts.push('check_in_requirement', 'check_in_agreement');

  test('counts every kind of entry a person makes', () => {
    const tables: string[] = countedKinds.map((kind) => kind.replace('-', '_'));
    const db = newStore();
    expect(Object.keys(summarise(db))).toEqual([...countedKinds]);
    expect(recordedTables(db).filter((table) => ![...tables, ...parts].includes(table))).toEqual(
      [],
    );
  });
});

describe('restoring', () => {
  test('brings back what was there, and the history with it', () => {
    const { file, store } = storeWithPay();
    const { name } = backUp(store.db, file, 'asked');
    addPay(store.db, pay);
    store.close();
    replaceStore(stageBackup(inBackups(file, name), file, 'own'), file);
    const restored = opened(file);
    expect(listPay(restored.db)).toHaveLength(1);
    // Read whole when it was staged, and sealed: opening it need not do so again.
    expect(restored.sinceClosed).toBe('untouched');
    expect(readdirSync(dirname(file)).filter((entry) => entry.includes('restored'))).toEqual([]);
  });

  test('refuses a backup with a single bit flipped, and changes nothing', () => {
    const { file, store } = storeWithPay();
    const { name } = backUp(store.db, file, 'asked');
    store.close();
    const before = readFileSync(file);
    const bytes = readFileSync(inBackups(file, name));
    for (const at of [100, 4_096, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(inBackups(file, name), flipped);
      expect(codeOf(() => stageBackup(inBackups(file, name), file, 'own'))).toBe('backup-damaged');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('restored'))).toEqual([]);
  });

  test('mends an index that does not fit its table', () => {
    const { file, store } = storeWithPay();
    // A rating is changed while the index is defined to leave everything out.
    const define = (sql: string) => `PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = ${sql} WHERE name = 'rating_by_skill';
      PRAGMA writable_schema = RESET;`;
    const spoiler = new Database(file).unsafeMode();
    spoiler.exec(`INSERT INTO skill (id, name, kind, created_at) VALUES ('s', 'S', 'graded', 0);
      INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
      VALUES ('r', 's', 1, '2024-01-01', '', 0);
      ${define(`sql || ' WHERE 0'`)}
      UPDATE rating SET rated_on = '2024-01-02';
      ${define(`replace(sql, ' WHERE 0', '')`)}`);
    spoiler.close();
    const faults = (db: ReadableDb) => db.get('PRAGMA integrity_check(1)');
    expect(faults(store.db)).not.toEqual({ integrity_check: 'ok' });

    const { name } = backUp(store.db, file, 'asked');
    store.close();
    replaceStore(stageBackup(inBackups(file, name), file, 'own'), file);
    const { db } = opened(file);
    expect(faults(db)).toEqual({ integrity_check: 'ok' });
    expect(
      db.get(`SELECT id FROM rating WHERE skill_id = 's' AND rated_on = '2024-01-02'`),
    ).toEqual({ id: 'r' });
  });

  test('refuses the sample in place of a plan', () => {
    const { file } = storeWithPay();
    const sample = opened(join(dirname(file), 'sample.sqlite'), { mode: 'create', kind: 'sample' });
    const { name } = backUp(sample.db, join(dirname(file), 'sample.sqlite'), 'asked');
    expect(codeOf(() => stageBackup(inBackups(file, name), file, 'own'))).toBe('wrong-kind');
  });

  test('does not replace a store that is open', () => {
    const { file, store } = storeWithPay();
    const { name } = backUp(store.db, file, 'asked');
    const staged = stageBackup(inBackups(file, name), file, 'own');
    expect(codeOf(() => replaceStore(staged, file))).toBe('store-in-use');
    expect(listPay(store.db)).toHaveLength(1);
  });

  test('sets a damaged store and its log aside and deletes nothing', () => {
    const { file, store } = storeWithPay();
    const { name } = backUp(store.db, file, 'asked');
    store.close();
    writeFileSync(file, 'damaged');
    writeFileSync(`${file}-wal`, 'its log');
    const staged = stageBackup(inBackups(file, name), file, 'own');
    const aside = replaceUnreadable(staged, file, Date.UTC(2027, 4, 12)) ?? '';
    expect(basename(aside)).toBe('2027-05-12T00-00-00');
    expect(readFileSync(join(aside, 'rungs.sqlite'), 'utf8')).toBe('damaged');
    expect(readFileSync(join(aside, 'rungs.sqlite-wal'), 'utf8')).toBe('its log');
    expect(listPay(opened(file).db)).toHaveLength(1);
  });
});
