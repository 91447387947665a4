import { describe, expect, test } from 'vitest';
import { getCareerPath, listCareerPaths } from '../../src/main/store/career-paths';
import { loadCatalogue } from '../../src/main/store/catalogue';
import type { WritableDb } from '../../src/main/store/db';
import { getGoal, setGoal } from '../../src/main/store/goal';
import { addMilestone, listMilestones } from '../../src/main/store/milestones';
import { copyCareerPath, getOwnPath } from '../../src/main/store/own-paths';
import { getPathContext } from '../../src/main/store/path-comparison';
import { getPathMarks, noteViewedPath, setFavourite } from '../../src/main/store/path-marks';
import { setPosition } from '../../src/main/store/position';
import { rateSkill } from '../../src/main/store/ratings';
import { loadRecords } from '../../src/main/store/records';
import {
  addRequirement,
  flagNoOpportunity,
  setRequirementAside,
} from '../../src/main/store/requirements';
import { search } from '../../src/main/store/search';
import { getSkill, listSkillNames, listSkills } from '../../src/main/store/skills';
import { getStanding } from '../../src/main/store/standing';
import { getStoreInfo } from '../../src/main/store/store-info';
import type { CareerPathId } from '../../src/shared/career-paths';
import type { Catalogue, CatalogueCareerPath, CatalogueSkill } from '../../src/shared/catalogue';
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

/** The backend path with the skills it asks, and nothing else: what one path loses no other has. */
function backendAlone(): Catalogue {
  const { skills, careerPaths } = shippedCatalogue();
  const paths = careerPaths.filter(({ id }) => id === backend);
  const asked = new Set(
    paths
      .flatMap(({ levels }) => levels.flatMap((one) => one.requirements))
      .flatMap((r) => r.skills),
  );
  return {
    careerPaths: paths,
    skills: skills
      .filter(({ id }) => asked.has(id))
      .map((one) => ({ ...one, closeTo: one.closeTo.filter(({ skill: id }) => asked.has(id)) })),
  };
}

/** The backend path changed, and its skills. */
function withBackend(change: (path: CatalogueCareerPath) => CatalogueCareerPath): Catalogue {
  const { skills, careerPaths } = backendAlone();
  return { skills, careerPaths: careerPaths.map(change) };
}

/** A skill whose neighbours may be gone. */
const unpaired = (one: CatalogueSkill): CatalogueSkill => ({ ...one, closeTo: [] });

const upgrade = (db: WritableDb, catalogue: Catalogue) =>
  loadCatalogue(db, 'newer', () => catalogue);

describe('the shipped catalogue', () => {
  test('is read back whole: ladder, texts, bands, requirements and alternatives', () => {
    const db = newStore();
    const shipped = shippedCatalogue().careerPaths.find((path) => path.id === backend);
    const path = getCareerPath(db, backend);
    expect(path).toMatchObject({
      id: backend,
      name: shipped?.name,
      category: shipped?.category,
      tagline: shipped?.tagline,
      currency: 'USD',
      source: shipped?.source,
      levelCount: 4,
      salary: { minMinor: 5_500_000, maxMinor: 27_000_000, isOpenEnded: true },
    });
    expect(path.levels.map(({ id, rank }) => [id, rank])).toEqual([
      [level('entry'), 0],
      [level('mid'), 1],
      [level('senior'), 2],
      [level('lead'), 3],
    ]);
    path.levels.forEach((read, rank) => {
      const written = shipped?.levels[rank];
      expect(read).toMatchObject({
        tier: written?.tier,
        title: written?.title,
        salary: written?.salary,
        years: written?.years,
        summary: written?.summary,
        responsibilities: written?.responsibilities,
        focus: written?.focus,
        advance: written?.advance,
      });
      expect(
        read.requirements.map(({ id, name, kind, asked, weight, isMustHave, isOwn, skills }) => ({
          id,
          name,
          kind,
          asked,
          weight,
          isMustHave,
          isOwn,
          skills: skills.map((one) => one.id),
        })),
      ).toEqual(
        written?.requirements.map(({ id, name, kind, asked, weight, isMustHave, skills }) => ({
          id: requirement(id),
          name,
          kind,
          asked,
          weight,
          isMustHave,
          isOwn: false,
          skills,
        })),
      );
    });
    const listed = listCareerPaths(db);
    const ids = (paths: readonly { readonly id: string }[]) => paths.map(({ id }) => id).sort();
    expect(ids(listed)).toEqual(ids(shippedCatalogue().careerPaths));
    const categories = listed.map(({ category }) => category.toLowerCase());
    expect(categories).toEqual(categories.toSorted());
    expect(listed).toContainEqual(
      expect.objectContaining({ id: backend, levelCount: 4, salary: path.salary }),
    );
  });

  test('brings each skill with its meaning, practice, proof, aliases and where it is asked', () => {
    const db = newStore();
    for (const { id, name, kind, meaning, practise, proof, aliases } of shippedCatalogue().skills) {
      const read = getSkill(db, id, today);
      expect(read).toMatchObject({ name, kind, meaning, practise, proof, aliases });
      expect(read.askedBy).not.toEqual([]);
    }
    expect(getSkill(db, skill('python'), today).askedBy).toContainEqual({
      careerPathId: backend,
      careerPathName: 'Backend Developer',
      levelId: level('entry'),
      levelTitle: 'Junior Backend Developer',
      levelRank: 0,
      asked: null,
      amount: null,
      unit: null,
    });
    expect(listSkillNames(db, null)).toHaveLength(shippedCatalogue().skills.length);
  });

  test('is not read again while its version is the same', () => {
    const db = newStore();
    loadCatalogue(db, 'shipped', () => {
      throw new Error('It was read');
    });
    expect(getStoreInfo(db).catalogueVersion).toBe('shipped');
  });

  test('is loaded whole or not at all', () => {
    const db = newStore();
    const before = getCareerPath(db, backend);
    const broken = withBackend((path) => ({
      ...path,
      name: 'Renamed',
      levels: path.levels.map((one) => ({
        ...one,
        requirements: one.requirements.map((asked) => ({ ...asked, skills: [skill('unknown')] })),
      })),
    }));
    expect(() => upgrade(db, broken)).toThrow();
    expect(getCareerPath(db, backend)).toEqual(before);
    expect(getStoreInfo(db).catalogueVersion).toBe('shipped');
  });

  test('loaded again under another version changes nothing that is read', () => {
    const db = newStore();
    const everySkill = () => listSkillNames(db, null).map(({ id }) => getSkill(db, id, today));
    const before = [getCareerPath(db, backend), everySkill()];
    upgrade(db, shippedCatalogue());
    expect([getCareerPath(db, backend), everySkill()]).toEqual(before);
  });
});

describe('a newer catalogue', () => {
  /** Records of every kind that refers to the catalogue, about System Design on Senior. */
  function recorded() {
    const db = newStore();
    setPosition(db, { levelId: level('mid'), since: today, careerBeganOn: null, revision: null });
    setGoal(
      db,
      {
        levelId: level('senior'),
        dueOn: null,
        hoursPerWeek: 4,
        weeksOff: 6,
        revision: null,
      },
      today,
    );
    rateSkill(db, { skillId: skill('system-design'), proficiency: 1, ratedOn: today, note: 'n' });
    addMilestone(db, milestone({ requirementId: requirement('system-design') }));
    setRequirementAside(db, { requirementId: requirement('system-design'), reason: 'Not here' });
    flagNoOpportunity(db, { requirementId: requirement('system-design'), whom: null }, today);
    return db;
  }
  const kept = (db: WritableDb) => ({
    ratings: getSkill(db, skill('system-design'), today).ratings,
    records: loadRecords(db, today),
    milestones: listMilestones(db).map((one) => ({ ...one, requirementName: null })),
    goal: getGoal(db)?.level.id,
  });

  test('renames a skill, its requirement and its level under everything recorded about them', () => {
    const db = recorded();
    const before = kept(db);
    const renamed = withBackend((path) => ({
      ...path,
      levels: path.levels.map((one) => ({
        ...one,
        title: `${one.title} (new)`,
        requirements: one.requirements.map((asked) => ({ ...asked, name: `${asked.name} (new)` })),
      })),
    }));
    upgrade(db, {
      ...renamed,
      skills: renamed.skills.map((one) => ({ ...one, name: `${one.name} (new)`, aliases: [] })),
    });
    expect(kept(db)).toEqual(before);
    expect(getSkill(db, skill('system-design'), today).name).toBe('System Design (new)');
    expect(getGoal(db)?.level.title).toBe('Senior Backend Developer (new)');
    expect(listMilestones(db)[0]?.requirementName).toBe('System Design (new)');
    expect(
      getStanding(db, today).readiness?.target.find(
        (standing) => standing.requirement.id === requirement('system-design'),
      ),
    ).toMatchObject({ recorded: { proficiency: 1 }, setAsideReason: 'Not here' });
  });

  test('retires a skill and its requirement, and keeps what was recorded about them', () => {
    const db = recorded();
    const before = kept(db);
    const without = withBackend((path) => ({
      ...path,
      levels: path.levels.map((one) => ({
        ...one,
        requirements: one.requirements.filter(({ id }) => id !== 'system-design'),
      })),
    }));
    upgrade(db, {
      ...without,
      skills: without.skills.filter(({ id }) => id !== 'system-design').map(unpaired),
    });
    expect(kept(db)).toEqual(before);
    expect(listMilestones(db)[0]?.requirementName).toBe('System Design');
    expect(listSkills(db, today).find(({ id }) => id === 'system-design')).toMatchObject({
      askedBy: [],
    });
    expect(
      getCareerPath(db, backend).levels.flatMap((one) => one.requirements.map(({ id }) => id)),
    ).not.toContain(requirement('system-design'));
    upgrade(db, shippedCatalogue());
    loadCatalogue(db, 'shipped again', shippedCatalogue);
    expect(kept(db)).toEqual(before);
    expect(getSkill(db, skill('system-design'), today).askedBy).toContainEqual(
      expect.objectContaining({ levelId: level('senior') }),
    );
  });

  test('hides a retired skill that nobody recorded anything about', () => {
    const db = newStore();
    const without = withBackend((path) => ({
      ...path,
      levels: path.levels.map((one) => ({
        ...one,
        requirements: one.requirements.filter(({ id }) => id !== 'git'),
      })),
    }));
    upgrade(db, {
      ...without,
      skills: without.skills.filter(({ id }) => id !== 'git').map(unpaired),
    });
    expect(listSkillNames(db, null).map(({ id }) => id)).not.toContain('git');
  });

  test('moves a requirement to another level together with its marks', () => {
    const db = recorded();
    const moved = withBackend((path) => {
      const all = path.levels.flatMap((one) => one.requirements);
      return {
        ...path,
        levels: path.levels.map((one) => ({
          ...one,
          requirements: [
            ...one.requirements.filter(({ id }) => id !== 'system-design'),
            ...(one.id === 'lead' ? all.filter(({ id }) => id === 'system-design') : []),
          ],
        })),
      };
    });
    upgrade(db, moved);
    const lead = getCareerPath(db, backend).levels.at(-1);
    expect(lead?.requirements.map(({ id }) => id)).toContain(requirement('system-design'));
    expect(loadRecords(db, today).setAside.get(requirement('system-design'))).toBe('Not here');
  });

  test('keeps a retired path and level in sight of whoever stands on it or aims for it', () => {
    const db = recorded();
    const before = getStanding(db, today);
    upgrade(db, { skills: [], careerPaths: [] });
    expect(listCareerPaths(db)).toMatchObject([{ id: backend, levelCount: 2 }]);
    expect(getCareerPath(db, backend).levels.map(({ id }) => id)).toEqual([
      level('mid'),
      level('senior'),
    ]);
    expect(getStanding(db, today).readiness?.headline).toEqual(before.readiness?.headline);
    setGoal(
      db,
      {
        levelId: level('mid'),
        dueOn: null,
        hoursPerWeek: null,
        weeksOff: 0,
        revision: 1,
      },
      today,
    );
    expect(listCareerPaths(db)).toMatchObject([{ id: backend, levelCount: 1 }]);
  });

  test('renames one path and drops another under all that refers to them', () => {
    const db = recorded();
    const nurse = 'registered-nurse' as CareerPathId;
    const lesson = skill('lesson-planning');
    setFavourite(db, backend, true);
    setFavourite(db, nurse, true);
    noteViewedPath(db, nurse);
    const mine = copyCareerPath(db, { careerPathId: nurse, name: 'Night ward', movesAlong: false });
    const [entry] = mine.levels;
    rateSkill(db, { skillId: lesson, proficiency: 3, ratedOn: today, note: '' });
    const { levelCount } = mine;
    const before = kept(db);

    const { skills, careerPaths } = shippedCatalogue();
    const dropped = ['registered-nurse', 'high-school-teacher'];
    const left = careerPaths
      .filter(({ id }) => !dropped.includes(id))
      .map((path) => (path.id === backend ? { ...path, name: 'Server Developer' } : path));
    upgrade(db, {
      skills: skills.filter(({ id }) => id !== lesson).map(unpaired),
      careerPaths: left.map((path) => ({
        ...path,
        levels: path.levels.map((one) => ({
          ...one,
          requirements: one.requirements.filter(({ skills: asked }) => !asked.includes(lesson)),
        })),
      })),
    });

    expect(kept(db)).toEqual(before);
    expect(getGoal(db)?.level.careerPathName).toBe('Server Developer');
    expect(search(db, 'server dev').hits[0]).toMatchObject({ kind: 'career-path', ref: backend });
    expect(search(db, 'registered nurse').hits.map(({ kind }) => kind)).not.toContain(
      'career-path',
    );
    expect(getPathMarks(db)).toEqual({ favourites: [backend], recent: [] });
    expect(getPathContext(db, backend).related).toHaveLength(6);
    // A path of one's own stands without the one it was copied from, and asks what it asked.
    const own = getOwnPath(db, mine.id);
    expect(own.origin).toMatchObject({ id: nurse, isRetired: true });
    expect(own.careerPath).toMatchObject({ name: 'Night ward', levelCount });
    expect(own.careerPath.levels[0]?.requirements).toEqual(entry?.requirements);
    expect(getSkill(db, lesson, today)).toMatchObject({
      askedBy: [],
      ratings: [{ proficiency: 3 }],
    });

    loadCatalogue(db, 'shipped again', shippedCatalogue);
    expect(getPathMarks(db).favourites).toEqual([nurse, backend]);
    expect(getOwnPath(db, mine.id).origin).toMatchObject({ isRetired: false });
  });

  test('drops a retired path nobody stands on', () => {
    const db = newStore();
    upgrade(db, { skills: [], careerPaths: [] });
    expect(listCareerPaths(db)).toEqual([]);
    expect(listSkillNames(db, null)).toEqual([]);
    expect(getCareerPath(db, backend).levels).toEqual([]);
  });

  test('leaves what the person added to a level', () => {
    const db = newStore();
    const added = addRequirement(db, {
      kind: 'graded',
      levelId: level('senior'),
      name: 'Invoicing domain',
      weight: 2,
      isMustHave: true,
      asked: 3,
    });
    upgrade(db, shippedCatalogue());
    const senior = getCareerPath(db, backend).levels[2];
    expect(senior?.requirements.at(-1)).toEqual(added);
  });

  test('knows no path under an unknown id', () => {
    expect(codeOf(() => getCareerPath(newStore(), 'x' as CareerPathId))).toBe('not-found');
  });
});
