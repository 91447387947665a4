import { describe, expect, test } from 'vitest';
import {
  addCredential,
  changeCredential,
  removeCredential,
} from '../../src/main/store/credentials';
import type { WritableDb } from '../../src/main/store/db';
import { changeRating, rateSkill, removeRating } from '../../src/main/store/ratings';
import { loadRecords } from '../../src/main/store/records';
import { getCareerPath } from '../../src/main/store/career-paths';
import { setFavourite } from '../../src/main/store/path-marks';
import { setPosition } from '../../src/main/store/position';
import { addRequirement } from '../../src/main/store/requirements';
import { getSkill, listSkills } from '../../src/main/store/skills';
import { addTimeEntry, changeTimeEntry, removeTimeEntry } from '../../src/main/store/time-entries';
import type { CareerPathId } from '../../src/shared/career-paths';
import { dateOf } from '../../src/shared/dates';
import type { Proficiency, RatingId } from '../../src/shared/skills';
import { codeOf, level, newStore, skill, today } from './support';

const git = skill('git');
const rating = (proficiency: Proficiency, on = '2025-01-01', note = '') => ({
  skillId: git,
  proficiency,
  ratedOn: dateOf(on),
  note,
});

/** A skill of another kind, as an employer's requirement brings it. */
function ownSkill(db: WritableDb, kind: 'credential' | 'time') {
  const base = {
    levelId: level('mid'),
    name: `Own ${kind}`,
    weight: 1,
    isMustHave: false,
  } as const;
  const added = addRequirement(
    db,
    kind === 'time' ? { ...base, kind, amount: 100, unit: 'hours' } : { ...base, kind },
  );
  return added.skills[0]?.id ?? git;
}

describe('ratings', () => {
  test('a new rating stands beside the older ones, newest day first', () => {
    const db = newStore();
    const second = rateSkill(db, rating(2, '2024-06-01', 'second'));
    const first = rateSkill(db, rating(1, '2023-06-01', 'first'));
    const third = rateSkill(db, rating(3, '2025-01-01', 'third'));
    expect(getSkill(db, git, today).ratings).toEqual([third, second, first]);
    expect(third).toEqual({ ...rating(3, '2025-01-01', 'third'), id: third.id, revision: 1 });
    expect(loadRecords(db, today).ratings.get(git)).toEqual({
      proficiency: 3,
      ratedOn: '2025-01-01',
    });
  });

  test('of one day’s ratings the last one made counts, even in the same millisecond', () => {
    const db = newStore();
    const made = Array.from({ length: 50 }, (_, n) => rateSkill(db, rating(n % 2 === 0 ? 4 : 1)));
    expect(getSkill(db, git, today).ratings).toEqual(made.toReversed());
    expect(loadRecords(db, today).ratings.get(git)?.proficiency).toBe(1);
  });

  test('of one day’s ratings the last one made counts, even where the clock went back', () => {
    const db = newStore();
    rateSkill(db, rating(4));
    db.run('UPDATE rating SET created_at = created_at + 1000000000');
    const last = rateSkill(db, rating(1));
    expect(getSkill(db, git, today).ratings[0]).toEqual(last);
  });

  test('none is a rating, and no rating is none at all', () => {
    const db = newStore();
    expect(loadRecords(db, today).ratings.has(git)).toBe(false);
    const none = rateSkill(db, rating(0));
    expect(loadRecords(db, today).ratings.get(git)?.proficiency).toBe(0);
    removeRating(db, none);
    expect(loadRecords(db, today).ratings.has(git)).toBe(false);
    expect(getSkill(db, git, today).ratings).toEqual([]);
  });

  test('a correction raises the revision, and an editor opened before it is refused', () => {
    const db = newStore();
    const made = rateSkill(db, rating(1));
    const change = { ...rating(2, '2025-02-02', 'better'), id: made.id, revision: 1 };
    const corrected = changeRating(db, change);
    expect(corrected).toEqual({ ...change, revision: 2 });
    expect(codeOf(() => changeRating(db, { ...change, proficiency: 4 }))).toBe('stale-revision');
    expect(codeOf(() => removeRating(db, made))).toBe('stale-revision');
    expect(getSkill(db, git, today).ratings).toEqual([corrected]);
    removeRating(db, corrected);
    expect(codeOf(() => removeRating(db, corrected))).toBe('not-found');
    expect(codeOf(() => changeRating(db, change))).toBe('not-found');
  });

  test('an unknown skill or one of another kind is not rated', () => {
    const db = newStore();
    expect(codeOf(() => rateSkill(db, { ...rating(1), skillId: skill('x') }))).toBe('not-found');
    const credential = ownSkill(db, 'credential');
    expect(codeOf(() => rateSkill(db, { ...rating(1), skillId: credential }))).toBe(
      'invalid-input',
    );
    expect(codeOf(() => getSkill(db, skill('x'), today))).toBe('not-found');
    expect(codeOf(() => removeRating(db, { id: 'x' as RatingId, revision: 1 }))).toBe('not-found');
  });
});

describe('credentials', () => {
  test('are added, corrected by revision and removed', () => {
    const db = newStore();
    const skillId = ownSkill(db, 'credential');
    const draft = { skillId, heldSince: dateOf('2024-01-01'), expiresOn: null, note: 'n' };
    const held = addCredential(db, draft);
    expect(held).toEqual({ ...draft, id: held.id, revision: 1 });
    const change = { ...held, expiresOn: dateOf('2026-01-01'), note: 'renewed' };
    const changed = changeCredential(db, change);
    expect(changed).toEqual({ ...change, revision: 2 });
    expect(codeOf(() => changeCredential(db, change))).toBe('stale-revision');
    expect(codeOf(() => removeCredential(db, held))).toBe('stale-revision');
    expect(getSkill(db, skillId, today).credentials).toEqual([changed]);
    removeCredential(db, changed);
    expect(getSkill(db, skillId, today).credentials).toEqual([]);
    expect(codeOf(() => addCredential(db, { ...draft, skillId: git }))).toBe('invalid-input');
  });

  test.each([
    ['the one that never expires', ['2020-01-01', null], ['2024-01-01', '2030-01-01']],
    ['the one that lasts longer', ['2020-01-01', '2031-01-01'], ['2024-01-01', '2030-01-01']],
    [
      'the one in force over one that begins later',
      ['2024-01-01', '2026-01-01'],
      ['2026-01-01', null],
    ],
    [
      'the later to expire of two expired',
      ['2020-01-01', '2024-01-01'],
      ['2023-01-01', '2023-06-01'],
    ],
  ] as const)('%s counts', (_, counts, other) => {
    for (const order of [
      [counts, other],
      [other, counts],
    ]) {
      const db = newStore();
      const skillId = ownSkill(db, 'credential');
      for (const [since, until] of order) {
        addCredential(db, {
          skillId,
          heldSince: dateOf(since),
          expiresOn: until === null ? null : dateOf(until),
          note: '',
        });
      }
      expect(loadRecords(db, today).credentials.get(skillId)).toMatchObject({
        heldSince: counts[0],
        expiresOn: counts[1],
      });
    }
  });
});

describe('counted time', () => {
  test('is added up, corrected by revision and removed', () => {
    const db = newStore();
    const skillId = ownSkill(db, 'time');
    const entry = (amount: number, on: string) =>
      addTimeEntry(db, { skillId, amount, loggedOn: dateOf(on), note: '' });
    const first = entry(7.5, '2025-01-01');
    const second = entry(8, '2025-01-02');
    expect(loadRecords(db, today).time.get(skillId)).toBe(15.5);
    expect(getSkill(db, skillId, today).timeEntries).toEqual([second, first]);
    const changed = changeTimeEntry(db, { ...first, amount: 2 });
    expect(changed).toEqual({ ...first, amount: 2, revision: 2 });
    expect(codeOf(() => changeTimeEntry(db, first))).toBe('stale-revision');
    removeTimeEntry(db, second);
    expect(loadRecords(db, today).time.get(skillId)).toBe(2);
    removeTimeEntry(db, changed);
    expect(loadRecords(db, today).time.has(skillId)).toBe(false);
    expect(
      codeOf(() => addTimeEntry(db, { skillId: git, amount: 1, loggedOn: today, note: '' })),
    ).toBe('invalid-input');
  });
});

describe('the inventory', () => {
  const idsOf = (db: WritableDb) => listSkills(db, today).map(({ id }) => id);
  const asked = (db: WritableDb, careerPathId: string) =>
    new Set(
      getCareerPath(db, careerPathId as CareerPathId).levels.flatMap(({ requirements }) =>
        requirements.flatMap(({ skills }) => skills.map(({ id }) => id)),
      ),
    );

  test('lists what the paths of position and goal and the favourite ones ask for, by name', () => {
    const db = newStore();
    expect(listSkills(db, today)).toEqual([]);
    setPosition(db, { levelId: level('mid'), since: today, careerBeganOn: null, revision: null });
    const backend = asked(db, 'backend-developer');
    expect(new Set(idsOf(db))).toEqual(backend);
    setFavourite(db, 'electrician' as CareerPathId, true);
    expect(new Set(idsOf(db))).toEqual(new Set([...backend, ...asked(db, 'electrician')]));
    const names = listSkills(db, today).map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test('lists what is recorded as well, whoever asks for it, with what counts of the records', () => {
    const db = newStore();
    const older = rateSkill(db, rating(1, '2024-01-01'));
    const newer = rateSkill(db, rating(3, '2025-01-01'));
    const hours = ownSkill(db, 'time');
    addTimeEntry(db, { skillId: hours, amount: 2, loggedOn: today, note: '' });
    addTimeEntry(db, { skillId: hours, amount: 3, loggedOn: today, note: '' });
    expect(idsOf(db)).toEqual([git, hours]);
    expect(listSkills(db, today)).toMatchObject([
      { latestRating: { proficiency: 3, ratedOn: newer.ratedOn }, loggedTime: null },
      { latestRating: null, loggedTime: 5 },
    ]);
    const { askedBy, ...listed } = listSkills(db, today)[0] ?? { askedBy: [] };
    expect(askedBy).toEqual([]);
    expect(getSkill(db, git, today)).toMatchObject({ ...listed, ratings: [newer, older] });
  });
});
