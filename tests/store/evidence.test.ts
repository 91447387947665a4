import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { ReadableDb, WritableDb } from '../../src/main/store/db';
import {
  addEvidence,
  changeEvidence,
  getEvidence,
  listEvidence,
  listEvidenceOf,
  removeEvidence,
} from '../../src/main/store/evidence';
import { readFile } from '../../src/main/store/evidence-files';
import { recordStep, redo, undo } from '../../src/main/store/history';
import { addPay } from '../../src/main/store/pay';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import { dateOf } from '../../src/shared/dates';
import {
  evidenceDraft,
  type Evidence,
  type EvidenceDraft,
  type EvidenceId,
} from '../../src/shared/evidence';
import {
  codeOf,
  newStore,
  opened,
  payOf,
  shippedCatalogue,
  skill,
  temporaryFolder,
  today,
} from './support';

const draft = (rest: Partial<EvidenceDraft> = {}): EvidenceDraft =>
  evidenceDraft.parse({ title: 'Led the review', happenedOn: '2025-01-10', ...rest });
const file = (text: string, name = 'notes.txt') => ({
  name,
  content: new TextEncoder().encode(text),
});
const asChange = (seen: Evidence) => ({
  ...draft({ skillIds: seen.skills.map(({ id }) => id), links: [...seen.links] }),
  id: seen.id,
  revision: seen.revision,
});
const contents = (db: ReadableDb) => db.all('SELECT id FROM file_content').length;
const textOf = (db: ReadableDb, id: EvidenceId) =>
  new TextDecoder().decode(readFile(db, id).content);

describe('evidence', () => {
  test('is a line and a day at first, and proves something once part and outcome are said', () => {
    const db = newStore();
    const captured = addEvidence(db, draft());
    expect(captured).toMatchObject({ isFilledIn: false, skills: [], links: [], file: null });
    const change = { ...asChange(captured), myPart: 'Asked every question', outcome: '' };
    expect(changeEvidence(db, change)).toMatchObject({ isFilledIn: false, revision: 2 });
    expect(changeEvidence(db, { ...change, outcome: 'Agreed', revision: 2 }).isFilledIn).toBe(true);
  });

  test('proves any number of skills, links and all', () => {
    const db = newStore();
    const made = addEvidence(
      db,
      draft({
        skillIds: [skill('git'), skill('docker')],
        links: ['https://b.org/', 'mailto:a@b.org'],
      }),
    );
    expect(made.skills).toEqual([
      { id: 'docker', name: 'Docker' },
      { id: 'git', name: 'Git' },
    ]);
    const changed = changeEvidence(db, {
      ...asChange(made),
      skillIds: [skill('git'), skill('python')],
      links: ['mailto:a@b.org'],
    });
    expect(changed.skills.map(({ id }) => id)).toEqual(['git', 'python']);
    expect(changed.links).toEqual(['mailto:a@b.org']);
    expect(getEvidence(db, made.id)).toEqual(changed);
    expect(codeOf(() => addEvidence(db, draft({ skillIds: [skill('x')] })))).toBe('not-found');
    expect(listEvidence(db)).toHaveLength(1);
  });

  test('is a log by date, newest first, the last one written first within a day', () => {
    const db = newStore();
    for (const [title, on] of [
      ['old', '2024-01-01'],
      ['new', '2025-01-01'],
      ['newest', '2025-01-01'],
    ] as const) {
      addEvidence(db, draft({ title, happenedOn: dateOf(on) }));
    }
    expect(listEvidence(db).map(({ title }) => title)).toEqual(['newest', 'new', 'old']);
    const git = { id: skill('git') };
    const other = addEvidence(db, draft({ title: 'of Git', skillIds: [git.id] }));
    expect(listEvidenceOf(db, git.id)).toMatchObject([{ id: other.id, title: 'of Git' }]);
  });

  test('is changed and removed by those who saw it as it is', () => {
    const db = newStore();
    const made = addEvidence(db, draft());
    const changed = changeEvidence(db, { ...asChange(made), title: 'Held the review' });
    expect(codeOf(() => changeEvidence(db, asChange(made)))).toBe('stale-revision');
    expect(codeOf(() => removeEvidence(db, made))).toBe('stale-revision');
    removeEvidence(db, changed);
    expect(codeOf(() => getEvidence(db, made.id))).toBe('not-found');
    expect(codeOf(() => removeEvidence(db, changed))).toBe('not-found');
  });

  test('comes back from the trash without a skill that is gone by then', () => {
    const db = newStore();
    db.run(
      `INSERT INTO skill (id, name, kind, is_own, created_at) VALUES ('mine', 'Mine', 'graded', 1, 0)`,
    );
    const made = addEvidence(db, draft({ skillIds: [skill('mine'), skill('git')] }));
    recordStep(db, 'removeEvidence', () => removeEvidence(db, made));
    db.run(`DELETE FROM skill WHERE id = 'mine'`);
    const [entry] = listTrash(db);
    expect(entry).toMatchObject({ kind: 'evidence', name: 'Led the review', on: '2025-01-10' });
    if (entry) restoreFromTrash(db, entry.id);
    expect(getEvidence(db, made.id).skills.map(({ id }) => id)).toEqual(['git']);
  });
});

describe('an attached file', () => {
  test('is kept to the byte, replaced, left alone and taken away', () => {
    const db = newStore();
    const every = Uint8Array.from({ length: 70_000 }, (_, index) => 32 + (index % 224));
    const made = addEvidence(db, draft({ file: { name: 'every byte', content: every } }));
    expect(made.file).toEqual({ name: 'every byte', type: 'text', bytes: 70_000 });
    expect(Buffer.compare(readFile(db, made.id).content, every)).toBe(0);
    const renamed = changeEvidence(db, { ...asChange(made), title: 'Else' });
    expect(renamed.file).toEqual(made.file);
    const replaced = changeEvidence(db, { ...asChange(renamed), file: file('second', 'b.txt') });
    expect(replaced.file).toEqual({ name: 'b.txt', type: 'text', bytes: 6 });
    expect(textOf(db, made.id)).toBe('second');
    expect(changeEvidence(db, { ...asChange(replaced), file: null }).file).toBeNull();
    expect(codeOf(() => readFile(db, made.id))).toBe('not-found');
  });

  test('is never read by a list, nor kept twice', () => {
    const db = newStore();
    addEvidence(db, draft({ file: file('same', 'a.txt') }));
    addEvidence(db, draft({ file: file('same', 'b.txt') }));
    expect(contents(db)).toBe(1);
    const statements: string[] = [];
    listEvidence({ ...db, all: (sql, params) => (statements.push(sql), db.all(sql, params)) });
    expect(statements).not.toEqual([]);
    expect(statements.filter((sql) => sql.includes('file_content'))).toEqual([]);
  });

  test('that is damaged or gone is said to be, and nothing else is lost', () => {
    const db = newStore();
    const made = addEvidence(db, draft({ file: file('sound') }));
    db.run(`UPDATE file_content SET content = x'00'`);
    expect(codeOf(() => readFile(db, made.id))).toBe('attachment-missing');
    db.script('PRAGMA foreign_keys = OFF; DELETE FROM file_content;');
    expect(codeOf(() => readFile(db, made.id))).toBe('attachment-missing');
    expect(getEvidence(db, made.id)).toEqual(made);
    changeEvidence(db, { ...asChange(made), file: file('sound') });
    expect(textOf(db, made.id)).toBe('sound');
  });

  const reopenable = () => {
    const path = join(temporaryFolder(), 'rungs.sqlite');
    let store = opened(path);
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
    return {
      db: (): WritableDb => store.db,
      reopen: () => {
        store.close();
        store = opened(path, { mode: 'existing', kind: 'own' });
      },
    };
  };
  const add = (db: WritableDb, text: string) =>
    recordStep(db, 'addEvidence', () => addEvidence(db, draft({ file: file(text) })));

  test('comes back with undo and redo across restarts', () => {
    const { db, reopen } = reopenable();
    const { id } = add(db(), 'first');
    recordStep(db(), 'changeEvidence', () =>
      changeEvidence(db(), { ...asChange(getEvidence(db(), id)), file: file('second') }),
    );
    recordStep(db(), 'changeEvidence', () =>
      changeEvidence(db(), { ...asChange(getEvidence(db(), id)), file: null }),
    );
    reopen();
    undo(db(), null);
    expect(textOf(db(), id)).toBe('second');
    reopen();
    undo(db(), null);
    expect(textOf(db(), id)).toBe('first');
    reopen();
    undo(db(), null);
    expect(listEvidence(db())).toEqual([]);
    reopen();
    redo(db());
    redo(db());
    expect(textOf(db(), id)).toBe('second');
  });

  test('comes back from the trash after every step that knew it is forgotten', () => {
    const { db, reopen } = reopenable();
    const made = add(db(), 'kept');
    recordStep(db(), 'removeEvidence', () => removeEvidence(db(), made));
    forgetSteps(db());
    reopen();
    const [entry] = listTrash(db());
    if (entry) restoreFromTrash(db(), entry.id);
    expect(textOf(db(), made.id)).toBe('kept');
  });

  test('leaves the database with the last thing that could bring it back', () => {
    const { db, reopen } = reopenable();
    const made = add(db(), 'to be forgotten');
    recordStep(db(), 'changeEvidence', () =>
      changeEvidence(db(), { ...asChange(made), file: null }),
    );
    reopen();
    expect(contents(db())).toBe(1);
    forgetSteps(db());
    reopen();
    expect(contents(db())).toBe(0);
  });

  /** Makes as many other steps as the history keeps. */
  function forgetSteps(db: WritableDb): void {
    for (let amountMinor = 1; amountMinor <= 201; amountMinor++) {
      recordStep(db, 'addPay', () => addPay(db, payOf({ paidFrom: today, amountMinor })));
    }
  }
});
