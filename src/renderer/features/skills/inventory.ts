import type { Standing } from '../../../shared/api';
import type { RequirementStanding } from '../../../shared/readiness';
import type { SkillAsk, SkillSummary, TimeUnit } from '../../../shared/skills';
import type { RungMarkKind } from '../../ui/RungMark';
import { markOf } from '../../ui/standing-mark';

// The inventory as the screen shows it: what the goal's level asks, its foundations, and the rest of
// what one's own and favourite paths ask or the person has recorded.

export type SkillGroup = 'target' | 'foundations' | 'others';
export const skillGroups: readonly SkillGroup[] = ['target', 'foundations', 'others'];
export const skillFilters = ['all', 'gaps', 'unrated'] as const;
export type SkillFilter = (typeof skillFilters)[number];

/** A skill with what the goal makes of it. */
export interface InventoryItem {
  readonly skill: SkillSummary;
  readonly group: SkillGroup;
  /** The goal's requirements that this skill can meet, the target's first. */
  readonly standings: readonly RequirementStanding[];
  /** Null where the goal does not ask for it. */
  readonly mark: RungMarkKind | null;
  /** The alternative that counts in its place, while nothing is recorded for this one. */
  readonly countsInstead: string | null;
}

/** By what the goal makes of them, by how far they are, or by the path or level that asks. */
export const skillGroupings = ['goal', 'gap', 'path', 'level'] as const;
export type SkillGrouping = (typeof skillGroupings)[number];

/** Skills below one heading; `title` is null where the key has words of its own. */
export interface SkillSection {
  readonly key: string;
  readonly title: string | null;
  readonly items: readonly InventoryItem[];
}

const gaps = ['open', 'unknown', 'met', 'aside'] as const;
/** What no path of one's own asks. */
const unasked = 'unasked';

/** The skills below headings, each once: below the first path or level that asks, of those looked at. */
export function sectionsOf(
  items: readonly InventoryItem[],
  grouping: SkillGrouping,
  asker: string,
): readonly SkillSection[] {
  const sections = (
    keys: readonly string[],
    keyOf: (item: InventoryItem) => string,
  ): readonly SkillSection[] => {
    const byKey = Map.groupBy(items, keyOf);
    return keys.flatMap((key) => {
      const members = byKey.get(key);
      return members === undefined ? [] : [{ key, title: null, items: members }];
    });
  };
  switch (grouping) {
    case 'goal':
      return sections(skillGroups, ({ group }) => group);
    case 'gap':
      return sections([...gaps, unasked], ({ mark }) => mark ?? unasked);
    case 'path':
    case 'level': {
      const isLevel = grouping === 'level';
      const askOf = ({ skill }: InventoryItem) =>
        skill.askedBy.find((ask) => isAsker(ask, asker)) ?? null;
      const byKey = Map.groupBy(items, (item) => {
        const ask = askOf(item);
        return ask === null ? unasked : isLevel ? ask.levelId : ask.careerPathId;
      });
      const titled = [...byKey].map(([key, members]) => {
        const ask = members[0] === undefined ? null : askOf(members[0]);
        const title =
          ask && (isLevel ? `${ask.careerPathName}: ${ask.levelTitle}` : ask.careerPathName);
        return { key, title, items: members, ask };
      });
      return titled
        .toSorted((a, b) =>
          a.ask === null || b.ask === null
            ? Number(a.ask === null) - Number(b.ask === null)
            : a.ask.careerPathName.localeCompare(b.ask.careerPathName) ||
              a.ask.levelRank - b.ask.levelRank,
        )
        .map(({ key, title, items: members }) => ({ key, title, items: members }));
    }
  }
}

/** Whether an ask is of a path or level looked at; empty looks at all. */
const isAsker = ({ careerPathId, levelId }: SkillAsk, asker: string): boolean =>
  asker === '' || careerPathId === asker || levelId === asker;

/** Whether a path or level asks for an item; an empty one keeps every item. */
export const isAskedBy = ({ skill }: InventoryItem, asker: string): boolean =>
  asker === '' || skill.askedBy.some((ask) => isAsker(ask, asker));

/** The paths that ask for any of the items with their levels, by name and from the first level up. */
export function askersOf(items: readonly InventoryItem[]): readonly {
  readonly careerPathId: string;
  readonly name: string;
  readonly levels: readonly Pick<SkillAsk, 'levelId' | 'levelTitle' | 'levelRank'>[];
}[] {
  const asks = items.flatMap(({ skill }) => skill.askedBy);
  return [...Map.groupBy(asks, ({ careerPathId }) => careerPathId)]
    .map(([careerPathId, ofPath]) => ({
      careerPathId,
      name: ofPath[0]?.careerPathName ?? '',
      levels: [...new Map(ofPath.map((ask) => [ask.levelId, ask])).values()].toSorted(
        (a, b) => a.levelRank - b.levelRank,
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Groups in order, each by name. */
export function inventoryOf(
  skills: readonly SkillSummary[],
  readiness: Standing['readiness'],
): InventoryItem[] {
  const items = skills.map((skill) => itemOf(skill, readiness));
  return skillGroups.flatMap((group) => items.filter((item) => item.group === group));
}

/** One skill as the inventory shows it. */
export function itemOf(skill: SkillSummary, readiness: Standing['readiness']): InventoryItem {
  const asks = ({ requirement }: RequirementStanding) =>
    requirement.skills.some(({ id }) => id === skill.id);
  const target = readiness?.target.filter(asks) ?? [];
  const foundations = readiness?.foundations.filter(asks) ?? [];
  const standings = [...target, ...foundations];
  return {
    skill,
    group: target.length > 0 ? 'target' : foundations.length > 0 ? 'foundations' : 'others',
    standings,
    mark: worstOf(standings.map(markOf)),
    countsInstead: hasRecords(skill) ? null : insteadOf(skill, standings),
  };
}

const hasRecords = (skill: SkillSummary): boolean =>
  [skill.latestRating, skill.credential, skill.loggedTime, skill.absentSince].some(
    (recorded) => recorded !== null,
  );

/** What needs a look goes before what is fine; what was set aside shows only where nothing else asks. */
const worstOf = (marks: readonly RungMarkKind[]): RungMarkKind | null =>
  (['open', 'unknown', 'met', 'aside'] as const).find((mark) => marks.includes(mark)) ?? null;

function insteadOf(skill: SkillSummary, standings: readonly RequirementStanding[]): string | null {
  for (const { requirement, recorded } of standings) {
    if (recorded?.kind !== 'graded' || recorded.skillId === skill.id) continue;
    return requirement.skills.find(({ id }) => id === recorded.skillId)?.name ?? null;
  }
  return null;
}

/** Whether a filter keeps an item: a gap is recorded and short, unrated is recorded nowhere. */
export function isKept(item: InventoryItem, filter: SkillFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'gaps':
      return item.mark === 'open';
    case 'unrated':
      return !hasRecords(item.skill) && item.countsInstead === null && item.mark !== 'aside';
  }
}

/** Whether the name or an alias contains every word sought, whatever case and accents. */
export function isFound({ skill }: InventoryItem, sought: string): boolean {
  const texts = [skill.name, ...skill.aliases].map(plain);
  const words = plain(sought).split(/\s+/);
  return texts.some((text) => words.every((word) => text.includes(word)));
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What counted time is counted in and how much is asked. */
export interface TimeAsked {
  readonly unit: TimeUnit | null;
  readonly amount: number | null;
}

/** What the goal asks, else the first level that asks. */
export function timeAsked({ skill, standings }: InventoryItem): TimeAsked {
  for (const { asked } of standings) if (asked.kind === 'time') return asked;
  const ask = skill.askedBy.find(({ unit }) => unit !== null);
  return { unit: ask?.unit ?? null, amount: ask?.amount ?? null };
}
