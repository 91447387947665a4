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
  removeMilestone,
  reopenMilestone,
} from '../../src/main/store/milestones';
import { addDays, dateOf } from '../../src/shared/dates';
import type { MilestoneId, StepId } from '../../src/shared/milestones';
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
      state: 'open',
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
