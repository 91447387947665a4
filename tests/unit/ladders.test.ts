import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  levelId,
  requirementId,
  type LevelId,
  type RequirementId,
} from '../../src/shared/career-paths';
import { compareLadders, piecesOf } from '../../src/shared/ladders';
import type { Difference, Ladder, LadderLevel, LadderRequirement } from '../../src/shared/ladders';
import { fallingFigures, levelDraft } from '../../src/shared/own-paths';
import { skillId } from '../../src/shared/skills';
import { copyLadder, decided, takeOver } from '../../src/shared/take-over';
import { levelAt } from './samples';

let count = 0;
const newId = () => `own-${String(++count)}`;

const asks = (name: string, rest: Partial<LadderRequirement> = {}): LadderRequirement => ({
  id: requirementId.parse(name),
  originId: requirementId.parse(name),
  kind: 'graded',
  name,
  skills: [{ id: skillId.parse(name), name }],
  asked: 2,
  amount: null,
  unit: null,
  weight: 1,
  isMustHave: false,
  ...rest,
});
const rung = (name: string, rest: Partial<LadderLevel> = {}): LadderLevel => ({
  id: levelId.parse(name),
  originId: levelId.parse(name),
  tier: 'Mid',
  title: name,
  salary: { minMinor: 100, maxMinor: 200, isOpenEnded: false },
  statistic: null,
  years: { from: 0, to: 2 },
  summary: '',
  responsibilities: [],
  focus: '',
  advance: '',
  requirements: [],
  ...rest,
});
const ladder = (levels: readonly LadderLevel[], rest: Partial<Ladder> = {}): Ladder => ({
  name: 'Path',
  category: 'Work',
  tagline: '',
  currency: 'USD',
  levels,
  ...rest,
});
const said = (differences: readonly Difference[]) =>
  differences.map(({ piece, kind, isLater }) => [piece, kind, isLater]);

/** Ladders over few names, so that two of them share much and differ in all ways. */
const anyLadder = fc
  .record({
    name: fc.constantFrom('Path', 'Road'),
    currency: fc.constantFrom('USD', 'EUR'),
    levels: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
    asked: fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'), { maxLength: 5 }),
    numbers: fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }),
  })
  .map(({ name, currency, levels, asked, numbers }): Ladder => {
    const number = (at: number) => numbers[at] ?? 0;
    return ladder(
      levels.map((key, rank) =>
        rung(key, {
          title: number(rank) > 3 ? `${key} anew` : key,
          salary:
            number(rank + 5) === 0
              ? null
              : { minMinor: number(rank + 5), maxMinor: 9, isOpenEnded: false },
          responsibilities: number(rank + 10) > 3 ? ['Reviews'] : [],
          requirements: asked
            .filter((_, index) => number(index + 15) % levels.length === rank)
            .map((skill, index) =>
              number(index + 20) > 4
                ? asks(skill, { kind: 'time', asked: null, amount: 3, unit: 'weeks' })
                : asks(skill, {
                    asked: number(index + 25) > 2 ? 3 : null,
                    weight: number(index + 30) > 2 ? 2 : 1,
                    isMustHave: number(index + 35) > 3,
                  }),
            ),
        }),
      ),
      { name, currency },
    );
  });
/** A copy with levels and requirements of its own among those copied. */
const anyOwnLadder = fc
  .tuple(anyLadder, fc.boolean(), fc.boolean())
  .map(([copied, hasOwnLevel, hasOwnRequirement]): Ladder => {
    const own = copyLadder(copied, newId);
    const requirement = asks('mine', { id: newId() as RequirementId, originId: null });
    const levels = own.levels.map((level, rank) =>
      hasOwnRequirement && rank === 0
        ? { ...level, requirements: [...level.requirements, requirement] }
        : level,
    );
    const level = rung('mine', { id: newId() as LevelId, originId: null });
    return { ...own, levels: hasOwnLevel ? levels.toSpliced(1, 0, level) : levels };
  });

describe('a copy', () => {
  test('differs from nothing until something changes', () => {
    fc.assert(
      fc.property(anyLadder, (original) => {
        expect(compareLadders(copyLadder(original, newId), original)).toEqual([]);
      }),
    );
  });

  test('has nothing to take over once everything is taken over, in whatever order', () => {
    fc.assert(
      fc.property(anyOwnLadder, anyLadder, fc.infiniteStream(fc.nat()), (own, catalogue, picks) => {
        let mine = own;
        for (let steps = 0; steps < 200; steps++) {
          const differences = compareLadders(mine, catalogue);
          if (differences.length === 0) break;
          const pick = (picks.next().value ?? 0) % differences.length;
          const taken = differences[pick];
          if (!taken) break;
          mine = takeOver(mine, catalogue, taken.piece, newId);
          expect(said(compareLadders(mine, catalogue))).not.toContainEqual([
            taken.piece,
            taken.kind,
            taken.isLater,
          ]);
        }
        expect(compareLadders(mine, catalogue)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is offered nothing later once everything is kept, and keeps its own differences', () => {
    fc.assert(
      fc.property(anyOwnLadder, anyLadder, anyLadder, (mine, before, now) => {
        let origin = piecesOf(before);
        const differences = compareLadders(mine, now, origin);
        for (const { piece } of differences) origin = decided(origin, now, piece);
        const after = compareLadders(mine, now, origin);
        expect(after.filter(({ isLater }) => isLater)).toEqual([]);
        expect(after.map(({ piece }) => piece)).toEqual(differences.map(({ piece }) => piece));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what differs', () => {
  const original = ladder([rung('a', { requirements: [asks('p')] }), rung('b')]);

  test('tells an edit of one’s own from a later change of the catalogue', () => {
    const mine = copyLadder(original, newId);
    const edited = { ...mine, name: 'Mine' };
    const later = ladder([
      rung('a', { title: 'A', requirements: [asks('p', { asked: 3 })] }),
      rung('b'),
    ]);
    expect(said(compareLadders(edited, later, piecesOf(original)))).toEqual([
      ['path name', 'changed', false],
      ['level a title', 'changed', true],
      ['requirement p asked', 'changed', true],
    ]);
  });

  test('offers what the catalogue added and dropped since, and not what one removed oneself', () => {
    const mine = copyLadder(original, newId);
    const without = { ...mine, levels: mine.levels.slice(0, 1) };
    const later = ladder([rung('a', { requirements: [asks('q')] }), rung('b'), rung('c')]);
    expect(said(compareLadders(without, later, piecesOf(original)))).toEqual([
      ['requirement q', 'only-other', true],
      ['level b', 'only-other', false],
      ['level c', 'only-other', true],
      ['requirement p', 'only-mine', true],
    ]);
  });

  test('takes one field and leaves what one set beside it', () => {
    const mine = copyLadder(original, newId);
    const own = {
      ...mine,
      levels: mine.levels.map((level) => ({
        ...level,
        requirements: level.requirements.map((each) => ({ ...each, weight: 3 as const })),
      })),
    };
    const later = ladder([rung('a', { requirements: [asks('p', { asked: 4 })] }), rung('b')]);
    const [difference] = compareLadders(own, later, piecesOf(original)).filter((d) => d.isLater);
    expect(difference).toMatchObject({ piece: 'requirement p asked', mine: 2, other: 4 });
    if (!difference) return;
    const taken = takeOver(own, later, difference.piece, newId);
    expect(taken.levels[0]?.requirements).toMatchObject([{ asked: 4, weight: 3 }]);
  });

  test('says one thing of amounts in another currency, and takes none of them over as it is', () => {
    const mine = { ...copyLadder(original, newId), currency: 'EUR' };
    expect(said(compareLadders(mine, original))).toEqual([['path currency', 'changed', false]]);
  });
});

describe('the figures of a level', () => {
  const draft = {
    careerPathId: 'path',
    revision: 1,
    tier: 'Mid',
    title: 'Nurse II',
    minMinor: 100,
    maxMinor: 200,
    isOpenEnded: false,
    yearsFrom: 1,
    yearsTo: null,
    summary: '',
    responsibilities: [],
    focus: '',
    advance: '',
  };
  test.each([
    [{ minMinor: null }, 'minMinor', 'other-end-missing'],
    [{ maxMinor: null }, 'maxMinor', 'other-end-missing'],
    [{ maxMinor: 100 }, 'maxMinor', 'not-above'],
    [{ yearsTo: 1 }, 'yearsTo', 'not-above'],
    [{ yearsFrom: null, yearsTo: 2 }, 'yearsFrom', 'other-end-missing'],
    [{ yearsFrom: -1 }, 'yearsFrom', 'negative'],
    [{ minMinor: 1.5 }, 'minMinor', 'not-an-amount'],
    [{ title: ' ' }, 'title', 'required'],
  ])('are refused where they make no band: %o', (change, field, message) => {
    expect(levelDraft.safeParse({ ...draft, ...change }).error?.issues).toMatchObject([
      { path: [field], message },
    ]);
  });

  test('may be missing or open at the top', () => {
    expect(levelDraft.safeParse(draft).success).toBe(true);
    const none = { minMinor: null, maxMinor: null, yearsFrom: null };
    expect(levelDraft.safeParse({ ...draft, ...none }).success).toBe(true);
  });

  test('are pointed out where they fall from one level to the next', () => {
    const band = (minMinor: number, maxMinor: number) => ({
      minMinor,
      maxMinor,
      isOpenEnded: false,
    });
    const [first, second, third] = [
      levelAt(0, [], { salary: band(100, 300), years: { from: 2, to: 3 } }),
      levelAt(1, [], { salary: band(150, 250), years: { from: 1, to: 3 } }),
      levelAt(2, [], { salary: null, years: null }),
    ];
    expect(fallingFigures([first, second, third])).toEqual([
      { levelId: second.id, what: 'pay', below: first.title },
      { levelId: second.id, what: 'years', below: first.title },
    ]);
  });
});
