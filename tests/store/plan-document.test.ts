import { describe, expect, test } from 'vitest';
import { createText } from '../../src/main/text';
import { addCheckIn, checkAgreement, listOpenAgreements } from '../../src/main/store/check-ins';
import { setGoal } from '../../src/main/store/goal';
import { getPlanDocument } from '../../src/main/store/plan-document';
import { setRequirementAside } from '../../src/main/store/requirements';
import { fillSample } from '../../src/main/store/sample';
import { getStanding } from '../../src/main/store/standing';
import type { LevelId } from '../../src/shared/career-paths';
import { checkInDraft } from '../../src/shared/check-ins';
import {
  documentKinds,
  documentPages,
  planDocumentOptions,
  type DocumentPage,
  type PlanDocument,
  type PlanDocumentOptions,
} from '../../src/shared/plan-document';
import { planMarkdown } from '../../src/shared/plan-markdown';
import { newStore, today } from './support';

const text = createText();

function documentOf(
  db: ReturnType<typeof newStore>,
  rest: Partial<PlanDocumentOptions> = {},
): PlanDocument {
  const options = planDocumentOptions.parse({
    ...{ audience: 'The lead', conversation: 'readiness', paper: 'a4', include: [] },
    ...rest,
  });
  return getPlanDocument(db, options, today, { locale: 'en-US', language: 'en' });
}

/** The document of a store as Markdown, which has every word that paper has. */
const printed = (db: ReturnType<typeof newStore>, rest: Partial<PlanDocumentOptions> = {}) =>
  planMarkdown(documentOf(db, rest), text);

function sample() {
  const db = newStore();
  fillSample(db, today);
  return db;
}

describe('what was agreed', () => {
  test.each(['plan', 'review'] as const)(
    'is in the %s with who, what and when, until it is done',
    (kind) => {
      const db = sample();
      const before = printed(db, { kind });
      expect(before).toContain('Find a design for me to lead');
      expect(before).toMatch(/\| Team lead \| Find a design for me to lead .+ \| Apr 23, 2025 \|/);
      // That is done; a milestone of the same name is another matter.
      expect(before).not.toMatch(/\| [^|]+ \| Halve the response time of search/);
      const [{ checkIn, rank } = { checkIn: null, rank: 0 }] = listOpenAgreements(db);
      if (checkIn === null) throw new Error('The sample has open agreements');
      checkAgreement(db, { id: checkIn.id, revision: checkIn.revision, rank, isDone: true });
      expect(printed(db, { kind })).not.toContain('Find a design for me to lead');
    },
  );

  test('stays out with its page, with what was noted beside it, and of another path', () => {
    const db = sample();
    expect(printed(db, { leaveOut: ['agreed'] })).not.toContain('Find a design for me to lead');
    expect(printed(db)).not.toContain('The rest is about being given a design to lead');
    const { goal } = getStanding(db, today);
    const elsewhere = {
      levelId: 'data-engineer/senior' as LevelId,
      ...{ dueOn: null, hoursPerWeek: 4, weeksOff: 6, revision: goal?.revision ?? null },
    };
    setGoal(db, elsewhere, today);
    const agreements = [{ who: 'Me', what: 'Learn the warehouse', dueOn: null, isDone: false }];
    addCheckIn(db, { ...checkInDraft.parse({}), agreements }, today);
    expect(printed(db)).toContain('Learn the warehouse');
    expect(printed(db)).not.toContain('Find a design for me to lead');
  });
});

describe('a page left out', () => {
  const reason = 'Another team does that here';
  function withReason() {
    const db = sample();
    const [, standing] = getStanding(db, today).readiness?.target ?? [];
    if (!standing) throw new Error('The goal asks for something');
    setRequirementAside(db, { requirementId: standing.requirement.id, reason });
    return db;
  }

  test('takes all that it alone would tell out of the content', () => {
    const db = withReason();
    const { evidence, milestones, agreements, asks } = documentOf(db);
    /** What only the page tells. */
    const told: Readonly<Record<Exclude<DocumentPage, 'overview'>, readonly string[]>> = {
      working: [reason],
      evidence: evidence.flatMap((one) => [one.situation, one.myPart, one.outcome]).filter(Boolean),
      milestones: milestones.map(({ title }) => title),
      // One of the sample's is a step of a milestone as well.
      agreed: agreements
        .map(({ what }) => what)
        .filter((what) => !JSON.stringify(milestones).includes(what)),
    };
    for (const page of ['working', 'evidence', 'milestones', 'agreed'] as const) {
      const whole = JSON.stringify(documentOf(db));
      const without = JSON.stringify(documentOf(db, { leaveOut: [page] }));
      expect(told[page].length, page).toBeGreaterThan(0);
      for (const words of told[page]) {
        expect(whole).toContain(JSON.stringify(words).slice(1, -1));
        expect(without, page).not.toContain(JSON.stringify(words).slice(1, -1));
      }
    }
    const agreedAlone = documentOf(db, {
      leaveOut: ['overview', 'working', 'evidence', 'milestones'],
    });
    expect(asks).not.toEqual([]);
    expect(agreedAlone).toMatchObject({
      ...{ position: null, evidence: [], milestones: [], asks: [] },
      readiness: { target: [], foundations: [], headline: { kind: 'none-rated' } },
      schedule: { likely: { kind: 'none' }, milestones: [], unplanned: [] },
    });
  });

  const everyChoice = Array.from({ length: 2 ** documentPages.length - 1 }, (_, choice) =>
    documentPages.filter((_page, place) => (choice & (1 << place)) !== 0),
  );

  test.each(documentKinds)('takes no word from the other pages of the %s', (kind) => {
    const db = withReason();
    const include = kind === 'plan' ? (['pay', 'appendix'] as const) : (['appendix'] as const);
    const whole = documentOf(db, { kind, include: [...include] });
    expect(everyChoice).toHaveLength(31);
    for (const leaveOut of everyChoice) {
      const options = { ...whole.options, leaveOut };
      expect(printed(db, options), leaveOut.join()).toBe(planMarkdown({ ...whole, options }, text));
    }
  });
});

describe('the page about pay in Markdown', () => {
  test('has the place in the band and every band with its source', () => {
    const page = printed(sample(), { include: ['pay'] });
    expect(page).toContain('middle third of the band of Backend Developer');
    expect(page).toContain('\\$180,000–\\$270,000+');
    expect(page).toContain('| Senior Backend Developer | 5–8 years | \\$130,000–\\$180,000 |');
  });

  test('is not there without its tick, nor is any amount', () => {
    expect(printed(sample(), { include: ['appendix'] })).not.toMatch(/\$|USD|104,000/);
  });
});
