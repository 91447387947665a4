import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/main/store/catalogue';
import { addCredential } from '../../src/main/store/credentials';
import { addMilestone, listMilestones } from '../../src/main/store/milestones';
import { addPay, listPay } from '../../src/main/store/pay';
import { rateSkill } from '../../src/main/store/ratings';
import { loadRecords } from '../../src/main/store/records';
import {
  addRequirement,
  flagNoOpportunity,
  setRequirementAside,
} from '../../src/main/store/requirements';
import { getSkill } from '../../src/main/store/skills';
import { requirementDraft } from '../../src/shared/career-paths';
import { payDraft } from '../../src/shared/pay';
import { noOpportunityDraft, setAsideDraft } from '../../src/shared/readiness';
import { credentialDraft, ratingDraft } from '../../src/shared/skills';
import {
  level,
  milestone,
  newStore,
  opened,
  requirement,
  shippedCatalogue,
  skill,
  temporaryFolder,
  today,
} from './support';

const hostile = [
  `'; DROP TABLE rating; --`,
  `" OR ""="`,
  `:id @id $id ?1 ?`,
  `%s %n {0} \${process.exit()} \\`,
  `<img src=x onerror=alert(1)><script>alert(1)</script>`,
  `=HYPERLINK("http://x","y")`,
  `e\u0301 Å 가 ﬁ`,
  `مرحبا \u202Eabc\u202C עברית`,
  `👩🏽‍💻 🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{10FFFF}`,
  `a\u0000b`.replace('\u0000', '\u0001'),
  `\u200B zero\u200Dwidth \uFEFF`,
  `İ ı ß ſ`,
  `2024-01-01`,
  `NULL`,
  `1e999`,
  `__proto__`,
  'x'.repeat(300),
];

/** Writes one text to every field that takes any and reads all of them back. */
function roundTrip(db: ReturnType<typeof newStore>, text: string) {
  const own = addRequirement(
    db,
    requirementDraft.parse({
      kind: 'credential',
      levelId: level('mid'),
      name: text,
      weight: 1,
      isMustHave: false,
    }),
  );
  const skillId = own.skills[0]?.id ?? skill('');
  const rated = skill('git');
  const rating = ratingDraft.parse({ skillId: rated, proficiency: 1, ratedOn: today, note: text });
  const held = credentialDraft.parse({ skillId, heldSince: today, expiresOn: null, note: text });
  const aside = setAsideDraft.parse({ requirementId: requirement('git'), reason: text });
  const ask = noOpportunityDraft.parse({ requirementId: requirement('git'), whom: text });
  const paid = payDraft.parse({
    paidFrom: today,
    amountMinor: 1,
    currency: 'USD',
    period: 'year',
    kind: 'base',
    note: text,
  });
  const planned = milestone({
    title: text,
    note: text,
    steps: [{ id: null, text, isDone: false }],
  });
  rateSkill(db, rating);
  addCredential(db, held);
  setRequirementAside(db, aside);
  flagNoOpportunity(db, ask, today);
  addPay(db, paid);
  addMilestone(db, planned);
  const records = loadRecords(db, today);
  const last = listMilestones(db).at(-1);
  return {
    written: [
      own.name,
      rating.note,
      held.note,
      aside.reason,
      ask.whom,
      paid.note,
      planned.title,
      planned.note,
      planned.steps[0]?.text,
    ],
    read: [
      getSkill(db, skillId, today).name,
      getSkill(db, rated, today).ratings[0]?.note,
      getSkill(db, skillId, today).credentials[0]?.note,
      records.setAside.get(requirement('git')),
      records.noOpportunity.get(requirement('git'))?.whom,
      listPay(db)[0]?.note,
      last?.title,
      last?.note,
      last?.steps[0]?.text,
    ],
  };
}

describe('text comes back exactly as it was accepted', () => {
  test('from every field, for strings chosen to do harm', () => {
    const db = newStore();
    for (const text of hostile) {
      const { written, read } = roundTrip(db, text);
      expect(read).toEqual(written);
    }
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  test('from the file, after a reopening', () => {
    const file = join(temporaryFolder(), 'rungs.sqlite');
    const store = opened(file);
    loadCatalogue(store.db, 'shipped', shippedCatalogue);
    const titles = hostile.map((title) => addMilestone(store.db, milestone({ title })).title);
    store.close();
    const { db } = opened(file, { mode: 'existing', kind: 'own' });
    expect(listMilestones(db).map(({ title }) => title)).toEqual(titles);
  });

  test('whatever the text', () => {
    const db = newStore();
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, (title) => {
        const draft = ratingDraft.safeParse({
          skillId: 'git',
          proficiency: 1,
          ratedOn: today,
          note: title,
        });
        // What cannot come back is refused before it gets here.
        if (!draft.success) {
          expect(title).toMatch(/\0/);
          return;
        }
        const made = rateSkill(db, draft.data);
        expect(getSkill(db, skill('git'), today).ratings[0]).toEqual(made);
        expect(made.note).toBe(draft.data.note);
      }),
      { numRuns: 60, seed: 20250314 },
    );
  });
});
