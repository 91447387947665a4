import { z } from 'zod';
import { careerPathId, levelId, type CareerPath, type Level } from './career-paths';
import type { CareerPathId, LevelId } from './career-paths';
import { piece, type Difference, type LadderLevel } from './ladders';
import { amountMinor, currency } from './money';
import { revision } from './skills';
import { line, prose } from './text';

// A path made one's own: a copy of a path, or one begun from nothing, to be worded for one's employer
// or region.

const pathFields = () => ({
  name: line(200),
  category: line(100),
  tagline: prose(500),
  currency,
});
/** Names the path that is changed as it was last seen. */
const seen = { careerPathId, revision };

export const careerPathCopy = z.lazy(() =>
  z.object({
    careerPathId,
    name: line(200),
    /** Position, goal and plan go along, as far as they are on the path that is copied. */
    movesAlong: z.boolean(),
  }),
);
export type CareerPathCopy = z.infer<typeof careerPathCopy>;
export const ownPathDraft = z.lazy(() => z.object({ ...pathFields(), firstLevel: line(200) }));
export type OwnPathDraft = z.infer<typeof ownPathDraft>;
export const ownPathChange = z.lazy(() => z.object({ ...seen, ...pathFields() }));
export type OwnPathChange = z.infer<typeof ownPathChange>;
export const ownPathSeen = z.lazy(() => z.object(seen));
export type OwnPathSeen = z.infer<typeof ownPathSeen>;
export const pieceDecision = z.lazy(() => z.object({ ...seen, piece }));
export type PieceDecision = z.infer<typeof pieceDecision>;

const years = z.number('not-an-amount').min(0, 'negative').max(80, 'too-large').nullable();
const levelFields = () =>
  z.object({
    tier: line(100),
    title: line(200),
    minMinor: amountMinor.nullable(),
    maxMinor: amountMinor.nullable(),
    isOpenEnded: z.boolean(),
    yearsFrom: years,
    yearsTo: years,
    summary: prose(4_000),
    responsibilities: z.array(z.object({ text: line(500) })).max(20),
    focus: prose(4_000),
    advance: prose(4_000),
  });
type LevelFields = z.infer<ReturnType<typeof levelFields>>;

const checkFigures = ({ value, issues }: z.core.ParsePayload<LevelFields>): void => {
  const { minMinor, maxMinor, yearsFrom, yearsTo } = value;
  const refuse = (field: keyof LevelFields, message: string) =>
    issues.push({ code: 'custom', path: [field], message, input: value });
  if ((minMinor === null) !== (maxMinor === null)) {
    refuse(minMinor === null ? 'minMinor' : 'maxMinor', 'other-end-missing');
  } else if (minMinor !== null && maxMinor !== null && maxMinor <= minMinor) {
    refuse('maxMinor', 'not-above');
  }
  if (yearsFrom === null && yearsTo !== null) refuse('yearsFrom', 'other-end-missing');
  if (yearsFrom !== null && yearsTo !== null && yearsTo <= yearsFrom)
    refuse('yearsTo', 'not-above');
};
export const levelDraft = z.lazy(() => levelFields().extend(seen).check(checkFigures));
export type LevelDraft = z.infer<typeof levelDraft>;
export const levelChange = z.lazy(() =>
  levelFields()
    .extend({ ...seen, id: levelId })
    .check(checkFigures),
);
export type LevelChange = z.infer<typeof levelChange>;
export const levelMove = z.lazy(() =>
  z.object({
    ...seen,
    id: levelId,
    /** The level it comes to stand below; null makes it the last. */
    before: levelId.nullable(),
  }),
);
export type LevelMove = z.infer<typeof levelMove>;
export const levelSeen = z.lazy(() => z.object({ ...seen, id: levelId }));
export type LevelSeen = z.infer<typeof levelSeen>;

/** A level's fields as a draft gives them; a band that stays as it was keeps the statistic it was taken from. */
export const levelFrom = (
  draft: LevelFields,
  was: LadderLevel | null,
): Omit<LadderLevel, 'id' | 'originId' | 'requirements'> => {
  const { tier, title, minMinor, maxMinor, isOpenEnded, yearsFrom, yearsTo } = draft;
  const salary =
    minMinor === null || maxMinor === null ? null : { minMinor, maxMinor, isOpenEnded };
  return {
    tier,
    title,
    salary,
    statistic:
      JSON.stringify(salary) === JSON.stringify(was?.salary) ? (was?.statistic ?? null) : null,
    years: yearsFrom === null ? null : { from: yearsFrom, to: yearsTo },
    summary: draft.summary,
    responsibilities: draft.responsibilities.map(({ text }) => text),
    focus: draft.focus,
    advance: draft.advance,
  };
};

/** An earlier state of an own path, kept when it was changed. */
export interface PathVersion {
  readonly number: number;
  /** When it was replaced by the next, epoch milliseconds. */
  readonly replacedAt: number;
  /** How much of it is otherwise now. */
  readonly differenceCount: number;
}
export const versionSeen = z.lazy(() => z.object({ ...seen, number: z.int().min(1) }));
export type VersionSeen = z.infer<typeof versionSeen>;
export const versionOf = z.lazy(() => versionSeen.unwrap().omit({ revision: true }));

/** Earlier versions kept of each path; older ones go. */
export const keptVersions = 100;

/** An own path with all that its editing needs. */
export interface OwnPath {
  readonly careerPath: CareerPath;
  readonly revision: number;
  /** What it was copied from; null where it was begun from nothing. */
  readonly origin: {
    readonly id: CareerPathId;
    readonly name: string;
    /** No longer in the catalogue, so that there is nothing to compare with. */
    readonly isRetired: boolean;
  } | null;
  /** Where it differs from what the catalogue says now. */
  readonly differences: readonly Difference[];
  /** Newest first. */
  readonly versions: readonly PathVersion[];
}

/** Where a level pays less or starts earlier than the one below it, which may be meant so. */
export function fallingFigures(
  levels: readonly Pick<Level, 'id' | 'title' | 'salary' | 'years'>[],
): readonly {
  readonly levelId: LevelId;
  readonly what: 'pay' | 'years';
  readonly below: string;
}[] {
  return levels.flatMap((level, rank) => {
    const below = levels[rank - 1];
    if (below === undefined) return [];
    const note = (what: 'pay' | 'years') => ({ levelId: level.id, what, below: below.title });
    const falls = (own: number | undefined, lower: number | undefined) =>
      own !== undefined && lower !== undefined && own < lower;
    return [
      ...(falls(level.salary?.minMinor, below.salary?.minMinor) ||
      falls(level.salary?.maxMinor, below.salary?.maxMinor)
        ? [note('pay')]
        : []),
      ...(falls(level.years?.from, below.years?.from) ? [note('years')] : []),
    ];
  });
}
