import type { CareerPath, Level, Requirement, SalaryBand, YearsBand } from './career-paths';
import type { MessageId } from './messages/en';
import type { Currency } from './money';
import type { AskedProficiency, TimeUnit } from './skills';

// Questions people ask about a path, answered from its own data. What the data does not say is not
// asked. Words are messages and figures stay figures, so that each locale can write them its own way.

/** A figure inside a phrase, written the way the reader's locale does. */
export type PhraseFigure =
  | { readonly kind: 'salary'; readonly band: SalaryBand; readonly currency: Currency }
  | { readonly kind: 'years'; readonly band: YearsBand }
  | { readonly kind: 'time'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'proficiency'; readonly proficiency: AskedProficiency }
  | { readonly kind: 'any-of'; readonly names: readonly string[] };

/** A sentence still to be written: a message and what goes into it. */
export interface Phrase {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number | boolean | PhraseFigure>>;
}

/** A question with its answer: sentences, then perhaps a list. */
export interface PathQuestion {
  /** Unique within the path. */
  readonly key: string;
  readonly question: Phrase;
  readonly answer: readonly Phrase[];
  readonly items: readonly Phrase[];
}

/** The questions a path's data answers: its pay, its years, then what each level asks and pays. */
export function pathQuestions(careerPath: CareerPath): readonly PathQuestion[] {
  return [
    ...payOfPath(careerPath),
    ...yearsBetweenLevels(careerPath),
    ...careerPath.levels.map(skillsOfLevel),
    ...careerPath.levels.flatMap((level) => payOfLevel(level, careerPath.currency)),
  ];
}

function payOfPath({ name, levels, salary, currency }: CareerPath): PathQuestion[] {
  const paid = levels.filter(hasSalary);
  const first = paid[0];
  const last = paid.at(-1);
  if (first === undefined || last === undefined || first === last || salary === null) return [];
  return [
    {
      key: 'path-pay',
      question: { id: 'question.pathPay', values: { path: name } },
      answer: [
        {
          id: 'question.pathPay.answer',
          values: {
            first: first.title,
            firstSalary: salaryFigure(first.salary, currency),
            last: last.title,
            lastSalary: salaryFigure(last.salary, currency),
            span: salaryFigure(salary, currency),
          },
        },
        ...openPay(last.salary),
      ],
      items: [],
    },
  ];
}

function yearsBetweenLevels({ levels }: CareerPath): PathQuestion[] {
  const steps = levels.flatMap((level, index): Phrase[] => {
    const next = levels[index + 1];
    if (level.years === null || !next?.years || next.years.from <= level.years.from) return [];
    return [
      {
        id: 'question.pathYears.step',
        values: {
          from: level.title,
          to: next.title,
          years: { kind: 'time', amount: next.years.from - level.years.from, unit: 'years' },
          start: level.years.from,
          end: next.years.from,
        },
      },
    ];
  });
  if (steps.length === 0) return [];
  return [
    {
      key: 'path-years',
      question: { id: 'question.pathYears', values: {} },
      answer: [{ id: 'question.pathYears.answer', values: {} }],
      items: steps,
    },
  ];
}

function skillsOfLevel({ id, title, years, requirements }: Level): PathQuestion {
  const count = requirements.length;
  return {
    key: `skills ${id}`,
    question: { id: 'question.levelSkills', values: { title } },
    answer: [
      years === null
        ? { id: 'question.levelSkills.answer', values: { count } }
        : {
            id: 'question.levelSkills.answerWithYears',
            values: { count, years: yearsFigure(years) },
          },
    ],
    items: requirements.map(requirementPhrase),
  };
}

function payOfLevel(level: Level, currency: Currency): PathQuestion[] {
  if (!hasSalary(level)) return [];
  const { id, title, salary, years } = level;
  return [
    {
      key: `pay ${id}`,
      question: { id: 'question.levelPay', values: { title } },
      answer: [
        years === null
          ? { id: 'question.levelPay.answer', values: { salary: salaryFigure(salary, currency) } }
          : {
              id: 'question.levelPay.answerWithYears',
              values: { salary: salaryFigure(salary, currency), years: yearsFigure(years) },
            },
        ...openPay(salary),
      ],
      items: [],
    },
  ];
}

const salaryFigure = (band: SalaryBand, currency: Currency): PhraseFigure => ({
  kind: 'salary',
  band,
  currency,
});

const yearsFigure = (band: YearsBand): PhraseFigure => ({ kind: 'years', band });

const hasSalary = (level: Level): level is Level & { readonly salary: SalaryBand } =>
  level.salary !== null;

const openPay = ({ isOpenEnded }: SalaryBand): Phrase[] =>
  isOpenEnded ? [{ id: 'question.openPay', values: {} }] : [];

function requirementPhrase(requirement: Requirement): Phrase {
  const { kind, name, skills, asked, amount, unit, isOwn } = requirement;
  if (kind === 'credential')
    return { id: 'question.requirement.credential', values: { name, isOwn } };
  if (kind === 'time' && amount !== null && unit !== null)
    return {
      id: 'question.requirement.time',
      values: { name, time: { kind, amount, unit }, isOwn },
    };
  const what =
    skills.length > 1
      ? ({ kind: 'any-of', names: skills.map((skill) => skill.name) } as const)
      : name;
  return asked === null
    ? { id: 'question.requirement.graded', values: { what, isOwn } }
    : {
        id: 'question.requirement.gradedAsked',
        values: { what, proficiency: { kind: 'proficiency', proficiency: asked }, isOwn },
      };
}
