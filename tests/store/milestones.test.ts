import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMilestone,
  changeMilestone,
  checkStep,
  dropMilestone,
  finishMilestone,
  listMilestones,
  moveMilestone,
  placeMilestone,
  removeMilestone,
  reopenMilestone,
} from '../../src/main/store/milestones';
import type { WritableDb } from '../../src/main/store/db';
import { recordStep, redo, undo } from '../../src/main/store/history';
import {
  addHoursEntry,
  changeHoursEntry,
  listHoursEntries,
  loggedHours,
  removeHoursEntry,
} from '../../src/main/store/hours-entries';
import { getStepEffort, setStepEffort } from '../../src/main/store/step-effort';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import { addDays, dateOf } from '../../src/shared/dates';
import { inWorkingOrder } from '../../src/shared/dependencies';
import type { BoardColumn, Milestone, MilestoneId, StepId } from '../../src/shared/milestones';
import { codeOf, milestone, newStore, requirement, today } from './support';

const step = (text: string, isDone = false, id: StepId | null = null) => ({ id, text, isDone });
const unknown = 'unknown' as MilestoneId;

describe('a milestone', () => {
  test('is read back as it was added, with its requirement’s name and its steps in order', () => {
    const db = newStore();
    const draft = milestone({
      requirementId: requirement('system-design'),
      effortHours: 12.5,
      startOn: dateOf('2025-03-01'),
      dueOn: dateOf('2025-03-01'),
      note: 'two\nlines',
      steps: [step('b'), step('a', true)],
    });
    const added = addMilestone(db, draft);
    expect(added).toEqual({
      ...draft,
      id: added.id,
      requirementName: 'System Design',
      skillIds: ['system-design'],
      state: 'open',
      stage: 'to-do',
      loggedHours: 0,
      closedOn: null,
      position: 1,
      revision: 1,
      steps: draft.steps.map((one, index) => ({ ...one, id: added.steps[index]?.id })),
    });
    expect(listMilestones(db)).toEqual([added]);
  });

  test('keeps the measure of its own kind alone', () => {
    const db = newStore();
    const all = { effortHours: 1, effortWeeks: 2, waitsUntil: today };
    const none = { effortHours: null, effortWeeks: null, waitsUntil: null };
    for (const [kind, kept] of [
      ['my-time', { effortHours: 1 }],
      ['at-work', { effortWeeks: 2 }],
      ['waits', { waitsUntil: today }],
    ] as const) {
      const added = addMilestone(db, milestone({ kind, ...all }));
      expect(added).toMatchObject({ ...none, ...kept });
      const { steps, ...rest } = added;
      expect(changeMilestone(db, { ...rest, ...all, steps: [...steps] })).toMatchObject({
        ...none,
        ...kept,
      });
    }
  });

  test('changes its content and steps: kept by id, added, left out, reordered', () => {
    const db = newStore();
    const added = addMilestone(db, milestone({ steps: [step('a'), step('b'), step('c', true)] }));
    const [a, , c] = added.steps;
    const changed = changeMilestone(db, {
      ...milestone({ title: 'New title', kind: 'at-work', effortWeeks: 3, note: 'n' }),
      id: added.id,
      revision: 1,
      steps: [step('c2', false, c?.id ?? null), step('new'), step('a', true, a?.id ?? null)],
    });
    expect(changed).toMatchObject({
      title: 'New title',
      kind: 'at-work',
      effortHours: null,
      effortWeeks: 3,
      note: 'n',
      revision: 2,
      position: added.position,
    });
    expect(changed.steps).toEqual([
      { id: c?.id, text: 'c2', isDone: false },
      { id: changed.steps[1]?.id, text: 'new', isDone: false },
      { id: a?.id, text: 'a', isDone: true },
    ]);
    expect(db.all('SELECT id FROM milestone_step')).toHaveLength(3);
  });

  test('refuses a stale editor and a step that is not its own, and changes nothing', () => {
    const db = newStore();
    const other = addMilestone(db, milestone({ steps: [step('of another')] }));
    const added = addMilestone(db, milestone({ steps: [step('a')] }));
    const foreign = { ...milestone(), id: added.id, revision: 1, steps: [...other.steps] };
    expect(codeOf(() => changeMilestone(db, foreign))).toBe('not-found');
    const twice = { ...foreign, steps: [...added.steps, ...added.steps] };
    expect(codeOf(() => changeMilestone(db, twice))).toBe('not-found');
    expect(codeOf(() => changeMilestone(db, { ...twice, revision: 2 }))).toBe('stale-revision');
    expect(codeOf(() => changeMilestone(db, { ...twice, id: unknown }))).toBe('not-found');
    expect(listMilestones(db)).toEqual([other, added]);
  });

  test('refers to a requirement that exists', () => {
    const db = newStore();
    const draft = milestone({ requirementId: requirement('unknown') });
    expect(codeOf(() => addMilestone(db, draft))).toBe('not-found');
    const { id } = addMilestone(db, milestone());
    expect(codeOf(() => changeMilestone(db, { ...draft, id, revision: 1 }))).toBe('not-found');
  });

  test('checking a step makes an editor opened before it stale', () => {
    const db = newStore();
    const added = addMilestone(db, milestone({ steps: [step('a')] }));
    const id = added.steps[0]?.id ?? ('' as StepId);
    checkStep(db, { id, isDone: true });
    expect(listMilestones(db)[0]).toMatchObject({ steps: [{ id, isDone: true }], revision: 2 });
    const edit = { ...milestone(), id: added.id, revision: 1, steps: [...added.steps] };
    expect(codeOf(() => changeMilestone(db, edit))).toBe('stale-revision');
    checkStep(db, { id, isDone: false });
    expect(listMilestones(db)[0]?.steps[0]?.isDone).toBe(false);
    expect(codeOf(() => checkStep(db, { id: 'x' as StepId, isDone: true }))).toBe('not-found');
  });

  test('is finished or dropped on a day and reopened without one', () => {
    const db = newStore();
    const { id } = addMilestone(db, milestone());
    const later = addDays(today, 3);
    expect(finishMilestone(db, id, today)).toMatchObject({ state: 'done', closedOn: today });
    expect(finishMilestone(db, id, later)).toMatchObject({ closedOn: today, revision: 2 });
    expect(dropMilestone(db, id, later)).toMatchObject({ state: 'dropped', closedOn: later });
    expect(reopenMilestone(db, id)).toMatchObject({ state: 'open', closedOn: null });
    expect(reopenMilestone(db, id)).toMatchObject({ state: 'open', revision: 4 });
    for (const close of [finishMilestone, dropMilestone]) {
      expect(codeOf(() => close(db, unknown, today))).toBe('not-found');
    }
    expect(codeOf(() => reopenMilestone(db, unknown))).toBe('not-found');
  });

  test('is removed with its steps, by revision', () => {
    const db = newStore();
    const added = addMilestone(db, milestone({ steps: [step('a')] }));
    expect(codeOf(() => removeMilestone(db, { ...added, revision: 2 }))).toBe('stale-revision');
    expect(listMilestones(db)).toEqual([added]);
    removeMilestone(db, added);
    expect(listMilestones(db)).toEqual([]);
    expect(db.all('SELECT id FROM milestone_step')).toEqual([]);
    expect(codeOf(() => removeMilestone(db, added))).toBe('not-found');
  });
});

describe('the order of the plan', () => {
  const titles = (db: ReturnType<typeof newStore>) => listMilestones(db).map(({ title }) => title);

  test('a milestone moves right before another or last, and no editor becomes stale', () => {
    const db = newStore();
    const [a, b, c] = ['a', 'b', 'c'].map((title) => addMilestone(db, milestone({ title })).id);
    const move = (id = unknown, before: MilestoneId | null = null) =>
      moveMilestone(db, { id, before });
    move(c, a);
    expect(titles(db)).toEqual(['c', 'a', 'b']);
    move(c);
    expect(titles(db)).toEqual(['a', 'b', 'c']);
    move(b, b);
    move(a, b);
    expect(titles(db)).toEqual(['a', 'b', 'c']);
    expect(listMilestones(db).map(({ revision }) => revision)).toEqual([1, 1, 1]);
    expect(codeOf(() => move(unknown, a))).toBe('not-found');
    expect(codeOf(() => move(a, unknown))).toBe('not-found');
    expect(titles(db)).toEqual(['a', 'b', 'c']);
  });

  test('any moves, additions and removals give the order a list would have', () => {
    const db = newStore();
    const action = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        for (const one of listMilestones(db)) removeMilestone(db, one);
        const list: MilestoneId[] = [];
        for (const { kind, at, to } of actions) {
          const id = list[at % list.length];
          if (kind === 'add' || id === undefined) {
            list.push(addMilestone(db, milestone()).id);
          } else if (kind === 'remove') {
            removeMilestone(db, { id, revision: 1 });
            list.splice(list.indexOf(id), 1);
          } else {
            const before = to % (list.length + 1) === list.length ? null : list[to % list.length];
            moveMilestone(db, { id, before: before ?? null });
            if (before === id) continue;
            list.splice(list.indexOf(id), 1);
            list.splice(before ? list.indexOf(before) : list.length, 0, id);
          }
        }
        const read = listMilestones(db);
        expect(read.map((one) => one.id)).toEqual(list);
        const positions = read.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((x, y) => x - y));
        expect(new Set(positions).size).toBe(positions.length);
      }),
      { numRuns: 25, seed: 20250314 },
    );
  }, 30_000);
});

describe('what a milestone depends on', () => {
  const onto = (db: WritableDb, { id }: Milestone, dependsOn: readonly MilestoneId[]) => {
    const current = listMilestones(db).find((one) => one.id === id);
    if (!current) throw new Error('It is gone');
    return changeMilestone(db, { ...current, steps: [], dependsOn });
  };

  test('is kept, replaced and let go with the milestone itself', () => {
    const db = newStore();
    const [a, b] = [addMilestone(db, milestone()), addMilestone(db, milestone())];
    const c = addMilestone(db, milestone({ dependsOn: [a.id, b.id] }));
    expect(new Set(c.dependsOn)).toEqual(new Set([a.id, b.id]));
    removeMilestone(db, a);
    expect(listMilestones(db).map(({ dependsOn }) => dependsOn)).toEqual([[], [b.id]]);
    expect(onto(db, c, []).dependsOn).toEqual([]);
    expect(codeOf(() => onto(db, c, [unknown]))).toBe('not-found');
  });

  test('is refused at its field where it would make a circle, itself included', () => {
    const db = newStore();
    const a = addMilestone(db, milestone());
    const b = addMilestone(db, milestone({ dependsOn: [a.id] }));
    const c = addMilestone(db, milestone({ dependsOn: [b.id] }));
    for (const id of [a.id, b.id, c.id]) {
      expect(() => onto(db, a, [id])).toThrow(
        expect.objectContaining({ code: 'invalid-input', fields: { dependsOn: 'circular' } }),
      );
    }
    expect(listMilestones(db)[0]?.dependsOn).toEqual([]);
  });

  test('comes back from the trash as far as it makes no circle', () => {
    const db = newStore();
    const a = addMilestone(db, milestone());
    const b = addMilestone(db, milestone({ dependsOn: [a.id] }));
    const c = addMilestone(db, milestone());
    const link = onto(db, a, [c.id]);
    recordStep(db, 'removeMilestone', () => removeMilestone(db, link));
    onto(db, c, [b.id]);
    const [entry] = listTrash(db);
    if (!entry) throw new Error('The trash is empty');
    restoreFromTrash(db, entry.id);
    const [first, second, third] = [a, b, c].map(({ id }) =>
      listMilestones(db).find((one) => one.id === id),
    );
    // One of the two links would close the circle a → c → b → a.
    expect((first?.dependsOn.length ?? 0) + (second?.dependsOn.length ?? 0)).toBe(1);
    expect(third?.dependsOn).toEqual([b.id]);
  });

  test('never makes a circle, whatever is changed, removed, restored or undone', () => {
    const anyEdit = fc.record({
      what: fc.constantFrom('add', 'link', 'link', 'link', 'remove', 'restore', 'undo', 'redo'),
      one: fc.nat(20),
      others: fc.array(fc.nat(20), { maxLength: 3 }),
    });
    const db = newStore();
    const act = (what: string, one: number, others: readonly number[]) => {
      const all = listMilestones(db);
      const dependsOn = others.flatMap((other) => all[other % Math.max(1, all.length)]?.id ?? []);
      const chosen = all[one % Math.max(1, all.length)];
      const [entry] = listTrash(db);
      if (what === 'add') recordStep(db, 'addMilestone', () => addMilestone(db, milestone()));
      else if (what === 'undo') undo(db, null);
      else if (what === 'redo') redo(db);
      else if (what === 'restore' && entry)
        recordStep(db, 'restoreFromTrash', () => restoreFromTrash(db, entry.id));
      else if (what === 'remove' && chosen)
        recordStep(db, 'removeMilestone', () => removeMilestone(db, chosen));
      else if (what === 'link' && chosen)
        recordStep(db, 'changeMilestone', () => onto(db, chosen, dependsOn));
    };
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        for (const { what, one, others } of edits) {
          try {
            act(what, one, others);
          } catch (error) {
            expect(error).toMatchObject({ name: 'AppError' });
          }
          const all = listMilestones(db);
          const order = new Map(inWorkingOrder(all).map(({ id }, index) => [id, index]));
          for (const { id, dependsOn } of all)
            for (const other of dependsOn)
              expect(order.get(other)).toBeLessThan(order.get(id) ?? -1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the board', () => {
  test('puts a milestone in a column and at a place as one step of the history', () => {
    const db = newStore();
    const [a, b] = ['a', 'b'].map((title) => addMilestone(db, milestone({ title })));
    if (!a || !b) throw new Error('Two were added');
    const place = (column: BoardColumn, before: MilestoneId | null) =>
      recordStep(db, 'placeMilestone', () =>
        placeMilestone(db, { id: b.id, column, before }, today),
      );
    const shown = () => listMilestones(db).map(({ title, state, stage }) => [title, state, stage]);
    place('doing', a.id);
    expect(shown()).toEqual([
      ['b', 'open', 'doing'],
      ['a', 'open', 'to-do'],
    ]);
    place('done', null);
    expect(shown()).toEqual([
      ['a', 'open', 'to-do'],
      ['b', 'done', 'doing'],
    ]);
    expect(listMilestones(db)[1]?.closedOn).toBe(today);
    undo(db, null);
    undo(db, null);
    expect(shown()).toEqual([
      ['a', 'open', 'to-do'],
      ['b', 'open', 'to-do'],
    ]);
  });

  test('returns what is reopened to where it was', () => {
    const db = newStore();
    const { id } = addMilestone(db, milestone());
    placeMilestone(db, { id, column: 'waiting', before: null }, today);
    finishMilestone(db, id, today);
    expect(reopenMilestone(db, id)).toMatchObject({ state: 'open', stage: 'waiting' });
  });
});

describe('logged hours', () => {
  const logOn = (db: WritableDb, milestoneId: MilestoneId, hours: number, daysAgo: number) =>
    addHoursEntry(db, { milestoneId, hours, loggedOn: addDays(today, -daysAgo), note: '' });

  test('add up on their milestone, are listed newest first, corrected and removed', () => {
    const db = newStore();
    const { id } = addMilestone(db, milestone());
    const old = logOn(db, id, 2, 9);
    logOn(db, id, 1.5, 2);
    expect(listMilestones(db)[0]?.loggedHours).toBe(3.5);
    expect(listHoursEntries(db, id).map(({ hours }) => hours)).toEqual([1.5, 2]);
    changeHoursEntry(db, { ...old, hours: 3 });
    expect(listMilestones(db)[0]?.loggedHours).toBe(4.5);
    expect(codeOf(() => removeHoursEntry(db, old))).toBe('stale-revision');
    removeHoursEntry(db, { ...old, revision: 2 });
    expect(listMilestones(db)[0]?.loggedHours).toBe(1.5);
  });

  test('belong to a milestone that is there', () => {
    expect(codeOf(() => logOn(newStore(), unknown, 1, 0))).toBe('not-found');
  });

  test('go with their milestone and come back with it', () => {
    const db = newStore();
    const added = addMilestone(db, milestone());
    logOn(db, added.id, 2, 1);
    recordStep(db, 'removeMilestone', () => removeMilestone(db, added));
    const [entry] = listTrash(db);
    if (!entry) throw new Error('The trash is empty');
    expect(entry.kind).toBe('milestone');
    restoreFromTrash(db, entry.id);
    expect(listMilestones(db)[0]?.loggedHours).toBe(2);
  });

  test('tell a pace by the first of them and those of the last half year', () => {
    const db = newStore();
    const { id } = addMilestone(db, milestone());
    expect(loggedHours(db, today)).toEqual({ firstOn: null, hours: 0 });
    logOn(db, id, 100, 400);
    logOn(db, id, 10, 182);
    logOn(db, id, 5, 0);
    expect(loggedHours(db, today)).toEqual({ firstOn: addDays(today, -400), hours: 15 });
  });
});

test('hours of one’s own for a step shape the gaps until they equal the convention again', () => {
  const db = newStore();
  setStepEffort(db, [5, 40, 80, 160]);
  expect(getStepEffort(db)).toEqual([5, 40, 80, 160]);
  expect(db.all('SELECT step FROM step_effort')).toHaveLength(1);
  setStepEffort(db, [10, 40, 80, 160]);
  expect(db.all('SELECT step FROM step_effort')).toEqual([]);
});
