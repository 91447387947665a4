import { careerPathId, levelId, requirementId } from '../../src/shared/career-paths';
import type { CareerPath, Level, Requirement } from '../../src/shared/career-paths';
import { dateOf } from '../../src/shared/dates';
import { usualEffortHoursPerStep, type EffortHoursPerStep } from '../../src/shared/effort';
import { conventionalAssumptions } from '../../src/shared/forecast';
import type { Goal, LevelRef, Position } from '../../src/shared/goal';
import { computeGrowth, type Growth, type GrowthInput } from '../../src/shared/growth';
import { milestoneId, type Milestone } from '../../src/shared/milestones';
import { payId, type Pay } from '../../src/shared/pay';
import { computeReadiness, type Readiness } from '../../src/shared/readiness';
import type { Records } from '../../src/shared/requirement-standing';
import { credentialId, proficiency, skillId } from '../../src/shared/skills';
import type { HeldCredential, SkillId } from '../../src/shared/skills';
import { suggestionKey } from '../../src/shared/suggestions';

// Small builders: a test states only what its rule is about, the rest is plain defaults.

export const today = dateOf('2026-03-02');

/** A requirement whose name is its first skill; `also` names alternatives. */
export function asks(
  name: string,
  { also = [], ...rest }: { readonly also?: readonly string[] } & Partial<Requirement> = {},
): Requirement {
  return {
    id: requirementId.parse(`requirement of ${name}`),
    levelId: levelId.parse('level'),
    kind: 'graded',
    name,
    skills: [name, ...also].map((skill) => ({ id: skillId.parse(skill), name: skill })),
    asked: null,
    amount: null,
    unit: null,
    weight: 1,
    isMustHave: false,
    isOwn: false,
    override: null,
    revision: 1,
    ...rest,
  };
}

/** A level of a path; its requirements get ids of their own, `rank/name`. */
export function levelAt(
  rank: number,
  requirements: readonly Requirement[] = [],
  rest: Partial<Level> = {},
): Level {
  const id = rest.id ?? levelId.parse(`level ${rank}`);
  return {
    id,
    careerPathId: careerPathId.parse('path'),
    rank,
    tier: `tier ${rank}`,
    title: `title ${rank}`,
    salary: null,
    statistic: null,
    hasOwnBand: false,
    years: null,
    summary: '',
    responsibilities: [],
    focus: '',
    advance: '',
    requirements: requirements.map((requirement) => ({
      ...requirement,
      id: requirementId.parse(`${rank}/${requirement.name}`),
      levelId: id,
    })),
    ...rest,
  };
}

interface RecordsSketch {
  readonly ratings?: Readonly<Record<string, number>>;
  readonly credentials?: Readonly<Record<string, string | null>>;
  readonly notHeld?: readonly string[];
  /** Skill name to the day of its newest evidence. */
  readonly shownOn?: Readonly<Record<string, string>>;
  readonly dismissed?: Readonly<Record<string, string>>;
  readonly time?: Readonly<Record<string, number>>;
  readonly setAside?: readonly string[];
  readonly noOpportunity?: readonly string[];
  readonly effortHoursPerStep?: EffortHoursPerStep;
}

/** Records by skill name (credentials with their expiry), flags by requirement id `rank/name`. */
export function recordsOf(sketch: RecordsSketch = {}): Records {
  const bySkill = <From, To>(from: Readonly<Record<string, From>> = {}, to: (value: From) => To) =>
    new Map(Object.entries(from).map(([name, value]) => [skillId.parse(name), to(value)]));
  return {
    ratings: bySkill(sketch.ratings, (rated) => ({
      proficiency: proficiency.parse(rated),
      ratedOn: dateOf('2026-01-15'),
    })),
    credentials: new Map<SkillId, HeldCredential | null>([
      ...(sketch.notHeld ?? []).map((name) => [skillId.parse(name), null] as const),
      ...bySkill(sketch.credentials, (expiresOn) => ({
        id: credentialId.parse('credential'),
        skillId: skillId.parse('credential'),
        heldSince: dateOf('2020-01-01'),
        expiresOn: expiresOn === null ? null : dateOf(expiresOn),
        note: '',
        revision: 1,
      })),
    ]),
    shownOn: bySkill(sketch.shownOn, dateOf),
    dismissed: new Map(
      Object.entries(sketch.dismissed ?? {}).map(([key, until]) => [
        suggestionKey.parse(key),
        dateOf(until),
      ]),
    ),
    time: bySkill(sketch.time, (amount) => amount),
    setAside: new Map((sketch.setAside ?? []).map((id) => [id, 'Another team does it'])),
    noOpportunity: new Map(
      (sketch.noOpportunity ?? []).map((id) => [id, { whom: 'Maria', since: today }]),
    ),
    effortHoursPerStep: sketch.effortHoursPerStep ?? usualEffortHoursPerStep,
  };
}

/** Readiness for the highest of the levels given. */
export function readinessOf(
  levels: readonly Level[],
  records: RecordsSketch = {},
  heldLevelRank: number | null = null,
): Readiness {
  const target = [...levels].sort((a, b) => a.rank - b.rank).at(-1);
  if (!target) throw new Error('A level is needed');
  return computeReadiness({ levels, target, heldLevelRank, records: recordsOf(records), today });
}

/** The worked example of the readiness rule: Mid to Senior. */
export const workedExample = {
  level: levelAt(2, [
    asks('Distributed Systems'),
    asks('System Design', { weight: 2, isMustHave: true }),
    asks('Performance at Scale'),
    asks('Event-Driven Architecture'),
    asks('Observability'),
    asks('Database Sharding'),
  ]),
  records: {
    ratings: {
      'Distributed Systems': 1,
      'System Design': 1,
      'Performance at Scale': 3,
      'Event-Driven Architecture': 2,
    },
    setAside: ['2/Database Sharding'],
  },
};

let milestoneCount = 0;

/** An open milestone of the person's own time without effort, unless said otherwise. */
export function milestone({
  about = null,
  ...rest
}: { readonly about?: string | null } & Partial<Milestone> = {}): Milestone {
  milestoneCount += 1;
  return {
    id: milestoneId.parse(`milestone ${milestoneCount}`),
    title: `Milestone ${milestoneCount}`,
    requirementId: about === null ? null : requirementId.parse(about),
    requirementName: about,
    skillIds: [],
    kind: 'my-time',
    effortHours: null,
    effortWeeks: null,
    waitsUntil: null,
    startOn: null,
    dueOn: null,
    note: '',
    state: 'open',
    stage: 'to-do',
    closedOn: null,
    steps: [],
    dependsOn: [],
    loggedHours: 0,
    position: milestoneCount,
    revision: 1,
    ...rest,
  };
}

export const dollars = (thousands: number): number => thousands * 100_000;

/** The Backend path's published bands: closed ones, then `$180K–$270K+` at 8+ years. */
export const backend: CareerPath = {
  id: careerPathId.parse('path'),
  category: 'Technology',
  name: 'Backend Developer',
  tagline: '',
  currency: 'USD',
  source: { name: 'careers page', dated: null, basis: 'published' },
  preparation: null,
  isOwn: false,
  levelCount: 4,
  salary: { minMinor: dollars(55), maxMinor: dollars(270), isOpenEnded: true },
  levels: [[55, 80, 0, 2], [80, 130, 2, 5], [130, 180, 5, 8], [180, 270, 8, null] as const].map(
    ([min = 0, max = 0, from = 0, to = null], rank) =>
      levelAt(rank, [], {
        salary: { minMinor: dollars(min), maxMinor: dollars(max), isOpenEnded: to === null },
        years: { from, to },
      }),
  ),
};

/** A level of the Backend path as positions and goals name it. */
export function backendLevel(rank: number): LevelRef {
  const level = backend.levels[rank];
  if (!level) throw new Error(`No level ${rank}`);
  const { id, title, tier } = level;
  return { id, title, tier, rank, careerPathId: backend.id, careerPathName: backend.name };
}

/** Holds a Backend level since the day given, or none. */
export const positionAt = (
  rank: number | null,
  since: string,
  careerBeganOn?: string,
): Position => ({
  level: rank === null ? null : backendLevel(rank),
  since: dateOf(since),
  careerBeganOn: careerBeganOn === undefined ? null : dateOf(careerBeganOn),
  revision: 1,
});

export const goalAt = (rank: number, rest: Partial<Goal> = {}): Goal => ({
  level: backendLevel(rank),
  dueOn: null,
  hoursPerWeek: 4,
  weeksOff: 6,
  revision: 1,
  ...rest,
});

/** Growth of a mid-level backend developer since March 2024, unless said otherwise. */
export function growthOf(input: Partial<GrowthInput> = {}): Growth {
  const path = input.path === undefined ? backend : input.path;
  const growth = computeGrowth({
    path,
    goalPath: path,
    position: positionAt(1, '2024-03-02'),
    goal: null,
    schedule: null,
    milestones: [],
    checkIns: [],
    pay: [],
    breaks: [],
    rates: [],
    inflation: [],
    assumptions: conventionalAssumptions,
    today,
    ...input,
  });
  if (!growth) throw new Error('A path is given, so there is growth');
  return growth;
}

let payCount = 0;

/** Yearly base pay in dollars, unless said otherwise. */
export function paid(from: string, thousands: number, rest: Partial<Pay> = {}): Pay {
  payCount += 1;
  return {
    id: payId.parse(`pay ${payCount}`),
    paidFrom: dateOf(from),
    amountMinor: dollars(thousands),
    currency: 'USD',
    period: 'year',
    periodsPerYear: null,
    fullTimePercent: 100,
    paidUntil: null,
    kind: 'base',
    employer: '',
    title: '',
    note: '',
    revision: 1,
    ...rest,
  };
}
