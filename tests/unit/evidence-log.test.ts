import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/shared/dates';
import type { EvidenceId, EvidenceSummary } from '../../src/shared/evidence';
import { evidenceFilters, takeFromLog, type EvidenceWanted } from '../../src/shared/evidence-log';
import type { SkillId } from '../../src/shared/skills';

const entry = (
  title: string,
  { isFilledIn = true, skills = [] as string[] } = {},
): EvidenceSummary => ({
  id: title as EvidenceId,
  title,
  happenedOn: '2026-01-01' as IsoDate,
  skills: skills.map((name) => ({ id: name as SkillId, name })),
  isFilledIn,
  hasFile: false,
  revision: 1,
});

const log = [
  entry('Café opened on time', { skills: ['Planning'] }),
  entry('Calmed the release meeting', { isFilledIn: false }),
  entry('Halved the response time', { skills: ['Caching', 'SQL'] }),
];
const wanted = (what: Partial<EvidenceWanted> = {}): EvidenceWanted => ({
  filter: 'all',
  sought: '',
  first: 100,
  ...what,
});
const titles = (what: Partial<EvidenceWanted>) =>
  takeFromLog(log, wanted(what)).entries.map(({ title }) => title);

test('every word is sought in the line and the skills, whatever case and accents', () => {
  expect(titles({ sought: 'cafe TIME' })).toEqual(['Café opened on time']);
  expect(titles({ sought: 'sql halved' })).toEqual(['Halved the response time']);
  expect(titles({ sought: 'halved planning' })).toEqual([]);
});

test('a filter keeps its own, and says of how many without a look at the words', () => {
  expect(titles({ filter: 'to-fill-in' })).toEqual(['Calmed the release meeting']);
  expect(titles({ filter: 'without-skills' })).toEqual(['Calmed the release meeting']);
  expect(takeFromLog(log, wanted({ sought: 'nothing like it' })).kept).toEqual({
    all: 3,
    'to-fill-in': 1,
    'without-skills': 1,
  });
});

test('the first so many and what is left are all there is, in the order of the log', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ isFilledIn: fc.boolean(), title: fc.string() }), { maxLength: 40 }),
      fc.constantFrom(...evidenceFilters),
      fc.string({ maxLength: 2 }),
      fc.integer({ min: 1, max: 50 }),
      (made, filter, sought, first) => {
        const entries = made.map(({ title, isFilledIn }) => entry(title, { isFilledIn }));
        const some = takeFromLog(entries, { filter, sought, first });
        const all = takeFromLog(entries, { filter, sought, first: 1_000 });
        expect(some.entries).toEqual(all.entries.slice(0, first));
        expect(some.entries.length + some.left).toBe(all.entries.length);
        expect(entries.filter((each) => all.entries.includes(each))).toEqual(all.entries);
      },
    ),
  );
});
