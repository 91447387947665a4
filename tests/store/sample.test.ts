import { describe, expect, test } from 'vitest';
import { listAsks } from '../../src/main/store/asks';
import { listEvidence } from '../../src/main/store/evidence';
import { isFirstRun } from '../../src/main/store/first-run';
import { getGrowth } from '../../src/main/store/growth';
import { addMilestone, listMilestones } from '../../src/main/store/milestones';
import { addPay, listPay } from '../../src/main/store/pay';
import { getPlanDocument } from '../../src/main/store/plan-document';
import { fillSample } from '../../src/main/store/sample';
import { getSkill, listSkills } from '../../src/main/store/skills';
import { getStanding } from '../../src/main/store/standing';
import { addDays, dateOf, daysBetween } from '../../src/shared/dates';
import { planDocumentOptions, type DocumentPart } from '../../src/shared/plan-document';
import { codeOf, level, milestone, newStore, payOf, requirement, today } from './support';

function sample(on = today) {
  const db = newStore();
  fillSample(db, on);
  return db;
}

describe('the sample profile', () => {
  test('stands on Mid, aims for Senior and needs no first questions', () => {
    const db = sample();
    const { position, goal } = getStanding(db, today);
    expect(position?.level?.id).toBe(level('mid'));
    expect(goal).toMatchObject({ level: { id: level('senior') }, hoursPerWeek: 4, weeksOff: 6 });
    expect(isFirstRun(db)).toBe(false);
  });

  test('shows a range, a must-have still open, something set aside and something waited for', () => {
    const { readiness } = getStanding(sample(), today);
    expect(readiness?.headline).toEqual({ kind: 'range', low: 67, high: 81, shown: 50 });
    expect(readiness?.openMustHaves.map((one) => one.requirement.name)).toEqual(['Weeks on call']);
    expect(
      readiness?.target
        .filter((one) => one.setAsideReason !== null)
        .map((one) => one.requirement.id),
    ).toEqual([requirement('database-sharding')]);
    expect(
      readiness?.foundations.filter((one) => one.noOpportunity).map((one) => one.requirement.id),
    ).toEqual([requirement('message-queues')]);
    expect(readiness?.foundations.some((one) => one.isAssumed)).toBe(true);
  });

  test('gives the pace the rules are explained with: 68, 98 and 140 weeks', () => {
    const { schedule } = getStanding(sample(), today);
    expect([schedule?.knownHours, schedule?.unknownHours]).toEqual([240, 50]);
    expect([schedule?.early, schedule?.likely, schedule?.late]).toMatchObject([
      { weeks: 68 },
      { weeks: 98 },
      { weeks: 140 },
    ]);
  });

  test('has milestones of every kind and state, and pay over more than four years', () => {
    const db = sample();
    const milestones = listMilestones(db);
    expect(milestones.length).toBeGreaterThanOrEqual(6);
    expect(new Set(milestones.map(({ kind }) => kind)).size).toBe(3);
    expect(new Set(milestones.map(({ state }) => state)).size).toBe(3);
    const pay = listPay(db);
    expect(daysBetween(pay.at(-1)?.paidFrom ?? today, today)).toBeGreaterThan(4 * 365);
    expect(pay.some(({ kind }) => kind === 'bonus')).toBe(true);
    expect(getGrowth(db, today)).toMatchObject({
      points: { length: 5 },
      isStartAssumed: false,
      current: { yearlyMinor: 10_400_000, place: 'middle-third' },
    });
  });

  test.each(['2024-02-29', '2025-12-31', '2031-08-31', '1999-01-01'])(
    'never records a day after today, whatever today is: %s',
    (day) => {
      const on = dateOf(day);
      const db = sample(on);
      const days = [
        ...listSkills(db, on).flatMap(({ id }) => {
          const { ratings, credentials, timeEntries } = getSkill(db, id, on);
          return [
            ...ratings.map((one) => one.ratedOn),
            ...credentials.map((one) => one.heldSince),
            ...timeEntries.map((one) => one.loggedOn),
          ];
        }),
        ...listAsks(db).flatMap((one) => [one.askedOn, one.closedOn ?? one.askedOn]),
        ...listEvidence(db).map((one) => one.happenedOn),
        ...listPay(db).map((one) => one.paidFrom),
        ...listMilestones(db).flatMap((one) => one.closedOn ?? []),
      ];
      expect(days.filter((one) => one > on)).toEqual([]);
      expect(getStanding(db, on).schedule?.likely.kind).toBe('date');
    },
  );

  test('does not mix with anything recorded before, and changes nothing then', () => {
    const filled = sample();
    const before = listPay(filled);
    expect(codeOf(() => fillSample(filled, today))).toBe('store-has-data');
    expect(listPay(filled)).toEqual(before);
    const db = newStore();
    addMilestone(db, milestone());
    expect(codeOf(() => fillSample(db, today))).toBe('store-has-data');
    expect(listPay(db)).toEqual([]);
  });
});

describe('standing and growth', () => {
  test('an empty store has neither', () => {
    const db = newStore();
    expect(getStanding(db, today)).toEqual({
      position: null,
      goal: null,
      readiness: null,
      worksAt: null,
      schedule: null,
    });
    expect(getGrowth(db, today)).toBeNull();
  });
});

describe('the plan’s content', () => {
  const options = (...include: DocumentPart[]) =>
    planDocumentOptions.parse({
      audience: 'My manager',
      conversation: 'readiness',
      paper: 'a4',
      include,
    });
  const secret = 'SECRET-NOTE';

  function withSecrets() {
    const db = sample();
    const pay = payOf({
      paidFrom: addDays(today, -1),
      amountMinor: 12_345_678,
      employer: secret,
      title: secret,
      note: secret,
    });
    addPay(db, { ...pay, kind: 'base' });
    addPay(db, { ...pay, kind: 'bonus', paidFrom: today, amountMinor: 98_765_432 });
    addMilestone(db, milestone({ note: secret }));
    db.run(`UPDATE credential SET note = '${secret}'`);
    db.run(`UPDATE rating SET note = '${secret}'`);
    return db;
  }
  const speech = { language: 'en', locale: 'en-GB' } as const;
  const planOf = (...include: DocumentPart[]) =>
    getPlanDocument(withSecrets(), options(...include), today, speech);

  test('of a shared copy has no pay, no notes, nothing dropped and no start of the career', () => {
    const plan = planOf();
    expect(plan).toMatchObject({ preparedOn: today, speech, pay: null, appendix: null });
    expect(plan.position?.careerBeganOn).toBeNull();
    const text = JSON.stringify(plan);
    for (const hidden of [
      secret,
      '12345678',
      '98765432',
      '10400000',
      'sharding prototype',
      'Minor"',
    ]) {
      expect(text).not.toContain(hidden);
    }
    expect(text).toContain('One database serves all our customers');
  });

  test('has the current base pay alone when pay is ticked', () => {
    const { pay, position } = planOf('pay');
    expect(pay?.entries).toMatchObject([{ amountMinor: 12_345_678, note: '' }]);
    expect(pay?.growth.points).toHaveLength(1);
    expect(position?.careerBeganOn).not.toBeNull();
    expect(JSON.stringify(pay)).not.toContain('10400000');
  });

  test('has the history of pay when that is ticked too, and not by itself', () => {
    const { pay } = planOf('pay', 'pay-history');
    expect(pay?.entries).toHaveLength(8);
    expect(pay?.growth.points).toHaveLength(6);
    expect(JSON.stringify(pay)).not.toContain(secret);
    expect(
      getPlanDocument(withSecrets(), { ...options(), include: ['pay-history'] }, today, speech).pay,
    ).toBeNull();
  });

  test('has the ladder’s texts without its salaries when the appendix is ticked', () => {
    const { appendix } = planOf('appendix');
    expect(appendix?.levels).toHaveLength(4);
    expect(appendix?.levels.every(({ salary }) => salary === null)).toBe(true);
  });

  test('needs a goal', () => {
    expect(codeOf(() => getPlanDocument(newStore(), options(), today, speech))).toBe('not-found');
  });
});
