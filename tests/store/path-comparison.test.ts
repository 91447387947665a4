import { describe, expect, test } from 'vitest';
import { getCareerPath, listCareerPaths } from '../../src/main/store/career-paths';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { ReadableDb } from '../../src/main/store/db';
import { compareLevels, comparePaths, getPathContext } from '../../src/main/store/path-comparison';
import { addRequirement } from '../../src/main/store/requirements';
import type { CareerPathId, LevelId } from '../../src/shared/career-paths';
import { codeOf, level, newStore, shippedCatalogue } from './support';

const path = (id: string) => id as CareerPathId;
const at = (id: string) => id as LevelId;
const backend = path('backend-developer');

/** The skills of a path by id, as its page has them. */
const skillsOf = (db: ReadableDb, id: CareerPathId) =>
  new Map(
    getCareerPath(db, id).levels.flatMap(({ requirements }) =>
      requirements.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill.name] as const)),
    ),
  );

describe('the surroundings of a path', () => {
  test('are the six others that ask for most of its skills, whatever else they ask', () => {
    const db = newStore();
    const mine = skillsOf(db, backend);
    const counted = listCareerPaths(db)
      .filter(({ id }) => id !== backend)
      .map(({ id, name }) => {
        const theirs = skillsOf(db, id);
        const shared = [...mine].filter(([skill]) => theirs.has(skill)).map(([, skill]) => skill);
        return { id, name, shared: shared.sort() };
      })
      .filter(({ shared }) => shared.length > 0)
      .sort((a, b) => b.shared.length - a.shared.length || (a.id < b.id ? -1 : 1));
    const { askedCount, related } = getPathContext(db, backend);
    expect(askedCount).toBe(mine.size);
    expect(related).toHaveLength(6);
    expect(related.map(({ id, sharedSkills }) => [id, sharedSkills])).toEqual(
      counted.slice(0, 6).map(({ id, shared }) => [id, shared]),
    );
    for (const { sharePercent, sharedSkills } of related) {
      expect(sharePercent).toBe(Math.round((100 * sharedSkills.length) / mine.size));
    }
  });

  test('count what one’s employer asks on this path, and nothing a newer catalogue dropped', () => {
    const db = newStore();
    const before = getPathContext(db, backend);
    addRequirement(db, {
      kind: 'graded',
      levelId: level('senior'),
      name: 'Wound care nobody else asks',
      asked: 2,
      weight: 1,
      isMustHave: false,
    });
    expect(getPathContext(db, backend).askedCount).toBe(before.askedCount + 1);
    const [nearest] = before.related;
    const { skills, careerPaths } = shippedCatalogue();
    loadCatalogue(db, 'newer', () => ({
      skills,
      careerPaths: careerPaths.filter(({ id }) => id !== nearest?.id),
    }));
    expect(getPathContext(db, backend).related.map(({ id }) => id)).not.toContain(nearest?.id);
  });

  test('name who else is paid from the same statistic, and how many more there are', () => {
    const db = newStore();
    const { sameStatistic } = getPathContext(db, path('full-stack-developer'));
    expect(sameStatistic).toHaveLength(4);
    for (const { names, count } of sameStatistic) {
      expect(names).toContain('Mobile App Developer');
      expect(count).toBeGreaterThanOrEqual(names.length);
      expect(names).not.toContain('Full-Stack Developer');
    }
    // Its figures are published by another source, so that no survey stands behind them.
    expect(getPathContext(db, backend).sameStatistic).toEqual([]);
  });
});

describe('paths beside each other', () => {
  test('are whole, in the order asked for, with what they share', () => {
    const db = newStore();
    const ids = ['mobile-app-developer', 'full-stack-developer', 'welder'].map(path);
    const { careerPaths, statistics, overlaps } = comparePaths(db, ids);
    expect(careerPaths.map(({ id }) => id)).toEqual(ids);
    expect(statistics).toHaveLength(4);
    for (const { statistic, levels } of statistics) {
      expect(statistic.soc).toBe('15-1252');
      expect(levels.map(({ careerPathId }) => careerPathId)).toEqual(ids.slice(0, 2));
    }
    const all = overlaps.flatMap(({ skills }) => skills.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all)).toEqual(new Set(ids.flatMap((id) => [...skillsOf(db, id).keys()])));
  });

  test('are refused where one is not known', () => {
    const db = newStore();
    expect(codeOf(() => comparePaths(db, [backend, path('gone')]))).toBe('not-found');
  });
});

describe('levels beside each other', () => {
  test('across paths say what is new, raised and dropped, and which skill gives a head start', () => {
    const db = newStore();
    const { from, to, difference, close } = compareLevels(
      db,
      at('high-school-teacher/senior'),
      at('data-analyst/entry'),
    );
    expect([from.careerPath.name, to.careerPath.name]).toEqual([
      'High School Teacher',
      'Data Analyst',
    ]);
    const added = new Set(
      difference.added.flatMap(({ requirement }) => requirement.skills.map(({ id }) => id)),
    );
    const known = new Set(
      [...difference.kept, ...difference.raised, ...difference.dropped].flatMap(({ requirement }) =>
        requirement.skills.map(({ id }) => id),
      ),
    );
    expect(added.size).toBeGreaterThan(0);
    expect(difference.dropped.length).toBeGreaterThan(0);
    expect(close.length).toBeGreaterThan(0);
    for (const each of close) {
      expect(added.has(each.added.id)).toBe(true);
      expect(known.has(each.known.id)).toBe(true);
      expect(each.reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('give a head start both ways, whichever of the two skills the catalogue says it of', () => {
    const db = newStore();
    const pairs = (from: string, to: string) =>
      compareLevels(db, at(from), at(to)).close.map(({ added, known }) =>
        [added.id, known.id].sort().join(' '),
      );
    const there = pairs('high-school-teacher/entry', 'data-analyst/entry');
    const back = pairs('data-analyst/entry', 'high-school-teacher/entry');
    expect(there.length).toBeGreaterThan(0);
    expect(there.toSorted()).toEqual(back.toSorted());
  });

  test('one above the other on a path add what the higher one lists', () => {
    const db = newStore();
    const { difference } = compareLevels(db, level('entry'), level('mid'));
    const mid = getCareerPath(db, backend).levels[1];
    expect(difference.added.map(({ requirement: { id } }) => id)).toEqual(
      expect.arrayContaining(
        (mid?.requirements ?? [])
          .filter(({ skills }) =>
            getCareerPath(db, backend).levels[0]?.requirements.every((each) =>
              each.skills.every(({ id }) => skills.every((skill) => skill.id !== id)),
            ),
          )
          .map(({ id }) => id),
      ),
    );
    expect(difference.dropped).toEqual([]);
  });

  test('are refused where one is not known', () => {
    const db = newStore();
    expect(codeOf(() => compareLevels(db, level('mid'), at('gone')))).toBe('not-found');
  });
});
