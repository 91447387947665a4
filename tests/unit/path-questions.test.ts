import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createText } from '../../src/main/text';
import { writePhrase } from '../../src/renderer/features/paths/phrase';
import { formatIn } from '../../src/shared/format';
import type { Text } from '../../src/shared/format';
import {
  levelId,
  requirementId,
  type CareerPath,
  type Level,
  type Requirement,
} from '../../src/shared/career-paths';
import { checkCatalogue, type CatalogueCareerPath } from '../../src/shared/catalogue';
import { pathQuestions, type PathQuestion } from '../../src/shared/path-questions';
import { skillId } from '../../src/shared/skills';

const words = createText();
// The main process leaves out yes and no, which messages can choose by as well.
const text: Text = (id, values) => words(id, values);
const format = formatIn({ language: 'en', locale: 'en' }, text);
const write = (phrase: PathQuestion['question']) => writePhrase(phrase, text, format);

/** Each question with its whole answer, as a reader sees them. */
function read(careerPath: CareerPath): Map<string, string> {
  return new Map(
    pathQuestions(careerPath).map(({ question, answer, items }) => [
      write(question),
      [...answer, ...items].map(write).join('\n'),
    ]),
  );
}

const folder = join(import.meta.dirname, '../../resources/catalogue');
const { careerPaths, skills } = checkCatalogue(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      content: parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    })),
);
const nameOf = new Map(skills.map(({ id, name }) => [id, name]));

function asShown(path: CatalogueCareerPath): CareerPath {
  const levels = path.levels.map((level, rank): Level => {
    const id = levelId.parse(`${path.id}/${level.id}`);
    return {
      ...level,
      id,
      careerPathId: path.id,
      rank,
      hasOwnBand: false,
      requirements: level.requirements.map((requirement) => ({
        ...requirement,
        id: requirementId.parse(`${id}/${requirement.id}`),
        levelId: id,
        skills: requirement.skills.map((skill) => ({
          id: skill,
          name: nameOf.get(skill) ?? '',
        })),
        isOwn: false,
        override: null,
        revision: 1,
      })),
    };
  });
  const first = path.levels[0];
  const last = path.levels.at(-1);
  if (first === undefined || last === undefined) throw new Error(`${path.id} has no levels`);
  return {
    ...path,
    levels,
    isOwn: false,
    levelCount: levels.length,
    salary: { ...last.salary, minMinor: first.salary.minMinor },
  };
}

describe.each(careerPaths.map((path) => [path.name, asShown(path)] as const))(
  'questions about %s',
  (_, path) => {
    const answers = read(path);

    it('ask each level what it needs, and name every skill and its years', () => {
      for (const { title, requirements, years } of path.levels) {
        const answer = answers.get(`What skills does ${title} need?`);
        for (const { skills } of requirements)
          for (const { name } of skills) expect(answer).toContain(name);
        if (years !== null) expect(answer).toContain(format.years(years));
      }
    });

    it('ask each level what it pays, and give its band', () => {
      for (const { title, salary } of path.levels) {
        if (salary === null) continue;
        expect(answers.get(`What does ${title} pay?`)).toContain(
          format.salary(salary, path.currency),
        );
      }
    });

    it('are each asked once', () => {
      const keys = pathQuestions(path).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(answers.size).toBe(keys.length);
    });
  },
);

const requirement = (of: Partial<Requirement> & { readonly name: string }): Requirement => ({
  id: requirementId.parse(`nurse/entry/${of.name}`),
  levelId: levelId.parse('nurse/entry'),
  kind: 'graded',
  skills: [{ id: skillId.parse(of.name), name: of.name }],
  asked: null,
  amount: null,
  unit: null,
  weight: 1,
  isMustHave: false,
  isOwn: false,
  override: null,
  revision: 1,
  ...of,
});

const level = (of: Partial<Level> & Pick<Level, 'rank' | 'title'>): Level => ({
  id: levelId.parse(`nurse/${of.rank}`),
  careerPathId: nurse.id,
  tier: 'Tier',
  salary: null,
  statistic: null,
  hasOwnBand: false,
  years: null,
  summary: '',
  responsibilities: [],
  focus: '',
  advance: '',
  requirements: [],
  ...of,
});

const nurse = {
  ...asShown(careerPaths[0] ?? missing()),
  name: 'Nurse',
  salary: null,
  levels: [],
  isOwn: false,
  levelCount: 0,
} satisfies CareerPath;

function missing(): never {
  throw new Error('The catalogue is empty');
}

const withLevels = (...levels: readonly Level[]): CareerPath => ({
  ...nurse,
  levels,
  isOwn: false,
  levelCount: levels.length,
});

const band = (min: number, max: number, isOpenEnded = false) => ({
  minMinor: min * 100,
  maxMinor: max * 100,
  isOpenEnded,
});

describe('questions', () => {
  it('say that an open top and open years are open', () => {
    const answers = read({
      ...withLevels(
        level({ rank: 0, title: 'Nurse', salary: band(60_000, 75_000), years: { from: 0, to: 3 } }),
        level({
          rank: 1,
          title: 'Matron',
          salary: band(75_000, 95_500, true),
          years: { from: 3, to: null },
        }),
      ),
      salary: band(60_000, 95_500, true),
    });
    expect(answers.get('What does Matron pay?')).toBe(
      '$75K–$95.5K+ a year, with 3+ years of experience.\n' +
        'The published top is open, so some people are paid more.',
    );
    expect(answers.get('What does Nurse pay?')).toBe(
      '$60K–$75K a year, with 0–3 years of experience.',
    );
    expect(answers.get('What does the Nurse path pay, from first level to last?')).toBe(
      'From $60K–$75K a year as Nurse to $75K–$95.5K+ a year as Matron: $60K–$95.5K+ over the whole path.\n' +
        'The published top is open, so some people are paid more.',
    );
  });

  it('give the years between levels that both say when they begin', () => {
    const answers = read(
      withLevels(
        level({ rank: 0, title: 'Aide', years: { from: 0, to: 1 } }),
        level({ rank: 1, title: 'Nurse', years: { from: 1, to: 3 } }),
        level({ rank: 2, title: 'Charge Nurse', years: { from: 4.5, to: 6 } }),
        level({ rank: 3, title: 'Matron' }),
      ),
    );
    const [, ...steps] =
      answers.get('How long does it take from one level to the next?')?.split('\n') ?? [];
    expect(steps).toEqual([
      'Aide to Nurse: about 1 year (0 to 1 years of experience)',
      'Nurse to Charge Nurse: about 3.5 years (1 to 4.5 years of experience)',
    ]);
  });

  it('tell alternatives, asked proficiency, credentials, counted time and own additions apart', () => {
    const answers = read(
      withLevels(
        level({
          rank: 0,
          title: 'Nurse',
          requirements: [
            requirement({
              name: 'Charting',
              skills: [
                { id: skillId.parse('paper'), name: 'Paper' },
                { id: skillId.parse('epic'), name: 'Epic' },
              ],
            }),
            requirement({ name: 'Triage', asked: 3 }),
            requirement({ name: 'Licence', kind: 'credential' }),
            requirement({ name: 'Night shifts', kind: 'time', amount: 1_200, unit: 'shifts' }),
            requirement({ name: 'Handover', isOwn: true }),
          ],
        }),
      ),
    );
    expect(answers.get('What skills does Nurse need?')?.split('\n')).toEqual([
      '5 requirements:',
      'Any one of Paper or Epic',
      'Triage: Strong',
      'Licence, a credential',
      'Night shifts: 1,200 shifts',
      'Handover, asked by your employer',
    ]);
  });

  it('leave out what the data does not say', () => {
    const answers = read(
      withLevels(level({ rank: 0, title: 'Aide' }), level({ rank: 1, title: 'Nurse' })),
    );
    expect([...answers]).toEqual([
      ['What skills does Aide need?', 'None are listed yet.'],
      ['What skills does Nurse need?', 'None are listed yet.'],
    ]);
  });
});
