import type { Level, LevelId, Requirement, RequirementId } from './career-paths';
import { conventions } from './conventions';
import { addMonths, type IsoDate } from './dates';
import { usualEffortHoursPerStep, type EffortHoursPerStep } from './effort';
import { reaches } from './numbers';
import type { SuggestionKey } from './suggestions';
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
  /** `held` null: said not to be held, which is known and not met. */
  | {
      readonly kind: 'credential';
      readonly held: HeldCredential | null;
      readonly isExpired: boolean;
    }
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
  /** Hours of study still missing by convention, an unrated skill as if from none; null when not graded. */
  readonly missingHours: number | null;
  readonly setAsideReason: string | null;
  readonly noOpportunity: { readonly whom: string | null; readonly since: IsoDate } | null;
  /** A foundation below the level held that nobody rated. */
  readonly isAssumed: boolean;
  /** The day the skill that counts was last shown by evidence; null while it never was. */
  readonly shownOn: IsoDate | null;
  /** Shown by evidence that is young enough, or by a credential held today. */
  readonly isShown: boolean;
  /** What the path has where the person changed it; null where nothing was changed. */
  readonly asPath: {
    readonly asked: Asked;
    readonly weight: Requirement['weight'];
    readonly isMustHave: boolean;
  } | null;
}

/** What is recorded about the requirements, as the store hands it over. */
export interface Records {
  readonly ratings: ReadonlyMap<
    SkillId,
    { readonly proficiency: Proficiency; readonly ratedOn: IsoDate }
  >;
  /** Null: said not to be held. */
  readonly credentials: ReadonlyMap<SkillId, HeldCredential | null>;
  /** 0: said not to have begun. */
  readonly time: ReadonlyMap<SkillId, number>;
  /** The newest evidence of each skill that has any. */
  readonly shownOn: ReadonlyMap<SkillId, IsoDate>;
  readonly setAside: ReadonlyMap<string, string>;
  readonly noOpportunity: ReadonlyMap<
    string,
    { readonly whom: string | null; readonly since: IsoDate }
  >;
  /** Suggestions left out for now, each until a day. */
  readonly dismissed: ReadonlyMap<SuggestionKey, IsoDate>;
  readonly effortHoursPerStep: EffortHoursPerStep;
}

/** Records of somebody about whom nothing is known. */
export const noRecords: Records = {
  ratings: new Map(),
  credentials: new Map(),
  time: new Map(),
  shownOn: new Map(),
  setAside: new Map(),
  noOpportunity: new Map(),
  dismissed: new Map(),
  effortHoursPerStep: usualEffortHoursPerStep,
};

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
  const { override } = first;
  const asPath = {
    asked: highestAsked(group),
    weight: twins.reduce(
      (weight, twin) => (twin.weight > weight ? twin.weight : weight),
      first.weight,
    ),
    isMustHave: first.isMustHave || twins.some((twin) => twin.isMustHave),
  };
  const requirement: Requirement = {
    ...first,
    weight: override?.weight ?? asPath.weight,
    isMustHave: override?.isMustHave ?? asPath.isMustHave,
  };
  const asked = overridden(asPath.asked, override);
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
    missingHours: missingHours(asked, recorded, records.effortHoursPerStep),
    setAsideReason: records.setAside.get(requirement.id) ?? null,
    noOpportunity: records.noOpportunity.get(requirement.id) ?? null,
    isAssumed,
    ...showing(requirement, recorded, records, today),
    asPath: override === null ? null : asPath,
  };
}

/** What the person says is asked goes over every level that lists it. */
function overridden(asked: Asked, override: Requirement['override']): Asked {
  if (asked.kind === 'graded' && override?.asked != null)
    return { ...asked, proficiency: override.asked, isConvention: false };
  if (asked.kind === 'time' && override?.amount != null)
    return { ...asked, amount: override.amount };
  return asked;
}

/** Of alternatives the one that counts has to be shown; evidence of exactly the span ago is too old. */
function showing(
  { skills }: Requirement,
  recorded: Recorded | null,
  records: Records,
  today: IsoDate,
): Pick<RequirementStanding, 'shownOn' | 'isShown'> {
  const counting = recorded?.kind === 'graded' ? [{ id: recorded.skillId }] : skills;
  const shownOn = counting
    .map(({ id }) => records.shownOn.get(id) ?? null)
    .reduce(
      (latest, next) => (latest === null || (next !== null && next > latest) ? next : latest),
      null,
    );
  const isHeld =
    recorded?.kind === 'credential' && recorded.held !== null && isInForce(recorded.held, today);
  const isRecent = shownOn !== null && shownOn > addMonths(today, -conventions.shownMonths);
  return { shownOn, isShown: isHeld || isRecent };
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
      if (all.length === 0) return null;
      const known = all.filter((one) => one !== null);
      const held = known.find((one) => isInForce(one, today)) ?? known[0] ?? null;
      return { kind: 'credential', held, isExpired: held !== null && hasExpired(held, today) };
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
    const isMet = recorded.held !== null && isInForce(recorded.held, today);
    return { score: isMet ? 1 : 0, isMet, stepsShort: null };
  }
  if (asked.kind === 'time' && recorded?.kind === 'time') {
    const isMet = reaches(recorded.amount, asked.amount);
    return { score: isMet ? 1 : recorded.amount / asked.amount, isMet, stepsShort: null };
  }
  return { score: null, isMet: false, stepsShort: null };
}

function missingHours(
  asked: Asked,
  recorded: Recorded | null,
  perStep: EffortHoursPerStep,
): number | null {
  if (asked.kind !== 'graded') return null;
  const from = recorded?.kind === 'graded' ? recorded.proficiency : 0;
  return perStep
    .slice(from, Math.max(from, asked.proficiency))
    .reduce((sum, step) => sum + step, 0);
}

/** Whether a foundation is so many steps short that it holds back "ready to discuss". */
export const isFoundationFar = ({ stepsShort }: RequirementStanding): boolean =>
  stepsShort !== null && stepsShort >= conventions.foundationStepsShort;

/** Whether an open must-have is a skill not known to be within one step, which holds back "getting close". */
export const isMustHaveFar = ({ asked, stepsShort }: RequirementStanding): boolean =>
  asked.kind === 'graded' && (stepsShort === null || stepsShort > 1);
