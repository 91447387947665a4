import { describe, expect, test } from 'vitest';
import { addAsk, listAsks } from '../../src/main/store/asks';
import { getCareerPath, listCareerPaths } from '../../src/main/store/career-paths';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { setGoal } from '../../src/main/store/goal';
import { recordStep, undo } from '../../src/main/store/history';
import { addMilestone, listMilestones } from '../../src/main/store/milestones';
import {
  addLevel,
  addOwnPath,
  bringBackVersion,
  changeLevel,
  changeOwnPath,
  compareWithVersion,
  copyCareerPath,
  getOwnPath,
  keepPiece,
  moveLevel,
  removeLevel,
  removeOwnPath,
  takeOverPiece,
} from '../../src/main/store/own-paths';
import { getPathMarks, noteViewedPath, setFavourite } from '../../src/main/store/path-marks';
import { setPosition } from '../../src/main/store/position';
import { rateSkill } from '../../src/main/store/ratings';
import { overrideRequirement } from '../../src/main/store/requirement-overrides';
import {
  addRequirement,
  changeRequirement,
  removeRequirement,
  setRequirementAside,
} from '../../src/main/store/requirements';
import { search } from '../../src/main/store/search';
import { getStanding } from '../../src/main/store/standing';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import type { CareerPathId, Level, LevelId } from '../../src/shared/career-paths';
import type { Catalogue } from '../../src/shared/catalogue';
import type { Piece } from '../../src/shared/ladders';
import type { LevelChange } from '../../src/shared/own-paths';
import { content } from './changes';
import {
  codeOf,
  level,
  milestone,
  newStore,
  requirement,
  shippedCatalogue,
  skill,
  today,
} from './support';

const backend = 'backend-developer' as CareerPathId;
const copy = (db: WritableDb, movesAlong = false) =>
  copyCareerPath(db, { careerPathId: backend, name: 'Backend Developer', movesAlong });
const seen = (db: WritableDb, careerPathId: CareerPathId) => ({
  careerPathId,
  revision: getOwnPath(db, careerPathId).revision,
});
const withoutRevisions = (levels: readonly Level[]) =>
  levels.map(({ requirements, ...each }) => ({
    ...each,
    requirements: requirements.map((asked) => ({ ...asked, revision: null })),
  }));
const asDraft = (each: Level): Omit<LevelChange, 'careerPathId' | 'revision'> => ({
  id: each.id,
  tier: each.tier,
  title: each.title,
  minMinor: each.salary?.minMinor ?? null,
  maxMinor: each.salary?.maxMinor ?? null,
  isOpenEnded: each.salary?.isOpenEnded ?? false,
  yearsFrom: each.years?.from ?? null,
  yearsTo: each.years?.to ?? null,
  summary: each.summary,
  responsibilities: each.responsibilities.map((text) => ({ text })),
  focus: each.focus,
  advance: each.advance,
});
const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('There is none');
  return one;
};
const without = <T extends object>(row: T, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

/** The catalogue with one level's title and pay otherwise, one requirement gone and one level new. */
function newerCatalogue(): Catalogue {
  const { skills, careerPaths } = shippedCatalogue();
  return {
    skills,
    careerPaths: careerPaths.map((path) => {
      if (path.id !== backend) return path;
      const [entry, ...others] = path.levels;
      if (!entry) return path;
      return {
        ...path,
        levels: [
          {
            ...entry,
            title: 'Newcomer',
            salary: { ...entry.salary, minMinor: entry.salary.minMinor + 100_000 },
            requirements: entry.requirements.slice(1),
          },
          ...others,
          { ...entry, id: 'beyond', title: 'Beyond', requirements: [] },
        ],
      };
    }),
  };
}

describe('a copied path', () => {
  test('says and asks the same under ids of its own, and differs from nothing', () => {
    const db = newStore();
    const original = getCareerPath(db, backend);
    const mine = copy(db);
    const plain = (levels: readonly Level[]) =>
      levels.map((each) => ({
        ...without(each, 'id', 'careerPathId'),
        requirements: each.requirements.map((one) => without(one, 'id', 'levelId')),
      }));
    expect(plain(mine.levels)).toEqual(plain(original.levels));
    expect(mine).toMatchObject({ isOwn: true, source: original.source, currency: 'USD' });
    const own = getOwnPath(db, mine.id);
    expect(own.origin).toEqual({ id: backend, name: original.name, isRetired: false });
    expect(own.differences).toEqual([]);
    expect(listCareerPaths(db)[0]?.id).toBe(mine.id);
  });

  test('counts what was rated, and takes position, goal, marks and plan along when asked to', () => {
    const db = newStore();
    rateSkill(db, { skillId: skill('observability'), proficiency: 3, ratedOn: today, note: '' });
    setPosition(db, { levelId: level('mid'), since: today, careerBeganOn: null, revision: null });
    setGoal(
      db,
      {
        levelId: level('senior'),
        dueOn: null,
        hoursPerWeek: null,
        weeksOff: 6,
        revision: null,
      },
      today,
    );
    setRequirementAside(db, { requirementId: requirement('observability'), reason: 'Not here' });
    addMilestone(db, milestone({ requirementId: requirement('distributed-systems') }));
    const before = getStanding(db, today);
    const mine = copy(db, true);
    const after = getStanding(db, today);
    expect(after.goal?.level).toMatchObject({ careerPathId: mine.id, rank: 2 });
    expect(after.position?.level).toMatchObject({ careerPathId: mine.id, rank: 1 });
    const told = ({ readiness }: typeof after) =>
      readiness?.target.map(({ requirement: { name }, recorded, setAsideReason }) => ({
        name,
        recorded,
        setAsideReason,
      }));
    expect(told(after)).toEqual(told(before));
    expect(told(after)).toContainEqual(expect.objectContaining({ setAsideReason: 'Not here' }));
    const ids = mine.levels.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    expect(ids).toContain(first(listMilestones(db)).requirementId);
  });

  test('takes what the employer asks along as one’s own, and can itself be copied', () => {
    const db = newStore();
    addRequirement(db, {
      kind: 'time',
      levelId: level('senior'),
      name: 'Weeks on call',
      weight: 1,
      isMustHave: false,
      amount: 26,
      unit: 'weeks',
    });
    const mine = copy(db);
    const again = copyCareerPath(db, { careerPathId: mine.id, name: 'Again', movesAlong: false });
    expect(getOwnPath(db, again.id)).toMatchObject({
      origin: { id: backend },
      differences: [
        { field: 'name', mine: 'Again' },
        { kind: 'only-mine', requirement: 'Weeks on call' },
      ],
    });
  });

  test('goes with its star and comes back with it, also by undo after it was looked at', () => {
    const db = newStore();
    const mine = recordStep(db, 'copyCareerPath', () => copy(db));
    noteViewedPath(db, mine.id);
    setFavourite(db, mine.id, true);
    const marked = getPathMarks(db);
    expect(marked).toEqual({ favourites: [mine.id], recent: [mine.id] });
    recordStep(db, 'removeOwnPath', () => {
      removeOwnPath(db, seen(db, mine.id));
    });
    expect(getPathMarks(db)).toEqual({ favourites: [], recent: [] });
    undo(db, null);
    expect(getPathMarks(db).favourites).toEqual([mine.id]);
    setFavourite(db, mine.id, false);
    noteViewedPath(db, mine.id);
    undo(db, null);
    expect(listCareerPaths(db).some(({ isOwn }) => isOwn)).toBe(false);
    expect(getPathMarks(db).recent).toEqual([]);
  });

  test('takes what was changed of a requirement and whom one waits on along', () => {
    const db = newStore();
    const asked = requirement('observability');
    overrideRequirement(db, {
      requirementId: asked,
      asked: 4,
      amount: null,
      weight: null,
      isMustHave: true,
    });
    addAsk(db, {
      whom: 'Ada',
      what: 'A week with the pager',
      requirementId: asked,
      askedOn: today,
    });
    const mine = copy(db, true);
    const copied = mine.levels
      .flatMap(({ requirements }) => requirements)
      .find(({ override }) => override !== null);
    expect(copied?.override).toMatchObject({ asked: 4, isMustHave: true });
    expect(listAsks(db)).toMatchObject([{ requirementId: copied?.id }]);
    removeOwnPath(db, seen(db, mine.id));
    expect(listAsks(db)).toMatchObject([{ requirementId: null }]);
    expect(db.all('SELECT requirement_id FROM requirement_override')).toEqual([
      { requirement_id: asked },
    ]);
  });

  test('is found by its own names', () => {
    const db = newStore();
    const mine = copy(db);
    changeLevel(db, {
      ...seen(db, mine.id),
      ...asDraft(first(mine.levels)),
      title: 'Kernschmied',
    });
    expect(search(db, 'kernsc').hits).toMatchObject([{ kind: 'level', title: 'Kernschmied' }]);
    removeOwnPath(db, seen(db, mine.id));
    expect(search(db, 'kernsc').hits).toEqual([]);
  });
});

describe('an edit', () => {
  test('of a level is a difference, and makes its band the person’s own', () => {
    const db = newStore();
    const mine = copy(db);
    const entry = first(mine.levels);
    changeLevel(db, {
      ...seen(db, mine.id),
      ...asDraft(entry),
      title: 'Apprentice',
      minMinor: 5_000_000,
      responsibilities: [{ text: 'Pairs every day' }],
    });
    const { differences, careerPath } = getOwnPath(db, mine.id);
    expect(differences.map(({ field, isLater }) => [field, isLater])).toEqual([
      ['title', false],
      ['salary', false],
      ['responsibilities', false],
    ]);
    expect(careerPath.levels.map(({ hasOwnBand }) => hasOwnBand)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(careerPath.levels[0]).toMatchObject({
      responsibilities: ['Pairs every day'],
      statistic: null,
    });
    expect(getCareerPath(db, backend).levels.some(({ hasOwnBand }) => hasOwnBand)).toBe(false);
  });

  test('from an older view is refused, and so is one of the catalogue', () => {
    const db = newStore();
    const mine = copy(db);
    const view = seen(db, mine.id);
    const change = { name: 'A', category: 'B', tagline: '', currency: 'USD' };
    changeOwnPath(db, { ...view, ...change });
    expect(codeOf(() => changeOwnPath(db, { ...view, ...change }))).toBe('stale-revision');
    const foreign = { careerPathId: backend, revision: 1 };
    expect(codeOf(() => changeOwnPath(db, { ...foreign, ...change }))).toBe('refused');
    expect(codeOf(() => getOwnPath(db, backend))).toBe('refused');
    const [entry] = getCareerPath(db, backend).levels;
    const asked = first(entry?.requirements ?? []);
    expect(codeOf(() => removeRequirement(db, asked))).toBe('refused');
  });

  test('of the currency keeps the figures as they are written', () => {
    const db = newStore();
    const mine = copy(db);
    const [before] = mine.levels;
    const change = { name: 'A', category: 'B', tagline: '', currency: 'JPY' };
    changeOwnPath(db, { ...seen(db, mine.id), ...change });
    const [entry] = getCareerPath(db, mine.id).levels;
    expect(entry?.salary?.minMinor).toBe((before?.salary?.minMinor ?? 0) / 100);
    expect(entry?.hasOwnBand).toBe(true);
  });

  test('adds, moves and removes levels, ranks without gaps', () => {
    const db = newStore();
    const mine = copy(db);
    const [entry, mid] = mine.levels;
    if (!entry || !mid) throw new Error('Too few');
    addLevel(db, { ...seen(db, mine.id), ...asDraft(entry), title: 'Fellow' });
    moveLevel(db, { ...seen(db, mine.id), id: mid.id, before: entry.id });
    removeLevel(db, { ...seen(db, mine.id), id: entry.id });
    const { levels } = getCareerPath(db, mine.id);
    expect(levels.map(({ rank, title }) => [rank, title])).toEqual([
      [0, mid.title],
      [1, mine.levels[2]?.title],
      [2, mine.levels[3]?.title],
      [3, 'Fellow'],
    ]);
    expect(db.get('PRAGMA foreign_key_check')).toBeUndefined();
  });

  test('does not take away the level one stands on or aims for, nor the last one', () => {
    const db = newStore();
    const mine = copy(db);
    const at = first(mine.levels).id;
    setPosition(db, { levelId: at, since: today, careerBeganOn: null, revision: null });
    expect(codeOf(() => removeLevel(db, { ...seen(db, mine.id), id: at }))).toBe('in-use');
    expect(codeOf(() => removeOwnPath(db, seen(db, mine.id)))).toBe('in-use');
    expect(getOwnPath(db, mine.id).versions).toEqual([]);
    const empty = addOwnPath(db, {
      name: 'Mine',
      category: 'Work',
      tagline: '',
      currency: 'EUR',
      firstLevel: 'First',
    });
    const only = first(empty.levels).id;
    expect(codeOf(() => removeLevel(db, { ...seen(db, empty.id), id: only }))).toBe('refused');
    expect(getOwnPath(db, empty.id)).toMatchObject({ origin: null, differences: [] });
  });

  test('of a requirement sets all three kinds and alternatives, once each', () => {
    const db = newStore();
    const mine = copy(db);
    const { id: levelId, requirements } = first(mine.levels);
    const asked = first(requirements);
    const common = { id: asked.id, weight: 2, isMustHave: true } as const;
    const second = { ...common, revision: 2 };
    const third = { ...common, revision: 3 };
    const graded = changeRequirement(db, {
      ...common,
      revision: 1,
      kind: 'graded',
      name: 'COBOL',
      alternatives: [{ name: 'Fortran' }],
      asked: null,
    });
    expect(graded).toMatchObject({ name: 'COBOL or Fortran', weight: 2, isMustHave: true });
    expect(graded.skills.map(({ name }) => name)).toEqual(['COBOL', 'Fortran']);
    expect(changeRequirement(db, { ...second, kind: 'credential', name: 'Licence' })).toMatchObject(
      {
        kind: 'credential',
        asked: null,
        skills: [{ name: 'Licence' }],
      },
    );
    const time = { ...third, kind: 'time', name: 'Shifts', amount: 20, unit: 'shifts' } as const;
    expect(changeRequirement(db, time)).toMatchObject({ kind: 'time', amount: 20 });
    // Skills of one's own go with their last use.
    expect(db.all("SELECT name FROM skill WHERE name IN ('COBOL', 'Fortran', 'Licence')")).toEqual(
      [],
    );
    const next = requirements[1];
    expect(
      codeOf(() =>
        addRequirement(db, {
          kind: 'graded',
          levelId,
          name: next?.skills[0]?.name ?? '',
          asked: 1,
          weight: 1,
          isMustHave: false,
        }),
      ),
    ).toBe('already-asked');
    removeRequirement(db, { id: asked.id, revision: 4 });
    expect(getOwnPath(db, mine.id).differences).toMatchObject([{ kind: 'only-other' }]);
    expect(getOwnPath(db, mine.id).versions).toHaveLength(4);
  });
});

describe('a newer catalogue', () => {
  const upgraded = () => {
    const db = newStore();
    const mine = copy(db);
    const before = content(db);
    loadCatalogue(db, 'newer', newerCatalogue);
    return { db, id: mine.id, before };
  };

  test('leaves own rows alone and offers each of its changes', () => {
    const { db, id, before } = upgraded();
    expect(content(db)).toEqual(before);
    const { differences } = getOwnPath(db, id);
    expect(differences.every(({ isLater }) => isLater)).toBe(true);
    expect(differences.map(({ field, kind }) => field ?? kind)).toEqual([
      'only-other',
      'title',
      'salary',
      'only-mine',
    ]);
  });

  test('is taken over piece by piece, until nothing differs', () => {
    const { db, id } = upgraded();
    for (const { piece } of getOwnPath(db, id).differences) {
      takeOverPiece(db, { ...seen(db, id), piece });
    }
    expect(getOwnPath(db, id).differences).toEqual([]);
    const { levels } = getCareerPath(db, id);
    expect(levels.map(({ title }) => title)).toEqual([
      'Newcomer',
      ...getCareerPath(db, backend)
        .levels.slice(1)
        .map(({ title }) => title),
    ]);
    expect(levels.some(({ hasOwnBand }) => hasOwnBand)).toBe(false);
  });

  test('is set against one’s own by keeping, which offers it no more', () => {
    const { db, id } = upgraded();
    const mine = getCareerPath(db, id).levels.map(({ title }) => title);
    for (const { piece } of getOwnPath(db, id).differences)
      keepPiece(db, { ...seen(db, id), piece });
    const { differences, careerPath } = getOwnPath(db, id);
    expect(differences).toHaveLength(4);
    expect(differences.some(({ isLater }) => isLater)).toBe(false);
    expect(careerPath.levels.map(({ title }) => title)).toEqual(mine);
    expect(careerPath.levels[0]?.hasOwnBand).toBe(true);
  });

  test('without the path at all says so', () => {
    const { db, id } = upgraded();
    loadCatalogue(db, 'none', () => ({ skills: [], careerPaths: [] }));
    const { origin, differences } = getOwnPath(db, id);
    expect(origin).toMatchObject({ isRetired: true });
    expect(differences).toEqual([]);
    expect(listCareerPaths(db).map((path) => path.id)).toEqual([id]);
    const piece = 'path name' as Piece;
    expect(codeOf(() => keepPiece(db, { ...seen(db, id), piece }))).toBe('not-found');
  });
});

describe('an earlier version', () => {
  test('is kept with each edit, compared and brought back, levels and requirements included', () => {
    const db = newStore();
    const mine = copy(db);
    const ladder = () => getCareerPath(db, mine.id).levels;
    const before = ladder();
    const removed = first(before[1]?.requirements ?? []);
    removeLevel(db, { ...seen(db, mine.id), id: before[1]?.id ?? ('' as LevelId) });
    changeLevel(db, { ...seen(db, mine.id), ...asDraft(first(ladder())), title: 'Other' });
    const { versions } = getOwnPath(db, mine.id);
    expect(versions.map(({ number, differenceCount }) => [number, differenceCount])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(compareWithVersion(db, { careerPathId: mine.id, number: 1 })).toMatchObject([
      { kind: 'only-other', level: before[1]?.title },
      { field: 'title', mine: 'Other', other: before[0]?.title },
    ]);
    bringBackVersion(db, { ...seen(db, mine.id), number: 1 });
    expect(withoutRevisions(ladder())).toEqual(withoutRevisions(before));
    expect(getOwnPath(db, mine.id).versions).toHaveLength(3);
    // Whoever saw it before it went has not seen what came back.
    expect(codeOf(() => removeRequirement(db, removed))).toBe('stale-revision');
  });

  test('that brought a removed level back leaves nothing to restore from the trash', () => {
    const db = newStore();
    const { id } = copy(db);
    const before = getCareerPath(db, id).levels;
    recordStep(db, 'removeLevel', () =>
      removeLevel(db, { ...seen(db, id), id: before[1]?.id ?? ('' as LevelId) }),
    );
    bringBackVersion(db, { ...seen(db, id), number: 1 });
    const [entry] = listTrash(db);
    expect(entry && codeOf(() => restoreFromTrash(db, entry.id))).toBe('already-recorded');
    expect(withoutRevisions(getCareerPath(db, id).levels)).toEqual(withoutRevisions(before));
  });

  test('raises the revision of the requirements that it asks otherwise, and of no other', () => {
    const db = newStore();
    const mine = copy(db);
    const [changed, other] = first(mine.levels).requirements;
    if (!changed || !other) throw new Error('Too few requirements');
    const { id, revision } = changed;
    const asking = { kind: 'credential', name: 'Licence', weight: 1, isMustHave: false } as const;
    changeRequirement(db, { ...asking, id, revision });
    bringBackVersion(db, { ...seen(db, mine.id), number: 1 });
    const [now, same] = first(getCareerPath(db, mine.id).levels).requirements;
    expect(now).toEqual({ ...changed, revision: 3 });
    expect(same).toEqual(other);
  });

  test('is not made by saving what was there, and the newest hundred stay', () => {
    const db = newStore();
    const { id } = copy(db);
    const named = (name: string) => ({ name, category: 'B', tagline: '', currency: 'USD' });
    for (let edit = 0; edit < 105; edit++) {
      changeOwnPath(db, { ...seen(db, id), ...named(String(edit)) });
      changeOwnPath(db, { ...seen(db, id), ...named(String(edit)) });
    }
    const { versions } = getOwnPath(db, id);
    expect(versions).toHaveLength(100);
    expect([versions[0]?.number, versions.at(-1)?.number]).toEqual([105, 6]);
  });
});
