import { expect, test } from 'vitest';
import { setGoal } from '../../src/main/store/goal';
import { setPosition } from '../../src/main/store/position';
import { rateSkill } from '../../src/main/store/ratings';
import { addRequirement, setRequirementAside } from '../../src/main/store/requirements';
import { listSkillNames } from '../../src/main/store/skills';
import { getLadderStanding, getStanding } from '../../src/main/store/standing';
import type { CareerPathId } from '../../src/shared/career-paths';
import type { SkillKind } from '../../src/shared/skills';
import { codeOf, level, newStore, requirement, skill, today } from './support';

const backend = 'backend-developer' as CareerPathId;

test('says where one stands on every level, as readiness does for the goal', () => {
  const db = newStore();
  setPosition(db, { levelId: level('mid'), since: today, careerBeganOn: null, revision: null });
  const goal = { dueOn: null, hoursPerWeek: null, weeksOff: 0, revision: null };
  setGoal(db, { levelId: level('senior'), ...goal }, today);
  rateSkill(db, { skillId: skill('system-design'), proficiency: 2, ratedOn: today, note: '' });
  setRequirementAside(db, { requirementId: requirement('docker'), reason: 'No containers here' });

  const ladder = getLadderStanding(db, backend, today);
  expect(ladder.map(({ levelId }) => levelId)).toEqual([
    level('entry'),
    level('mid'),
    level('senior'),
    level('lead'),
  ]);
  const { readiness } = getStanding(db, today);
  expect(ladder[2]).toMatchObject({
    target: readiness?.target,
    foundations: readiness?.foundations,
  });
  expect(ladder[1]?.target.find(({ requirement: { id } }) => id === requirement('docker'))).toEqual(
    expect.objectContaining({ setAsideReason: 'No containers here' }),
  );
  expect(codeOf(() => getLadderStanding(db, 'x' as CareerPathId, today))).toBe('not-found');
});

test('names the inventory of one kind, one’s own entries included', () => {
  const db = newStore();
  const own = { kind: 'credential', name: 'Crane licence', weight: 1, isMustHave: false } as const;
  addRequirement(db, { ...own, levelId: level('mid') });
  const namesOf = (kind: SkillKind) => listSkillNames(db, kind).map(({ name }) => name);
  expect(namesOf('credential')).toContain('Crane licence');
  const graded = namesOf('graded');
  expect(graded).toContain('Git');
  expect(graded).not.toContain('Crane licence');
  expect(graded).toEqual(graded.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});
