// What the catalogue says has to be worth reading: no sentence serves two places, and phrases that
// would fit any job at all are refused. Add to the list whenever a review finds another.

/** A piece of catalogue prose and where it stands. */
export interface CatalogueText {
  readonly file: string;
  readonly field: string;
  readonly text: string;
}

// Each is matched from the start of a word with any ending, so `leverag` also finds "leveraging".
const emptyPhrases = [
  'a plus',
  'add value',
  'agile mindset',
  'and beyond',
  'and more',
  'and so on',
  'as needed',
  'attention to detail',
  'bandwidth to',
  'best practice',
  'best-in-class',
  'business acumen',
  'can-do attitude',
  'challenging environment',
  'collaborate with team members',
  'consistent delivery',
  'cross-functional synerg',
  'cutting-edge',
  'daily work',
  'detail-oriented',
  'drive impact',
  'drive results',
  'drive success',
  'dynamic environment',
  'dynamic team',
  'empower',
  'ensure success',
  'entry-level performance',
  'etc.',
  'excellent communication',
  'exciting opportunit',
  'fast-moving environment',
  'fast-paced',
  'foster a culture',
  'game-chang',
  'go above',
  'go the extra mile',
  'go-getter',
  'hands-on experience with',
  'high-impact',
  'hit the ground running',
  'holistic',
  'in order to',
  'in today’s',
  "in today's",
  'innovative solution',
  'interpersonal skills',
  'it is important to',
  'leverag',
  'low-hanging fruit',
  'meet expectations',
  'mission-critical',
  'move the needle',
  'next-generation',
  'other duties',
  'outside the box',
  'paradigm',
  'passion for',
  'passionate',
  'people person',
  'performance expectations',
  'proven track record',
  'results-driven',
  'results-oriented',
  'robust',
  'rock star',
  'rockstar',
  'seamless',
  'self-starter',
  'solid understanding',
  'stakeholder alignment',
  'stakeholders alignment',
  'state-of-the-art',
  'strategic initiative',
  'stretch assignment',
  'strong communication',
  'strong foundation',
  'take ownership',
  'take your career',
  'team player',
  'technology initiatives',
  'think strategically',
  'thought leader',
  'track record',
  'unlock your',
  'utilis',
  'utiliz',
  'value-add',
  'various',
  'wealth of',
  'wear many hats',
  'well-rounded',
  'wide range of',
  'win-win',
  'work closely with',
  'world-class',
] as const;

const escaped = emptyPhrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const anyEmptyPhrase = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})`, 'iu');

/** Faults of the prose as `file: field: reason` lines: empty phrases, exclamation marks, repetition. */
export function proseProblems(texts: readonly CatalogueText[]): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const { file, field, text } of texts) {
    const at = `${file}: ${field}`;
    const phrase = anyEmptyPhrase.exec(text)?.[0];
    if (phrase) problems.push(`${at}: “${phrase}” is an empty phrase`);
    if (text.includes('!')) problems.push(`${at}: the catalogue does not exclaim`);
    for (const sentence of text.split(/(?<=[.?!])\s+/)) {
      // Case and punctuation do not make a sentence a new one.
      const words = (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
      const earlier = seen.get(words);
      if (earlier) problems.push(`${at}: “${sentence}” already stands in ${earlier}`);
      seen.set(words, at);
    }
  }
  return [...problems, ...nearDuplicates(texts)];
}

const runLength = 5;
/** Two texts are too alike when they share this many runs of five words and this share of the shorter's. */
const tooManyShared = 3;
const tooLargeShare = 0.25;

function nearDuplicates(texts: readonly CatalogueText[]): string[] {
  const runs = texts.map(({ text }) => wordRuns(text));
  const textsWith = new Map<string, number[]>();
  const problems: string[] = [];
  texts.forEach(({ file, field }, index) => {
    const sharedWith = new Map<number, number>();
    for (const run of runs[index] ?? []) {
      const holders = textsWith.get(run) ?? [];
      for (const other of holders) sharedWith.set(other, (sharedWith.get(other) ?? 0) + 1);
      textsWith.set(run, [...holders, index]);
    }
    for (const [other, shared] of sharedWith) {
      const shorter = Math.min(runs[index]?.size ?? 0, runs[other]?.size ?? 0);
      if (shared < tooManyShared || shared <= shorter * tooLargeShare) continue;
      const twin = texts[other];
      problems.push(
        `${file}: ${field}: shares ${shared} of ${shorter} runs of five words with ${twin?.file}: ${twin?.field}`,
      );
    }
  });
  return problems;
}

function wordRuns(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' ')),
  );
}
