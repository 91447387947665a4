import { describe, expect, test } from 'vitest';
import { createText } from '../../src/main/text';
import { addAsk } from '../../src/main/store/asks';
import { addCheckIn, checkAgreement, listOpenAgreements } from '../../src/main/store/check-ins';
import {
  addEvidence,
  getEvidence,
  listEvidence,
  removeEvidence,
} from '../../src/main/store/evidence';
import { setGoal } from '../../src/main/store/goal';
import { addMilestone } from '../../src/main/store/milestones';
import { addPay, changePay, listPay, removePay } from '../../src/main/store/pay';
import { getPlanDocument } from '../../src/main/store/plan-document';
import { rateSkill } from '../../src/main/store/ratings';
import { setRequirementAside } from '../../src/main/store/requirements';
import { fillSample } from '../../src/main/store/sample';
import { getStanding } from '../../src/main/store/standing';
import type { LevelId } from '../../src/shared/career-paths';
import { checkInDraft } from '../../src/shared/check-ins';
import { addDays, dateOf } from '../../src/shared/dates';
import { evidenceDraft } from '../../src/shared/evidence';
import {
  documentKinds,
  documentPages,
  documentParts,
  planDocumentOptions,
  restsOnPay,
  type DocumentPage,
  type DocumentPart,
  type PlanDocument,
  type PlanDocumentOptions,
} from '../../src/shared/plan-document';
import { planMarkdown } from '../../src/shared/plan-markdown';
import { asksOf } from '../../src/shared/plan-picks';
import { milestone, newStore, payOf, skill, today } from './support';

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

/** Level-two headings with what stands under each, in the order of the pages. */
const pagesOf = (markdown: string): ReadonlyMap<string, string> =>
  new Map(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((page) => [page.split('\n', 1)[0] ?? '', page]),
  );

describe('page by page', () => {
  test('a copy of either kind names its audience, and there is none without', () => {
    for (const kind of documentKinds)
      expect(printed(sample(), { kind, audience: 'Dana Okafor' })).toContain(
        'Prepared for Dana Okafor',
      );
    const nobody = { conversation: 'readiness', paper: 'a4', include: [], audience: ' ' };
    expect(planDocumentOptions.safeParse(nobody).error?.issues).toMatchObject([
      { path: ['audience'] },
    ]);
  });

  test('are the five of the rules, and two that are ticked', () => {
    const five = ['At a glance', 'The working', 'Evidence', 'Milestones', 'Agreed, and next'];
    expect([...pagesOf(printed(sample())).keys()]).toEqual(five);
    const more = printed(sample(), { include: ['pay', 'appendix'] });
    expect([...pagesOf(more).keys()]).toEqual([...five, 'Pay and growth', 'Appendix']);
  });

  test('the first has the kind of conversation, the position, the goal and the biggest gap', () => {
    for (const [conversation, words] of [
      ['direction', /Conversation: .*direction/i],
      ['readiness', /Conversation: .*read(y|iness)/i],
    ] as const) {
      const page = pagesOf(printed(sample(), { conversation })).get('At a glance');
      expect(page).toMatch(words);
      expect(page).toMatch(/Position: Backend Developer, since/);
      expect(page).toMatch(/Goal: Senior Backend Developer, by/);
      expect(page).toMatch(/### The biggest gap\n\nWeeks on call: 18 weeks, where 26 weeks/);
    }
  });

  test('the first has three strengths at most, each with evidence', () => {
    const db = sample();
    const strengths = () => {
      const page = pagesOf(printed(db)).get('At a glance') ?? '';
      const part = page.split('### Strengths')[1]?.split('###')[0] ?? '';
      return part.split('\n').filter((row) => row.startsWith('- '));
    };
    for (const one of listEvidence(db)) removeEvidence(db, getEvidence(db, one.id));
    const { readiness } = getStanding(db, today);
    const met = [...(readiness?.target ?? []), ...(readiness?.foundations ?? [])].filter(
      ({ isMet, asked, setAsideReason }) =>
        isMet && asked.kind === 'graded' && setAsideReason === null,
    );
    expect(met.length).toBeGreaterThan(3);
    // Only the certificate proves itself.
    expect(strengths()).toEqual([expect.stringContaining('Secure coding certificate')]);
    for (const { requirement } of met)
      addEvidence(
        db,
        evidenceDraft.parse({
          title: `Proof of ${requirement.id}`,
          happenedOn: today,
          myPart: 'Did it',
          outcome: 'It works',
          skillIds: requirement.skills.map(({ id }) => id),
        }),
      );
    expect(strengths()).toHaveLength(3);
    for (const row of strengths()) expect(row).toContain('Shown by Proof of ');
  });

  test('the first has three asks at most, and says how many more there are', () => {
    const db = sample();
    const asks = (page: string) =>
      pagesOf(printed(db))
        .get(page)
        ?.split(/### (?:Asks|Help needed)/)[1] ?? '';
    for (const what of ['One', 'Two', 'Three', 'Four'])
      addAsk(db, { whom: 'Kim Hale', what, requirementId: null, askedOn: today });
    const all = asksOf(documentOf(db));
    expect(all.length).toBeGreaterThan(3);
    const shown = asks('At a glance');
    expect(shown.match(/^- /gm)).toHaveLength(3);
    expect(shown).toContain(`And ${all.length - 3} more.`);
    expect(asks('Milestones').match(/^- /gm)).toHaveLength(all.length);
  });

  test('the second leaves the other person’s view blank, and gives reasons and foundations', () => {
    const page = pagesOf(printed(sample())).get('The working') ?? '';
    expect(page).toContain('| Requirement | Asked | Mine | Evidence | Your view |');
    const rows = page.split('\n').filter((row) => row.startsWith('| System Design'));
    expect(rows).toEqual([expect.stringMatching(/\| *\|$/)]);
    expect(page).toMatch(/\| Database Sharding \| One database serves all our customers/);
    expect(page).toContain('### Foundations');
  });

  test('the third tells situation, part, outcome and who can confirm', () => {
    const db = newStore();
    fillSample(db, today);
    addEvidence(
      db,
      evidenceDraft.parse({
        title: 'Halved the queue',
        happenedOn: today,
        situation: 'It was slow',
        myPart: 'I measured first',
        outcome: 'Half the time',
        confirmedBy: 'Dana Okafor',
        skillIds: ['system-design'],
      }),
    );
    const page = pagesOf(printed(db)).get('Evidence') ?? '';
    const entry = page.split('### Halved the queue')[1]?.split('\n### ')[0] ?? '';
    const told = ['It was slow', 'I measured first', 'Half the time', 'Dana Okafor'];
    const places = told.map((words) => entry.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('the fourth has each milestone, the range, the help needed and the days waited for', () => {
    const db = sample();
    addMilestone(db, milestone({ title: 'Panel', kind: 'waits', effortHours: null }));
    const page = pagesOf(printed(db)).get('Milestones') ?? '';
    for (const { title } of documentOf(db).milestones) expect(page).toContain(title);
    for (const words of [
      'Early: ',
      'Likely: ',
      'Late: ',
      'Help needed',
      '(68 weeks)',
      '(98 weeks)',
    ])
      expect(page).toContain(words);
    // A day waited for that nobody knows leaves no late date.
    expect(page).not.toContain('(140 weeks)');
  });

  test('the last has rows for who, what and when, room for comments, and the next date', () => {
    const page = pagesOf(printed(sample())).get('Agreed, and next') ?? '';
    expect(page).toContain('| Who | What | When |');
    expect(page).toContain('### Comments');
    expect(page.trim()).toMatch(/We meet again on:$/);
  });
});

describe('a shared copy', () => {
  const traces = {
    links: 'https://intranet.example/page',
    pay: '12345678',
    'pay-history': '7654321',
    'pay-forecast': '"kind":"range","points"',
    appendix: '"levels":[',
  } as const satisfies Readonly<Record<DocumentPart, string>>;
  /** What no tick brings out. */
  const secret = 'SECRET';

  function full() {
    const db = sample();
    for (const pay of listPay(db)) removePay(db, pay);
    addPay(db, payOf({ paidFrom: addDays(today, -400), amountMinor: 7_654_321 }));
    const note = { employer: secret, title: secret, note: secret };
    addPay(db, payOf({ paidFrom: addDays(today, -1), amountMinor: 12_345_678, ...note }));
    addEvidence(
      db,
      evidenceDraft.parse({
        title: 'Halved the queue',
        happenedOn: today,
        myPart: 'I measured first',
        outcome: 'Half the time',
        privateNote: secret,
        links: [traces.links],
        file: { name: `${secret}.txt`, content: new TextEncoder().encode(secret) },
        skillIds: ['system-design'],
      }),
    );
    addMilestone(db, milestone({ note: secret }));
    rateSkill(db, {
      skillId: skill('system-design'),
      proficiency: 1,
      ratedOn: dateOf('2019-09-19'),
      note: secret,
    });
    addCheckIn(db, { ...checkInDraft.parse({}), note: secret, theirWords: secret }, today);
    return db;
  }

  test('tells of each part only with its tick, whatever the choice, and of some with none', () => {
    const db = full();
    const choices = Array.from({ length: 2 ** documentParts.length }, (_, choice) =>
      documentParts.filter((_part, place) => (choice & (1 << place)) !== 0),
    ).filter((include) => include.includes('pay') || !include.some(restsOnPay));
    expect(choices).toHaveLength(20);
    for (const include of choices) {
      const content = JSON.stringify(documentOf(db, { include }));
      for (const part of documentParts)
        expect(content.includes(traces[part]), `${part} of ${include.join()}`).toBe(
          include.includes(part),
        );
      for (const hidden of [secret, '2019-09-19']) expect(content).not.toContain(hidden);
    }
  });

  test('takes pay that ended for history, not for current', () => {
    const db = full();
    const [newest] = listPay(db);
    if (!newest) throw new Error('There is pay');
    changePay(db, { ...newest, paidUntil: today });
    const payOn = (day: typeof today, include: PlanDocumentOptions['include']) =>
      getPlanDocument(db, { ...documentOf(db).options, include }, day, {
        locale: 'en-US',
        language: 'en',
      }).pay;
    expect(payOn(today, ['pay'])?.entries).toMatchObject([{ amountMinor: 12_345_678 }]);
    const tomorrow = addDays(today, 1);
    expect(payOn(tomorrow, ['pay'])).toMatchObject({ entries: [], growth: { points: [] } });
    expect(payOn(tomorrow, ['pay', 'pay-history'])?.entries).toHaveLength(2);
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
