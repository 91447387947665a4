import { describe, expect, it } from 'vitest';
import { dueNext } from '../../src/shared/agenda';
import type { Standing } from '../../src/shared/api';
import { checkInId, type OpenAgreement } from '../../src/shared/check-ins';
import { dateOf } from '../../src/shared/dates';
import { stepId, type Milestone } from '../../src/shared/milestones';
import { nextStep } from '../../src/shared/next-step';
import { computeSchedule } from '../../src/shared/schedule';
import { asks, goalAt, levelAt, milestone, positionAt, readinessOf, today } from './samples';

const level = levelAt(1, [asks('Go'), asks('Queues'), asks('Design', { isMustHave: true })]);

function standingOf(
  records: Parameters<typeof readinessOf>[1] = {},
  milestones: readonly Milestone[] = [],
): Standing {
  const goal = goalAt(2);
  const readiness = readinessOf([level], records);
  const schedule = computeSchedule({ readiness, milestones, goal, today });
  return { position: positionAt(1, '2024-03-02'), goal, readiness, schedule, worksAt: null };
}

const building = { ratings: { Go: 1, Queues: 1, Design: 0 } };
const step = (text: string, isDone = false) => ({ id: stepId.parse(text), text, isDone });

describe('the next step', () => {
  it('begins with the goal, then the position', () => {
    const none = { position: null, goal: null, readiness: null, schedule: null, worksAt: null };
    expect(nextStep(none, [], [])).toEqual({ kind: 'set-goal' });
    expect(nextStep({ ...standingOf(), position: null }, [], [])).toEqual({ kind: 'set-position' });
  });

  it('is to rate while there is too little for a figure, and names what is unrated', () => {
    const next = nextStep(standingOf({ ratings: { Go: 1 }, setAside: ['1/Queues'] }), [], []);
    expect(next.kind === 'rate' && next.unrated.map(({ requirement }) => requirement.name)).toEqual(
      ['Design'],
    );
    expect(nextStep(standingOf(), [], [])).toMatchObject({ kind: 'rate', unrated: { length: 3 } });
  });

  it('is to make the list fit where nothing of it applies', () => {
    const aside = { setAside: ['1/Go', '1/Queues', '1/Design'] };
    expect(nextStep(standingOf(aside), [], [])).toEqual({ kind: 'edit-list' });
  });

  it('is to ask where an opportunity is missing and nobody was asked, before any study', () => {
    const standing = standingOf({ ...building, noOpportunity: ['1/Queues'] });
    const next = nextStep(standing, [milestone({ title: 'Study' })], []);
    expect(next).toMatchObject({ kind: 'ask', standing: { requirement: { name: 'Queues' } } });
    const queues = level.requirements[1]?.id ?? null;
    const asked = { requirementId: queues, state: 'open' } as const;
    expect(nextStep(standing, [milestone({ title: 'Study' })], [asked]).kind).toBe('milestone');
    const answered = { ...asked, state: 'answered' } as const;
    expect(nextStep(standing, [milestone({ title: 'Study' })], [answered]).kind).toBe('ask');
  });

  it('is the first open step of what was begun, else of the first in the plan that can be worked on', () => {
    const first = milestone({ title: 'First', position: 1, steps: [step('a', true), step('b')] });
    const begun = milestone({ title: 'Begun', position: 2, stage: 'doing', steps: [step('c')] });
    const waits = milestone({ title: 'Review', position: 0, kind: 'waits' });
    const after = milestone({ title: 'After', position: 0, dependsOn: [begun.id] });
    const of = (...milestones: Milestone[]) =>
      nextStep(standingOf(building, milestones), milestones, []);
    expect(of(first, begun, waits, after)).toMatchObject({
      milestone: { title: 'Begun' },
      step: { text: 'c' },
    });
    expect(of(first, waits)).toMatchObject({ milestone: { title: 'First' }, step: { text: 'b' } });
    const bare = milestone({ title: 'Bare', position: 0 });
    expect(of(bare)).toMatchObject({ milestone: { title: 'Bare' }, step: null });
  });

  it('without a plan is what moves readiness most, unless it was put off', () => {
    expect(nextStep(standingOf(building), [], [])).toMatchObject({
      kind: 'move',
      move: { standing: { requirement: { name: 'Design' } } },
    });
    const [first, ...others] = standingOf(building).readiness?.moves ?? [];
    const dismissed = { [first?.suggestion ?? '']: '2026-04-02' };
    expect(nextStep(standingOf({ ...building, dismissed }), [], [])).toMatchObject({
      kind: 'move',
      move: { standing: { requirement: { name: others[0]?.standing.requirement.name } } },
    });
  });

  it('is a conversation once one is ready to discuss or nothing is open, whatever is planned', () => {
    const ready = { ratings: { Go: 2, Queues: 2, Design: 2 } };
    expect(nextStep(standingOf(ready), [milestone({ title: 'More' })], [])).toEqual({
      kind: 'talk',
    });
    expect(nextStep(standingOf(ready), [], [])).toEqual({ kind: 'talk' });
  });
});

describe('what is due next', () => {
  const agreement = (what: string, dueOn: string | null): OpenAgreement => ({
    who: 'Me',
    what,
    dueOn: dueOn === null ? null : dateOf(dueOn),
    rank: 0,
    checkIn: {
      id: checkInId.parse('check-in'),
      heldOn: today,
      whom: 'The lead',
      revision: 1,
      levelId: level.id,
    },
  });

  it('puts open milestones and agreements in one order of days, those without one last', () => {
    const due = dueNext(
      [
        milestone({ title: 'Undated', position: 0 }),
        milestone({ title: 'Later', dueOn: dateOf('2026-08-01') }),
        milestone({ title: 'Review', kind: 'waits', waitsUntil: dateOf('2026-05-01') }),
        milestone({ title: 'Done', state: 'done', dueOn: dateOf('2026-03-01') }),
      ],
      [agreement('Sooner', '2026-04-01'), agreement('Sometime', null)],
    );
    expect(
      due.map((one) => (one.kind === 'milestone' ? one.milestone.title : one.agreement.what)),
    ).toEqual(['Sooner', 'Review', 'Later', 'Undated', 'Sometime']);
  });
});
