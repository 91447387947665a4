import type { CareerPathId, FigureSource, Preparation, SalaryBand } from './career-paths';
import type { WageStatistic, YearsBand } from './career-paths';
import { careerPathFile, parseFile, skillsFile } from './catalogue-files';
import type {
  CareerPathEntry,
  CatalogueFile,
  LevelEntry,
  RequirementEntry,
  SkillEntry,
} from './catalogue-files';
import { proseProblems } from './catalogue-prose';
import type { CatalogueText } from './catalogue-prose';
import { toMinor } from './minor-units';
import type { Currency } from './money';
import type { AskedProficiency, Skill, SkillId, SkillKind, TimeUnit } from './skills';

// The catalogue is written as readable files, checked whole before any of it is shipped or stored.
// Ids in it are promises: what people record refers to them, so they outlive changes of wording.

/** A skill of the catalogue; `closeTo` is read both ways and never counts by itself. */
export interface CatalogueSkill extends Skill {
  readonly closeTo: readonly { readonly skill: SkillId; readonly reason: string }[];
}

/** What a level asks; the id is unique within its path, and any one of `skills` meets it. */
export interface CatalogueRequirement {
  readonly id: string;
  readonly kind: SkillKind;
  readonly name: string;
  readonly skills: readonly SkillId[];
  readonly asked: AskedProficiency | null;
  readonly amount: number | null;
  readonly unit: TimeUnit | null;
  readonly weight: 1 | 2 | 3;
  readonly isMustHave: boolean;
}

/** One rung as the catalogue words it; the id is unique within its path. */
export interface CatalogueLevel {
  readonly id: string;
  readonly tier: string;
  readonly title: string;
  readonly salary: SalaryBand;
  readonly statistic: WageStatistic | null;
  readonly years: YearsBand;
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly focus: string;
  /** How to reach the next level or, on the last, how to keep growing. */
  readonly advance: string;
  readonly requirements: readonly CatalogueRequirement[];
}

/** A path of the catalogue, levels from first to last rung, pay in minor units of `currency`. */
export interface CatalogueCareerPath {
  readonly id: CareerPathId;
  readonly category: string;
  readonly name: string;
  readonly tagline: string;
  readonly currency: Currency;
  readonly source: FigureSource;
  readonly preparation: Preparation | null;
  readonly levels: readonly CatalogueLevel[];
}

export interface Catalogue {
  readonly skills: readonly CatalogueSkill[];
  readonly careerPaths: readonly CatalogueCareerPath[];
}

interface Read<Entry> {
  readonly file: string;
  /** Where the entry stands inside its file; empty where it is the whole file. */
  readonly at: string;
  readonly entry: Entry;
}

/**
 * Composes the catalogue from its parsed files; pay is given in whole units of the currency.
 * Throws an Error with one line a fault, each `file: field: reason`.
 */
export function checkCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const problems: string[] = [];
  const skills: Read<SkillEntry>[] = [];
  const careerPaths: Read<CareerPathEntry>[] = [];
  for (const file of files) {
    if (file.name.startsWith('skills/')) {
      for (const entry of parseFile(skillsFile, file, problems) ?? []) {
        skills.push({ file: file.name, at: `[${entry.id}].`, entry });
      }
    } else if (file.name.startsWith('paths/')) {
      const entry = parseFile(careerPathFile, file, problems);
      if (entry) careerPaths.push({ file: file.name, at: '', entry });
    } else {
      problems.push(`${file.name}: name: must be in paths/ or skills/`);
    }
  }
  // What follows compares files with each other, which would only repeat a fault of shape.
  refuse(problems);
  refuse([
    ...skillProblems(skills),
    ...careerPathProblems(careerPaths),
    ...useProblems(skills, careerPaths),
    ...proseProblems([...skills.flatMap(skillTexts), ...careerPaths.flatMap(careerPathTexts)]),
  ]);
  return compose(skills, careerPaths);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function skillProblems(skills: readonly Read<SkillEntry>[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const names = new Map<string, string>();
  const pairs = new Set<string>();
  const known = new Set(skills.map(({ entry }) => entry.id));
  for (const { file, at, entry } of skills) {
    if (ids.has(entry.id)) problems.push(`${file}: ${at}id: ${entry.id} is used twice`);
    ids.add(entry.id);
    for (const [field, name] of [
      ['name', entry.name],
      ...entry.aliases.map((alias) => ['aliases', alias] as const),
    ] as const) {
      const owner = names.get(name.toLowerCase());
      if (owner) problems.push(`${file}: ${at}${field}: ${name} already names ${owner}`);
      names.set(name.toLowerCase(), entry.id);
    }
    for (const { skill } of entry.closeTo) {
      const field = `${file}: ${at}closeTo[${skill}]`;
      const pair = [entry.id, skill].sort().join(' ');
      if (!known.has(skill)) problems.push(`${field}: no such skill`);
      if (skill === entry.id) problems.push(`${field}: a skill is not close to itself`);
      if (pairs.has(pair)) problems.push(`${field}: this pair is already given`);
      pairs.add(pair);
    }
  }
  return problems;
}

function careerPathProblems(careerPaths: readonly Read<CareerPathEntry>[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const { file, entry } of careerPaths) {
    if (ids.has(entry.id)) problems.push(`${file}: id: ${entry.id} is used twice`);
    ids.add(entry.id);
    if (!file.endsWith(`/${entry.id}.yaml`)) problems.push(`${file}: id: must be the file's name`);
    const levelIds = new Set<string>();
    const requirementIds = new Set<string>();
    entry.levels.forEach((level, rank) => {
      const at = `${file}: levels[${level.id}]`;
      if (levelIds.has(level.id)) problems.push(`${at}.id: ${level.id} is used twice`);
      levelIds.add(level.id);
      const below = entry.levels[rank - 1];
      if (below) problems.push(...riseProblems(at, below, level));
      const asked = new Set<string>();
      for (const { id, skills } of level.requirements) {
        const field = `${at}.requirements[${id}]`;
        if (requirementIds.has(id)) {
          problems.push(`${field}.id: ${id} is used twice in this path; give one an id of its own`);
        }
        requirementIds.add(id);
        for (const skill of skills) {
          if (asked.has(skill)) problems.push(`${field}: this level asks ${skill} twice`);
          asked.add(skill);
        }
      }
    });
  }
  return problems;
}

function riseProblems(at: string, below: LevelEntry, level: LevelEntry): string[] {
  const bounds = [
    ['salary.min', below.salary.min, level.salary.min],
    ['salary.max', below.salary.max, level.salary.max],
    ['years.from', below.years.from, level.years.from],
    ['years.to', below.years.to ?? Infinity, level.years.to ?? Infinity],
  ] as const;
  return bounds
    .filter(([, lower, own]) => own <= lower)
    .map(([field]) => `${at}.${field}: must rise above that of ${below.id}`);
}

function useProblems(
  skills: readonly Read<SkillEntry>[],
  careerPaths: readonly Read<CareerPathEntry>[],
): string[] {
  const problems: string[] = [];
  const kinds = new Map(skills.map(({ entry }) => [entry.id, entry.kind]));
  const used = new Set<SkillId>();
  for (const { file, entry } of careerPaths) {
    for (const level of entry.levels) {
      for (const requirement of level.requirements) {
        const field = `${file}: levels[${level.id}].requirements[${requirement.id}]`;
        for (const skill of requirement.skills) {
          used.add(skill);
          const kind = kinds.get(skill);
          if (!kind) problems.push(`${field}: no skill ${skill} in the inventory`);
          else problems.push(...kindProblems(field, requirement, kind));
        }
      }
    }
  }
  for (const { file, at, entry } of skills) {
    if (!used.has(entry.id)) problems.push(`${file}: ${at}id: no path asks for ${entry.id}`);
  }
  return problems;
}

function kindProblems(field: string, requirement: RequirementEntry, kind: SkillKind): string[] {
  const isCounted = requirement.amount !== undefined && requirement.unit !== undefined;
  const hasCount = requirement.amount !== undefined || requirement.unit !== undefined;
  const problems: string[] = [];
  if (kind === 'time' && !isCounted) {
    problems.push(`${field}.amount: counted time needs an amount and a unit`);
  }
  if (kind !== 'time' && hasCount) problems.push(`${field}.amount: only counted time has one`);
  if (kind !== 'graded' && requirement.asked !== undefined) {
    problems.push(`${field}.asked: only a graded skill has a proficiency`);
  }
  if (kind !== 'graded' && requirement.skills.length > 1) {
    problems.push(`${field}.anyOf: only graded skills can be alternatives`);
  }
  return problems;
}

function skillTexts({ file, at, entry }: Read<SkillEntry>): CatalogueText[] {
  return [
    { file, field: `${at}meaning`, text: entry.meaning },
    ...entry.practise.map((text, index) => ({ file, field: `${at}practise[${index}]`, text })),
    { file, field: `${at}proof`, text: entry.proof },
    ...entry.closeTo.map(({ skill, reason }) => ({
      file,
      field: `${at}closeTo[${skill}].reason`,
      text: reason,
    })),
  ];
}

function careerPathTexts({ file, entry }: Read<CareerPathEntry>): CatalogueText[] {
  return [
    { file, field: 'tagline', text: entry.tagline },
    ...entry.levels.flatMap(({ id, summary, responsibilities, focus, advance }) => [
      { file, field: `levels[${id}].summary`, text: summary },
      ...responsibilities.map((text, index) => ({
        file,
        field: `levels[${id}].responsibilities[${index}]`,
        text,
      })),
      { file, field: `levels[${id}].focus`, text: focus },
      { file, field: `levels[${id}].advance`, text: advance },
    ]),
  ];
}

function compose(
  skills: readonly Read<SkillEntry>[],
  careerPaths: readonly Read<CareerPathEntry>[],
): Catalogue {
  const byId = new Map(skills.map(({ entry }) => [entry.id, entry]));
  return {
    skills: skills.map(({ entry }) => entry),
    careerPaths: careerPaths.map(({ entry }) => ({
      ...entry,
      preparation: entry.preparation ?? null,
      levels: entry.levels.map((level) => ({
        ...level,
        salary: {
          minMinor: toMinor(level.salary.min, entry.currency),
          maxMinor: toMinor(level.salary.max, entry.currency),
          isOpenEnded: level.salary.isOpenEnded,
        },
        statistic: level.salary.statistic ?? null,
        requirements: level.requirements.map((requirement) => {
          const [skill] = requirement.skills.flatMap((id) => byId.get(id) ?? []);
          return {
            ...requirement,
            kind: skill?.kind ?? 'graded',
            name: requirement.name ?? skill?.name ?? requirement.id,
            asked: requirement.asked ?? null,
            amount: requirement.amount ?? null,
            unit: requirement.unit ?? null,
          };
        }),
      })),
    })),
  };
}
