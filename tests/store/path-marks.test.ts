import { expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { undo } from '../../src/main/store/history';
import { getPathMarks, noteViewedPath, setFavourite } from '../../src/main/store/path-marks';
import { listTrash } from '../../src/main/store/trash';
import type { CareerPathId } from '../../src/shared/career-paths';
import { codeOf, handlersOn, newStore, shippedCatalogue } from './support';

const backend = 'backend-developer' as CareerPathId;

/** The shipped catalogue with so many more paths, copies of the first under other ids. */
function withCopies(db: WritableDb, count: number): readonly CareerPathId[] {
  const catalogue = shippedCatalogue();
  const copies = catalogue.careerPaths.slice(0, 1).flatMap((path) =>
    Array.from({ length: count }, (_, index) => ({
      ...path,
      id: `copy-${String(index)}` as CareerPathId,
    })),
  );
  loadCatalogue(db, 'copies', () => ({
    ...catalogue,
    careerPaths: [...catalogue.careerPaths, ...copies],
  }));
  return copies.map(({ id }) => id);
}

test('keeps favourites, the newest first, and a star given twice once', () => {
  const db = newStore();
  const [copy = backend] = withCopies(db, 1);
  setFavourite(db, backend, true);
  setFavourite(db, copy, true);
  setFavourite(db, backend, true);
  expect(getPathMarks(db).favourites).toEqual([copy, backend]);
  setFavourite(db, copy, false);
  expect(getPathMarks(db).favourites).toEqual([backend]);
  expect(codeOf(() => setFavourite(db, 'x' as CareerPathId, true))).toBe('not-found');
});

test('undoes a star by the name of its path, and throws none in the trash', async () => {
  const db = newStore();
  const handlers = handlersOn(() => db);
  await call(handlers, 'setFavourite', { id: backend, isFavourite: true });
  await call(handlers, 'setFavourite', { id: backend, isFavourite: false });
  expect(listTrash(db)).toEqual([]);
  expect(undo(db, null)).toMatchObject({ method: 'setFavourite', subject: 'Backend Developer' });
  expect(getPathMarks(db).favourites).toEqual([backend]);
  undo(db, null);
  expect(getPathMarks(db).favourites).toEqual([]);
});

test('keeps the six paths looked at last, which are no part of the history', async () => {
  const db = newStore();
  const handlers = handlersOn(() => db);
  const copies = withCopies(db, 8);
  for (const id of [...copies, copies[0]]) await call(handlers, 'noteViewedPath', id);
  expect(getPathMarks(db).recent).toEqual(
    [0, 7, 6, 5, 4, 3].map((index) => `copy-${String(index)}`),
  );
  expect((await call(handlers, 'getHistory', undefined)).undo).toBeNull();
  expect(codeOf(() => noteViewedPath(db, 'x' as CareerPathId))).toBe('not-found');
});

test('leaves out a path that a newer catalogue dropped until one brings it back, star and all', () => {
  const db = newStore();
  const [copy = backend] = withCopies(db, 1);
  setFavourite(db, copy, true);
  noteViewedPath(db, copy);
  loadCatalogue(db, 'dropped', shippedCatalogue);
  expect(getPathMarks(db)).toEqual({ favourites: [], recent: [] });
  withCopies(db, 1);
  expect(getPathMarks(db)).toEqual({ favourites: [copy], recent: [copy] });
});
