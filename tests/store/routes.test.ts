import { describe, expect, test } from 'vitest';
import { listPay } from '../../src/main/store/pay';
import { compareRoutes } from '../../src/main/store/routes';
import { setPosition } from '../../src/main/store/position';
import { fillSample } from '../../src/main/store/sample';
import { getStanding } from '../../src/main/store/standing';
import type { LevelId } from '../../src/shared/career-paths';
import type { Route } from '../../src/shared/routes';
import { addMonths } from '../../src/shared/dates';
import { content } from './changes';
import { codeOf, level, newStore, today } from './support';

const climb: Route = { levelId: level('senior'), hoursPerWeek: 4, weeksOff: 6 };
const faster: Route = { ...climb, hoursPerWeek: 8 };
const change: Route = { ...climb, levelId: 'data-engineer/senior' as LevelId };

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

  test('to the level held, or below it, only let pay grow', () => {
    const db = sample();
    const [down, held] = compareRoutes(
      db,
      [
        { ...climb, levelId: level('entry') },
        { ...climb, levelId: level('mid') },
      ],
      today,
    );
    expect(down?.pay).toEqual(held?.pay);
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
