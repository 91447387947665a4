import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editDistance,
  findAmong,
  fold,
  matchRanges,
  matchRank,
  nearestWord,
  wordsOf,
  type SearchEntry,
} from '../../src/shared/search';

const entry = (title: string, also: readonly string[] = []): SearchEntry => ({
  kind: 'skill',
  ref: title,
  title,
  also,
});
const rank = (of: SearchEntry, typed: string) => matchRank(of, wordsOf(typed));

describe('how well an entry answers', () => {
  test('the very title goes before its beginning, that before words within, aliases after titles', () => {
    const nurse = entry('Nurse');
    const ranks = [
      rank(nurse, 'nurse'),
      rank(entry('Care team', ['Nurse']), 'nurse'),
      rank(entry('Nurse Manager'), 'nurse'),
      rank(entry('Nurses’ Station'), 'nurse'),
      rank(entry('Registered Nurse'), 'nurse'),
      rank(entry('Registered Nurses'), 'nurse'),
    ];
    expect(ranks).not.toContain(null);
    expect(ranks).toEqual(ranks.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test('each word typed begins a word of one and the same name', () => {
    expect(rank(entry('System Design', ['Architecture']), 'des sys')).not.toBeNull();
    expect(rank(entry('System Design', ['Architecture']), 'system arch')).toBeNull();
    expect(rank(entry('System Design'), 'sign')).toBeNull();
  });

  test('accents and case make no difference', () => {
    expect(rank(entry('Résumé Writing'), 'RESUME')).toBe(1);
  });
});

describe('what is highlighted', () => {
  const marked = (name: string, typed: string) =>
    matchRanges(name, wordsOf(typed)).map(({ start, end }) => name.slice(start, end));

  test('the beginnings typed, wherever they stand', () => {
    expect(marked('SQL or PostgreSQL', 'po sq')).toEqual(['SQ', 'Po']);
    expect(marked('CI/CD', 'cd')).toEqual(['CD']);
  });

  test('a word whole where folding changes its length', () => {
    expect(marked('ﬁnance', 'fin')).toEqual(['ﬁnance']);
  });

  test('always parts of the name that begin with what was typed', () => {
    const names = fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, fc.nat(), fc.integer({ min: 1, max: 6 }), (words, which, length) => {
        const typed = fold(words[which % words.length] ?? '').slice(0, length);
        const name = words.join(' ');
        const parts = matchRanges(name, [typed]);
        expect(parts.length).toBeGreaterThan(0);
        for (const { start, end } of parts) expect(fold(name.slice(start, end))).toBe(typed);
      }),
    );
  });
});

describe('what a mistyped word meant', () => {
  test.each([
    ['pyton', 'python'],
    ['nruse', 'nurse'],
    ['elctrician', 'electrician'],
    ['devloper', 'developer'],
    ['kubernets', 'kubernetes'],
    // Not finished yet.
    ['acount', 'accountant'],
  ])('%s means %s', (typed, meant) => {
    const known = ['python', 'nurse', 'electrician', 'developer', 'kubernetes', 'accountant'];
    expect(nearestWord(typed, known)).toBe(meant);
  });

  test('too few letters, or too many mistakes, mean nothing', () => {
    expect(nearestWord('gj', ['go', 'git'])).toBeNull();
    expect(nearestWord('xyzzy', ['python', 'nurse'])).toBeNull();
  });
});

describe('a short list', () => {
  const found = (typed: string) =>
    findAmong(
      ['Export the plan…', 'Undo', 'Plan', 'Back up now'].map((title) => entry(title)),
      typed,
    ).map(({ entry: { title } }) => title);

  test('answers best first, with mistakes forgiven', () => {
    expect(found('pl')).toEqual(['Plan', 'Export the plan…']);
    expect(found('exprot')).toEqual(['Export the plan…']);
    expect(found('bakc up')).toEqual(['Back up now']);
  });

  test('says what answers only as a mistake, so that what was typed can go before it', () => {
    const mistaken = (typed: string) =>
      findAmong([entry('Paths')], typed).map(({ isCorrected }) => isCorrected);
    expect(mistaken('pat')).toEqual([false]);
    expect(mistaken('pyth')).toEqual([true]);
  });

  test('answers nothing where nothing is meant', () => {
    expect(found('xyzzy')).toEqual([]);
    expect(found('…')).toEqual([]);
  });
});

describe('the distance between two words', () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);

  test('is zero for equal words alone, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('one mistake of any kind is one', () => {
    expect(editDistance('nurse', 'nruse')).toBe(1);
    expect(editDistance('nurse', 'nurs')).toBe(1);
    expect(editDistance('nurse', 'nursee')).toBe(1);
    expect(editDistance('nurse', 'purse')).toBe(1);
  });
});
