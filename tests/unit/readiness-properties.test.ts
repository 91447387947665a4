import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Requirement } from '../../src/shared/career-paths';
import { computeReadiness, type Readiness } from '../../src/shared/readiness';
import { askedProficiency } from '../../src/shared/skills';
import { asks, levelAt, recordsOf, today } from './samples';

/** A requirement named by its index together with what may be recorded for it. */
const anyRequirement = fc.record({
  kind: fc.constantFrom('graded', 'graded', 'graded', 'credential', 'time'),
  asked: fc.option(fc.integer({ min: 1, max: 4 })),
  amount: fc.double({ min: 0.01, max: 100_000, noNaN: true }),
  weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
  isMustHave: fc.boolean(),
  rank: fc.integer({ min: 0, max: 2 }),
  rated: fc.option(fc.integer({ min: 0, max: 4 })),
  logged: fc.option(fc.double({ min: 0, max: 200_000, noNaN: true })),
  expiry: fc.option(fc.constantFrom('2020-06-01', '2030-06-01')),
  isSetAside: fc.boolean(),
  isBlocked: fc.boolean(),
  shownOn: fc.option(fc.constantFrom('2020-01-01', '2024-03-02', '2024-03-03', '2026-03-01')),
});
type Sketch = typeof anyRequirement extends fc.Arbitrary<infer T> ? T : never;
const anySketches = fc.array(anyRequirement, { maxLength: 12 });

function readinessOf(sketches: readonly Sketch[], heldLevelRank: number | null): Readiness {
  const nameOf = (index: number) => `skill ${index}`;
  const requirementOf = (sketch: Sketch, index: number): Requirement =>
    asks(nameOf(index), {
      kind: sketch.kind,
      asked:
        sketch.kind === 'graded' && sketch.asked !== null
          ? askedProficiency.parse(sketch.asked)
          : null,
      amount: sketch.kind === 'time' ? sketch.amount : null,
      unit: sketch.kind === 'time' ? 'hours' : null,
      weight: sketch.weight,
      isMustHave: sketch.isMustHave,
    });
  const levels = [0, 1, 2].map((rank) =>
    levelAt(
      rank,
      sketches.flatMap((sketch, index) =>
        sketch.rank === rank ? requirementOf(sketch, index) : [],
      ),
    ),
  );
  const entries = <T>(pick: (sketch: Sketch) => T | null) =>
    Object.fromEntries(
      sketches.flatMap((sketch, index) => {
        const value = pick(sketch);
        return value === null ? [] : [[nameOf(index), value]];
      }),
    );
  const ids = (isFlagged: (sketch: Sketch) => boolean) =>
    sketches.flatMap((s, index) => (isFlagged(s) ? `${s.rank}/${nameOf(index)}` : []));
  const target = levels[2];
  if (!target) throw new Error('unreachable');
  return computeReadiness({
    levels,
    target,
    heldLevelRank,
    records: recordsOf({
      ratings: entries((s) => (s.kind === 'graded' ? s.rated : null)),
      credentials: entries((s) => (s.kind === 'credential' ? s.expiry : null)),
      time: entries((s) => (s.kind === 'time' ? s.logged : null)),
      setAside: ids((s) => s.isSetAside),
      noOpportunity: ids((s) => s.isBlocked),
      shownOn: entries((s) => s.shownOn),
    }),
    today,
  });
}

const anyHeld = fc.option(fc.integer({ min: 0, max: 2 }));

it('never shows more than the low end', () => {
  fc.assert(
    fc.property(anySketches, anyHeld, (sketches, held) => {
      const { headline } = readinessOf(sketches, held);
      if (headline.kind !== 'range') return;
      expect(headline.shown).toBeGreaterThanOrEqual(0);
      expect(headline.shown).toBeLessThanOrEqual(headline.low);
    }),
  );
});

it('is the sum the rules state, worked out in whole numbers', () => {
  fc.assert(
    fc.property(
      anySketches.map((all) => all.map((one) => ({ ...one, kind: 'graded' as const, rank: 2 }))),
      (sketches) => {
        const counted = sketches.filter(({ isSetAside }) => !isSetAside);
        const weigh = (all: readonly Sketch[], twelfths: (sketch: Sketch) => number) =>
          all.reduce((sum, sketch) => sum + sketch.weight * twelfths(sketch), 0);
        // Each proficiency asked divides twelve, so that every share is a whole number of twelfths.
        const share = ({ rated, asked }: Sketch) =>
          Math.min(12, ((rated ?? 0) * 12) / (asked ?? 2));
        const all = weigh(counted, () => 12);
        const known = counted.filter(({ rated }) => rated !== null);
        const unknown = counted.filter(({ rated }) => rated === null);
        const shown = known.filter(({ shownOn }) => shownOn !== null && shownOn > '2024-03-02');
        const percent = (twelfths: number) => Math.floor((100 * twelfths) / all);
        const { headline } = readinessOf(sketches, null);
        if (all === 0) expect(headline).toEqual({ kind: 'nothing-applies' });
        else if (known.length === 0) expect(headline).toEqual({ kind: 'none-rated' });
        else if (100 * weigh(known, () => 12) < 60 * all)
          expect(headline).toEqual({ kind: 'counts-only' });
        else
          expect(headline).toEqual({
            kind: 'range',
            low: percent(weigh(known, share)),
            high: percent(weigh(known, share) + weigh(unknown, () => 12)),
            shown: percent(weigh(shown, share)),
          });
      },
    ),
    { numRuns: 1000 },
  );
});

it('keeps 0 ≤ low ≤ high ≤ 100 in whole percent', () => {
  fc.assert(
    fc.property(anySketches, anyHeld, (sketches, held) => {
      const { headline } = readinessOf(sketches, held);
      if (headline.kind !== 'range') return;
      expect(Number.isInteger(headline.low) && Number.isInteger(headline.high)).toBe(true);
      expect(headline.low).toBeGreaterThanOrEqual(0);
      expect(headline.high).toBeGreaterThanOrEqual(headline.low);
      expect(headline.high).toBeLessThanOrEqual(100);
    }),
  );
});

it('never gives a share, a gain or an hour that is NaN or negative', () => {
  fc.assert(
    fc.property(anySketches, anyHeld, (sketches, held) => {
      const { target, foundations, moves, working } = readinessOf(sketches, held);
      const scores = [...target, ...foundations].flatMap(({ score }) => score ?? []);
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      for (const { gain, hours } of moves) {
        expect(gain > 0 && gain <= 100.000001).toBe(true);
        expect(hours === null || hours > 0).toBe(true);
      }
      expect(working.metWeight).toBeLessThanOrEqual(working.knownWeight + 1e-9);
      expect(working.knownWeight).toBeLessThanOrEqual(working.totalWeight);
    }),
  );
});

it('counts every requirement once, as target or as foundation', () => {
  fc.assert(
    fc.property(anySketches, anyHeld, (sketches, held) => {
      const readiness = readinessOf(sketches, held);
      expect(readiness.target.length + readiness.foundations.length).toBe(sketches.length);
      expect(readiness.target).toHaveLength(sketches.filter((s) => s.rank === 2).length);
    }),
  );
});

/** Replaces what one sketch records and compares the ranges before and after. */
const compareRanges = (
  change: (sketch: Sketch, value: number) => Sketch | null,
  check: (before: { low: number; high: number }, after: { low: number; high: number }) => void,
) =>
  fc.assert(
    fc.property(anySketches, fc.nat(), fc.integer({ min: 0, max: 4 }), (sketches, pick, value) => {
      const index = sketches.length === 0 ? -1 : pick % sketches.length;
      const sketch = sketches[index];
      const changed = sketch && change(sketch, value);
      if (!changed) return;
      const before = readinessOf(sketches, null).headline;
      const after = readinessOf(sketches.with(index, changed), null).headline;
      if (before.kind === 'range' && after.kind === 'range') check(before, after);
    }),
    { numRuns: 500 },
  );

it('never lowers either end when a rating rises', () => {
  compareRanges(
    (sketch, value) =>
      sketch.rated === null ? null : { ...sketch, rated: Math.max(sketch.rated, value) },
    (before, after) => {
      expect(after.low).toBeGreaterThanOrEqual(before.low);
      expect(after.high).toBeGreaterThanOrEqual(before.high);
    },
  );
});

it('only narrows the range when something unrated is rated', () => {
  compareRanges(
    (sketch, value) => (sketch.rated === null ? { ...sketch, rated: value } : null),
    (before, after) => {
      expect(after.low).toBeGreaterThanOrEqual(before.low);
      expect(after.high).toBeLessThanOrEqual(before.high);
    },
  );
});

it('is one number when everything that counts is known', () => {
  fc.assert(
    fc.property(anySketches, (sketches) => {
      const known = sketches.map((s) => ({
        ...s,
        rated: s.rated ?? 1,
        logged: s.logged ?? 0,
        expiry: s.expiry ?? '2030-06-01',
      }));
      const { headline } = readinessOf(known, null);
      if (headline.kind === 'range') expect(headline.low).toBe(headline.high);
      else expect(headline.kind).toBe('nothing-applies');
    }),
  );
});

it('is ready to discuss only when every must-have is met', () => {
  fc.assert(
    fc.property(anySketches, anyHeld, (sketches, held) => {
      const readiness = readinessOf(sketches, held);
      if (readiness.status !== 'ready-to-discuss') return;
      const mustHaves = readiness.target.filter((s) => s.requirement.isMustHave);
      expect(mustHaves.every((s) => s.isMet)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('orders moves by gain per hour', () => {
  fc.assert(
    fc.property(anySketches, (sketches) => {
      const { moves } = readinessOf(sketches, null);
      const rates = moves.map(({ gain, hours }) => (hours === null ? 0 : gain / hours));
      expect(rates).toEqual([...rates].sort((a, b) => b - a));
    }),
  );
});

it('raises the low sum by exactly the gain when a move is made', () => {
  fc.assert(
    fc.property(anySketches, (sketches) => {
      const before = readinessOf(sketches, null);
      for (const { standing, gain } of before.moves) {
        const index = sketches.findIndex((_, i) => standing.requirement.name === `skill ${i}`);
        const sketch = sketches[index];
        if (!sketch) throw new Error('unreachable');
        const met = { ...sketch, rated: 4, logged: sketch.amount, expiry: '2030-06-01' as const };
        const after = readinessOf(sketches.with(index, met), null);
        const lowOf = ({ working }: Readiness) => (100 * working.metWeight) / working.totalWeight;
        expect(lowOf(after) - lowOf(before)).toBeCloseTo(gain, 6);
      }
    }),
  );
});
