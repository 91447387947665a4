import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { getCareerPath } from '../../src/main/store/career-paths';
import { addExchangeRate } from '../../src/main/store/exchange-rates';
import { setForecastAssumptions } from '../../src/main/store/forecast-assumptions';
import { setGoal } from '../../src/main/store/goal';
import { getGrowth } from '../../src/main/store/growth';
import { addMilestone, dropMilestone, listMilestones } from '../../src/main/store/milestones';
import { addPay, listPay } from '../../src/main/store/pay';
import { rateSkill } from '../../src/main/store/ratings';
import { compareRoutes } from '../../src/main/store/routes';
import { setPosition } from '../../src/main/store/position';
import { fillSample } from '../../src/main/store/sample';
import { getPaceAdvice, getStanding } from '../../src/main/store/standing';
import type { CareerPathId, LevelId, Requirement } from '../../src/shared/career-paths';
import type { ForecastAssumptions } from '../../src/shared/forecast';
import { milestonesOnRoute, type Route } from '../../src/shared/routes';
import { addMonths } from '../../src/shared/dates';
import { content } from './changes';
import { codeOf, level, milestone, newStore, payOf, today } from './support';

const climb: Route = { levelId: level('senior'), hoursPerWeek: 4, weeksOff: 6 };
const faster: Route = { ...climb, hoursPerWeek: 8 };
const change: Route = { ...climb, levelId: 'data-engineer/senior' as LevelId };

const unusual: ForecastAssumptions = {
  growthPercent: { low: 0.5, middle: 2, high: 3.5 },
  upliftPercent: { low: 3, middle: 9, high: 20 },
  years: 10,
  inflationPercent: null,
};

function sample() {
  const db = newStore();
  fillSample(db, today);
  return db;
}

describe('routes', () => {
  test('of the goal as it is say what the plan says, and change nothing', () => {
    const db = sample();
    const before = content(db);
    const { goal, readiness, schedule } = getStanding(db, today);
    const [asItIs, other] = compareRoutes(db, [climb, faster], today);
    expect(asItIs).toMatchObject({
      level: goal?.level,
      isCurrent: true,
      early: schedule?.early,
      likely: schedule?.likely,
      late: schedule?.late,
      readiness: { headline: readiness?.headline, metCount: readiness?.metCount },
    });
    expect(other?.isCurrent).toBe(false);
    // Twice the hours would be done in half of 98 weeks, but the level review is fifteen months away.
    expect(asItIs?.likely).toMatchObject({ kind: 'date', weeks: 98 });
    expect(other?.likely).toMatchObject({ kind: 'date', on: addMonths(today, 15) });
    expect(content(db)).toEqual(before);
  });

  test('to another path leave out what only the old goal asks, and begin pay anew there', () => {
    const db = sample();
    const [one, other] = compareRoutes(db, [climb, change], today);
    expect(other?.level.id).toBe(change.levelId);
    expect(other?.toLearn.length).toBeGreaterThan(0);
    expect(other?.met.some(({ isShared }) => isShared)).toBe(true);
    expect(one?.pay.kind).toBe('forecast');
    expect(other?.pay.kind).toBe('forecast');
    expect(other?.likely).not.toEqual(one?.likely);
  });

  test('once used, count what was planned for a skill both ask once, and point out what only the old goal asks', () => {
    const db = sample();
    const oldPath = getCareerPath(db, 'backend-developer' as CareerPathId);
    const sameOnOldPath = ({ skills }: Requirement) =>
      oldPath.levels
        .flatMap(({ requirements }) => requirements)
        .find((one) => isDeepStrictEqual(one.skills, skills))?.id;
    const { goal } = getStanding(db, today);
    setGoal(db, { ...change, dueOn: null, revision: goal?.revision ?? null }, today);
    const asked = getStanding(db, today).readiness;
    const both = [...(asked?.target ?? []), ...(asked?.foundations ?? [])].find(
      ({ requirement }) => requirement.kind === 'graded' && sameOnOldPath(requirement),
    )?.requirement;
    if (!both?.skills[0]) throw new Error('Both paths ask for something');
    rateSkill(db, { skillId: both.skills[0].id, proficiency: 0, ratedOn: today, note: '' });
    addMilestone(db, milestone({ requirementId: sameOnOldPath(both) ?? null, effortHours: 30 }));
    const { readiness, schedule } = getStanding(db, today);
    if (readiness === null || schedule === null) throw new Error('There is a goal');
    const open = listMilestones(db).filter(({ state }) => state === 'open');
    const kept = milestonesOnRoute(open, readiness);
    const besides = open.filter((one) => one.requirementId !== null && !kept.includes(one));
    expect(besides.length).toBeGreaterThan(0);
    const planned = new Set(kept.flatMap(({ skillIds }) => skillIds));
    expect(planned.size).toBeGreaterThan(0);
    for (const { standing } of [...schedule.unplanned, ...schedule.unrated])
      expect(standing.requirement.skills.some(({ id }) => planned.has(id))).toBe(false);
    const pointedOut = getPaceAdvice(db, today).conflicts.filter(
      ({ kind }) => kind === 'beside-goal',
    );
    expect(pointedOut).toEqual(
      besides.map(({ id, title }) => ({ kind: 'beside-goal', milestone: { id, title } })),
    );
    for (const { id } of besides) dropMilestone(db, id, today);
    expect(getPaceAdvice(db, today).conflicts).toEqual([]);
  });

  test.each([
    ['as it is', climb],
    ['faster', faster],
    ['to another path', change],
    ['further up', { ...climb, levelId: level('lead') }],
    ['to the level held', { ...climb, levelId: level('mid') }],
    ['to one below', { ...climb, levelId: level('entry') }],
  ])(
    'pay, %s, what the growth chart forecasts once that is the goal, by the same assumptions and rates',
    (_, route) => {
      const db = sample();
      setForecastAssumptions(db, { assumptions: unusual, revision: null });
      addExchangeRate(db, {
        ...{ ratedOn: today, base: 'EUR', quote: 'USD', rate: 1.1, source: 'A bank' },
      });
      addPay(db, payOf({ paidFrom: today, amountMinor: 9_700_000, currency: 'EUR' }));
      const [outcome] = compareRoutes(db, [route], today);

      const before = getStanding(db, today).goal;
      setGoal(db, { ...route, dueOn: null, revision: before?.revision ?? null }, today);
      const { goal, readiness } = getStanding(db, today);
      if (readiness === null) throw new Error('There is a goal');
      const open = listMilestones(db).filter(({ state }) => state === 'open');
      const kept = goal?.level.id === before?.level.id ? open : milestonesOnRoute(open, readiness);
      for (const { id } of open.filter((one) => !kept.includes(one))) dropMilestone(db, id, today);
      const growth = getGrowth(db, today);
      const yearly = growth?.forecast.kind === 'range' ? growth.forecast.yearly : [];
      expect(outcome?.pay).toEqual({
        kind: 'forecast',
        currency: growth?.currency,
        points: [1, 3, 5, 10].map((years) => ({
          years,
          pay: yearly[years - 1]?.pay,
          earned: yearly[years - 1]?.earnings,
        })),
      });
    },
  );

  test('look ten years ahead, however far the chart does', () => {
    const [route] = compareRoutes(sample(), [climb], today);
    expect(route?.pay).toMatchObject({
      kind: 'forecast',
      points: [{ years: 1 }, { years: 3 }, { years: 5 }, { years: 10 }],
    });
  });

  test('say that a rate is missing where the chart says so', () => {
    const db = sample();
    addPay(db, payOf({ paidFrom: today, currency: 'EUR' }));
    const [route] = compareRoutes(db, [climb], today);
    expect(route?.pay).toEqual({ kind: 'none', reason: 'no-rate' });
    expect(getGrowth(db, today)?.forecast).toEqual(route?.pay);
  });

  test('without pay on record, or of nobody on a path, still have dates', () => {
    const db = sample();
    for (const { id } of listPay(db)) db.run('DELETE FROM pay WHERE id = :id', { id });
    const { position } = getStanding(db, today);
    setPosition(db, {
      levelId: null,
      since: today,
      careerBeganOn: null,
      revision: position?.revision ?? null,
    });
    const [route] = compareRoutes(db, [climb], today);
    expect(route?.pay).toEqual({ kind: 'none', reason: 'no-pay' });
    expect(route?.likely.kind).toBe('date');
  });

  test('to a level that is not there are refused', () => {
    const unknown = { ...climb, levelId: 'nowhere/senior' as LevelId };
    expect(codeOf(() => compareRoutes(sample(), [unknown], today))).toBe('not-found');
  });
});
