import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CareerPath,
  CareerPathId,
  Level,
  LevelId,
  Requirement,
  RequirementId,
  WageStatistic,
} from '../../src/shared/career-paths';
import {
  levelDifference,
  payLines,
  sharedStatistics,
  skillOverlaps,
  type AskedItem,
} from '../../src/shared/path-comparison';
import type { AskedProficiency, SkillId } from '../../src/shared/skills';

type Ask = string | { readonly skills: readonly string[]; readonly asked: AskedProficiency | null };

/** A path whose levels ask the given skills; `statistics` are percentiles' beginnings by level. */
function path(
  id: string,
  asks: readonly (readonly Ask[])[],
  soc: string | null = null,
): CareerPath {
  const levels = asks.map((list, rank): Level => {
    const cells = [
      ['p10', 'p25'],
      ['p25', 'p50'],
      ['p50', 'p75'],
      ['p75', 'p90'],
    ] as const;
    const [from, to] = cells[rank % 4] ?? cells[0];
    const statistic: WageStatistic | null =
      soc === null ? null : { soc, occupation: 'People who work', from, to };
    return {
      id: `${id}/${String(rank)}` as LevelId,
      careerPathId: id as CareerPathId,
      rank,
      tier: `Tier ${String(rank)}`,
      title: `${id} ${String(rank)}`,
      salary: { minMinor: 100 + rank, maxMinor: 200 + rank, isOpenEnded: false },
      statistic,
      hasOwnBand: false,
      years: { from: rank * 2, to: rank * 2 + 2 },
      summary: '',
      responsibilities: [],
      focus: '',
      advance: '',
      requirements: list.map((ask, index) =>
        requirement(`${id}-${String(rank)}-${String(index)}`, ask),
      ),
    };
  });
  return {
    id: id as CareerPathId,
    isOwn: false,
    category: 'Any',
    name: id,
    tagline: '',
    currency: 'USD',
    source: { name: 'A survey', dated: '2025-05', basis: 'derived' },
    preparation: null,
    levelCount: levels.length,
    salary: null,
    levels,
  };
}

function requirement(id: string, ask: Ask): Requirement {
  const { skills, asked } = typeof ask === 'string' ? { skills: [ask], asked: null } : ask;
  return {
    id: id as RequirementId,
    levelId: '' as LevelId,
    kind: 'graded',
    name: skills.join(' or '),
    skills: skills.map((name) => ({ id: name as SkillId, name })),
    asked,
    amount: null,
    unit: null,
    weight: 1,
    isMustHave: false,
    isOwn: false,
    override: null,
    revision: 1,
  };
}

const at = (careerPath: CareerPath, rank: number) => ({
  careerPath,
  levelId: careerPath.levels[rank]?.id ?? ('' as LevelId),
});
const names = (items: readonly AskedItem[]) => items.map(({ requirement: { name } }) => name);

describe('what changes between two levels', () => {
  const ladder = path('builder', [['git'], ['docker'], ['design']]);

  it('is what the higher one adds, and what the convention raises below it', () => {
    const { added, raised, kept, dropped } = levelDifference(at(ladder, 0), at(ladder, 1));
    expect(names(added)).toEqual(['docker']);
    expect(raised).toMatchObject([
      { requirement: { name: 'git' }, before: { proficiency: 2 }, asked: { proficiency: 3 } },
    ]);
    expect([...kept, ...dropped]).toEqual([]);
  });

  it('on the way down drops what the higher one added, and raises nothing', () => {
    const { added, raised, kept, dropped } = levelDifference(at(ladder, 1), at(ladder, 0));
    expect([...added, ...raised]).toEqual([]);
    expect(names(kept)).toEqual(['git']);
    expect(names(dropped)).toEqual(['docker']);
  });

  it('takes two requirements for the same where one skill meets both', () => {
    const other = path('keeper', [[{ skills: ['docker', 'podman'], asked: 4 }, 'stock']]);
    const { added, raised, dropped } = levelDifference(at(ladder, 1), at(other, 0));
    expect(names(raised)).toEqual(['docker or podman']);
    expect(names(added)).toEqual(['stock']);
    expect(names(dropped)).toEqual(['git']);
  });
});

const skills = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const asks = fc.uniqueArray(
  fc.record({
    skills: fc.uniqueArray(fc.constantFrom(...skills), { minLength: 1, maxLength: 2 }),
    asked: fc.constantFrom<AskedProficiency | null>(null, 1, 2, 3, 4),
  }),
  { maxLength: 4, selector: ({ skills: own }) => own.join() },
);
const someLadder = (id: string) =>
  fc
    .array(asks, { minLength: 1, maxLength: 4 })
    .chain((lists) =>
      fc.nat(lists.length - 1).map((rank) => ({ ...at(path(id, lists), rank), rank })),
    );

describe('the difference between any two levels', () => {
  it('between a level and itself is nothing', () => {
    fc.assert(
      fc.property(someLadder('x'), (side) => {
        const { added, raised, dropped } = levelDifference(side, side);
        expect([...added, ...dropped]).toEqual([]);
        expect(raised.filter(({ requirement: { skills: own } }) => own.length === 1)).toEqual(
          raised.filter(({ before, asked }) => before === asked),
        );
      }),
    );
  });

  it('puts everything the other level asks in one place, and adds what the way back drops', () => {
    fc.assert(
      fc.property(someLadder('x'), someLadder('y'), (from, to) => {
        const there = levelDifference(from, to);
        const back = levelDifference(to, from);
        const ids = (items: readonly AskedItem[]) =>
          items.map(({ requirement: { id } }) => id).sort();
        expect(ids(there.added)).toEqual(ids(back.dropped));
        expect(ids(there.dropped)).toEqual(ids(back.added));
        const placed = ids([...there.added, ...there.raised, ...there.kept]);
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed).toEqual(
          ids([
            ...back.dropped,
            ...levelDifference(to, to).kept.filter(
              ({ requirement: { id } }) => !ids(back.dropped).includes(id),
            ),
            ...levelDifference(to, to).raised.filter(
              ({ requirement: { id } }) => !ids(back.dropped).includes(id),
            ),
          ]),
        );
        for (const { before, asked } of there.raised) {
          const [less, more] = [before, asked].map((each) =>
            each.kind === 'graded' ? each.proficiency : 0,
          );
          expect(more).toBeGreaterThan(less ?? 0);
        }
      }),
    );
  });
});

describe('paths beside each other', () => {
  const one = path('one', [['git', 'sql'], ['docker']], '15-1252');
  const two = path('two', [['git'], ['docker', 'talks']], '15-1252');
  const three = path('three', [['git', 'welding'], ['sql']], '51-4121');

  it('name the statistic that serves more than one of them, level by level', () => {
    const shared = sharedStatistics([one, two, three]);
    expect(shared.map(({ statistic: { soc, from } }) => [soc, from])).toEqual([
      ['15-1252', 'p10'],
      ['15-1252', 'p25'],
    ]);
    expect(shared[0]?.levels.map(({ careerPathName }) => careerPathName)).toEqual(['one', 'two']);
    expect(sharedStatistics([one, three])).toEqual([]);
    expect(sharedStatistics([path('p', [['x']]), path('q', [['x']])])).toEqual([]);
  });

  it('are one line where nothing tells their pay apart, and never where no statistic is named', () => {
    const lines = payLines([one, two, three]);
    expect(lines.map(({ careerPaths }) => careerPaths.map(({ name }) => name))).toEqual([
      ['one', 'two'],
      ['three'],
    ]);
    expect(lines[0]?.bands).toHaveLength(2);
    expect(payLines([path('p', [['x']]), path('q', [['x']])])).toHaveLength(2);
  });

  it('sort their skills by who asks them, what most share first', () => {
    const overlaps = skillOverlaps([one, two, three]);
    expect(
      overlaps.map(({ careerPathIds, skills: own }) => [
        careerPathIds.join(' '),
        own.map(({ name }) => name),
      ]),
    ).toEqual([
      ['one two three', ['git']],
      ['one two', ['docker']],
      ['one three', ['sql']],
      ['two', ['talks']],
      ['three', ['welding']],
    ]);
  });
});
