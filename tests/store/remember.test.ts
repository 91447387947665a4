import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { connect, type ReadableDb } from '../../src/main/store/db';
import { redo, undo } from '../../src/main/store/history';
import { addPay } from '../../src/main/store/pay';
import { fillSample } from '../../src/main/store/sample';
import type { QueryMethod } from '../../src/shared/api';
import { changeMethods, inputFor } from './changes';
import { handlersOn, opened, payOf, shippedCatalogue, temporaryFolder, today } from './support';

/** What is read again and again after each change. */
const reads = [
  ['getStanding', undefined],
  ['getPaceAdvice', undefined],
  ['getGrowth', undefined],
  ['listSkills', undefined],
  ['listMilestones', undefined],
  ['listEvidence', undefined],
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
  return { db, handlers: handlersOn(() => db), answers: () => answers(db), anew };
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

test('is read once until something is written', () => {
  const { db } = filled();
  let readings = 0;
  const read = () => db.remember('counted', () => ++readings);
  expect([read(), read()]).toEqual([1, 1]);
  addPay(db, payOf());
  expect([read(), read()]).toEqual([2, 2]);
});
