import type { Level, LevelId, Requirement, RequirementId } from './career-paths';
import { conventions, defaultEffortHours } from './conventions';
import type { IsoDate } from './dates';
import { reaches } from './numbers';
import type { AskedProficiency, HeldCredential, Proficiency, SkillId, TimeUnit } from './skills';

// Where somebody stands on each requirement of a level and of the levels below it, before any sum.

/** What a requirement asks, with the convention applied where the path does not say. */
export type Asked =
  | {
      readonly kind: 'graded';
      readonly proficiency: AskedProficiency;
      readonly isConvention: boolean;
    }
  | { readonly kind: 'credential' }
  | { readonly kind: 'time'; readonly amount: number; readonly unit: TimeUnit };

/** What is recorded for a requirement; null while nothing is, which is unknown and not zero. */
export type Recorded =
  | {
      readonly kind: 'graded';
      readonly proficiency: Proficiency;
      readonly skillId: SkillId;
      readonly ratedOn: IsoDate;
    }
  | { readonly kind: 'credential'; readonly held: HeldCredential; readonly isExpired: boolean }
  | { readonly kind: 'time'; readonly amount: number };

/** One requirement with what is asked, what is recorded and how far that goes (0 to 1). */
export interface RequirementStanding {
  readonly requirement: Requirement;
  /** The same requirement as other levels list it; a milestone for any of them covers this one. */
  readonly alsoListedAs: readonly RequirementId[];
  readonly levelTitle: string;
  readonly asked: Asked;
  readonly recorded: Recorded | null;
  /** 0 to 1, null while unknown. */
  readonly score: number | null;
  readonly isMet: boolean;
  /** Proficiency steps missing, 0 when met; null while unknown and for what is not graded. */
  readonly stepsShort: number | null;
  readonly setAsideReason: string | null;
  readonly noOpportunity: { readonly whom: string | null; readonly since: IsoDate } | null;
  /** A foundation below the level held that nobody rated. */
  readonly isAssumed: boolean;
}

/** What is recorded about the requirements, as the store hands it over. */
export interface Records {
  readonly ratings: ReadonlyMap<
    SkillId,
    { readonly proficiency: Proficiency; readonly ratedOn: IsoDate }
  >;
  readonly credentials: ReadonlyMap<SkillId, HeldCredential>;
  readonly time: ReadonlyMap<SkillId, number>;
  readonly setAside: ReadonlyMap<string, string>;
  readonly noOpportunity: ReadonlyMap<
    string,
    { readonly whom: string | null; readonly since: IsoDate }
  >;
}

/** What readiness is computed from. */
export interface ReadinessInput {
  /** The target's path, or its levels up to the target, in any order; levels above it are ignored. */
  readonly levels: readonly Level[];
  readonly target: Level;
  /** Rank of the level held on the same path; null when the level held is elsewhere or none. */
  readonly heldLevelRank: number | null;
  readonly records: Records;
  readonly today: IsoDate;
}

/** Where somebody stands on what one level asks, and on what the levels below it ask. */
export interface LevelStanding {
  readonly levelId: LevelId;
  readonly target: readonly RequirementStanding[];
  readonly foundations: readonly RequirementStanding[];
}

/** Where somebody stands on each level of a ladder. */
export const assessLadder = (
  levels: readonly Level[],
  on: Pick<ReadinessInput, 'heldLevelRank' | 'records' | 'today'>,
): readonly LevelStanding[] =>
  levels.map((target) => ({
    levelId: target.id,
    ...assessRequirements({ ...on, levels, target }),
  }));

interface Listing {
  readonly level: Level;
  readonly requirement: Requirement;
  /** Proficiency asked here when the path does not say. */
  readonly usuallyAsked: AskedProficiency;
}

/** The target's requirements and its foundations, nearest level first, each one once. */
export function assessRequirements(input: ReadinessInput): {
  readonly target: readonly RequirementStanding[];
  readonly foundations: readonly RequirementStanding[];
} {
  const below = input.levels
    .filter((level) => level.rank < input.target.rank)
    .sort((a, b) => b.rank - a.rank);
  const groups = new Map<string, [Listing, ...Listing[]]>();
  for (const level of [input.target, ...below]) {
    const usuallyAsked =
      level === input.target
        ? conventions.askedByTarget
        : level === below[0]
          ? conventions.askedByLevelBelow
          : conventions.askedByOlderLevels;
    for (const requirement of level.requirements) {
      const listing = { level, requirement, usuallyAsked };
      const key = identity(requirement);
      const group = groups.get(key);
      if (group) group.push(listing);
      else groups.set(key, [listing]);
    }
  }
  const target: RequirementStanding[] = [];
  const foundations: RequirementStanding[] = [];
  for (const group of groups.values()) {
    const isTarget = group[0].level === input.target;
    (isTarget ? target : foundations).push(assess(group, input));
  }
  return { target, foundations };
}

/** Two requirements are the same when any of the same skills meets them, counted in the same unit. */
const identity = ({ kind, unit, skills }: Requirement): string =>
  JSON.stringify([
    kind,
    kind === 'time' ? unit : null,
    [...new Set(skills.map((s) => s.id))].sort(),
  ]);

function assess(
  group: readonly [Listing, ...Listing[]],
  { target, heldLevelRank, records, today }: ReadinessInput,
): RequirementStanding {
  const [{ level, requirement: first }, ...others] = group;
  const twins = others.filter((other) => other.level === level).map((other) => other.requirement);
  const requirement: Requirement = {
    ...first,
    weight: twins.reduce(
      (weight, twin) => (twin.weight > weight ? twin.weight : weight),
      first.weight,
    ),
    isMustHave: first.isMustHave || twins.some((twin) => twin.isMustHave),
  };
  const asked = highestAsked(group);
  const recorded = bestRecord(requirement, records, today);
  const isAssumed =
    recorded === null && level !== target && heldLevelRank !== null && level.rank < heldLevelRank;
  return {
    requirement,
    alsoListedAs: others.map((other) => other.requirement.id),
    levelTitle: level.title,
    asked,
    recorded,
    ...compare(asked, recorded, today),
    setAsideReason: records.setAside.get(requirement.id) ?? null,
    noOpportunity: records.noOpportunity.get(requirement.id) ?? null,
    isAssumed,
  };
}

function highestAsked(group: readonly [Listing, ...Listing[]]): Asked {
  const { kind, unit } = group[0].requirement;
  switch (kind) {
    case 'graded':
      return group
        .map(({ requirement, usuallyAsked }) => ({
          kind,
          proficiency: requirement.asked ?? usuallyAsked,
          isConvention: requirement.asked === null,
        }))
        .reduce((best, next) => {
          if (next.proficiency !== best.proficiency)
            return next.proficiency > best.proficiency ? next : best;
          return best.isConvention ? next : best;
        });
    case 'credential':
      return { kind };
    case 'time':
      return {
        kind,
        amount: Math.max(...group.map(({ requirement }) => requirement.amount ?? 0)),
        unit: unit ?? 'hours',
      };
  }
}

function bestRecord(requirement: Requirement, records: Records, today: IsoDate): Recorded | null {
  const ids = requirement.skills.map((skill) => skill.id);
  const found = <T>(records: ReadonlyMap<SkillId, T>): { skillId: SkillId; value: T }[] =>
    ids.flatMap((skillId) => {
      const value = records.get(skillId);
      return value === undefined ? [] : [{ skillId, value }];
    });
  switch (requirement.kind) {
    case 'graded': {
      const [best] = found(records.ratings).sort(
        ({ value: a }, { value: b }) =>
          b.proficiency - a.proficiency ||
          (a.ratedOn < b.ratedOn ? 1 : a.ratedOn > b.ratedOn ? -1 : 0),
      );
      return best ? { kind: 'graded', skillId: best.skillId, ...best.value } : null;
    }
    case 'credential': {
      const all = found(records.credentials).map(({ value }) => value);
      const held = all.find((one) => isInForce(one, today)) ?? all[0];
      return held ? { kind: 'credential', held, isExpired: hasExpired(held, today) } : null;
    }
    case 'time': {
      const amounts = found(records.time).map(({ value }) => value);
      return amounts.length > 0 ? { kind: 'time', amount: Math.max(...amounts) } : null;
    }
  }
}

/** A credential still counts on the day it expires. */
const hasExpired = (held: HeldCredential, today: IsoDate): boolean =>
  held.expiresOn !== null && held.expiresOn < today;

const isInForce = (held: HeldCredential, today: IsoDate): boolean =>
  held.heldSince <= today && !hasExpired(held, today);

function compare(
  asked: Asked,
  recorded: Recorded | null,
  today: IsoDate,
): Pick<RequirementStanding, 'score' | 'isMet' | 'stepsShort'> {
  if (asked.kind === 'graded' && recorded?.kind === 'graded') {
    const stepsShort = Math.max(0, asked.proficiency - recorded.proficiency);
    const score = Math.min(1, recorded.proficiency / asked.proficiency);
    return { score, isMet: stepsShort === 0, stepsShort };
  }
  if (recorded?.kind === 'credential') {
    const isMet = isInForce(recorded.held, today);
    return { score: isMet ? 1 : 0, isMet, stepsShort: null };
  }
  if (asked.kind === 'time' && recorded?.kind === 'time') {
    const isMet = reaches(recorded.amount, asked.amount);
    return { score: isMet ? 1 : recorded.amount / asked.amount, isMet, stepsShort: null };
  }
  return { score: null, isMet: false, stepsShort: null };
}

/** Hours of study still missing by convention, an unrated skill as if from none; null when not graded. */
export const missingHours = ({ asked, recorded }: RequirementStanding): number | null =>
  asked.kind === 'graded'
    ? defaultEffortHours(recorded?.kind === 'graded' ? recorded.proficiency : 0, asked.proficiency)
    : null;

/** Whether a foundation is so many steps short that it holds back "ready to discuss". */
export const isFoundationFar = ({ stepsShort }: RequirementStanding): boolean =>
  stepsShort !== null && stepsShort >= conventions.foundationStepsShort;

/** Whether an open must-have is a skill not known to be within one step, which holds back "getting close". */
export const isMustHaveFar = ({ asked, stepsShort }: RequirementStanding): boolean =>
  asked.kind === 'graded' && (stepsShort === null || stepsShort > 1);
