import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { connect, type ReadableDb, type WritableDb } from '../../src/main/store/db';
import { getHistory, recordStep, redo, undo } from '../../src/main/store/history';
import {
  addMilestone,
  changeMilestone,
  listMilestones,
  moveMilestone,
} from '../../src/main/store/milestones';
import { addPay, listPay } from '../../src/main/store/pay';
import { changeRating, rateSkill } from '../../src/main/store/ratings';
import { addRequirement } from '../../src/main/store/requirements';
import { fillSample } from '../../src/main/store/sample';
import { getSkill } from '../../src/main/store/skills';
import type { ChangeMethod } from '../../src/shared/api';
import type { Catalogue } from '../../src/shared/catalogue';
import { en } from '../../src/shared/messages/en';
import { changeMethods, content, inputFor } from './changes';
import {
  codeOf,
  handlersOn,
  level,
  milestone,
  newStore,
  opened,
  payOf,
  shippedCatalogue,
  skill,
  temporaryFolder,
  today,
} from './support';

/** A store that can be closed and opened again in the middle of a test, called as the window would. */
function reopenable() {
  const file = join(temporaryFolder(), 'rungs.sqlite');
  let store = opened(file);
  loadCatalogue(store.db, 'shipped', shippedCatalogue);
  const handlers = handlersOn(() => store.db);
  return {
    db: () => store.db,
    reopen: () => {
      store.close();
      store = opened(file, { mode: 'existing', kind: 'own' });
    },
    /** Makes a change up; returns whether it was one. */
    make: async (method: ChangeMethod, seed: number): Promise<boolean> => {
      const input = inputFor(store.db, method, seed);
      if (input === null) return false;
      const before = getHistory(store.db).undo?.id;
      await call(handlers, method, input).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'AppError')) throw error;
      });
      return getHistory(store.db).undo?.id !== before;
    },
  };
}

function undoAll(db: WritableDb): number {
  let steps = 0;
  while (undo(db, null)) steps++;
  return steps;
}
function redoAll(db: WritableDb): number {
  let steps = 0;
  while (redo(db)) steps++;
  return steps;
}

const sound = (db: ReadableDb) => {
  expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
  expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
};

/** A catalogue that has dropped much of what the store refers to. */
function otherCatalogue(): Catalogue {
  const { skills, careerPaths } = shippedCatalogue();
  const fewer = <T>(all: readonly T[]) => all.filter((_item, index) => index % 2 === 0);
  return {
    skills: fewer(skills),
    careerPaths: careerPaths.map((path) => ({
      ...path,
      levels: path.levels.map((each) => ({ ...each, requirements: fewer(each.requirements) })),
    })),
  };
}

const pay = (amountMinor: number) => payOf({ paidFrom: today, amountMinor });
const rated = { skillId: skill('git'), proficiency: 1, ratedOn: today, note: '' } as const;
const addPayStep = (db: WritableDb, amountMinor: number) =>
  recordStep(db, 'addPay', () => addPay(db, pay(amountMinor)));

describe('any sequence of changes', () => {
  const moves = fc.array(
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc.record({
          method: fc.constantFrom(...changeMethods),
          seed: fc.nat(100_000),
        }),
      },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      { weight: 1, arbitrary: fc.constantFrom('reopen' as const, 'catalogue' as const) },
    ),
    { minLength: 20, maxLength: 60 },
  );

  test('is undone to how it began and redone to how it ended, across reopenings and newer catalogues', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const store = reopenable();
        fillSample(store.db(), today);
        const original = content(store.db());
        /** What a row said at each revision: never two things at the same one. */
        const versions = new Map<string, string>();
        const checkRevisions = () => {
          for (const table of [
            'rating',
            'credential',
            'time_entry',
            'evidence',
            'ask',
            'milestone',
            'pay',
            'requirement WHERE is_own = 1',
          ]) {
            const rows = store.db().all<{ id: string; revision: number }>(`SELECT * FROM ${table}`);
            for (const row of rows) {
              // Moving keeps open editors valid, by design.
              const said = JSON.stringify({ ...row, position: 0, rank: 0 });
              const version = `${row.id} ${String(row.revision)}`;
              expect(versions.get(version) ?? said).toBe(said);
              versions.set(version, said);
            }
          }
        };
        for (const [index, move] of sequence.entries()) {
          if (move === 'undo') undo(store.db(), null);
          else if (move === 'redo') redo(store.db());
          else if (move === 'reopen') store.reopen();
          else if (move === 'catalogue') {
            loadCatalogue(store.db(), String(index), index % 2 ? otherCatalogue : shippedCatalogue);
          } else await store.make(move.method, move.seed);
          checkRevisions();
        }
        redoAll(store.db());
        const final = content(store.db());
        const steps = undoAll(store.db());
        expect(content(store.db())).toEqual(original);
        sound(store.db());
        store.reopen();
        expect(redoAll(store.db())).toBe(steps);
        expect(content(store.db())).toEqual(final);
        checkRevisions();
        sound(store.db());
      }),
      { numRuns: 15, seed: 20250314 },
    );
  });
});

/** What some changes need and the sample has not. */
const needs: Partial<Record<ChangeMethod, readonly ChangeMethod[]>> = {
  reopenMilestone: ['dropMilestone'],
  resetRequirement: ['overrideRequirement'],
  clearAbsence: ['recordAbsence'],
  recallSuggestion: ['dismissSuggestion'],
  changeEvidence: ['addEvidence'],
  removeEvidence: ['addEvidence'],
  changeCareerBreak: ['addCareerBreak'],
  removeCareerBreak: ['addCareerBreak'],
  changeExchangeRate: ['addExchangeRate'],
  removeExchangeRate: ['addExchangeRate'],
  changeInflation: ['addInflation'],
  removeInflation: ['addInflation'],
  restoreFromTrash: ['removePay'],
  changeOwnPath: ['copyCareerPath'],
  removeOwnPath: ['addOwnPath'],
  addLevel: ['copyCareerPath'],
  changeLevel: ['copyCareerPath'],
  moveLevel: ['copyCareerPath'],
  removeLevel: ['copyCareerPath'],
  takeOverPiece: ['copyCareerPath', 'changeOwnPath'],
  keepPiece: ['copyCareerPath'],
  bringBackVersion: ['copyCareerPath', 'changeOwnPath'],
};

describe('each change of the contract', () => {
  test.each(changeMethods)('%s is one step with a name, undone and redone', async (method) => {
    const store = reopenable();
    if (method !== 'completeFirstRun') fillSample(store.db(), today);
    for (const needed of needs[method] ?? []) await store.make(needed, 1);
    if (method === 'keepPiece') loadCatalogue(store.db(), 'newer', otherCatalogue);
    const before = content(store.db());
    const stepsBefore = store.db().all('SELECT id FROM undo_step').length;
    let seed = 0;
    while (!(await store.make(method, seed)) && seed < 50) seed++;
    const after = content(store.db());
    expect(after).not.toEqual(before);
    expect(store.db().all('SELECT id FROM undo_step')).toHaveLength(stepsBefore + 1);
    expect(en[`change.${method}`]).toMatch(/^[A-Z]/);

    store.reopen();
    expect(undo(store.db(), null)).toMatchObject({ method });
    expect(content(store.db())).toEqual(before);
    store.reopen();
    expect(redo(store.db())).toMatchObject({ method });
    expect(content(store.db())).toEqual(after);
  });
});

describe('the history', () => {
  test('goes back 200 steps after a restart, and no further', () => {
    const store = reopenable();
    for (let amount = 1; amount <= 230; amount++) addPayStep(store.db(), amount);
    store.reopen();
    expect(undoAll(store.db())).toBe(200);
    expect(listPay(store.db())).toHaveLength(30);
    expect(redoAll(store.db())).toBe(200);
    expect(listPay(store.db())).toHaveLength(230);
  });

  test('keeps its length however often a step was undone and replaced', () => {
    const db = newStore();
    for (let amount = 1; amount <= 150; amount++) {
      addPayStep(db, amount);
      undo(db, null);
      addPayStep(db, amount);
    }
    expect(undoAll(db)).toBe(150);
  });

  test('names what comes next and what it is about', () => {
    const db = newStore();
    expect(getHistory(db)).toEqual({ undo: null, redo: null });
    expect(undo(db, null)).toBeNull();
    expect(redo(db)).toBeNull();
    recordStep(db, 'addMilestone', () => addMilestone(db, milestone({ title: 'Speak up' })));
    recordStep(db, 'rateSkill', () => rateSkill(db, rated));
    expect(getHistory(db)).toMatchObject({
      undo: { method: 'rateSkill', subject: 'Git' },
      redo: null,
    });
    undo(db, null);
    expect(getHistory(db)).toMatchObject({
      undo: { method: 'addMilestone', subject: 'Speak up' },
      redo: { method: 'rateSkill', subject: 'Git' },
    });
  });

  test('names the milestone that was moved, not those that made room', () => {
    const db = newStore();
    const [first, , third] = ['One', 'Two', 'Three'].map((title) =>
      addMilestone(db, milestone({ title })),
    );
    if (!first || !third) throw new Error('Not made');
    recordStep(db, 'moveMilestone', () => moveMilestone(db, { id: third.id, before: first.id }));
    expect(getHistory(db).undo?.subject).toBe('Three');
    undo(db, null);
    expect(listMilestones(db).map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  });

  test('forgets what could be redone as soon as something else is changed', () => {
    const db = newStore();
    addPayStep(db, 1);
    addPayStep(db, 2);
    undo(db, null);
    addPayStep(db, 3);
    expect(redo(db)).toBeNull();
    expect(listPay(db).map(({ amountMinor }) => amountMinor)).toEqual([3, 1]);
  });

  test('holds no step for a change that changed nothing or was refused', () => {
    const db = newStore();
    const rating = recordStep(db, 'rateSkill', () => rateSkill(db, rated));
    undo(db, null);
    redo(db);
    const { revision } = db.get<{ revision: number }>('SELECT revision FROM rating') ?? rating;
    undo(db, null);
    redo(db);
    const again = db.get<{ revision: number }>('SELECT revision FROM rating') ?? rating;
    expect(again.revision).toBeGreaterThan(revision);
    recordStep(db, 'changeRating', () => changeRating(db, { ...rating, ...again }));
    expect(() =>
      recordStep(db, 'addPay', () => {
        addPay(db, pay(1));
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(listPay(db)).toEqual([]);
    expect(db.all('SELECT method FROM undo_step')).toEqual([{ method: 'rateSkill' }]);
    expect(db.all('SELECT id FROM open_step')).toEqual([]);
  });

  test('undoes the step a button was offered for, or refuses', () => {
    const db = newStore();
    addPayStep(db, 1);
    const offered = getHistory(db).undo?.id ?? null;
    undo(db, null);
    addPayStep(db, 2);
    expect(codeOf(() => undo(db, offered))).toBe('changed-since');
    expect(listPay(db)).toHaveLength(1);
  });

  test('a stale editor cannot overwrite what undo brought back', () => {
    const db = newStore();
    const { id } = recordStep(db, 'addMilestone', () => addMilestone(db, milestone()));
    const draft = (title: string, revision: number) => ({ ...milestone({ title }), id, revision });
    const edited = recordStep(db, 'changeMilestone', () => changeMilestone(db, draft('Edited', 1)));
    undo(db, null);
    for (const revision of [1, edited.revision]) {
      expect(codeOf(() => changeMilestone(db, draft('Stale', revision)))).toBe('stale-revision');
    }
    undo(db, null);
    redo(db);
    for (const revision of [1, 2, 3]) {
      expect(codeOf(() => changeMilestone(db, draft('Stale', revision)))).toBe('stale-revision');
    }
  });

  test('does not hold what the program does itself: filling the sample, loading a catalogue', () => {
    const db = newStore();
    fillSample(db, today);
    loadCatalogue(db, 'newer', shippedCatalogue);
    expect(getHistory(db)).toEqual({ undo: null, redo: null });
  });

  test('brings a requirement back with its skill, its marks and its link to a milestone', async () => {
    const store = reopenable();
    const handlers = handlersOn(store.db);
    const own = addRequirement(store.db(), {
      kind: 'time',
      levelId: level('senior'),
      name: 'Nights on call',
      weight: 1,
      isMustHave: true,
      amount: 0.1 + 0.2,
      unit: 'weeks',
    });
    addMilestone(store.db(), milestone({ requirementId: own.id }));
    await call(handlers, 'setRequirementAside', { requirementId: own.id, reason: 'Not here' });
    const before = content(store.db());
    await call(handlers, 'removeRequirement', own);
    expect(listMilestones(store.db())[0]?.requirementId).toBeNull();
    store.reopen();
    undo(store.db(), null);
    expect(content(store.db())).toEqual(before);
    expect(getSkill(store.db(), own.skills[0]?.id ?? skill(''), today).name).toBe('Nights on call');
  });

  test('records nothing for another program that writes to the file', () => {
    const file = join(temporaryFolder(), 'rungs.sqlite');
    const store = opened(file);
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
    rateSkill(store.db, rated);
    store.close();
    const { db, close } = connect(file, 'write');
    db.run(`UPDATE rating SET note = 'by hand'`);
    expect(db.all('SELECT 1 FROM undo_change')).toEqual([]);
    close();
  });
});
