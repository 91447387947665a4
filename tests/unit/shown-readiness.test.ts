import { describe, expect, it } from 'vitest';
import type { Requirement, RequirementOverride } from '../../src/shared/career-paths';
import { addDays, addMonths, today as now } from '../../src/shared/dates';
import { goalDraft, positionDraft } from '../../src/shared/goal';
import { hoursEntryDraft } from '../../src/shared/hours-entries';
import { computeReadiness, putOffLast } from '../../src/shared/readiness';
import { ratingDraft, timeEntryDraft } from '../../src/shared/skills';
import { workingLevel } from '../../src/shared/working-level';
import { asks, levelAt, readinessOf, recordsOf, today, workedExample } from './samples';

const ago = (months: number) => addMonths(today, -months);

describe('the shown figure', () => {
  it('is 16 % in the worked example, with evidence for Performance alone', () => {
    const { headline } = readinessOf([workedExample.level], {
      ...workedExample.records,
      shownOn: { 'Performance at Scale': ago(3) },
    });
    expect(headline).toEqual({ kind: 'range', low: 58, high: 75, shown: 16 });
  });

  it('counts evidence younger than 24 months, and not of that very day', () => {
    const shown = (on: string) =>
      readinessOf([levelAt(1, [asks('Go')])], { ratings: { Go: 2 }, shownOn: { Go: on } });
    expect(shown(addDays(ago(24), 1)).headline).toMatchObject({ shown: 100 });
    expect(shown(ago(24)).headline).toMatchObject({ shown: 0 });
    expect(shown(ago(24)).target[0]).toMatchObject({ shownOn: ago(24), isShown: false });
  });

  it('counts a credential held today without any evidence, and an expired one never', () => {
    const level = levelAt(1, [asks('CPA', { kind: 'credential' })]);
    const until = (end: string) =>
      readinessOf([level], { credentials: { CPA: end }, shownOn: { CPA: ago(1) } }).headline;
    expect(readinessOf([level], { credentials: { CPA: null } }).headline).toMatchObject({
      shown: 100,
    });
    expect(until(addDays(today, -1))).toMatchObject({ low: 0, shown: 0 });
  });

  it('counts logged time only with evidence', () => {
    const level = levelAt(1, [asks('Shifts', { kind: 'time', amount: 10, unit: 'shifts' })]);
    const time = { Shifts: 5 };
    expect(readinessOf([level], { time }).headline).toMatchObject({ low: 50, shown: 0 });
    expect(readinessOf([level], { time, shownOn: { Shifts: ago(1) } }).headline).toMatchObject({
      low: 50,
      shown: 50,
    });
  });

  it('wants evidence of the alternative that counts', () => {
    const level = levelAt(1, [asks('Go', { also: ['Rust'] })]);
    const ratings = { Go: 1, Rust: 2 };
    const by = (skill: string) =>
      readinessOf([level], { ratings, shownOn: { [skill]: ago(1) } }).headline;
    expect(by('Rust')).toMatchObject({ low: 100, shown: 100 });
    expect(by('Go')).toMatchObject({ low: 100, shown: 0 });
  });

  it('proves nothing that is not rated', () => {
    const level = levelAt(1, [asks('Go'), asks('Rust')]);
    const { target } = readinessOf([level], { ratings: { Go: 2 }, shownOn: { Rust: ago(1) } });
    expect(target[1]).toMatchObject({ score: null, shownOn: ago(1) });
  });
});

describe('what is said to be absent', () => {
  it('is data: a credential not held and time not begun are 0, not unknown', () => {
    const level = levelAt(1, [
      asks('CPA', { kind: 'credential' }),
      asks('Shifts', { kind: 'time', amount: 10, unit: 'shifts' }),
    ]);
    expect(readinessOf([level]).headline).toEqual({ kind: 'none-rated' });
    const said = readinessOf([level], { notHeld: ['CPA'], time: { Shifts: 0 } });
    expect(said.headline).toMatchObject({ kind: 'range', low: 0, high: 0 });
    expect(said.target.map(({ score }) => score)).toEqual([0, 0]);
    expect(said.target[0]?.recorded).toEqual({ kind: 'credential', held: null, isExpired: false });
  });

  it('gives way to one of the alternatives that is held', () => {
    const level = levelAt(1, [asks('CPA', { also: ['ACCA'], kind: 'credential' })]);
    expect(readinessOf([level], { notHeld: ['CPA'], credentials: { ACCA: null } }).metCount).toBe(
      1,
    );
  });
});

describe('a requirement changed by the person', () => {
  const override = (own: Partial<RequirementOverride>): Pick<Requirement, 'override'> => ({
    override: { asked: null, amount: null, weight: null, isMustHave: null, ...own },
  });

  it('asks what they say, whatever other levels ask', () => {
    const levels = [
      levelAt(0, [asks('Go', { asked: 4 })]),
      levelAt(1, [asks('Go', override({ asked: 1 }))]),
    ];
    expect(readinessOf(levels, { ratings: { Go: 1 } }).target[0]).toMatchObject({
      asked: { kind: 'graded', proficiency: 1, isConvention: false },
      isMet: true,
      asPath: { asked: { kind: 'graded', proficiency: 4 }, weight: 1, isMustHave: false },
    });
  });

  it('counts as much as they say, and is a must-have or none', () => {
    const mustHave = asks('Go', { isMustHave: true, weight: 1 });
    const plain = readinessOf([levelAt(1, [mustHave, asks('Rust')])], {
      ratings: { Rust: 2, Go: 0 },
    });
    expect(plain.openMustHaves).toHaveLength(1);
    expect(plain.target[0]?.asPath).toBeNull();
    const changed = { ...mustHave, ...override({ weight: 3, isMustHave: false }) };
    const { headline, openMustHaves } = readinessOf([levelAt(1, [changed, asks('Rust')])], {
      ratings: { Rust: 2, Go: 0 },
    });
    expect(headline).toMatchObject({ low: 25, high: 25 });
    expect(openMustHaves).toEqual([]);
  });

  it('asks another amount of time', () => {
    const shifts = asks('Shifts', {
      kind: 'time',
      amount: 10,
      unit: 'shifts',
      ...override({ amount: 20 }),
    });
    expect(readinessOf([levelAt(1, [shifts])], { time: { Shifts: 10 } }).headline).toMatchObject({
      low: 50,
    });
  });
});

describe('what moves it most', () => {
  it('keeps what was dismissed in its place, with the day it comes back', () => {
    const level = levelAt(1, [asks('Go'), asks('Rust')]);
    const records = { ratings: { Go: 0, Rust: 1 } };
    const { moves } = readinessOf([level], {
      ...records,
      dismissed: { 'raise/1/Rust': '2026-04-02' },
    });
    expect(
      moves.map(({ standing, dismissedUntil }) => [standing.requirement.name, dismissedUntil]),
    ).toEqual([
      ['Go', null],
      ['Rust', '2026-04-02'],
    ]);
  });

  it('suggests what was put off last', () => {
    const { moves } = readinessOf([levelAt(1, [asks('Go'), asks('Rust')])], {
      ratings: { Go: 0, Rust: 1 },
      dismissed: { 'raise/1/Go': '2026-04-02' },
    });
    expect(putOffLast(moves).map(({ standing }) => standing.requirement.name)).toEqual([
      'Rust',
      'Go',
    ]);
  });
});

describe('the level somebody works at', () => {
  const levels = [
    levelAt(0, [asks('Git')]),
    levelAt(1, [asks('Go')]),
    levelAt(2, [asks('Design', { isMustHave: true })]),
    levelAt(3, [asks('Vision')]),
  ];
  const at = (heldLevelRank: number | null, ratings: Record<string, number>) =>
    workingLevel({ levels, heldLevelRank, records: recordsOf({ ratings }), today })?.rank ?? null;

  it('is the one held while the next is not ready to discuss', () => {
    expect(at(1, { Git: 3, Go: 3, Design: 1 })).toBe(1);
    expect(at(null, {})).toBeNull();
  });

  it('goes up for as long as each next level is ready to discuss', () => {
    expect(at(1, { Git: 3, Go: 3, Design: 2 })).toBe(2);
    expect(at(0, { Git: 3, Go: 3, Design: 2, Vision: 2 })).toBe(2);
    expect(at(0, { Git: 3, Go: 3, Design: 3, Vision: 2 })).toBe(3);
  });

  it('stops at a level that is not, whatever lies above it', () => {
    expect(at(0, { Git: 3, Go: 0, Design: 4, Vision: 4 })).toBe(0);
  });

  it('is ready to discuss exactly where readiness for it says so', () => {
    const records = recordsOf({ ratings: { Git: 3, Go: 3, Design: 2 } });
    const [, , target] = levels;
    if (!target) throw new Error('unreachable');
    const input = { levels, target, heldLevelRank: 1, records, today };
    expect(computeReadiness(input).status).toBe('ready-to-discuss');
  });
});

describe('a day that cannot be meant', () => {
  const nextYear = addMonths(now(), 12);
  const codes = (
    schema: {
      safeParse(input: unknown): { error?: { issues: { message: string }[] } | undefined };
    },
    input: unknown,
  ) => schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];
  const position = { levelId: 'a/b', since: '2020-01-01', careerBeganOn: null, revision: null };
  const goal = { levelId: 'a/b', hoursPerWeek: null, weeksOff: 0, revision: null };

  it.each([
    ['a rating', ratingDraft, { skillId: 'a', proficiency: 1, ratedOn: nextYear }, 'in-the-future'],
    [
      'a rating',
      ratingDraft,
      { skillId: 'a', proficiency: 1, ratedOn: '1926-05-05' },
      'too-long-ago',
    ],
    ['time', timeEntryDraft, { skillId: 'a', amount: 1, loggedOn: nextYear }, 'in-the-future'],
    ['hours', hoursEntryDraft, { milestoneId: 'a', hours: 1, loggedOn: nextYear }, 'in-the-future'],
    ['a position', positionDraft, { ...position, since: nextYear }, 'in-the-future'],
    ['a position', positionDraft, { ...position, since: '1921-01-01' }, 'too-long-ago'],
    ['a career', positionDraft, { ...position, careerBeganOn: '1921-01-01' }, 'too-long-ago'],
    ['a goal', goalDraft, { ...goal, dueOn: '1921-01-01' }, 'too-long-ago'],
  ])('is refused for %s', (_, schema, input, code) => {
    expect(codes(schema, input)).toEqual([code]);
  });
});
