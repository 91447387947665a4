import { describe, expect, test } from 'vitest';
import { createText } from '../../src/main/text';
import { addCheckIn, checkAgreement, listOpenAgreements } from '../../src/main/store/check-ins';
import { setGoal } from '../../src/main/store/goal';
import { getPlanDocument } from '../../src/main/store/plan-document';
import { fillSample } from '../../src/main/store/sample';
import { getStanding } from '../../src/main/store/standing';
import type { LevelId } from '../../src/shared/career-paths';
import { checkInDraft } from '../../src/shared/check-ins';
import { planDocumentOptions, type PlanDocumentOptions } from '../../src/shared/plan-document';
import { planMarkdown } from '../../src/shared/plan-markdown';
import { newStore, today } from './support';

const text = createText();

/** The document of a store as Markdown, which has every word that paper has. */
function printed(db: ReturnType<typeof newStore>, rest: Partial<PlanDocumentOptions> = {}): string {
  const options = planDocumentOptions.parse({
    ...{ audience: 'The lead', conversation: 'readiness', paper: 'a4', include: [] },
    ...rest,
  });
  return planMarkdown(
    getPlanDocument(db, options, today, { locale: 'en-US', language: 'en' }),
    text,
  );
}

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
