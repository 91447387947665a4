import { describe, expect, test } from 'vitest';
import { getCareerPath } from '../../src/main/store/career-paths';
import type { WritableDb } from '../../src/main/store/db';
import { addMilestone, changeMilestone, listMilestones } from '../../src/main/store/milestones';
import { rateSkill } from '../../src/main/store/ratings';
import { loadRecords } from '../../src/main/store/records';
import { getRequirement } from '../../src/main/store/requirement-rows';
import {
  addRequirement,
  changeRequirement,
  clearNoOpportunity,
  flagNoOpportunity,
  removeRequirement,
  setRequirementAside,
  takeRequirementBack,
} from '../../src/main/store/requirements';
import { getSkill } from '../../src/main/store/skills';
import type { CareerPathId, LevelId } from '../../src/shared/career-paths';
import { dateOf } from '../../src/shared/dates';
import { codeOf, level, milestone, newStore, requirement, skill, today } from './support';

const graded = (name: string, levelId = level('mid')) =>
  ({ kind: 'graded', levelId, name, weight: 2, isMustHave: true, asked: 3 }) as const;

const requirementsOf = (db: WritableDb, rank: number) =>
  getCareerPath(db, 'backend-developer' as CareerPathId).levels[rank]?.requirements ?? [];

describe('an own requirement', () => {
  test('of each kind comes after those of the catalogue, in the order they were added', () => {
    const db = newStore();
    const catalogue = requirementsOf(db, 1);
    const base = { levelId: level('mid'), weight: 1, isMustHave: false } as const;
    const added = [
      addRequirement(db, graded('Invoicing')),
      addRequirement(db, { ...base, kind: 'credential', name: 'Driving licence' }),
      addRequirement(db, { ...base, kind: 'time', name: 'On call', amount: 26.5, unit: 'weeks' }),
      addRequirement(db, { ...base, kind: 'credential', name: 'A first licence' }),
    ];
    expect(requirementsOf(db, 1)).toEqual([...catalogue, ...added]);
    expect(added[0]).toEqual({
      ...graded('Invoicing'),
      id: added[0]?.id,
      amount: null,
      unit: null,
      isOwn: true,
      override: null,
      revision: 1,
      skills: [{ id: added[0]?.skills[0]?.id, name: 'Invoicing' }],
    });
    expect(added[2]).toMatchObject({ asked: null, amount: 26.5, unit: 'weeks', isOwn: true });
  });

  test('uses the inventory’s entry of that name or alias, whatever its case', () => {
    const db = newStore();
    const byName = addRequirement(db, graded('  KAFKA basics'.trim()));
    expect(addRequirement(db, graded('kafka BASICS', level('senior'))).skills).toEqual(
      byName.skills,
    );
    expect(addRequirement(db, graded('OBSERVABILITY')).skills).toMatchObject([
      { id: 'observability' },
    ]);
    const [alias] = getSkill(db, skill('caching'), today).aliases;
    expect(
      addRequirement(db, graded(alias?.toUpperCase() ?? '', level('lead'))).skills,
    ).toMatchObject([{ id: 'caching' }]);
  });

  test('of another kind than the entry of that name makes an entry of its own', () => {
    const db = newStore();
    const { skills } = addRequirement(db, {
      kind: 'credential',
      levelId: level('mid'),
      name: 'Observability',
      weight: 1,
      isMustHave: false,
    });
    expect(skills[0]?.id).not.toBe('observability');
    expect(getSkill(db, skills[0]?.id ?? skill(''), today).kind).toBe('credential');
  });

  test('is refused where the level asks for it already', () => {
    const db = newStore();
    expect(codeOf(() => addRequirement(db, graded('Docker')))).toBe('already-asked');
    addRequirement(db, graded('Docker', level('senior')));
    expect(codeOf(() => addRequirement(db, graded('docker', level('senior'))))).toBe(
      'already-asked',
    );
    expect(codeOf(() => addRequirement(db, graded('New', 'x' as LevelId)))).toBe('not-found');
  });

  test('that is refused leaves no entry behind in the inventory', () => {
    const db = newStore();
    const count = () => db.get('SELECT count(*) AS n FROM skill');
    const before = count();
    codeOf(() => addRequirement(db, graded('Brand new', 'x' as LevelId)));
    expect(count()).toEqual(before);
  });

  test('goes with its marks, and its milestones stay without the link', () => {
    const db = newStore();
    const own = addRequirement(db, graded('Invoicing'));
    const skillId = own.skills[0]?.id ?? skill('');
    setRequirementAside(db, { requirementId: own.id, reason: 'Later' });
    flagNoOpportunity(db, { requirementId: own.id, whom: null }, today);
    const planned = addMilestone(db, milestone({ requirementId: own.id }));
    removeRequirement(db, own);
    const records = loadRecords(db, today);
    expect([records.setAside.size, records.noOpportunity.size]).toEqual([0, 0]);
    expect(listMilestones(db)).toEqual([
      { ...planned, requirementId: null, requirementName: null, skillIds: [], revision: 2 },
    ]);
    expect(codeOf(() => changeMilestone(db, { ...planned, steps: [] }))).toBe('stale-revision');
    expect(codeOf(() => getSkill(db, skillId, today))).toBe('not-found');
    expect(codeOf(() => removeRequirement(db, own))).toBe('not-found');
  });

  test('leaves a skill that was rated or that another level asks for', () => {
    const db = newStore();
    const rated = addRequirement(db, graded('Invoicing'));
    const shared = addRequirement(db, graded('Payroll'));
    addRequirement(db, graded('Payroll', level('senior')));
    const [ratedSkill, sharedSkill] = [rated, shared].map((own) => own.skills[0]?.id ?? skill(''));
    rateSkill(db, { skillId: ratedSkill ?? skill(''), proficiency: 2, ratedOn: today, note: '' });
    removeRequirement(db, rated);
    removeRequirement(db, shared);
    expect(getSkill(db, ratedSkill ?? skill(''), today).ratings).toHaveLength(1);
    expect(getSkill(db, sharedSkill ?? skill(''), today).askedBy).toHaveLength(1);
  });

  test('changed since it was seen is neither changed nor removed', () => {
    const db = newStore();
    const { levelId, ...draft } = graded('Invoicing');
    const { id, revision } = addRequirement(db, { ...draft, levelId });
    const changed = changeRequirement(db, { ...draft, id, revision, weight: 3 });
    expect(changed).toMatchObject({ weight: 3, revision: 2 });
    const stale = { ...draft, id, revision, name: 'Payroll' };
    expect(codeOf(() => changeRequirement(db, stale))).toBe('stale-revision');
    expect(codeOf(() => removeRequirement(db, { id, revision }))).toBe('stale-revision');
    expect(getRequirement(db, id)).toEqual(changed);
  });

  test('is all that can be removed: what the catalogue asks stays', () => {
    const db = newStore();
    const before = requirementsOf(db, 2);
    const seen = { id: requirement('system-design'), revision: 1 };
    expect(codeOf(() => removeRequirement(db, seen))).toBe('refused');
    expect(requirementsOf(db, 2)).toEqual(before);
  });
});

describe('marks', () => {
  const id = requirement('database-sharding');

  test('a requirement is set aside with a reason, which can be worded anew, and taken back', () => {
    const db = newStore();
    setRequirementAside(db, { requirementId: id, reason: 'One database' });
    setRequirementAside(db, { requirementId: id, reason: 'One database serves all' });
    expect([...loadRecords(db, today).setAside]).toEqual([[id, 'One database serves all']]);
    takeRequirementBack(db, id);
    takeRequirementBack(db, id);
    expect(loadRecords(db, today).setAside.size).toBe(0);
  });

  test('a missing opportunity keeps its first day while its person changes', () => {
    const db = newStore();
    flagNoOpportunity(db, { requirementId: id, whom: null }, dateOf('2025-01-05'));
    flagNoOpportunity(db, { requirementId: id, whom: 'My lead' }, today);
    expect([...loadRecords(db, today).noOpportunity]).toEqual([
      [id, { whom: 'My lead', since: '2025-01-05' }],
    ]);
    clearNoOpportunity(db, id);
    clearNoOpportunity(db, id);
    expect(loadRecords(db, today).noOpportunity.size).toBe(0);
  });

  test('an unknown requirement is not marked', () => {
    const db = newStore();
    const unknown = requirement('unknown');
    expect(codeOf(() => setRequirementAside(db, { requirementId: unknown, reason: 'r' }))).toBe(
      'not-found',
    );
    expect(codeOf(() => flagNoOpportunity(db, { requirementId: unknown, whom: null }, today))).toBe(
      'not-found',
    );
  });
});
