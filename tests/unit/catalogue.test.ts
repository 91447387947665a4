import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCatalogue } from '../../src/shared/catalogue';
import type { CatalogueFile } from '../../src/shared/catalogue-files';

const folder = join(import.meta.dirname, '../../resources/catalogue');

function shippedFiles(): CatalogueFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, content: parse(readFileSync(join(folder, name), 'utf8')) as unknown }));
}

// A small catalogue that passes; each bad one below differs from it by a single fault.
const nurse = () => ({
  id: 'nurse',
  category: 'Healthcare',
  name: 'Nurse',
  tagline: 'Look after patients on a hospital ward by day and by night.',
  currency: 'USD',
  source: { name: 'A survey', dated: '2025-05' as string | null, basis: 'measured' },
  levels: [
    {
      id: 'entry',
      tier: 'Entry',
      title: 'Staff Nurse',
      salary: { min: 60_000, max: 75_000 },
      years: { from: 0, to: 3 as number | null },
      summary: 'You look after four to six patients a shift, with a preceptor within earshot.',
      responsibilities: [
        'Assess each patient at the start of the shift and chart what changed since handover.',
        'Give medicines after checking name, dose, route and time against the chart.',
        'Escalate an early warning score of five to the charge nurse at once.',
        'Teach a patient and a relative how to care for the wound at home.',
      ],
      requirements: [
        { skill: 'triage' },
        { skill: 'licence', isMustHave: true },
        { skill: 'night-shifts', amount: 40, unit: 'shifts' },
      ] as Record<string, unknown>[],
      focus:
        'Learn what a stable patient looks like before looking for the unstable one. Ask why a drug was chosen and what would make the team stop it.',
      advance:
        'Ask to run the board for half a shift while the charge nurse watches. Keep a list of the escalations you made and what each of them led to.',
    },
    {
      id: 'senior',
      tier: 'Senior',
      title: 'Charge Nurse',
      salary: { min: 75_000, max: 95_000, isOpenEnded: true },
      years: { from: 3, to: null as number | null },
      summary: 'You run the ward for a shift and decide who looks after which patient.',
      responsibilities: [
        'Assign patients by acuity and by the experience of the nurses on the shift.',
        'Decide with the bed manager which admission comes first when one bed is free.',
        'Review every fall of the shift the same day and change the care plan.',
        'Sit with a new nurse after a death and arrange cover for the hour.',
      ],
      requirements: [
        { id: 'triage-senior', skill: 'triage', asked: 4, weight: 2 },
        { id: 'records', name: 'Paper or electronic charts', anyOf: ['charting', 'records'] },
      ] as Record<string, unknown>[],
      focus:
        'Watch the whole board instead of the nearest bed. Notice who has not had a break and which patient nobody has mentioned for two hours.',
      advance:
        'Growth from here means a second ward, a teaching post or a specialist certificate. Choose by the part of a shift that you would miss the most.',
    },
  ],
});

// The name stands in every run of five words, so that no two of these skills are near-duplicates.
const skill = (id: string, name: string, more: Record<string, unknown> = {}) => ({
  id,
  name,
  meaning: `What ${name} means when ${name} is told here.`,
  practise: [
    `One day of ${name} and then ${name} again on another day.`,
    `Somebody who knows ${name} watches while ${name} is tried once.`,
  ],
  proof: `A dated report where ${name} was done and ${name} was seen.`,
  ...more,
});

const inventory = (): Record<string, unknown>[] => [
  skill('triage', 'Triage', {
    aliases: ['Acuity sorting'],
    closeTo: [{ skill: 'charting', reason: 'What is sorted first has to be written down first.' }],
  }),
  skill('licence', 'Nursing licence', { kind: 'credential' }),
  skill('night-shifts', 'Night shifts', { kind: 'time' }),
  skill('charting', 'Charting'),
  skill('records', 'Electronic records'),
];

interface Parts {
  readonly path: ReturnType<typeof nurse>;
  readonly skills: Record<string, unknown>[];
}

function filesWith(change: (parts: Parts) => void = () => undefined): CatalogueFile[] {
  const parts: Parts = { path: nurse(), skills: inventory() };
  change(parts);
  return [
    { name: 'paths/nurse.yaml', content: parts.path },
    { name: 'skills/healthcare.yaml', content: parts.skills },
  ];
}

function levelsOf({ path }: Parts) {
  const [entry, senior] = path.levels;
  if (!entry || !senior) throw new Error('the example has two levels');
  return { entry, senior };
}

function skillOf({ skills }: Parts, id: string): Record<string, unknown> {
  const found = skills.find((each) => each['id'] === id);
  if (!found) throw new Error(`the example has no skill ${id}`);
  return found;
}

const path = 'paths/nurse.yaml';
const skills = 'skills/healthcare.yaml';

describe('the catalogue as shipped', () => {
  const catalogue = checkCatalogue(shippedFiles());

  it('passes every check and holds the Backend Developer ladder with its published figures', () => {
    const backend = catalogue.careerPaths.find(({ id }) => id === 'backend-developer');
    expect(backend?.source).toEqual({
      name: 'Careers page supplied with the project',
      dated: null,
      basis: 'published',
    });
    expect(backend?.currency).toBe('USD');
    expect(
      backend?.levels.map(({ id, title, salary, years, requirements }) => [
        id,
        title,
        salary.minMinor,
        salary.maxMinor,
        salary.isOpenEnded,
        years.from,
        years.to,
        requirements.length,
      ]),
    ).toEqual([
      ['entry', 'Junior Backend Developer', 5_500_000, 8_000_000, false, 0, 2, 6],
      ['mid', 'Backend Developer', 8_000_000, 13_000_000, false, 2, 5, 6],
      ['senior', 'Senior Backend Developer', 13_000_000, 18_000_000, false, 5, 8, 6],
      ['lead', 'Backend Architect / Principal Engineer', 18_000_000, 27_000_000, true, 8, null, 4],
    ]);
  });

  it('is sixty paths of four levels in thirteen categories, each band in dollars and with its source', () => {
    expect(catalogue.careerPaths).toHaveLength(60);
    expect(new Set(catalogue.careerPaths.map(({ category }) => category)).size).toBe(13);
    for (const { id, currency, source, levels } of catalogue.careerPaths) {
      expect([id, currency, levels.length]).toEqual([id, 'USD', 4]);
      if (id === 'backend-developer') continue;
      // Measured percentiles, whose standing for a level is a convention.
      expect([id, source.basis, source.dated]).toEqual([id, 'derived', '2025-05']);
      expect(levels.every(({ statistic }) => statistic !== null)).toBe(true);
    }
  });

  it('asks for what is held or counted as what it is, in professions that have it', () => {
    const kinds = new Map(catalogue.skills.map(({ id, kind }) => [String(id), kind]));
    const kindsAsked = (id: string) => {
      const path = catalogue.careerPaths.find((each) => each.id === id);
      const asked = path?.levels.flatMap(({ requirements }) => requirements) ?? [];
      return new Set(asked.map(({ kind }) => kind));
    };
    expect(kinds.get('teaching-license')).toBe('credential');
    for (const id of ['registered-nurse', 'lawyer', 'physician-assistant']) {
      expect(kindsAsked(id)).toContain('credential');
    }
    expect(kindsAsked('electrician')).toContain('time');
  });

  it('lets any one of the alternatives meet a requirement of Backend Developer', () => {
    const requirements = catalogue.careerPaths
      .filter(({ id }) => id === 'backend-developer')
      .flatMap(({ levels }) => levels.flatMap((level) => level.requirements));
    const alternatives = requirements.filter((requirement) => requirement.skills.length > 1);
    expect(alternatives.map((requirement) => requirement.skills)).toEqual([
      ['python', 'java', 'node-js'],
      ['sql', 'postgresql'],
    ]);
  });

  it('takes a slash for alternatives only where it means them', () => {
    for (const name of ['CI/CD', 'TCP/IP']) {
      const { id } = catalogue.skills.find((skill) => skill.name === name) ?? { id: '' };
      const asked = catalogue.careerPaths
        .flatMap(({ levels }) => levels.flatMap(({ requirements }) => requirements))
        .filter(({ skills }) => skills.some((skill) => skill === id));
      expect(asked.length, name).toBeGreaterThan(0);
      for (const { skills } of asked) expect(skills).toEqual([id]);
    }
  });

  it('leaves what the Backend Developer source does not say to the convention', () => {
    const requirements = catalogue.careerPaths
      .filter(({ id }) => id === 'backend-developer')
      .flatMap(({ levels }) => levels.flatMap((level) => level.requirements));
    for (const { asked, weight, isMustHave } of requirements) {
      expect([asked, weight, isMustHave]).toEqual([null, 1, false]);
    }
  });
});

describe('a composed catalogue', () => {
  it('gives a requirement its skill’s name and kind, and pay in minor units', () => {
    const [nursePath] = checkCatalogue(filesWith()).careerPaths;
    expect(nursePath?.levels[0]?.salary).toEqual({
      minMinor: 6_000_000,
      maxMinor: 7_500_000,
      isOpenEnded: false,
    });
    expect(nursePath?.levels.flatMap((level) => level.requirements)).toEqual([
      requirement({ id: 'triage', name: 'Triage', skills: ['triage'] }),
      requirement({
        id: 'licence',
        name: 'Nursing licence',
        kind: 'credential',
        skills: ['licence'],
        isMustHave: true,
      }),
      requirement({
        id: 'night-shifts',
        name: 'Night shifts',
        kind: 'time',
        skills: ['night-shifts'],
        amount: 40,
        unit: 'shifts',
      }),
      requirement({
        id: 'triage-senior',
        name: 'Triage',
        skills: ['triage'],
        asked: 4,
        weight: 2,
      }),
      requirement({
        id: 'records',
        name: 'Paper or electronic charts',
        skills: ['charting', 'records'],
      }),
    ]);
  });

  function requirement(fields: Record<string, unknown>) {
    const usual = { kind: 'graded', asked: null, amount: null, unit: null, weight: 1 };
    return { ...usual, isMustHave: false, ...fields };
  }
});

// Each row: the rule, the fault, and the one line that must name its file, field and reason.
const faults: readonly (readonly [string, (parts: Parts) => void, string])[] = [
  [
    'a missing field',
    ({ path }) => Reflect.deleteProperty(path, 'tagline'),
    `${path}: tagline: Invalid input: expected string, received undefined`,
  ],
  [
    'an unknown field',
    (parts) => Object.assign(levelsOf(parts).entry, { salry: 1 }),
    `${path}: levels[entry]: Unrecognized key: "salry"`,
  ],
  [
    'an unknown currency',
    ({ path }) => Object.assign(path, { currency: 'XQQ' }),
    `${path}: currency: not-a-currency`,
  ],
  [
    'a source whose date is no date',
    ({ path }) => Object.assign(path.source, { dated: 'last spring' }),
    `${path}: source.dated: must be a year, a month or a day such as 2025-05`,
  ],
  [
    'an id that is not its file’s name',
    ({ path }) => Object.assign(path, { id: 'midwife' }),
    `${path}: id: must be the file's name`,
  ],
  [
    'two levels of one id',
    (parts) => Object.assign(levelsOf(parts).senior, { id: 'entry' }),
    `${path}: levels[entry].id: entry is used twice`,
  ],
  [
    'a band whose bounds are swapped',
    (parts) => Object.assign(levelsOf(parts).entry.salary, { min: 75_000, max: 60_000 }),
    `${path}: levels[entry].salary.max: must be above min`,
  ],
  [
    'a wage statistic whose percentiles are swapped',
    (parts) =>
      Object.assign(levelsOf(parts).entry.salary, {
        statistic: { soc: '29-1141', occupation: 'Registered Nurses', from: 'p25', to: 'p10' },
      }),
    `${path}: levels[entry].salary.statistic.to: must be above from`,
  ],
  [
    'a job zone that does not exist',
    ({ path }) => Object.assign(path, { preparation: 6 }),
    `${path}: preparation: must be a job zone from 1 to 5`,
  ],
  [
    'text that says nearly the same as another',
    (parts) =>
      (levelsOf(parts).senior.responsibilities[0] =
        'Assess each patient at the start of the shift and write up what the night brought.'),
    `${path}: levels[senior].responsibilities[0]: shares 6 of 11 runs of five words with ${path}: levels[entry].responsibilities[0]`,
  ],
  [
    'years that end before they begin',
    (parts) => Object.assign(levelsOf(parts).entry.years, { from: 3, to: 3 }),
    `${path}: levels[entry].years.to: must be later than from`,
  ],
  [
    'a lower bound of pay that falls',
    (parts) => Object.assign(levelsOf(parts).senior.salary, { min: 59_000 }),
    `${path}: levels[senior].salary.min: must rise above that of entry`,
  ],
  [
    'pay that does not rise',
    (parts) => Object.assign(levelsOf(parts).senior.salary, { min: 60_000 }),
    `${path}: levels[senior].salary.min: must rise above that of entry`,
  ],
  [
    'an upper bound of pay that falls',
    (parts) => Object.assign(levelsOf(parts).entry.salary, { max: 95_001 }),
    `${path}: levels[senior].salary.max: must rise above that of entry`,
  ],
  [
    'years that begin earlier than on the level below',
    (parts) => Object.assign(levelsOf(parts).entry.years, { from: 4, to: 5 }),
    `${path}: levels[senior].years.from: must rise above that of entry`,
  ],
  [
    'closed years above open-ended ones',
    (parts) => {
      Object.assign(levelsOf(parts).entry.years, { to: null });
      Object.assign(levelsOf(parts).senior.years, { to: 9 });
    },
    `${path}: levels[senior].years.to: must rise above that of entry`,
  ],
  [
    'too few responsibilities',
    (parts) => levelsOf(parts).entry.responsibilities.pop(),
    `${path}: levels[entry].responsibilities: Too small: expected array to have >=4 items`,
  ],
  [
    'a responsibility of too many words',
    (parts) =>
      (levelsOf(parts).entry.responsibilities[1] = `Do ${'it and '.repeat(12)}stop there.`),
    `${path}: levels[entry].responsibilities[1]: must have 8 to 22 words`,
  ],
  [
    'text longer than its bound',
    (parts) => Object.assign(levelsOf(parts).entry, { focus: `Look ${'closer '.repeat(90)}now.` }),
    `${path}: levels[entry].focus: Too big: expected string to have <=560 characters`,
  ],
  [
    'text shorter than its bound',
    (parts) => Object.assign(skillOf(parts, 'triage'), { proof: 'A piece of work.' }),
    `${skills}: [triage].proof: Too small: expected string to have >=40 characters`,
  ],
  [
    'text without a full stop',
    (parts) =>
      Object.assign(skillOf(parts, 'triage'), {
        proof: 'A dated piece of work that somebody else can see',
      }),
    `${skills}: [triage].proof: must begin with a capital or digit and end with a full stop`,
  ],
  [
    'one way to practise instead of two',
    (parts) =>
      Object.assign(skillOf(parts, 'triage'), {
        practise: ['Sort ten written cases and compare with a colleague.'],
      }),
    `${skills}: [triage].practise: Too small: expected array to have exactly 2 items`,
  ],
  [
    'a requirement of a skill that is not in the inventory',
    (parts) => levelsOf(parts).entry.requirements.push({ skill: 'juggling' }),
    `${path}: levels[entry].requirements[juggling]: no skill juggling in the inventory`,
  ],
  [
    'a skill that no path asks for',
    (parts) => parts.skills.push(skill('juggling', 'Juggling')),
    `${skills}: [juggling].id: no path asks for juggling`,
  ],
  [
    'two skills of one id',
    (parts) => parts.skills.push(skill('triage', 'Sorting')),
    `${skills}: [triage].id: triage is used twice`,
  ],
  [
    'a skill known by another skill’s alias',
    (parts) => Object.assign(skillOf(parts, 'charting'), { name: 'acuity Sorting' }),
    `${skills}: [charting].name: acuity Sorting already names triage`,
  ],
  [
    'a close skill that does not exist',
    (parts) =>
      Object.assign(skillOf(parts, 'charting'), {
        closeTo: [{ skill: 'juggling', reason: 'Both keep more than one thing in the air.' }],
      }),
    `${skills}: [charting].closeTo[juggling]: no such skill`,
  ],
  [
    'a skill close to itself',
    (parts) =>
      Object.assign(skillOf(parts, 'charting'), {
        closeTo: [{ skill: 'charting', reason: 'Everything resembles itself more than others.' }],
      }),
    `${skills}: [charting].closeTo[charting]: a skill is not close to itself`,
  ],
  [
    'a pair of close skills given from both sides',
    (parts) =>
      Object.assign(skillOf(parts, 'charting'), {
        closeTo: [{ skill: 'triage', reason: 'A chart shows who has to be seen first.' }],
      }),
    `${skills}: [charting].closeTo[triage]: this pair is already given`,
  ],
  [
    'a requirement id used on two levels',
    (parts) => levelsOf(parts).senior.requirements.push({ skill: 'licence' }),
    `${path}: levels[senior].requirements[licence].id: licence is used twice in this path`,
  ],
  [
    'a skill asked twice by one level',
    (parts) => levelsOf(parts).senior.requirements.push({ skill: 'charting' }),
    `${path}: levels[senior].requirements[charting]: this level asks charting twice`,
  ],
  [
    'a requirement that names no skill',
    (parts) => levelsOf(parts).entry.requirements.push({ id: 'kindness' }),
    `${path}: levels[entry].requirements[kindness]: must name either one skill or alternatives`,
  ],
  [
    'alternatives without a name',
    (parts) =>
      levelsOf(parts).entry.requirements.push({ id: 'any', anyOf: ['charting', 'records'] }),
    `${path}: levels[entry].requirements[any]: alternatives need an id and a name of their own`,
  ],
  [
    'a proficiency that cannot be asked',
    (parts) => Object.assign(levelsOf(parts).senior.requirements[0] ?? {}, { asked: 5 }),
    `${path}: levels[senior].requirements[triage-senior].asked: Invalid option: expected one of 1|2|3|4`,
  ],
  [
    'counted time without an amount',
    (parts) => Reflect.deleteProperty(levelsOf(parts).entry.requirements[2] ?? {}, 'amount'),
    `${path}: levels[entry].requirements[night-shifts].amount: counted time needs an amount`,
  ],
  [
    'an amount of a graded skill',
    (parts) => Object.assign(levelsOf(parts).entry.requirements[0] ?? {}, { amount: 4 }),
    `${path}: levels[entry].requirements[triage].amount: only counted time has one`,
  ],
  [
    'a proficiency asked of a credential',
    (parts) => Object.assign(levelsOf(parts).entry.requirements[1] ?? {}, { asked: 2 }),
    `${path}: levels[entry].requirements[licence].asked: only a graded skill has a proficiency`,
  ],
  [
    'a credential among alternatives',
    (parts) =>
      Object.assign(levelsOf(parts).senior.requirements[1] ?? {}, {
        anyOf: ['charting', 'licence'],
      }),
    `${path}: levels[senior].requirements[records].anyOf: only graded skills can be alternatives`,
  ],
  [
    'a sentence that stands in two places, whatever its case and punctuation',
    (parts) => {
      const { entry, senior } = levelsOf(parts);
      senior.summary = `You run the ward. ${entry.responsibilities[1]?.replaceAll(',', '').toUpperCase()}`;
    },
    `${path}: levels[senior].summary: “GIVE MEDICINES AFTER CHECKING NAME DOSE ROUTE AND TIME AGAINST THE CHART.” already stands in ${path}: levels[entry].responsibilities[1]`,
  ],
  [
    'an empty phrase in any of its forms',
    (parts) =>
      (levelsOf(parts).entry.summary =
        'You look after patients by Leveraging whatever the ward has at hand that day.'),
    `${path}: levels[entry].summary: “Leverag” is an empty phrase`,
  ],
  [
    'an exclamation',
    (parts) =>
      Object.assign(skillOf(parts, 'triage'), {
        meaning: 'Seeing first who needs care first! It can be learned.',
      }),
    `${skills}: [triage].meaning: the catalogue does not exclaim`,
  ],
];

describe('a bad catalogue file is refused with file, field and reason', () => {
  it.each(faults)('%s', (_rule, change, line) => {
    expect(() => checkCatalogue(filesWith(change))).toThrow(line);
  });

  it('a file that holds nothing', () => {
    const empty = { name: 'paths/empty.yaml', content: null };
    expect(() => checkCatalogue([...filesWith(), empty])).toThrow(
      'paths/empty.yaml: whole file: Invalid input: expected object, received null',
    );
  });

  it('a file outside the two folders', () => {
    const stray = { name: 'notes.yaml', content: [] };
    expect(() => checkCatalogue([...filesWith(), stray])).toThrow(
      'notes.yaml: name: must be in paths/ or skills/',
    );
  });

  it('two paths of one id', () => {
    const copy = { name: 'paths/copies/nurse.yaml', content: nurse() };
    expect(() => checkCatalogue([...filesWith(), copy])).toThrow(
      'paths/copies/nurse.yaml: id: nurse is used twice',
    );
  });

  it('names every fault, not only the first', () => {
    const bad = filesWith((parts) => {
      levelsOf(parts).entry.requirements.push({ skill: 'juggling' });
      Object.assign(levelsOf(parts).senior.salary, { min: 1_000 });
    });
    expect(() => checkCatalogue(bad)).toThrow(/salary\.min: must rise.*\n.*no skill juggling/);
  });
});
