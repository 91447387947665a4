import { describe, expect, test } from 'vitest';
import {
  inventoryOf,
  isFound,
  isKept,
  type InventoryItem,
} from '../../src/renderer/features/skills/inventory';
import { proficiency, skillId, type SkillSummary } from '../../src/shared/skills';
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
});
