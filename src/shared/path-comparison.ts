import type {
  CareerPath,
  CareerPathId,
  CareerPathSummary,
  Level,
  LevelId,
  Requirement,
  WageStatistic,
} from './career-paths';
import { dateOf } from './dates';
import { bandsOf, type LevelBand } from './level-bands';
import { assessLadder, noRecords } from './requirement-standing';
import type { Asked, RequirementStanding } from './requirement-standing';
import type { SkillId } from './skills';

// What two ladders or two levels have in common and what sets them apart, from what they ask alone.

/** A path that asks for some of the skills of another. */
export interface RelatedPath {
  readonly id: CareerPathId;
  readonly name: string;
  readonly category: string;
  /** Of the skills the first path asks, how many this one asks too, 0 to 100. */
  readonly sharePercent: number;
  /** What both ask for, by name. */
  readonly sharedSkills: readonly string[];
}

/** Two levels of different paths that a survey pays from the same cells, so that pay cannot tell them apart. */
export interface SharedStatistic {
  readonly statistic: WageStatistic;
  readonly levels: readonly {
    readonly levelId: LevelId;
    readonly careerPathId: CareerPathId;
    readonly careerPathName: string;
  }[];
}

const cellsOf = ({ soc, from, to }: WageStatistic): string => [soc, from, to].join(' ');

/** The statistics that levels of two or more of these paths are paid from, in the order of the ladders. */
export function sharedStatistics(careerPaths: readonly CareerPath[]): readonly SharedStatistic[] {
  const uses = careerPaths.flatMap(({ id, name, levels }) =>
    levels.flatMap(({ id: levelId, statistic }) =>
      statistic === null
        ? []
        : [{ statistic, use: { levelId, careerPathId: id, careerPathName: name } }],
    ),
  );
  return [...Map.groupBy(uses, ({ statistic }) => cellsOf(statistic)).values()].flatMap((group) => {
    const [first] = group;
    const isShared = new Set(group.map(({ use }) => use.careerPathId)).size > 1;
    return first && isShared
      ? [{ statistic: first.statistic, levels: group.map(({ use }) => use) }]
      : [];
  });
}

/** The bands of a path, or of several that one statistic serves level by level. */
export interface PayLine {
  readonly careerPaths: readonly Pick<CareerPath, 'id' | 'name'>[];
  readonly bands: readonly LevelBand[];
}

/** The place of a path's line among those of the paths compared, from 0: paths on one line have the first one's. */
export const linePlace = (careerPaths: readonly CareerPath[], id: CareerPathId): number => {
  const line = payLines(careerPaths).find((each) =>
    each.careerPaths.some((path) => path.id === id),
  );
  return careerPaths.findIndex((path) => path.id === line?.careerPaths[0]?.id);
};

/** What to draw for each path: those whose every level has the same cells and years are one line, not two that differ by nothing. */
export function payLines(careerPaths: readonly CareerPath[]): readonly PayLine[] {
  const lineOf = ({ id, levels }: CareerPath): string =>
    levels.every(({ statistic }) => statistic !== null)
      ? JSON.stringify(
          levels.map(({ statistic, years }) => [statistic && cellsOf(statistic), years]),
        )
      : id;
  return [...Map.groupBy(careerPaths, lineOf).values()].map((group) => ({
    careerPaths: group.map(({ id, name }) => ({ id, name })),
    bands: group.slice(0, 1).flatMap(bandsOf),
  }));
}

/** Skills asked by the same of the compared paths. */
export interface SkillOverlap {
  /** The paths that ask for them, in the order compared. */
  readonly careerPathIds: readonly CareerPathId[];
  readonly skills: readonly { readonly id: SkillId; readonly name: string }[];
}

/** Every skill that the paths ask for, in groups by which of them do: what most share comes first. */
export function skillOverlaps(careerPaths: readonly CareerPath[]): readonly SkillOverlap[] {
  const askedBy = new Map<SkillId, { name: string; paths: Set<CareerPathId> }>();
  for (const { id, levels } of careerPaths) {
    for (const skill of levels.flatMap(skillsOf)) {
      const entry = askedBy.get(skill.id) ?? { name: skill.name, paths: new Set() };
      entry.paths.add(id);
      askedBy.set(skill.id, entry);
    }
  }
  const all = [...askedBy].map(([id, { name, paths }]) => ({
    id,
    name,
    careerPathIds: careerPaths.map((path) => path.id).filter((each) => paths.has(each)),
  }));
  const place = ({ careerPathIds }: SkillOverlap) =>
    careerPathIds.map((id) => careerPaths.findIndex((path) => path.id === id)).join(' ');
  return [...Map.groupBy(all, ({ careerPathIds }) => careerPathIds.join('\n')).values()]
    .map((group) => ({
      careerPathIds: group[0]?.careerPathIds ?? [],
      skills: group
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }))
    .sort(
      (a, b) => b.careerPathIds.length - a.careerPathIds.length || place(a).localeCompare(place(b)),
    );
}

const skillsOf = ({ requirements }: Level) => requirements.flatMap(({ skills }) => skills);

/** One thing a level asks, with all its foundations: what, how much, and as which requirement. */
export interface AskedItem {
  readonly requirement: Requirement;
  readonly asked: Asked;
}

/** What changes for somebody who meets one level and goes on to another. */
export interface LevelDifference {
  /** Asked by the other level alone. */
  readonly added: readonly AskedItem[];
  /** Asked by both, and more of it by the other. */
  readonly raised: readonly (AskedItem & { readonly before: Asked })[];
  /** Asked by both, and no more of it by the other. */
  readonly kept: readonly AskedItem[];
  /** Asked by the first level alone. */
  readonly dropped: readonly AskedItem[];
}

/**
 * What sets a level apart from another, on the same path or across paths. A level asks what it lists
 * and what the levels below it list, as much as readiness counts by. Two requirements are about the
 * same where any one skill meets both.
 */
export function levelDifference(
  from: { readonly careerPath: CareerPath; readonly levelId: LevelId },
  to: { readonly careerPath: CareerPath; readonly levelId: LevelId },
): LevelDifference {
  const before = askedUpTo(from.careerPath, from.levelId);
  const after = askedUpTo(to.careerPath, to.levelId);
  const added: AskedItem[] = [];
  const raised: (AskedItem & { before: Asked })[] = [];
  const kept: AskedItem[] = [];
  for (const item of after) {
    const [first, ...others] = before.filter((other) => isSame(item, other)).map((o) => o.asked);
    if (first === undefined) {
      added.push(item);
      continue;
    }
    const most = others.reduce((best, next) => (isMore(next, best) ? next : best), first);
    if (isMore(item.asked, most)) raised.push({ ...item, before: most });
    else kept.push(item);
  }
  const dropped = before.filter((item) => !after.some((other) => isSame(item, other)));
  return { added, raised, kept, dropped };
}

function askedUpTo({ levels }: CareerPath, levelId: LevelId): readonly AskedItem[] {
  // Nothing recorded has a say in what is asked, hence none and no particular day.
  const ladder = assessLadder(levels, { heldLevelRank: null, records: noRecords, today: anyDay });
  const level = ladder.find((each) => each.levelId === levelId);
  return level === undefined ? [] : [...level.target, ...level.foundations].map(itemOf);
}

const anyDay = dateOf('2000-01-01');
const itemOf = ({ requirement, asked }: RequirementStanding): AskedItem => ({ requirement, asked });

function isSame(a: AskedItem, b: AskedItem): boolean {
  const isKind =
    a.asked.kind === b.asked.kind &&
    (a.asked.kind !== 'time' || b.asked.kind !== 'time' || a.asked.unit === b.asked.unit);
  return (
    isKind && a.requirement.skills.some(({ id }) => b.requirement.skills.some((s) => s.id === id))
  );
}

function isMore(a: Asked, b: Asked): boolean {
  if (a.kind === 'graded' && b.kind === 'graded') return a.proficiency > b.proficiency;
  if (a.kind === 'time' && b.kind === 'time') return a.amount > b.amount;
  return false;
}

/** A skill that gives a head start to another; it never counts in its place. */
export interface CloseSkill {
  /** What the other level asks anew. */
  readonly added: { readonly id: SkillId; readonly name: string };
  /** What the first level asks already. */
  readonly known: { readonly id: SkillId; readonly name: string };
  readonly reason: string;
}

/** Two levels side by side, with the skills of the first that give a head start to what is new. */
export interface LevelComparison {
  readonly from: { readonly careerPath: CareerPathSummary; readonly level: Level };
  readonly to: { readonly careerPath: CareerPathSummary; readonly level: Level };
  readonly difference: LevelDifference;
  readonly close: readonly CloseSkill[];
}

/** Two to four paths side by side. */
export interface PathComparison {
  readonly careerPaths: readonly CareerPath[];
  readonly statistics: readonly SharedStatistic[];
  readonly overlaps: readonly SkillOverlap[];
}

export const mostCompared = 4;

/** What surrounds a path: which others are near, and which are paid from the same statistic. */
export interface PathContext {
  /** How many skills the path asks. */
  readonly askedCount: number;
  readonly related: readonly RelatedPath[];
  /** For each level with one, how many other paths its statistic serves, and the first few of them. */
  readonly sameStatistic: readonly {
    readonly levelId: LevelId;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}
