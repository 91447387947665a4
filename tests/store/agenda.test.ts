import { describe, expect, test } from 'vitest';
import { getAgenda } from '../../src/main/store/agenda';
import { addAsk, endAsk } from '../../src/main/store/asks';
import { addCheckIn, checkAgreement, getCheckIn } from '../../src/main/store/check-ins';
import { addEvidence } from '../../src/main/store/evidence';
import { addMilestone, finishMilestone } from '../../src/main/store/milestones';
import { rateSkill } from '../../src/main/store/ratings';
import { fillSample } from '../../src/main/store/sample';
import { checkInDraft, type CheckInDraft } from '../../src/shared/check-ins';
import { addDays, type IsoDate } from '../../src/shared/dates';
import { evidenceDraft } from '../../src/shared/evidence';
import type { Proficiency } from '../../src/shared/skills';
import { codeOf, milestone, newStore, skill, today } from './support';

const ago = (days: number): IsoDate => addDays(today, -days);
const rate = (
  db: ReturnType<typeof newStore>,
  id: string,
  proficiency: Proficiency,
  ratedOn: IsoDate,
) => rateSkill(db, { skillId: skill(id), proficiency, ratedOn, note: '' });

describe('the agenda', () => {
  test('of an empty plan is empty', () => {
    expect(getAgenda(newStore(), today)).toEqual({ agreements: [], asks: [], news: [] });
  });

  test('tells what changed lately, newest first, what was rated on one day as one', () => {
    const db = newStore();
    rate(db, 'git', 1, ago(400));
    rate(db, 'git', 2, ago(30));
    rate(db, 'python', 3, ago(30));
    const { id } = addMilestone(db, milestone({ title: 'Rehearse' }));
    finishMilestone(db, id, ago(10));
    addEvidence(
      db,
      evidenceDraft.parse({ title: 'Cut the queue', happenedOn: ago(20), skillIds: [] }),
    );
    const ask = addAsk(db, { whom: 'Kim', what: 'A design', requirementId: null, askedOn: ago(9) });
    endAsk(db, { ...ask, state: 'answered', answer: 'Yes', isOpportunityThere: false }, today);
    const { news, asks } = getAgenda(db, today);
    expect(asks).toEqual([]);
    expect(news).toEqual([
      { kind: 'answer', on: today, id: ask.id, what: 'A design' },
      { kind: 'milestone', on: ago(10), id, title: 'Rehearse' },
      expect.objectContaining({ kind: 'evidence', on: ago(20), title: 'Cut the queue' }),
      {
        kind: 'ratings',
        on: ago(30),
        ratings: [
          { skillId: 'python', name: 'Python', from: null, to: 3 },
          { skillId: 'git', name: 'Git', from: 1, to: 2 },
        ],
      },
    ]);
  });

  test('leaves out what is old, and a rating that says the same again', () => {
    const db = newStore();
    rate(db, 'git', 2, ago(200));
    rate(db, 'git', 2, ago(3));
    expect(getAgenda(db, today).news).toEqual([]);
  });

  test('lists what is agreed and open in the order it is due, until it is ticked off', () => {
    const db = newStore();
    fillSample(db, today);
    const before = getAgenda(db, today).agreements;
    expect(before.map(({ what }) => what)).toEqual([
      'Find a design for me to lead',
      'Rehearse a failover on staging',
    ]);
    const [first] = before;
    if (first === undefined) throw new Error('Two are open');
    const { checkIn, rank } = first;
    checkAgreement(db, { id: checkIn.id, revision: checkIn.revision, rank, isDone: true });
    const after = getAgenda(db, today).agreements;
    expect(after.map(({ what }) => what)).toEqual(['Rehearse a failover on staging']);
    const stale = { id: checkIn.id, revision: checkIn.revision, rank, isDone: false };
    expect(codeOf(() => checkAgreement(db, stale))).toBe('stale-revision');
    const { revision, agreements } = getCheckIn(db, checkIn.id);
    expect(agreements[rank]?.isDone).toBe(true);
    expect(codeOf(() => checkAgreement(db, { ...stale, revision, rank: 9 }))).toBe('not-found');
    expect(getCheckIn(db, checkIn.id).revision).toBe(revision);
  });

  test('puts what was agreed without a day last', () => {
    const db = newStore();
    fillSample(db, today);
    const said: CheckInDraft = {
      ...checkInDraft.parse({}),
      agreements: [
        { who: 'Me', what: 'Sometime', dueOn: null, isDone: false },
        { who: 'Me', what: 'Tomorrow', dueOn: addDays(today, 1), isDone: false },
      ],
    };
    addCheckIn(db, said, today);
    const agreed = getAgenda(db, today).agreements.map(({ what }) => what);
    expect([agreed[0], agreed.at(-1)]).toEqual(['Tomorrow', 'Sometime']);
  });
});
