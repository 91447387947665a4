import type { Place } from './places';

export const searchKinds = ['career-path', 'skill', 'level'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A part of a text from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One thing that a search may find: what it is called and the other names it goes by. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** The id of the path, skill or level. */
  readonly ref: string;
  readonly title: string;
  readonly also: readonly string[];
}

/** What was found, with the parts of its title or of the alias found that match. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly ref: string;
  readonly title: string;
  readonly titleMatches: readonly TextRange[];
  /** The other name that matched where the title did not. */
  readonly alias: string | null;
  readonly aliasMatches: readonly TextRange[];
  /** For a level, the path it belongs to. */
  readonly careerPath: { readonly id: string; readonly name: string } | null;
}

/** What a search found, best first; `corrected` is the text it was found by where the one typed found nothing. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly corrected: string | null;
}

/** Where something found is looked at. */
export function placeOfEntry({
  kind,
  ref,
  careerPath,
}: Pick<SearchHit, 'kind' | 'ref' | 'careerPath'>): Place {
  if (kind === 'skill') return { screen: 'skills', skillId: ref };
  return kind === 'level' && careerPath !== null
    ? { screen: 'path', careerPathId: careerPath.id, levelId: ref }
    : { screen: 'path', careerPathId: ref, levelId: null };
}

/** Text as it is compared: lower case, without accents. */
export const fold = (text: string): string =>
  // Plain letters need no taking apart, which would be half of a search's time.
  isPlain(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

const wordPattern = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(wordPattern) ?? [];

/**
 * How well an entry answers the words typed, lower is better, or null where it does not: the very
 * title, then its beginning, then every word at the beginning of one of its words, then an alias.
 * Each word typed has to begin a word of the same name.
 */
export function matchRank(
  entry: Pick<SearchEntry, 'title' | 'also'>,
  typed: readonly string[],
): number | null {
  const titleRank = nameRank(entry.title, typed);
  const aliasRanks = entry.also.flatMap((alias) => nameRank(alias, typed) ?? []);
  // An alias ranks behind a title that matches as well, and ahead of one that matches less.
  const ranks = [...(titleRank === null ? [] : [titleRank]), ...aliasRanks.map((r) => r + 0.5)];
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function nameRank(name: string, typed: readonly string[]): number | null {
  const words = wordsOf(name);
  if (typed.length === 0) return null;
  if (!typed.every((prefix) => words.some((word) => word.startsWith(prefix)))) return null;
  const isInOrder = typed.every((prefix, index) => words[index]?.startsWith(prefix));
  if (isInOrder && words.join(' ') === typed.join(' ')) return 0;
  if (isInOrder) return typed.every((prefix, index) => words[index] === prefix) ? 1 : 2;
  return typed.every((prefix) => words.includes(prefix)) ? 3 : 4;
}

/** An entry that answers what was typed. */
export interface Found<Entry> {
  readonly entry: Entry;
  readonly matches: readonly TextRange[];
  /** It answers only with a word read as the nearest one there is. */
  readonly isCorrected: boolean;
}

/** The entries that answer what was typed, best first; mistyped words are read as the nearest ones that are there where nothing answers. */
export function findAmong<Entry extends Pick<SearchEntry, 'title' | 'also'>>(
  entries: readonly Entry[],
  text: string,
): readonly Found<Entry>[] {
  const rank = (typed: readonly string[], isCorrected: boolean) =>
    entries
      .flatMap((entry) => {
        const matched = matchRank(entry, typed);
        return matched === null
          ? []
          : [{ entry, rank: matched, matches: matchRanges(entry.title, typed), isCorrected }];
      })
      .toSorted((a, b) => a.rank - b.rank);
  const typed = wordsOf(text);
  const found = rank(typed, false);
  if (found.length > 0 || typed.length === 0) return found;
  const known = [
    ...new Set(entries.flatMap(({ title, also }) => [title, ...also].flatMap(wordsOf))),
  ];
  const corrected = typed.map(
    (word) => known.find((one) => one.startsWith(word)) ?? nearestWord(word, known),
  );
  return corrected.some((word) => word === null)
    ? []
    : rank(
        corrected.filter((word) => word !== null),
        true,
      );
}

/** The parts of a name whose words begin with a word typed, in order. */
export function matchRanges(name: string, typed: readonly string[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { 0: word, index } of name.matchAll(wordPattern)) {
    const folded = fold(word);
    const longest = typed
      .filter((prefix) => folded.startsWith(prefix))
      .reduce((length, prefix) => Math.max(length, prefix.length), 0);
    if (longest === 0) continue;
    // Folding may shorten or lengthen a word (é, ﬁ); then the whole word is marked.
    const length = folded.length === word.length ? longest : word.length;
    ranges.push({ start: index, end: index + length });
  }
  return ranges;
}

/** Mistakes forgiven in a word of this many letters. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The word nearest to one that was mistyped, or null where none is near enough; also found is a word
 * whose beginning is near, because the last word may not be finished. Ties go to the word that
 * differs least in length, then to the first by alphabet.
 */
export function nearestWord(typed: string, candidates: readonly string[]): string | null {
  const most = forgiven(typed.length);
  let best: { readonly word: string; readonly cost: readonly [number, number] } | null = null;
  for (const word of candidates.toSorted()) {
    const distance = Math.min(...distances(typed, word));
    if (distance > most) continue;
    const cost = [distance, Math.abs(word.length - typed.length)] as const;
    if (!best || cost[0] < best.cost[0] || (cost[0] === best.cost[0] && cost[1] < best.cost[1])) {
      best = { word, cost };
    }
  }
  return best?.word ?? null;
}

/** Insertions, removals, replacements and swaps of neighbours between two words (optimal string alignment). */
export const editDistance = (a: string, b: string): number => distances(a, b).at(-1) ?? 0;

/** The distance of a word to every beginning of another, from the empty one to the whole. */
function distances(a: string, b: string): readonly number[] {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last;
}
