import { z } from 'zod';
import { preparations, wagePercentiles } from './career-paths';
import { currency } from './money';
import { askedProficiency, skillKinds, timeUnits } from './skills';

// The shape of the catalogue's files, one path a file and one category's skills a file. Unknown keys
// fail, so that a mistyped `isMustHave` cannot pass in silence.

/** One parsed file, named relative to the catalogue's folder: `paths/….yaml` or `skills/….yaml`. */
export interface CatalogueFile {
  readonly name: string;
  readonly content: unknown;
}

const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case-with-hyphens');
const skillSlug = slug.brand<'SkillId'>();
const label = z
  .string()
  .min(2)
  .max(80)
  .refine(isTrimmedLine, 'must be one line without outer spaces');
const sentences = (min: number, max: number) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine(isTrimmedLine, 'must be one paragraph without outer spaces')
    .regex(/^[\p{Lu}\d].*\.$/u, 'must begin with a capital or digit and end with a full stop');

function isTrimmedLine(text: string): boolean {
  return text === text.trim() && !/[\r\n]/.test(text);
}

const responsibility = sentences(40, 180).refine((text) => {
  const words = text.split(/\s+/).length;
  return words >= 8 && words <= 22;
}, 'must have 8 to 22 words');

const requirementEntry = z
  .strictObject({
    id: slug.optional(),
    name: label.optional(),
    skill: skillSlug.optional(),
    anyOf: z.array(skillSlug).min(2).max(6).optional(),
    asked: askedProficiency.optional(),
    weight: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
    isMustHave: z.boolean().default(false),
    amount: z.number().positive().max(100_000).optional(),
    unit: z.enum(timeUnits).optional(),
  })
  .refine((entry) => (entry.skill === undefined) !== (entry.anyOf === undefined), {
    error: 'must name either one skill or alternatives under anyOf',
  })
  .refine((entry) => entry.anyOf === undefined || (entry.id && entry.name), {
    error: 'alternatives need an id and a name of their own',
  })
  // From here on a single skill is a list of one, and lends the requirement its id.
  .transform(({ id, skill, anyOf, ...rest }) => ({
    ...rest,
    id: id ?? skill ?? '',
    skills: anyOf ?? (skill ? [skill] : []),
  }));

export type RequirementEntry = z.infer<typeof requirementEntry>;

// Which published cells of a wage survey a band was taken from, so that paths which share one
// statistic can be told from paths that pay the same. The code is the US Standard Occupational
// Classification's.
const wageStatistic = z
  .strictObject({
    soc: z.string().regex(/^\d{2}-\d{4}$/, 'must be an occupation code such as 15-1252'),
    occupation: z.string().min(3).max(120).refine(isTrimmedLine, 'must be one trimmed line'),
    from: z.enum(wagePercentiles),
    to: z.enum(wagePercentiles),
  })
  .refine(({ from, to }) => wagePercentiles.indexOf(from) < wagePercentiles.indexOf(to), {
    path: ['to'],
    error: 'must be above from',
  });

const levelEntry = z.strictObject({
  id: slug,
  tier: label,
  title: label,
  salary: z
    .strictObject({
      min: z.int().positive(),
      max: z.int().positive(),
      isOpenEnded: z.boolean().default(false),
      statistic: wageStatistic.optional(),
    })
    .refine(({ min, max }) => min < max, { path: ['max'], error: 'must be above min' }),
  years: z
    .strictObject({ from: z.number().min(0).max(50), to: z.number().max(60).nullable() })
    .refine(({ from, to }) => to === null || from < to, {
      path: ['to'],
      error: 'must be later than from',
    }),
  summary: sentences(60, 280),
  responsibilities: z.array(responsibility).min(4).max(6),
  requirements: z.array(requirementEntry).min(1).max(12),
  focus: sentences(120, 560),
  advance: sentences(120, 560),
});
export type LevelEntry = z.infer<typeof levelEntry>;

export const careerPathFile = z.strictObject({
  id: slug.brand<'CareerPathId'>(),
  category: label,
  name: label,
  tagline: sentences(30, 140),
  currency,
  source: z.strictObject({
    name: label,
    dated: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a year, a month or a day such as 2025-05')
      .nullable(),
    basis: z.enum(['published', 'measured', 'derived']),
  }),
  /** O*NET's job zone, 1 (little preparation) to 5 (extensive), where it has one. */
  preparation: z.literal(preparations, 'must be a job zone from 1 to 5').optional(),
  levels: z.array(levelEntry).min(1).max(12),
});
export type CareerPathEntry = z.infer<typeof careerPathFile>;

const skillEntry = z.strictObject({
  id: skillSlug,
  name: z.string().min(1).max(80).refine(isTrimmedLine, 'must be one line without outer spaces'),
  kind: z.enum(skillKinds).default('graded'),
  aliases: z.array(label).max(12).default([]),
  meaning: sentences(30, 160),
  practise: z.array(sentences(40, 200)).length(2),
  proof: sentences(40, 180),
  closeTo: z
    .array(z.strictObject({ skill: skillSlug, reason: sentences(30, 180) }))
    .max(8)
    .default([]),
});
export const skillsFile = z.array(skillEntry).min(1);
export type SkillEntry = z.infer<typeof skillEntry>;

/** Reads one file by its schema; where that fails, adds a `file: field: reason` for each fault. */
export function parseFile<Schema extends z.ZodType>(
  schema: Schema,
  { name, content }: CatalogueFile,
  problems: string[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push(`${name}: ${fieldAt(content, issue.path)}: ${issue.message}`);
  }
  return undefined;
}

/** Names list entries by their id where they have one: `levels[entry].salary.max`. */
function fieldAt(content: unknown, path: readonly PropertyKey[]): string {
  let field = '';
  let here: unknown = content;
  for (const key of path) {
    const isInList = Array.isArray(here);
    here = member(here, key);
    const names = [member(here, 'id'), member(here, 'skill')];
    const name = names.find((each) => typeof each === 'string') ?? String(key);
    field += isInList ? `[${name}]` : `${field && '.'}${String(key)}`;
  }
  return field || 'whole file';
}

function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
