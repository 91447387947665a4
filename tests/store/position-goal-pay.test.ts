import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { completeFirstRun, isFirstRun } from '../../src/main/store/first-run';
import { getGoal, setGoal } from '../../src/main/store/goal';
import { addPay, changePay, listPay, removePay } from '../../src/main/store/pay';
import { getPosition, setPosition } from '../../src/main/store/position';
import { getSkill } from '../../src/main/store/skills';
import type { LevelId } from '../../src/shared/career-paths';
import { addDays, dateOf } from '../../src/shared/dates';
import { positionDraft } from '../../src/shared/goal';
import type { Pay } from '../../src/shared/pay';
import {
  codeOf,
  level,
  newStore,
  opened,
  shippedCatalogue,
  skill,
  temporaryFolder,
  today,
} from './support';

const position = { levelId: level('mid'), since: today, careerBeganOn: dateOf('2020-02-29') };
const goal = { levelId: level('senior'), dueOn: today, hoursPerWeek: 4.5, weeksOff: 6 };
const unknown = 'unknown' as LevelId;

describe('the position', () => {
  test('takes no career that began after the level held in it, but one that lies ahead while none is held', () => {
    const began = { since: '2026-01-01', careerBeganOn: '2030-01-01', revision: null };
    const issues = positionDraft.safeParse({ ...began, levelId: 'mid' }).error?.issues;
    expect(issues).toMatchObject([{ path: ['careerBeganOn'], message: 'after-level' }]);
    expect(positionDraft.safeParse({ ...began, levelId: null }).success).toBe(true);
    expect(
      positionDraft.safeParse({ ...began, levelId: 'mid', careerBeganOn: began.since }).success,
    ).toBe(true);
  });

  test('is null until it is said, then a level with its path, or none', () => {
    const db = newStore();
    expect(getPosition(db)).toBeNull();
    const set = setPosition(db, { ...position, revision: null });
    expect(set).toEqual({
      level: {
        id: level('mid'),
        title: 'Backend Developer',
        tier: 'Mid',
        rank: 1,
        careerPathId: 'backend-developer',
        careerPathName: 'Backend Developer',
      },
      since: today,
      careerBeganOn: '2020-02-29',
      revision: 1,
    });
    expect(getPosition(db)).toEqual(set);
    const none = { levelId: null, since: today, careerBeganOn: null, revision: 1 };
    expect(setPosition(db, none)).toEqual({
      level: null,
      since: today,
      careerBeganOn: null,
      revision: 2,
    });
  });

  test('refuses a stale editor and an unknown level', () => {
    const db = newStore();
    setPosition(db, { ...position, revision: null });
    for (const revision of [null, 2]) {
      expect(codeOf(() => setPosition(db, { ...position, revision }))).toBe('stale-revision');
    }
    expect(codeOf(() => setPosition(db, { ...position, levelId: unknown, revision: 1 }))).toBe(
      'not-found',
    );
    expect(getPosition(db)?.revision).toBe(1);
  });
});

describe('the goal', () => {
  test('stands apart from the position and is replaced by revision', () => {
    const db = newStore();
    expect(getGoal(db)).toBeNull();
    const set = setGoal(db, { ...goal, revision: null }, today);
    expect(set).toMatchObject({ level: { id: level('senior'), rank: 2 }, hoursPerWeek: 4.5 });
    expect(getPosition(db)).toBeNull();
    const next = { ...goal, levelId: level('lead'), dueOn: null, hoursPerWeek: null, revision: 1 };
    expect(setGoal(db, next, today)).toMatchObject({
      level: { id: level('lead') },
      dueOn: null,
      hoursPerWeek: null,
      revision: 2,
    });
    for (const revision of [null, 1]) {
      expect(codeOf(() => setGoal(db, { ...goal, revision }, today))).toBe('stale-revision');
    }
    expect(codeOf(() => setGoal(db, { ...goal, levelId: unknown, revision: 2 }, today))).toBe(
      'not-found',
    );
  });
});

test('a goal’s date that has passed is refused at its field, unless it was there before', () => {
  const db = newStore();
  const past = { ...goal, dueOn: addDays(today, -1) };
  expect(() => setGoal(db, { ...past, revision: null }, today)).toThrow(
    expect.objectContaining({ code: 'invalid-input', fields: { dueOn: 'in-the-past' } }),
  );
  setGoal(db, { ...past, revision: null }, past.dueOn);
  expect(setGoal(db, { ...past, hoursPerWeek: 3, revision: 1 }, today)).toMatchObject({
    dueOn: past.dueOn,
    hoursPerWeek: 3,
  });
});

describe('the first run', () => {
  const rating = { skillId: skill('git'), proficiency: 2, ratedOn: today, note: '' } as const;

  test('saves all answers at once and is over, also when everything was skipped', () => {
    const file = join(temporaryFolder(), 'rungs.sqlite');
    const store = opened(file);
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
    expect(isFirstRun(store.db)).toBe(true);
    completeFirstRun(store.db, { position: null, goal: null, ratings: [] }, today);
    expect(isFirstRun(store.db)).toBe(false);
    completeFirstRun(store.db, { position, goal, ratings: [rating] }, today);
    store.close();
    const { db } = opened(file, { mode: 'existing', kind: 'own' });
    expect(isFirstRun(db)).toBe(false);
    expect(getPosition(db)?.level?.id).toBe(level('mid'));
    expect(getGoal(db)?.level.id).toBe(level('senior'));
    expect(getSkill(db, skill('git'), today).ratings).toMatchObject([rating]);
  });

  test('saves nothing and asks again where one answer cannot be saved', () => {
    const db = newStore();
    const bad = { ...rating, skillId: skill('unknown') };
    const answers = { position, goal, ratings: [rating, bad] };
    expect(codeOf(() => completeFirstRun(db, answers, today))).toBe('not-found');
    expect([isFirstRun(db), getPosition(db), getGoal(db)]).toEqual([true, null, null]);
    expect(getSkill(db, skill('git'), today).ratings).toEqual([]);
  });
});

describe('pay', () => {
  const draft = {
    paidFrom: dateOf('2024-01-01'),
    paidUntil: dateOf('2024-06-30'),
    amountMinor: 1_000_000_000_000,
    currency: 'KWD',
    period: 'hour',
    periodsPerYear: 1_950.5,
    fullTimePercent: 62.5,
    kind: 'overtime',
    employer: 'e',
    title: 't',
    note: 'n',
  } as const satisfies Omit<Pay, 'id' | 'revision'>;

  test('is listed newest first, of one day the last one recorded first', () => {
    const db = newStore();
    const b = addPay(db, draft);
    const c = addPay(db, draft);
    const a = addPay(db, { ...draft, paidFrom: dateOf('2023-12-31') });
    expect(b).toEqual({ ...draft, id: b.id, revision: 1 });
    expect(listPay(db)).toEqual([c, b, a]);
  });

  test('is corrected and removed by revision', () => {
    const db = newStore();
    const added = addPay(db, draft);
    const change = {
      ...added,
      paidFrom: dateOf('2024-02-01'),
      amountMinor: 1,
      currency: 'EUR',
      period: 'month',
      kind: 'base',
      note: '',
    } as const;
    const changed = changePay(db, change);
    expect(changed).toEqual({ ...change, revision: 2 });
    expect(codeOf(() => changePay(db, change))).toBe('stale-revision');
    expect(codeOf(() => removePay(db, added))).toBe('stale-revision');
    expect(listPay(db)).toEqual([changed]);
    removePay(db, changed);
    expect(listPay(db)).toEqual([]);
    expect(codeOf(() => removePay(db, changed))).toBe('not-found');
  });
});
