import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { addCareerBreak } from '../../src/main/store/career-breaks';
import type { WritableDb } from '../../src/main/store/db';
import { addExchangeRate } from '../../src/main/store/exchange-rates';
import { getHistory, redo, undo } from '../../src/main/store/history';
import { addInflation } from '../../src/main/store/inflation';
import { listMilestones } from '../../src/main/store/milestones';
import { listPay } from '../../src/main/store/pay';
import { fillSample } from '../../src/main/store/sample';
import { getSkill, listSkills } from '../../src/main/store/skills';
import { listTrash, purgeTrash } from '../../src/main/store/trash';
import { type Input, type Output } from '../../src/shared/api';
import { trashRetention, type TrashId } from '../../src/shared/trash';
import { changeMethods, content, inputFor } from './changes';
import { handlersOn, level, milestone, newStore, opened, temporaryFolder, today } from './support';

const dayMs = 24 * 60 * 60 * 1_000;

function filledStore() {
  const db = newStore();
  fillSample(db, today);
  // What the sample leaves empty.
  addCareerBreak(db, { startOn: today, endOn: null, note: 'Leave' });
  addExchangeRate(db, { ratedOn: today, base: 'EUR', quote: 'USD', rate: 1.1, source: 'A bank' });
  addInflation(db, { year: 2024, percent: 3, source: 'An office' });
  return { db, handlers: handlersOn(() => db) };
}

const ownTime = (name: string): Input<'addRequirement'> => ({
  kind: 'time',
  levelId: level('senior'),
  name,
  weight: 1,
  isMustHave: false,
  amount: 3,
  unit: 'weeks',
});

const onlyEntry = (db: WritableDb): TrashId => {
  const [entry, ...others] = listTrash(db);
  if (!entry || others.length > 0) throw new Error('Not one entry');
  return entry.id;
};

const refusal = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'nothing',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
  );

/** Everything but the trash itself and the versions that removing and restoring leave. */
const records = (db: WritableDb) => ({
  ...content(db),
  trash: null,
  trash_row: null,
  career_path_version: null,
});

async function paySteps(db: WritableDb, count: number): Promise<void> {
  const handlers = handlersOn(() => db);
  for (let index = 0; index < count; index++) {
    const { id, revision } = await call(handlers, 'addPay', inputFor(db, 'addPay', index));
    await call(handlers, 'removePay', { id, revision });
  }
}

describe('the trash', () => {
  const removals = changeMethods.filter((method) => method.startsWith('remove'));

  test.each(removals)(
    'takes what %s removes, and gives it back exactly as it was',
    async (method) => {
      const { db, handlers } = filledStore();
      await call(handlers, 'copyCareerPath', inputFor(db, 'copyCareerPath', 1));
      const before = records(db);
      await call(handlers, method, inputFor(db, method, 1));
      expect(records(db)).not.toEqual(before);
      await call(handlers, 'restoreFromTrash', onlyEntry(db));
      expect(records(db)).toEqual(before);
      expect(listTrash(db)).toEqual([]);
    },
  );

  test('says what each entry was, last removed first', async () => {
    const { db, handlers } = filledStore();
    const [paid] = listPay(db);
    const [planned] = listMilestones(db);
    const rated = listSkills(db, today).find(({ latestRating }) => latestRating !== null);
    const [rating] = rated ? getSkill(db, rated.id, today).ratings : [];
    if (!paid || !planned || !rating) throw new Error('The sample has none');
    await call(handlers, 'removePay', paid);
    await call(handlers, 'removeMilestone', planned);
    await call(handlers, 'removeRating', rating);
    expect(listTrash(db)).toMatchObject([
      { kind: 'rating', name: rated?.name, on: rating.ratedOn, pay: null },
      { kind: 'milestone', name: planned.title, on: null, pay: null },
      {
        kind: 'pay',
        name: '',
        on: paid.paidFrom,
        pay: { amountMinor: paid.amountMinor, currency: paid.currency },
      },
    ]);
  });

  test('restoring is itself undone and redone', async () => {
    const { db, handlers } = filledStore();
    await call(handlers, 'removeMilestone', inputFor(db, 'removeMilestone', 0));
    const removed = content(db);
    await call(handlers, 'restoreFromTrash', onlyEntry(db));
    const restored = content(db);
    expect(getHistory(db).undo?.method).toBe('restoreFromTrash');
    undo(db, null);
    expect(content(db)).toEqual(removed);
    redo(db);
    expect(content(db)).toEqual(restored);
  });

  test('undoing a removal takes its entry out of the trash', async () => {
    const { db, handlers } = filledStore();
    await call(handlers, 'removePay', inputFor(db, 'removePay', 0));
    undo(db, null);
    expect(listTrash(db)).toEqual([]);
    redo(db);
    expect(listTrash(db)).toHaveLength(1);
  });

  test('refuses a record whose skill is gone, and takes it once the skill is back', async () => {
    const { db, handlers } = filledStore();
    const own = await call(handlers, 'addRequirement', ownTime('Nights on call'));
    const skillId = own.skills[0]?.id ?? '';
    const entry = await call(handlers, 'addTimeEntry', {
      skillId,
      amount: 2,
      loggedOn: today,
      note: '',
    });
    await call(handlers, 'removeTimeEntry', entry);
    const entryId = onlyEntry(db);
    await call(handlers, 'removeRequirement', own);
    const before = content(db);
    expect(await refusal(call(handlers, 'restoreFromTrash', entryId))).toBe('parent-missing');
    expect(content(db)).toEqual(before);
    const [requirementEntry] = listTrash(db);
    await call(handlers, 'restoreFromTrash', requirementEntry?.id);
    await call(handlers, 'restoreFromTrash', entryId);
    expect(listTrash(db)).toEqual([]);
    const skill: Output<'getSkill'> = await call(handlers, 'getSkill', skillId);
    expect(skill.timeEntries).toHaveLength(1);
  });

  test('restores a milestone without a requirement that is gone, in its place in the plan', async () => {
    const { db, handlers } = filledStore();
    const own = await call(handlers, 'addRequirement', ownTime('Nights on call'));
    const made = await call(handlers, 'addMilestone', milestone({ requirementId: own.id }));
    await call(handlers, 'removeMilestone', made);
    const later = await call(handlers, 'addMilestone', milestone({ title: 'Later' }));
    await call(handlers, 'removeRequirement', own);
    const id = listTrash(db).find(({ kind }) => kind === 'milestone')?.id;
    await call(handlers, 'restoreFromTrash', id);
    const restored = listMilestones(db).slice(-2);
    expect(restored.map((each) => [each.id, each.requirementId])).toEqual([
      [made.id, null],
      [later.id, null],
    ]);
    expect(new Set(listMilestones(db).map(({ position }) => position)).size).toBe(
      listMilestones(db).length,
    );
  });

  test('restores a requirement onto the skill that was added anew, and not where it is asked already', async () => {
    const { db, handlers } = filledStore();
    const first = await call(handlers, 'addRequirement', ownTime('Nights on call'));
    await call(handlers, 'removeRequirement', first);
    const entry = onlyEntry(db);
    const second = await call(handlers, 'addRequirement', ownTime('nights on call'));
    expect(await refusal(call(handlers, 'restoreFromTrash', entry))).toBe('already-asked');
    await call(handlers, 'removeRequirement', second);
    const elsewhere = { ...ownTime('Nights on call'), levelId: level('mid') };
    const third = await call(handlers, 'addRequirement', elsewhere);
    await call(handlers, 'restoreFromTrash', entry);
    const path = await call(handlers, 'getCareerPath', 'backend-developer');
    const restored = path.levels
      .flatMap(({ requirements }) => requirements)
      .find(({ id }) => id === first.id);
    expect(restored?.skills).toEqual(third.skills);
  });

  test('says so when an entry is gone', async () => {
    const { handlers } = filledStore();
    expect(await refusal(call(handlers, 'restoreFromTrash', 7))).toBe('not-found');
  });

  test('a stale editor cannot overwrite what was restored', async () => {
    const { db, handlers } = filledStore();
    const [paid] = listPay(db);
    if (!paid) throw new Error('The sample has none');
    await call(handlers, 'removePay', paid);
    await call(handlers, 'restoreFromTrash', onlyEntry(db));
    expect(await refusal(call(handlers, 'changePay', { ...paid, amountMinor: 1 }))).toBe(
      'stale-revision',
    );
  });
});

describe('what the trash keeps', () => {
  const past = (trashRetention.days + 1) * dayMs;

  test('entries of 90 days stay, however many', async () => {
    const db = newStore();
    await paySteps(db, 60);
    purgeTrash(db, Date.now() + (trashRetention.days - 1) * dayMs);
    expect(listTrash(db)).toHaveLength(60);
  });

  test('of older ones the newest 50, so that a wrong clock never empties it', async () => {
    const db = newStore();
    await paySteps(db, 60);
    const newest = listTrash(db).slice(0, 50);
    purgeTrash(db, Date.now() + past);
    expect(listTrash(db)).toEqual(newest);
    purgeTrash(db, Date.now() + 100 * past);
    expect(listTrash(db)).toEqual(newest);
  });

  test('it is emptied of older ones when the store opens', async () => {
    const file = join(temporaryFolder(), 'rungs.sqlite');
    const store = opened(file);
    await paySteps(store.db, 60);
    store.db.run('UPDATE trash SET removed_at = removed_at - :past', { past });
    store.close();
    const { db } = opened(file, { mode: 'existing', kind: 'own' });
    expect(listTrash(db)).toHaveLength(50);
    expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
  });

  test('a removal is undone and redone also after its entry left the trash', async () => {
    const db = newStore();
    await paySteps(db, 60);
    purgeTrash(db, Date.now() + past);
    while (undo(db, null));
    expect(listPay(db)).toEqual([]);
    expect(listTrash(db)).toEqual([]);
    while (redo(db));
    expect(listTrash(db)).toHaveLength(60);
  });
});
