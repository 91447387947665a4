import { describe, expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { redo, undo } from '../../src/main/store/history';
import { getRequirement } from '../../src/main/store/requirement-rows';
import { nameRecents } from '../../src/main/store/recents';
import { search } from '../../src/main/store/search';
import { listTrash } from '../../src/main/store/trash';
import { withRecent, type Recent } from '../../src/shared/recents';
import { handlersOn, level, milestone, newStore, shippedCatalogue } from './support';

const titles = (db: WritableDb, text: string) => search(db, text).hits.map(({ title }) => title);
const first = (db: WritableDb, text: string) => search(db, text).hits[0];

describe('a search', () => {
  test('finds a path by the beginning of any of its words, and puts it before levels and skills', () => {
    const db = newStore();
    expect(first(db, 'backend dev')).toMatchObject({
      kind: 'career-path',
      ref: 'backend-developer',
      title: 'Backend Developer',
      titleMatches: [
        { start: 0, end: 7 },
        { start: 8, end: 11 },
      ],
    });
    expect(first(db, 'electrician')?.kind).toBe('career-path');
  });

  test('finds a level with the path it belongs to', () => {
    const db = newStore();
    expect(first(db, 'senior backend')).toMatchObject({
      kind: 'level',
      ref: level('senior'),
      careerPath: { id: 'backend-developer', name: 'Backend Developer' },
    });
  });

  test('finds a skill by an alias and says which', () => {
    const db = newStore();
    expect(first(db, 'postgres')).toMatchObject({ title: 'PostgreSQL', alias: null });
    expect(first(db, 'rabbit')).toMatchObject({
      title: 'Message Queues',
      titleMatches: [],
      alias: 'RabbitMQ',
      aliasMatches: [{ start: 0, end: 6 }],
    });
  });

  test('answers one letter and two', () => {
    const db = newStore();
    expect(titles(db, 'g')).toContain('Git');
    expect(titles(db, 'gi')[0]).toBe('Git');
  });

  test('corrects what was mistyped, and only where nothing is found as typed', () => {
    const db = newStore();
    expect(search(db, 'pyton')).toMatchObject({ corrected: 'python', hits: [{ title: 'Python' }] });
    expect(search(db, 'backend devloper').hits[0]?.title).toBe('Backend Developer');
    expect(search(db, 'python').corrected).toBeNull();
  });

  test('finds nothing for what is nowhere, for signs alone, and for the index’s own language', () => {
    const db = newStore();
    for (const text of ['xyzzyq', '"', '*', 'NEAR(qqzx', '-- ;', '\u{1F600}', 'python OR zzz']) {
      expect(search(db, text)).toEqual({ hits: [], corrected: null });
    }
  });

  test('follows a newer catalogue: new names are found, names gone are not', () => {
    const db = newStore();
    const catalogue = shippedCatalogue();
    loadCatalogue(db, 'newer', () => ({
      ...catalogue,
      skills: catalogue.skills
        .filter(({ id }) => id !== 'git')
        .map((skill) => ({ ...skill, closeTo: [] }))
        .map((skill) => (skill.id === 'python' ? { ...skill, name: 'Boa', aliases: [] } : skill)),
      careerPaths: [],
    }));
    expect(titles(db, 'git')).not.toContain('Git');
    expect(titles(db, 'python')).not.toContain('Python');
    expect(titles(db, 'boa')[0]).toBe('Boa');
    loadCatalogue(db, 'older', () => catalogue);
    expect(titles(db, 'git')[0]).toBe('Git');
    expect(titles(db, 'boa')).not.toContain('Boa');
  });

  test('knows one’s own skills as long as they are there, over undo, redo and the trash', async () => {
    const db = newStore();
    const handlers = handlersOn(() => db);
    const found = () => titles(db, 'quasar');
    const asked = await call(handlers, 'addRequirement', {
      kind: 'graded',
      levelId: level('mid'),
      name: 'Quasar tuning',
      weight: 1,
      isMustHave: false,
      asked: 2,
    });
    expect(found()).toEqual(['Quasar tuning']);
    expect(search(db, 'quazar').corrected).toBe('quasar');
    undo(db, null);
    expect(found()).toEqual([]);
    redo(db);
    expect(found()).toEqual(['Quasar tuning']);
    await call(handlers, 'removeRequirement', getRequirement(db, asked.id));
    expect(found()).toEqual([]);
    await call(handlers, 'restoreFromTrash', listTrash(db)[0]?.id);
    expect(found()).toEqual(['Quasar tuning']);
  });
});

test('a close skill is kept with its reason', () => {
  const db = newStore();
  const given = shippedCatalogue().skills.flatMap(({ id, closeTo }) =>
    closeTo.map(({ skill, reason }) => ({ skillId: id, closeId: skill, reason })),
  );
  const kept = db.all(
    'SELECT skill_id AS skillId, close_id AS closeId, reason FROM skill_close ORDER BY skill_id, close_id',
  );
  expect(given.length).toBeGreaterThan(0);
  expect(kept).toHaveLength(given.length);
  expect(kept).toEqual(expect.arrayContaining(given));
});

test('what was chosen in the palette is named as of today, and left out once it is gone', async () => {
  const db = newStore();
  const handlers = handlersOn(() => db);
  const speaking = await call(handlers, 'addMilestone', milestone({ title: 'Speak up' }));
  const chosen = [
    { kind: 'command', ref: 'export-plan' },
    { kind: 'milestone', ref: speaking.id },
    { kind: 'skill', ref: 'python' },
    { kind: 'level', ref: 'backend-developer/senior' },
    { kind: 'career-path', ref: 'gone' },
  ] as const;
  const names = () => nameRecents(db, chosen).map(({ title }) => title);
  expect(names()).toEqual(['', 'Speak up', 'Python', 'Senior Backend Developer']);
  expect(nameRecents(db, chosen).at(-1)?.careerPath?.name).toBe('Backend Developer');
  await call(handlers, 'removeMilestone', speaking);
  expect(names()).toEqual(['', 'Python', 'Senior Backend Developer']);
});

test('a choice made again moves to the front, and the oldest of six goes', () => {
  const after = ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g'].reduce<readonly Recent[]>(
    (recents, ref) => withRecent(recents, { kind: 'skill', ref }),
    [],
  );
  expect(after.map(({ ref }) => ref)).toEqual(['g', 'f', 'e', 'd', 'a', 'c']);
});
