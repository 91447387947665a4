import { describe, expect, test } from 'vitest';
import {
  askersOf,
  inventoryOf,
  isAskedBy,
  isFound,
  isKept,
  sectionsOf,
  type InventoryItem,
  type SkillGrouping,
} from '../../src/renderer/features/skills/inventory';
import { careerPathId, levelId } from '../../src/shared/career-paths';
import { proficiency, skillId, type SkillAsk, type SkillSummary } from '../../src/shared/skills';
import { asks, levelAt, readinessOf, today } from './samples';

const ratings: Readonly<Record<string, number>> = { Go: 2, Queues: 1, Chess: 3 };

function skill(name: string, rest: Partial<SkillSummary> = {}): SkillSummary {
  const rated = ratings[name];
  return {
    id: skillId.parse(name),
    name,
    kind: 'graded',
    aliases: [],
    latestRating:
      rated === undefined ? null : { proficiency: proficiency.parse(rated), ratedOn: today },
    credential: null,
    loggedTime: null,
    absentSince: null,
    shownOn: null,
    askedBy: [],
    ...rest,
  };
}

const readiness = readinessOf(
  [
    levelAt(0, [asks('Git')]),
    levelAt(1, [asks('Go', { also: ['Rust'] }), asks('Queues'), asks('Design'), asks('Shards')]),
  ],
  { ratings: { Go: 2, Queues: 1 }, setAside: ['1/Shards'] },
);
const goalSkills = ['Go', 'Rust', 'Queues', 'Design', 'Shards', 'Git'];
const items = inventoryOf(
  [...goalSkills, 'Chess'].map((name) => skill(name)),
  readiness,
);
const names = (kept: readonly InventoryItem[]) => kept.map((item) => item.skill.name);

describe('the inventory of skills', () => {
  test('lists the goal’s level first, then its foundations, then the rest', () => {
    expect(items.map((item) => item.group)).toEqual([
      ...Array<string>(5).fill('target'),
      'foundations',
      'others',
    ]);
  });

  test('keeps as gaps what is recorded and short, not what is unrated', () => {
    expect(names(items.filter((item) => isKept(item, 'gaps')))).toEqual(['Queues']);
  });

  test('keeps as unrated neither an alternative that is not needed nor what was set aside', () => {
    expect(names(items.filter((item) => isKept(item, 'unrated')))).toEqual(['Design', 'Git']);
  });

  test('says which alternative counts in place of an unrated one', () => {
    expect(items.find((item) => item.skill.name === 'Rust')).toMatchObject({
      countsInstead: 'Go',
      mark: 'met',
    });
  });

  test('finds a skill by any word of its name or alias, whatever case and accents', () => {
    const [item] = inventoryOf([skill('Chess', { aliases: ['Échecs rapides'] })], readiness);
    const finds = (sought: string) => item !== undefined && isFound(item, sought);
    expect([finds('CHE'), finds('rapides echecs'), finds(''), finds('draughts')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  describe('in groups', () => {
    const ask = (path: string, level: string, levelRank: number): SkillAsk => ({
      careerPathId: careerPathId.parse(path),
      careerPathName: path,
      levelId: levelId.parse(`${path}/${level}`),
      levelTitle: level,
      levelRank,
      ...{ asked: null, amount: null, unit: null },
    });
    const asked = [
      skill('Go', { askedBy: [ask('Nurse', 'Lead', 3), ask('Backend', 'Senior', 2)] }),
      skill('Queues', { askedBy: [ask('Backend', 'Mid', 1)] }),
      skill('Design', { askedBy: [ask('Backend', 'Senior', 2)] }),
      skill('Chess'),
    ];
    const all = inventoryOf(asked, readiness);
    const grouped = (grouping: SkillGrouping, asker = '') =>
      sectionsOf(
        all.filter((item) => isAskedBy(item, asker)),
        grouping,
        asker,
      ).map(({ key, title, items: members }) => [
        title ?? key,
        ...members.map(({ skill: { name } }) => name),
      ]);

    test('of how far each is, gaps first', () => {
      expect(grouped('gap')).toEqual([
        ['open', 'Queues'],
        ['unknown', 'Design'],
        ['met', 'Go'],
        ['unasked', 'Chess'],
      ]);
    });

    test('of the path or level that asks first, by name and from the lowest level up', () => {
      expect(grouped('path')).toEqual([
        ['Backend', 'Queues', 'Design'],
        ['Nurse', 'Go'],
        ['unasked', 'Chess'],
      ]);
      expect(grouped('level')).toEqual([
        ['Backend: Mid', 'Queues'],
        ['Backend: Senior', 'Design'],
        ['Nurse: Lead', 'Go'],
        ['unasked', 'Chess'],
      ]);
    });

    test('of one path or level alone stand below it, whoever else asks', () => {
      expect(grouped('level', 'Backend')).toEqual([
        ['Backend: Mid', 'Queues'],
        ['Backend: Senior', 'Go', 'Design'],
      ]);
      expect(grouped('goal', 'Nurse/Lead')).toEqual([['target', 'Go']]);
    });

    test('and the paths and levels to look at are those that ask', () => {
      expect(
        askersOf(all).map(({ name, levels }) => [name, ...levels.map((l) => l.levelTitle)]),
      ).toEqual([
        ['Backend', 'Mid', 'Senior'],
        ['Nurse', 'Lead'],
      ]);
    });
  });
});
