import { describe, expect, test } from 'vitest';
import {
  currentCredential,
  inventoryOf,
  isFound,
  isKept,
  type InventoryItem,
} from '../../src/renderer/features/skills/inventory';
import type { Standing } from '../../src/shared/api';
import { dateOf } from '../../src/shared/dates';
import { credentialId, proficiency, ratingId, skillId } from '../../src/shared/skills';
import type { HeldCredential, SkillRecord } from '../../src/shared/skills';
import { asks, levelAt, readinessOf, today } from './samples';

const ratings: Readonly<Record<string, number>> = { Go: 2, Queues: 1, Chess: 3 };

function skill(name: string, rest: Partial<SkillRecord> = {}): SkillRecord {
  const rated = ratings[name];
  const id = skillId.parse(name);
  return {
    id,
    name,
    kind: 'graded',
    meaning: '',
    practise: [],
    proof: '',
    aliases: [],
    ratings:
      rated === undefined
        ? []
        : [
            {
              id: ratingId.parse(name),
              skillId: id,
              proficiency: proficiency.parse(rated),
              ratedOn: today,
              note: '',
              revision: 1,
            },
          ],
    credentials: [],
    timeEntries: [],
    absentSince: null,
    shownOn: null,
    askedBy: [],
    ...rest,
  };
}

const standing: Standing = {
  position: null,
  goal: null,
  schedule: null,
  worksAt: null,
  readiness: readinessOf(
    [
      levelAt(0, [asks('Git')]),
      levelAt(1, [asks('Go', { also: ['Rust'] }), asks('Queues'), asks('Design'), asks('Shards')]),
    ],
    { ratings: { Go: 2, Queues: 1 }, setAside: ['1/Shards'] },
  ),
};
const goalSkills = ['Go', 'Rust', 'Queues', 'Design', 'Shards', 'Git'];
const level = levelAt(0);
const items = inventoryOf(
  [
    ...goalSkills.map((name) =>
      skill(name, {
        askedBy: [
          {
            careerPathId: level.careerPathId,
            careerPathName: 'Path',
            levelId: level.id,
            levelTitle: level.title,
            asked: null,
            amount: null,
            unit: null,
          },
        ],
      }),
    ),
    skill('Chess'),
    skill('Welding'),
  ],
  {
    ...standing,
    position: {
      level: {
        id: level.id,
        title: level.title,
        tier: level.tier,
        rank: 0,
        careerPathId: level.careerPathId,
        careerPathName: 'Path',
      },
      since: today,
      careerBeganOn: null,
      revision: 1,
    },
  },
);
const names = (kept: readonly InventoryItem[]) => kept.map((item) => item.skill.name);

describe('the inventory of skills', () => {
  test('holds what the own paths ask and what is recorded, and nothing of other paths', () => {
    expect(names(items)).toEqual([...goalSkills, 'Chess']);
  });

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
    const [item] = inventoryOf([skill('Chess', { aliases: ['Échecs rapides'] })], standing);
    const finds = (sought: string) => item !== undefined && isFound(item, sought);
    expect([finds('CHE'), finds('rapides echecs'), finds(''), finds('draughts')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the credential that counts today', () => {
  const held = (id: string, since: string, until: string | null): HeldCredential => ({
    id: credentialId.parse(id),
    skillId: skillId.parse('Licence'),
    heldSince: dateOf(since),
    expiresOn: until === null ? null : dateOf(until),
    note: '',
    revision: 1,
  });
  const current = (...credentials: readonly HeldCredential[]) =>
    currentCredential(skill('Licence', { kind: 'credential', credentials }), today)?.id;

  test('is the one in force that lasts longest, before one that only begins', () => {
    const short = held('short', '2025-01-01', '2026-06-01');
    const long = held('long', '2024-01-01', null);
    const later = held('later', '2027-01-01', null);
    expect(current(later, short, long)).toBe('long');
    expect(current(later, short)).toBe('short');
  });

  test('is the latest expired one while nothing else is recorded', () => {
    expect(
      current(held('old', '2019-01-01', '2020-01-01'), held('new', '2020-01-01', '2025-01-01')),
    ).toBe('new');
    expect(current()).toBeUndefined();
  });
});
