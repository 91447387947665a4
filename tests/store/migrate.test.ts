import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../src/main/store/backup';
import { connect, type ReadableDb } from '../../src/main/store/db';
import { migrate, migrations, schemaVersion, type Migration } from '../../src/main/store/migrate';
import { openStore } from '../../src/main/store/open';
import { addPay, listPay } from '../../src/main/store/pay';
import { codeOf, newStore, opened, payOf, temporaryFolder } from './support';

const pay = payOf();

/** A migration as a later version may bring one: a table is rebuilt. */
const rebuildPay: Migration = (db) =>
  db.script(`CREATE TABLE pay_next (id TEXT PRIMARY KEY NOT NULL, amount_minor INTEGER) STRICT;
    INSERT INTO pay_next SELECT id, amount_minor FROM pay;
    DROP TABLE pay;
    ALTER TABLE pay_next RENAME TO pay;`);
const next = [...migrations, rebuildPay];

function storeWithPay(): string {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  const store = opened(file);
  addPay(store.db, pay);
  store.close();
  return file;
}

const openWith = (file: string, all: readonly Migration[]) => {
  const store = openStore(file, { mode: 'existing', kind: 'own' }, all);
  onTestFinished(() => store.close());
  return store;
};

const backupsOf = (file: string) => listBackups(file).map(({ name }) => name);

const schemaOf = (db: ReadableDb) =>
  db.all<{ name: string; sql: string }>(
    'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name',
  );

describe('migrations', () => {
  test('every version is reached from nothing, one after the other', () => {
    const { db, close } = connect(join(temporaryFolder(), 'steps.sqlite'), 'write');
    onTestFinished(close);
    for (let version = 1; version <= migrations.length; version++) {
      migrate(db, migrations.slice(0, version));
      expect(schemaVersion(db)).toBe(version);
      expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    }
    const before = schemaOf(db);
    migrate(db);
    expect(schemaOf(db)).toEqual(before);
  });

  test('a store is backed up, verified, before its schema changes', () => {
    const file = storeWithPay();
    const { db } = openWith(file, next);
    expect(schemaVersion(db)).toBe(next.length);
    const [name, ...others] = backupsOf(file);
    expect(others).toEqual([]);
    const backup = connect(join(file, '..', 'backups', name ?? ''), 'read');
    onTestFinished(() => backup.close());
    expect(schemaVersion(backup.db)).toBe(migrations.length);
    expect(listPay(backup.db)).toMatchObject([pay]);
  });

  test('a new store needs no backup', () => {
    const folder = temporaryFolder();
    opened(join(folder, 'rungs.sqlite'));
    expect(readdirSync(folder)).not.toContain('backups');
  });

  test('a backup is a store: it opens in place of the one it came from', () => {
    const file = storeWithPay();
    openWith(file, next).close();
    const [name] = backupsOf(file);
    const { db } = opened(join(file, '..', 'backups', name ?? ''), {
      mode: 'existing',
      kind: 'own',
    });
    expect(listPay(db)).toMatchObject([pay]);
  });

  test('nothing changes where the backup cannot be made', () => {
    const file = storeWithPay();
    writeFileSync(join(file, '..', 'backups'), 'in the way');
    expect(() => openWith(file, next)).toThrow();
    const { db } = opened(file);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(listPay(db)).toMatchObject([pay]);
  });

  test('a migration that fails leaves schema, version and data as they were', () => {
    const file = storeWithPay();
    const failing: Migration = (db) => {
      rebuildPay(db);
      throw new Error('half-way');
    };
    expect(() => openWith(file, [...migrations, failing])).toThrow('half-way');
    const { db } = opened(file);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(listPay(db)).toMatchObject([pay]);
  });

  test('a migration that would leave a broken reference is refused', () => {
    const file = storeWithPay();
    const dangling: Migration = (db) =>
      void db.run(
        `INSERT INTO rating (id, skill_id, proficiency, rated_on, note, created_at)
         VALUES ('r', 'nobody', 1, '2024-01-01', '', 0)`,
      );
    expect(() => openWith(file, [...migrations, dangling])).toThrow('refers to a missing one');
    expect(schemaVersion(opened(file).db)).toBe(migrations.length);
  });

  test('a sound file that cannot be brought up to date, or says nothing of itself, is unreadable', () => {
    const spoil = ['PRAGMA user_version = 12', 'DELETE FROM store_info'];
    for (const statement of spoil) {
      const file = storeWithPay();
      const { db, close } = connect(file, 'write');
      db.script(statement);
      close();
      expect(
        codeOf(() => opened(file)),
        statement,
      ).toBe('store-unreadable');
    }
  });

  test('a failed opening gives the store back', () => {
    const file = storeWithPay();
    mkdirSync(join(file, '..', 'backups'));
    const failing: Migration = () => {
      throw new Error('stop');
    };
    expect(() => openWith(file, [...migrations, failing])).toThrow('stop');
    expect(listPay(opened(file).db)).toHaveLength(1);
  });
});

describe('the schema', () => {
  const tables = (db: ReadableDb) =>
    db.all<{ name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );

  test('is strict throughout, and every table has a primary key that never changes', () => {
    const db = newStore();
    for (const { name, strict } of tables(db)) {
      expect(strict, name).toBe(1);
      const keys = db.all(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0`);
      expect(keys, name).not.toEqual([]);
    }
  });

  test('removes nothing by a cascade, which no trigger written for undo could miss', () => {
    const db = newStore();
    for (const { name } of tables(db)) {
      const keys = db.all<{ on_delete: string; on_update: string }>(
        `SELECT on_delete, on_update FROM pragma_foreign_key_list('${name}')`,
      );
      for (const key of keys) {
        expect(key, name).toEqual({ on_delete: 'NO ACTION', on_update: 'NO ACTION' });
      }
    }
  });

  test('every reference can be followed backwards through an index', () => {
    const db = newStore();
    for (const { name } of tables(db).filter(
      (table) => !['position', 'goal'].includes(table.name),
    )) {
      const keys = db.all<{ from: string }>(
        `SELECT "from" FROM pragma_foreign_key_list('${name}')`,
      );
      for (const { from } of keys) {
        const [plan] = db.all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT 1 FROM ${name} WHERE ${from} = 'x'`,
        );
        expect(plan?.detail, `${name}.${from}`).toMatch(/^SEARCH/);
      }
    }
  });

  test.each([
    ['a proficiency of five', `INSERT INTO rating VALUES ('a', 'git', 5, '2024-01-01', '', 1, 0)`],
    ['half a proficiency', `INSERT INTO rating VALUES ('a', 'git', 1.5, '2024-01-01', '', 1, 0)`],
    ['a day that is no day', `INSERT INTO rating VALUES ('a', 'git', 1, 'today', '', 1, 0)`],
    ['a revision of zero', `INSERT INTO rating VALUES ('a', 'git', 1, '2024-01-01', '', 0, 0)`],
    ['an unknown skill', `INSERT INTO rating VALUES ('a', 'x', 1, '2024-01-01', '', 1, 0)`],
    [
      'a credential that expires before it begins',
      `INSERT INTO credential VALUES ('a', 'git', '2024-01-02', '2024-01-01', '', 1, 0)`,
    ],
    ['no time at all', `INSERT INTO time_entry VALUES ('a', 'git', 0, '2024-01-01', '', 1, 0)`],
    [
      'pay of nothing',
      `INSERT INTO pay (id, paid_from, amount_minor, currency, period, kind, note, created_at)
       VALUES ('a', '2024-01-01', 0, 'USD', 'year', 'base', '', 0)`,
    ],
    [
      'pay in an unknown kind',
      `INSERT INTO pay (id, paid_from, amount_minor, currency, period, kind, note, created_at)
       VALUES ('a', '2024-01-01', 1, 'USD', 'year', 'tips', '', 0)`,
    ],
    ['a second position', `INSERT INTO position VALUES (2, NULL, '2024-01-01', NULL, 1, 0)`],
    ['a goal nowhere', `INSERT INTO goal VALUES (1, 'x', NULL, NULL, 0, 1, 0)`],
    [
      'a milestone done without a day',
      `INSERT INTO milestone (id, title, kind, note, state, position, created_at)
       VALUES ('a', 'A', 'my-time', '', 'done', 1, 0)`,
    ],
    [
      'hours for something that waits',
      `INSERT INTO milestone (id, title, kind, note, effort_hours, position, created_at)
       VALUES ('a', 'A', 'waits', '', 5, 1, 0)`,
    ],
    ['a removed skill that is asked for', `DELETE FROM skill WHERE id = 'git'`],
  ])('refuses %s', (_, sql) => {
    const db = newStore();
    expect(codeOf(() => db.run(sql))).toMatch(/^SQLITE_CONSTRAINT/);
  });
});
