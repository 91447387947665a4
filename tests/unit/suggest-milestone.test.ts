import { expect, it } from 'vitest';
import { milestoneDraft } from '../../src/shared/milestones';
import { suggestMilestone } from '../../src/shared/suggest-milestone';
import { asks, levelAt, readinessOf } from './samples';

const level = levelAt(1, [
  asks('skill', { asked: 3 }),
  asks('licence', { kind: 'credential' }),
  asks('shifts', { kind: 'time', amount: 100, unit: 'shifts' }),
  asks('on call'),
]);
const drafts = readinessOf([level], {
  ratings: { skill: 1 },
  noOpportunity: ['1/on call'],
}).target.map((standing) => suggestMilestone(standing, `Raise ${standing.requirement.name}`));

it('suggests study for a skill, at work for counted time, waiting for what others decide', () => {
  expect(drafts.map(({ title, kind, effortHours }) => [title, kind, effortHours])).toEqual([
    ['Raise skill', 'my-time', 120],
    ['Raise licence', 'waits', null],
    ['Raise shifts', 'at-work', null],
    ['Raise on call', 'waits', null],
  ]);
});

it('suggests only drafts that can be saved as they are', () => {
  for (const draft of drafts) expect(milestoneDraft.parse(draft)).toEqual(draft);
});
