import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call } from '../../src/main/handlers';
import { loadCatalogue } from '../../src/main/store/catalogue';
import {
  addCheckIn,
  changeCheckIn,
  compareCheckIns,
  getCheckIn,
  listCheckIns,
  removeCheckIn,
} from '../../src/main/store/check-ins';
import type { WritableDb } from '../../src/main/store/db';
import { recordStep, undo } from '../../src/main/store/history';
import { rateSkill } from '../../src/main/store/ratings';
import { fillSample } from '../../src/main/store/sample';
import { overrideRequirement } from '../../src/main/store/requirement-overrides';
import { getStanding } from '../../src/main/store/standing';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import { checkInDraft, type CheckInDraft, type CheckInId } from '../../src/shared/check-ins';
import { addDays } from '../../src/shared/dates';
import { changeMethods, inputFor } from './changes';
import {
  codeOf,
  handlersOn,
  newStore,
  requirement,
  shippedCatalogue,
  skill,
  today,
} from './support';

const design = requirement('system-design');
const draft = (said: Partial<CheckInDraft> = {}) => ({ ...checkInDraft.parse({}), ...said });

/** The sample, with only the check-ins a test makes. */
function sample(): WritableDb {
  const db = newStore();
  fillSample(db, today);
  for (const checkIn of listCheckIns(db)) removeCheckIn(db, checkIn);
  return db;
}

describe('a check-in', () => {
  test('copies what the goal asks and how far it is met that day', () => {
    const db = sample();
    const { goal, readiness } = getStanding(db, today);
    const copy = addCheckIn(db, draft({ whom: 'The lead' }), today);
    expect(copy).toMatchObject({
      heldOn: today,
      whom: 'The lead',
      level: {
        id: goal?.level.id,
        title: goal?.level.title,
        careerPathName: goal?.level.careerPathName,
      },
      headline: readiness?.headline,
      status: readiness?.status,
      metCount: readiness?.metCount,
      countedCount: readiness?.countedCount,
    });
    const standings = [...(readiness?.target ?? []), ...(readiness?.foundations ?? [])];
    expect(copy.requirements.map(({ name, asked, isMet }) => [name, asked, isMet])).toEqual(
      standings.map(({ requirement: { name }, asked, isMet }) => [name, asked, isMet]),
    );
    expect(getCheckIn(db, copy.id)).toEqual(copy);
  });

  test('of each kind of requirement says what was recorded, and why one was set aside', () => {
    const db = sample();
    const { requirements } = addCheckIn(db, draft(), today);
    const of = (name: string) => requirements.find((each) => each.name === name);
    expect(of('System Design')?.mine).toEqual({
      kind: 'graded',
      proficiency: 1,
      skillName: null,
    });
    expect(of('Secure coding certificate')?.mine).toMatchObject({
      kind: 'credential',
      isHeld: true,
    });
    expect(of('Weeks on call')).toMatchObject({
      asked: { kind: 'time', amount: 26, unit: 'weeks' },
      mine: { kind: 'time', amount: 18 },
      isMet: false,
    });
    expect(of('Observability')?.mine).toBeNull();
    expect(of('Database Sharding')?.setAsideReason).toMatch(/One database/);
  });

  test('needs a goal, and skills it copied', () => {
    expect(codeOf(() => addCheckIn(newStore(), draft(), today))).toBe('not-found');
    const unknown = draft({ views: [{ requirementId: requirement('none'), proficiency: 1 }] });
    const db = sample();
    expect(codeOf(() => addCheckIn(db, unknown, today))).toBe('not-found');
    expect(listCheckIns(db)).toEqual([]);
  });

  test('is never altered by 300 other changes, nor by a catalogue that dropped most of it', async () => {
    const others = changeMethods.filter(
      (method) => !/CheckIn$|^checkAgreement$|^restoreFromTrash$/.test(method),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...others), fc.nat(10_000)), {
          minLength: 100,
          maxLength: 100,
        }),
        async (deeds) => {
          const db = sample();
          const handlers = handlersOn(() => db);
          const said = draft({
            views: [{ requirementId: design, proficiency: 3 }],
            agreements: [
              { who: 'The lead', what: 'A design to lead', dueOn: today, isDone: false },
            ],
          });
          const { id } = addCheckIn(db, said, today);
          const before = getCheckIn(db, id);
          for (const [method, seed] of deeds) {
            const input = inputFor(db, method, seed);
            if (input !== null) await call(handlers, method, input).catch(() => undefined);
          }
          const { skills, careerPaths } = shippedCatalogue();
          const fewer = careerPaths.slice(1);
          loadCatalogue(db, 'other', () => ({ skills, careerPaths: fewer }));
          expect(getCheckIn(db, id)).toEqual(before);
        },
      ),
      { numRuns: 3 },
    );
  });

  test('can be corrected in what was said, and in nothing else', () => {
    const db = sample();
    const before = addCheckIn(db, draft(), today);
    rateSkill(db, { skillId: skill('system-design'), proficiency: 4, ratedOn: today, note: '' });
    const said = {
      whom: 'The lead',
      note: 'A good talk',
      theirWords: 'Nearly there',
      agreements: [{ who: 'Me', what: 'Write it down', dueOn: null, isDone: false }],
    };
    const { id, revision } = before;
    const views = [{ requirementId: design, proficiency: 2 as const }];
    const after = changeCheckIn(db, { id, revision, ...said, views });
    expect(after).toEqual({
      ...before,
      ...said,
      revision: 2,
      requirements: before.requirements.map((each) =>
        each.requirementId === design ? { ...each, theirs: 2 } : each,
      ),
    });
    expect(codeOf(() => changeCheckIn(db, { id, revision, ...said, views }))).toBe(
      'stale-revision',
    );
  });

  test('goes to the trash whole and comes back whole, as undo does', () => {
    const db = sample();
    const agreements = [{ who: 'Me', what: 'Write it down', dueOn: null, isDone: false }];
    const copy = addCheckIn(db, draft({ agreements }), today);
    const remove = () => {
      const { id, revision } = getCheckIn(db, copy.id);
      recordStep(db, 'removeCheckIn', () => removeCheckIn(db, { id, revision }));
    };
    const isBack = () =>
      expect({ ...getCheckIn(db, copy.id), revision: 0 }).toEqual({ ...copy, revision: 0 });
    remove();
    const [entry] = listTrash(db);
    expect(entry).toMatchObject({ kind: 'check-in', name: copy.level.title, on: today });
    if (entry) restoreFromTrash(db, entry.id);
    isBack();
    remove();
    expect(codeOf(() => getCheckIn(db, copy.id))).toBe('not-found');
    undo(db, null);
    isBack();
  });
});

describe('check-ins in a row', () => {
  const onDay = (db: WritableDb, daysAgo: number): CheckInId =>
    addCheckIn(db, draft(), addDays(today, -daysAgo)).id;

  test('are listed newest first, and start a new series where what is asked changed', () => {
    const db = sample();
    onDay(db, 90);
    onDay(db, 60);
    overrideRequirement(db, {
      requirementId: design,
      asked: 3,
      amount: null,
      weight: null,
      isMustHave: null,
    });
    onDay(db, 30);
    rateSkill(db, { skillId: skill('system-design'), proficiency: 2, ratedOn: today, note: '' });
    onDay(db, 0);
    const listed = listCheckIns(db);
    expect(listed.map(({ heldOn }) => heldOn)).toEqual(
      [0, 30, 60, 90].map((daysAgo) => addDays(today, -daysAgo)),
    );
    expect(listed.map(({ startsSeries }) => startsSeries)).toEqual([false, true, false, true]);
  });

  test('are compared by requirement, whichever comes first', () => {
    const db = sample();
    const one = onDay(db, 30);
    rateSkill(db, { skillId: skill('system-design'), proficiency: 2, ratedOn: today, note: '' });
    rateSkill(db, { skillId: skill('observability'), proficiency: 1, ratedOn: today, note: '' });
    const other = onDay(db, 0);
    const comparison = compareCheckIns(db, { one: other, other: one });
    expect([comparison.earlier.id, comparison.later.id]).toEqual([one, other]);
    const changed = comparison.requirements.filter(({ change }) => change !== 'same');
    expect(changed.map(({ name, change }) => [name, change])).toEqual([
      ['System Design', 'up'],
      ['Observability', 'known'],
    ]);
  });
});
