import { matchRanges, matchRank, nearestWord, searchKinds, wordsOf } from '../../shared/search';
import type { SearchEntry, SearchHit, SearchKind, SearchResult } from '../../shared/search';
import type { ReadableDb, WritableDb } from './db';

// The index finds, the rules rank: candidates come from the indexes in no particular order, at most a
// few hundred, and `matchRank` puts them in one. Scoring inside FTS5 would read every match first,
// which for one letter is most of the catalogue.

const mostCandidates = 300;
const mostHits = 40;
const mostWords = 80;

interface EntryRow {
  readonly kind: SearchKind;
  readonly ref: string;
  readonly title: string;
  readonly also: string;
}

/** Finds paths, skills and levels by the beginnings of their words; mistyped words are corrected where nothing is found. */
export function search(db: ReadableDb, text: string): SearchResult {
  const typed = wordsOf(text);
  const hits = find(db, typed, text);
  if (hits.length > 0 || typed.length === 0) return { hits, corrected: null };
  const corrected = typed.map((word) => correct(db, word));
  if (corrected.some((word) => word === null)) return { hits: [], corrected: null };
  const words = corrected.filter((word) => word !== null);
  const replaced = words.join(' ');
  return { hits: find(db, words, replaced), corrected: replaced };
}

function find(db: ReadableDb, typed: readonly string[], text: string): readonly SearchHit[] {
  if (typed.length === 0) return [];
  // Letters and digits alone, so that no word is taken for the index's own query language.
  const query = typed.map((word) => `"${word}"*`).join(' ');
  const columns = 'kind, ref, title, also';
  const rows = db.all<EntryRow>(
    `SELECT ${columns} FROM (
       SELECT id, ${columns} FROM search_entry
       WHERE title >= :text AND title < :text || char(65535) LIMIT ${mostCandidates})
     UNION
     SELECT ${columns} FROM search_entry WHERE id IN (
       SELECT rowid FROM search_index WHERE search_index MATCH :query LIMIT ${mostCandidates})`,
    { text, query },
  );
  const ranked = rows
    .map((row) => ({ ...row, also: row.also === '' ? [] : row.also.split('\n') }))
    .flatMap((entry) => {
      const rank = matchRank(entry, typed);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank || order(a.entry, b.entry))
    .slice(0, mostHits);
  return ranked.map(({ entry }) => hitOf(db, entry, typed));
}

/** Entries that match equally well: paths, then skills, then levels; shorter names first. */
const order = (a: SearchEntry, b: SearchEntry): number =>
  searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind) ||
  a.title.length - b.title.length ||
  byAlphabet(a.title, b.title) ||
  byAlphabet(a.ref, b.ref);

let collator: Intl.Collator | null = null;
/** Made once, and for the first search: `localeCompare` would look up the language anew for each pair. */
const byAlphabet = (a: string, b: string): number =>
  (collator ??= new Intl.Collator()).compare(a, b);

function hitOf(db: ReadableDb, entry: SearchEntry, typed: readonly string[]): SearchHit {
  const { kind, ref, title, also } = entry;
  const isByTitle = matchRank({ ...entry, also: [] }, typed) !== null;
  const alias = isByTitle
    ? null
    : (also.find((name) => matchRank({ ...entry, title: name, also: [] }, typed) !== null) ?? null);
  return {
    kind,
    ref,
    title,
    titleMatches: isByTitle ? matchRanges(title, typed) : [],
    alias,
    aliasMatches: alias === null ? [] : matchRanges(alias, typed),
    careerPath: kind === 'level' ? careerPathOfLevel(db, ref) : null,
  };
}

/** The path a level belongs to. */
export const careerPathOfLevel = (db: ReadableDb, levelId: string): SearchHit['careerPath'] =>
  db.get<{ id: string; name: string }>(
    `SELECT career_path.id, career_path.name
     FROM level JOIN career_path ON career_path.id = level.career_path_id
     WHERE level.id = :levelId`,
    { levelId },
  ) ?? null;

/** The word itself where something begins with it, else the nearest known one; null where none is near. */
function correct(db: ReadableDb, word: string): string | null {
  const isKnown =
    db.get('SELECT 1 FROM search_index WHERE search_index MATCH :query LIMIT 1', {
      query: `"${word}"*`,
    }) !== undefined;
  if (isKnown) return word;
  return nearestWord(word, [...wordsSharingTrigrams(db, word), ...wordsOfLikeLength(db, word)]);
}

function wordsSharingTrigrams(db: ReadableDb, word: string): string[] {
  const letters = Array.from(word);
  const trigrams = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  if (trigrams.length === 0) return [];
  return db
    .all<{ word: string }>(
      `SELECT word FROM search_trigram WHERE search_trigram MATCH :query
       ORDER BY rank LIMIT ${mostWords}`,
      { query: trigrams.map((trigram) => `"${trigram}"`).join(' OR ') },
    )
    .map((row) => row.word);
}

/** A short word with two letters swapped shares no trigram with the right one; its first letter is mostly right. */
function wordsOfLikeLength(db: ReadableDb, word: string): string[] {
  const first = word.slice(0, 1);
  return db
    .all<{ word: string }>(
      `SELECT word FROM search_word
       WHERE length(word) BETWEEN :length - 1 AND :length + 1
         AND word >= :first AND word < :first || char(65535)`,
      { length: word.length, first },
    )
    .map((row) => row.word);
}

/** Lets the words of names be recognised when they are mistyped; what was added once stays. */
export function addSearchWords(db: WritableDb, names: readonly string[]): void {
  db.run(
    `INSERT INTO search_word (word) SELECT value FROM json_each(:words) WHERE true
     ON CONFLICT DO NOTHING`,
    { words: JSON.stringify([...new Set(names.flatMap(wordsOf))]) },
  );
}

/** Makes what is searched anew from the entries and words it stands for. */
export const rebuildSearch = (db: WritableDb): void =>
  db.script(`
    INSERT INTO search_index (search_index) VALUES ('rebuild');
    INSERT INTO search_trigram (search_trigram) VALUES ('rebuild');
  `);
