import { describe, expect, it } from 'vitest';
import { createText } from '../../src/main/text';
import { addDays, dateOf } from '../../src/shared/dates';
import { formatIn } from '../../src/shared/format';
import { readinessHeadline } from '../../src/shared/readiness-words';
import { asks, levelAt, readinessOf, recordsOf, today, workedExample } from './samples';
import { computeReadiness } from '../../src/shared/readiness';

const letters = 'ABCDEFGHIJ'.split('');
/** One level asking the first `count` letters at 2. */
const alphabet = (count: number) =>
  levelAt(
    1,
    letters.slice(0, count).map((name) => asks(name)),
  );

describe('the worked example, Mid to Senior', () => {
  const readiness = readinessOf([workedExample.level], workedExample.records);

  it('reads 2 of 5 met, 58 to 75 percent', () => {
    expect(readiness.metCount).toBe(2);
    expect(readiness.countedCount).toBe(5);
    expect(readiness.headline).toMatchObject({ kind: 'range', low: 58, high: 75 });
  });

  it('is worded as the rules word it, and with one number where the ends are equal', () => {
    const text = createText();
    const format = formatIn({ language: 'en', locale: 'en-US' }, text);
    expect(readinessHeadline(readiness, text, format)).toBe('2 of 5 met · 58–75%');
    const ratings = { ...workedExample.records.ratings, Observability: 0 };
    const known = readinessOf([workedExample.level], { ...workedExample.records, ratings });
    expect(readinessHeadline(known, text, format)).toBe('2 of 5 met · 58%');
    expect(readinessHeadline(readinessOf([workedExample.level]), text, format)).toBe(
      'Rate a few to see',
    );
    const few = readinessOf([workedExample.level], { ratings: { 'System Design': 2 } });
    expect(readinessHeadline(few, text, format)).not.toContain('%');
  });

  it('shows the sums behind the range', () => {
    expect(readiness.working).toMatchObject({ metWeight: 3.5, knownWeight: 5, totalWeight: 6 });
  });

  it('is building, with System Design the open must-have', () => {
    expect(readiness.status).toBe('building');
    expect(readiness.openMustHaves.map((s) => s.requirement.name)).toEqual(['System Design']);
  });

  it('orders what moves it most by gain per hour', () => {
    expect(
      readiness.moves.map(({ standing, gain, hours }) => [
        standing.requirement.name,
        Math.round(gain * 100) / 100,
        hours,
      ]),
    ).toEqual([
      ['System Design', 16.67, 40],
      ['Observability', 16.67, 50],
      ['Distributed Systems', 8.33, 40],
    ]);
  });
});

describe('what a requirement asks when its path does not say', () => {
  it("asks 2 of the target's own, 3 of the level directly below, 2 of older ones", () => {
    const { target, foundations } = readinessOf([
      levelAt(0, [asks('old')]),
      levelAt(1, [asks('below')]),
      levelAt(2, [asks('own')]),
    ]);
    const shown = [...target, ...foundations].map((s) => [s.requirement.name, s.asked]);
    expect(shown).toEqual([
      ['own', { kind: 'graded', proficiency: 2, isConvention: true }],
      ['below', { kind: 'graded', proficiency: 3, isConvention: true }],
      ['old', { kind: 'graded', proficiency: 2, isConvention: true }],
    ]);
  });

  it('takes what the path says and does not call it a convention', () => {
    const { target } = readinessOf([levelAt(1, [asks('A', { asked: 4 })])]);
    expect(target[0]?.asked).toEqual({ kind: 'graded', proficiency: 4, isConvention: false });
  });
});

describe('a skill listed by several levels', () => {
  it("counts once, in the target's group, at the highest proficiency asked", () => {
    const { target, foundations } = readinessOf([
      levelAt(0, [asks('A', { asked: 4 })]),
      levelAt(1, [asks('A')]),
      levelAt(2, [asks('A')]),
    ]);
    expect(foundations).toEqual([]);
    expect(target).toHaveLength(1);
    expect(target[0]?.asked).toEqual({ kind: 'graded', proficiency: 4, isConvention: false });
    expect(target[0]?.requirement.id).toBe('2/A');
    expect(target[0]?.alsoListedAs).toEqual(['1/A', '0/A']);
  });

  it('is not called a convention when a level says the same proficiency', () => {
    const { target } = readinessOf([
      levelAt(0, [asks('A', { asked: 2 })]),
      levelAt(1, [asks('A', { asked: 2 })]),
    ]);
    expect(target[0]?.asked).toMatchObject({ proficiency: 2, isConvention: false });
    const mixed = readinessOf([
      levelAt(0),
      levelAt(1, [asks('A', { asked: 2 })]),
      levelAt(2, [asks('A')]),
    ]);
    expect(mixed.target[0]?.asked).toMatchObject({ proficiency: 2, isConvention: false });
  });

  it('is a foundation of the nearest lower level when the target does not list it', () => {
    const { foundations } = readinessOf([
      levelAt(0, [asks('A')]),
      levelAt(1, [asks('A')]),
      levelAt(2, [asks('B')]),
    ]);
    expect(foundations.map((s) => [s.requirement.id, s.levelTitle])).toEqual([['1/A', 'title 1']]);
  });

  it('is told by its set of skills, in any order, and not by one it shares', () => {
    const { target, foundations } = readinessOf([
      levelAt(0, [asks('Python', { also: ['Java'] }), asks('Java')]),
      levelAt(1, [asks('Java', { also: ['Python'] })]),
    ]);
    expect(target).toHaveLength(1);
    expect(foundations.map((s) => s.requirement.id)).toEqual(['0/Java']);
  });

  it('ignores what levels above the target ask', () => {
    const target = levelAt(1, [asks('A')]);
    const readiness = computeReadiness({
      levels: [levelAt(0), target, levelAt(2, [asks('A', { asked: 4 }), asks('B')])],
      target,
      heldLevelRank: null,
      records: recordsOf(),
      today,
    });
    expect(readiness.target.map((s) => s.asked)).toEqual([
      { kind: 'graded', proficiency: 2, isConvention: true },
    ]);
    expect(readiness.foundations).toEqual([]);
  });

  it('counts once within a level too, with the greater weight and as a must-have if either is', () => {
    const { target } = readinessOf([
      levelAt(1, [asks('A'), asks('A', { weight: 3, isMustHave: true, asked: 3 })]),
    ]);
    expect(target).toHaveLength(1);
    expect(target[0]?.requirement).toMatchObject({ weight: 3, isMustHave: true });
    expect(target[0]?.asked).toMatchObject({ proficiency: 3 });
  });
});

describe('what is recorded', () => {
  it('lets the best of several alternatives count', () => {
    const { target } = readinessOf([levelAt(1, [asks('Python', { also: ['Java', 'Node.js'] })])], {
      ratings: { Python: 1, Java: 2 },
    });
    expect(target[0]).toMatchObject({ isMet: true, recorded: { skillId: 'Java', proficiency: 2 } });
  });

  it('never lets a rating above what is asked make up for another', () => {
    const { headline } = readinessOf([alphabet(2)], { ratings: { A: 4, B: 1 } });
    expect(headline).toMatchObject({ kind: 'range', low: 75, high: 75 });
  });

  it('takes a rating of none as known, unlike no rating', () => {
    const { headline } = readinessOf([alphabet(2)], { ratings: { A: 2, B: 0 } });
    expect(headline).toMatchObject({ kind: 'range', low: 50, high: 50 });
  });

  it('counts a credential to the day it expires and as 0 from the next', () => {
    const level = levelAt(1, [asks('BLS', { kind: 'credential' })]);
    const expiring = (on: string) => readinessOf([level], { credentials: { BLS: on } });
    expect(expiring(today).headline).toMatchObject({ kind: 'range', low: 100, high: 100 });
    expect(expiring(addDays(today, -1)).headline).toMatchObject({ kind: 'range', low: 0, high: 0 });
    expect(expiring(addDays(today, -1)).target[0]?.recorded).toMatchObject({ isExpired: true });
  });

  it('counts a credential from the day it is held', () => {
    const from = (heldSince: string) => {
      const records = recordsOf({ credentials: { BLS: null } });
      const credentials = new Map(
        [...records.credentials].map(([id, one]) => [
          id,
          one && { ...one, heldSince: dateOf(heldSince) },
        ]),
      );
      const target = levelAt(1, [asks('BLS', { kind: 'credential' })]);
      const input = { levels: [target], target, heldLevelRank: null, today };
      return computeReadiness({ ...input, records: { ...records, credentials } }).target[0];
    };
    expect(from(today)).toMatchObject({ score: 1, isMet: true });
    expect(from(addDays(today, 1))).toMatchObject({ score: 0, isMet: false });
  });

  it('keeps a credential nobody recorded unknown', () => {
    const { target } = readinessOf([levelAt(1, [asks('BLS', { kind: 'credential' })])]);
    expect(target[0]).toMatchObject({ recorded: null, score: null, isMet: false });
  });

  it('counts logged time by its share of what is asked, never above 1', () => {
    const hours = asks('On the job', { kind: 'time', amount: 8_000, unit: 'hours' });
    const logged = (amount: number) =>
      readinessOf([levelAt(1, [hours])], { time: { 'On the job': amount } }).target[0];
    expect(logged(2_000)).toMatchObject({ score: 0.25, isMet: false, stepsShort: null });
    expect(logged(8_000)).toMatchObject({ score: 1, isMet: true });
    expect(logged(9_000)).toMatchObject({ score: 1, isMet: true });
  });

  it('forgives what sums of decimal hours lose', () => {
    const tenth = Array.from({ length: 10 }, () => 0.1).reduce((a, b) => a + b);
    expect(tenth).toBeLessThan(1);
    const { target } = readinessOf(
      [levelAt(1, [asks('T', { kind: 'time', amount: 1, unit: 'years' })])],
      { time: { T: tenth } },
    );
    expect(target[0]).toMatchObject({ isMet: true, score: 1 });
  });

  it.each([29, 57, 58, 14, 28, 55, 56])('reads %i of 100 hours as exactly that percentage', (n) => {
    const level = levelAt(1, [asks('T', { kind: 'time', amount: 100, unit: 'hours' })]);
    const { headline } = readinessOf([level], { time: { T: n } });
    expect(headline).toMatchObject({ kind: 'range', low: n, high: n });
  });

  it('rounds thirds down only where something is missing', () => {
    const level = levelAt(
      1,
      ['A', 'B', 'C'].map((name) => asks(name, { asked: 3 })),
    );
    const { headline } = readinessOf([level], { ratings: { A: 1, B: 1, C: 1 } });
    expect(headline).toMatchObject({ kind: 'range', low: 33, high: 33 });
    expect(readinessOf([level], { ratings: { A: 3, B: 3, C: 3 } }).headline).toMatchObject({
      low: 100,
    });
  });
});

describe('edges', () => {
  it('gives no number while none is rated', () => {
    const readiness = readinessOf([alphabet(3)]);
    expect(readiness.headline).toEqual({ kind: 'none-rated' });
    expect(readiness.status).toBe('not-enough-to-say');
  });

  it('gives counts alone with data on under 60 percent of the weight, a range from 60 on', () => {
    const two = readinessOf([alphabet(5)], { ratings: { A: 2, B: 2 } });
    expect(two.headline).toEqual({ kind: 'counts-only' });
    expect(two.status).toBe('not-enough-to-say');
    expect([two.metCount, two.countedCount]).toEqual([2, 5]);
    const three = readinessOf([alphabet(5)], { ratings: { A: 2, B: 2, C: 2 } });
    expect(three.headline).toMatchObject({ kind: 'range', low: 60, high: 100 });
  });

  it('turns to counts right below 60 percent of the weight, of however many', () => {
    const rated = (count: number, of: number) => {
      const names = Array.from({ length: of }, (_, index) => `skill ${index}`);
      const ratings = Object.fromEntries(names.slice(0, count).map((name) => [name, 2]));
      const level = levelAt(
        1,
        names.map((name) => asks(name)),
      );
      return readinessOf([level], { ratings }).headline.kind;
    };
    expect([rated(59, 100), rated(60, 100)]).toEqual(['counts-only', 'range']);
    // Weight decides, not number: 1 of 2 requirements, but 3 of 5 by weight.
    const heavy = levelAt(1, [asks('A', { weight: 3 }), asks('B', { weight: 2 })]);
    expect(readinessOf([heavy], { ratings: { A: 2 } }).headline.kind).toBe('range');
    expect(readinessOf([heavy], { ratings: { B: 2 } }).headline.kind).toBe('counts-only');
  });

  it('says that nothing applies when all is set aside or nothing is asked, never NaN or 100', () => {
    const aside = readinessOf([alphabet(2)], {
      ratings: { A: 2, B: 2 },
      setAside: ['1/A', '1/B'],
    });
    for (const readiness of [aside, readinessOf([levelAt(1)])]) {
      expect(readiness.headline).toEqual({ kind: 'nothing-applies' });
      expect(readiness.status).toBe('not-enough-to-say');
      expect(readiness.moves).toEqual([]);
    }
  });

  it('leaves what is set aside out of both ends', () => {
    const { headline, countedCount } = readinessOf([alphabet(3)], {
      ratings: { A: 2, B: 0 },
      setAside: ['1/B'],
    });
    expect(headline.kind).toBe('counts-only');
    expect(countedCount).toBe(2);
  });
});

describe('foundations', () => {
  const levels = [levelAt(0, [asks('old')]), levelAt(1, [asks('below')]), levelAt(2, [asks('A')])];

  it('are never averaged into readiness', () => {
    const none = readinessOf(levels, { ratings: { A: 2, old: 0, below: 0 } });
    expect(none.headline).toMatchObject({ kind: 'range', low: 100, high: 100 });
    expect(none.foundationsMetCount).toBe(0);
    expect(none.foundationsCountedCount).toBe(2);
    const both = readinessOf(levels, { ratings: { A: 2, old: 2, below: 3 } });
    expect(both.headline).toEqual(none.headline);
    expect(both.foundationsMetCount).toBe(2);
  });

  it('read as assumed when unrated and below the level held, and only then', () => {
    const assumed = (ratings: Record<string, number>, held: number | null) =>
      readinessOf(levels, { ratings }, held).foundations.map((s) => s.isAssumed);
    expect(assumed({}, 1)).toEqual([false, true]);
    expect(assumed({ old: 0 }, 1)).toEqual([false, false]);
    expect(assumed({}, null)).toEqual([false, false]);
  });

  it('are left out of their counts when set aside', () => {
    const readiness = readinessOf(levels, { ratings: { old: 2 }, setAside: ['0/old'] });
    expect([readiness.foundationsMetCount, readiness.foundationsCountedCount]).toEqual([0, 1]);
  });
});

describe('status words', () => {
  const five = alphabet(5);
  const rated = (...values: number[]) =>
    Object.fromEntries(values.map((value, index) => [letters[index] ?? '', value]));
  const status = (...values: number[]) => readinessOf([five], { ratings: rated(...values) }).status;

  it('is ready to discuss from 80 percent on', () => {
    expect(status(2, 2, 2, 2, 0)).toBe('ready-to-discuss');
    expect(status(2, 2, 2, 1, 0)).toBe('getting-close');
  });

  it('is getting close from 60 percent on', () => {
    expect(status(2, 2, 2, 0, 0)).toBe('getting-close');
    expect(status(2, 2, 1, 0, 0)).toBe('building');
  });

  it('changes at exactly 80 and 60 percent, what is short by a hundredth rounded down', () => {
    const level = levelAt(1, [asks('T', { kind: 'time', amount: 10_000, unit: 'hours' })]);
    const at = (logged: number) => readinessOf([level], { time: { T: logged } }).status;
    expect([5_999, 6_000, 7_999, 8_000].map(at)).toEqual([
      'building',
      'getting-close',
      'getting-close',
      'ready-to-discuss',
    ]);
  });

  it('is not ready while a must-have is unmet, even when set aside', () => {
    const level = levelAt(1, [asks('A', { isMustHave: true }), asks('B')]);
    const open = readinessOf([level], { ratings: { A: 1, B: 2 }, setAside: ['1/A'] });
    expect(open.headline).toMatchObject({ kind: 'range', low: 100, high: 100 });
    expect(open.status).toBe('getting-close');
    expect(open.openMustHaves).toHaveLength(1);
    const met = readinessOf([level], { ratings: { A: 2, B: 2 }, setAside: ['1/A'] });
    expect(met.status).toBe('ready-to-discuss');
  });

  it('is not ready while a must-have credential has expired or is unrecorded', () => {
    const level = levelAt(1, [
      asks('RN', { kind: 'credential', isMustHave: true }),
      ...five.requirements,
    ]);
    const ratings = rated(2, 2, 2, 2, 2);
    expect(readinessOf([level], { ratings }).status).toBe('getting-close');
    const expired = { ratings, credentials: { RN: '2026-01-01' } };
    expect(readinessOf([level], expired).status).toBe('getting-close');
    expect(readinessOf([level], { ratings, credentials: { RN: null } }).status).toBe(
      'ready-to-discuss',
    );
  });

  it('is not getting close while a must-have skill is two steps short or unrated', () => {
    const level = levelAt(1, [asks('M', { isMustHave: true }), ...five.requirements]);
    const met = rated(2, 2, 2, 2, 2);
    expect(readinessOf([level], { ratings: { ...met, M: 1 } }).status).toBe('getting-close');
    expect(readinessOf([level], { ratings: { ...met, M: 0 } }).status).toBe('building');
    expect(readinessOf([level], { ratings: met }).status).toBe('building');
  });

  it('is not ready while a foundation is two steps short', () => {
    const levels = [levelAt(0, [asks('base')]), alphabet(1)];
    const withBase = (base: number) => readinessOf(levels, { ratings: { A: 2, base } }).status;
    expect(withBase(2)).toBe('ready-to-discuss');
    expect(withBase(1)).toBe('getting-close');
  });

  it('is not ready while a must-have of a lower level is unmet, unless it is assumed', () => {
    const levels = [
      levelAt(0, [asks('RN', { kind: 'credential', isMustHave: true })]),
      levelAt(1),
      levelAt(2, [asks('A')]),
    ];
    const ratings = { A: 2 };
    const expired = { ratings, credentials: { RN: '2026-01-01' } };
    expect(readinessOf(levels, expired, 1).status).toBe('getting-close');
    expect(readinessOf(levels, { ratings }, null).status).toBe('getting-close');
    expect(readinessOf(levels, { ratings }, 1).status).toBe('ready-to-discuss');
  });
});

describe('what moves it most', () => {
  it('leaves out what is met, set aside or without opportunity', () => {
    const { moves } = readinessOf([alphabet(4)], {
      ratings: { A: 2, B: 1, C: 1, D: 1 },
      setAside: ['1/B'],
      noOpportunity: ['1/C'],
    });
    expect(moves.map((move) => move.standing.requirement.name)).toEqual(['D']);
  });

  it('puts what has no hours by convention last', () => {
    const level = levelAt(1, [asks('BLS', { kind: 'credential', weight: 3 }), asks('A')]);
    const { moves } = readinessOf([level], { ratings: { A: 1 } });
    expect(moves.map(({ standing, hours }) => [standing.requirement.name, hours])).toEqual([
      ['A', 40],
      ['BLS', null],
    ]);
  });

  it('expects 10, 40, 80 and 160 hours for the four steps', () => {
    const level = levelAt(1, [asks('A', { asked: 4 })]);
    const hours = [0, 1, 2, 3].map((A) => readinessOf([level], { ratings: { A } }).moves[0]?.hours);
    expect(hours).toEqual([290, 280, 240, 160]);
  });
});
