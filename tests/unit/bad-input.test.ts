import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { careerBreakDraft } from '../../src/shared/career-breaks';
import { requirementOverrideDraft } from '../../src/shared/career-paths';
import { checkInDraft } from '../../src/shared/check-ins';
import { goalDraft } from '../../src/shared/goal';
import { hoursEntryDraft } from '../../src/shared/hours-entries';
import { inflationDraft } from '../../src/shared/inflation';
import { en } from '../../src/shared/messages/en';
import { milestoneDraft } from '../../src/shared/milestones';
import { noOpportunityDraft, setAsideDraft } from '../../src/shared/readiness';
import { credentialDraft, timeEntryDraft } from '../../src/shared/skills';

// What cannot be is refused at the field it stands in, with words of its own; dates of pay, evidence
// and ratings have their tests beside them, circles theirs in the store.

const milestone = {
  ...{ title: 'Rehearse', requirementId: null, kind: 'my-time', effortHours: 10 },
  ...{ effortWeeks: null, waitsUntil: null, startOn: '2026-05-01', dueOn: '2026-06-01' },
  steps: [],
};
const goal = { levelId: 'a/b', dueOn: null, hoursPerWeek: 4, weeksOff: 6, revision: null };
const agreed = { who: 'Me', what: 'Write it down', dueOn: '2026-06-01' };
const agreement = (change: object) => ({ agreements: [{ ...agreed, ...change }] });
const credential = { skillId: 'a', heldSince: '2024-05-01', expiresOn: '2026-05-01', note: '' };
const absence = { startOn: '2024-05-01', endOn: '2024-06-01', note: '' };
const time = { skillId: 'a', amount: 8, loggedOn: '2025-05-01', note: '' };
const hours = { milestoneId: 'a', hours: 2, loggedOn: '2025-05-01', note: '' };
const inflation = { year: 2024, percent: 2.9, source: 'An office' };

const refusals: readonly (readonly [string, z.ZodType, object, string, string])[] = [
  ['a milestone', milestoneDraft, { ...milestone, dueOn: '2026-02-30' }, 'dueOn', 'not-a-date'],
  ['a milestone', milestoneDraft, { ...milestone, startOn: '2025-02-29' }, 'startOn', 'not-a-date'],
  [
    'a milestone',
    milestoneDraft,
    { ...milestone, waitsUntil: '31.5.' },
    'waitsUntil',
    'not-a-date',
  ],
  ['a milestone', milestoneDraft, { ...milestone, dueOn: '2026-04-30' }, 'dueOn', 'before-start'],
  ['a milestone', milestoneDraft, { ...milestone, dueOn: '2197-06-30' }, 'dueOn', 'too-far-ahead'],
  [
    'a milestone',
    milestoneDraft,
    { ...milestone, startOn: '1906-05-01' },
    'startOn',
    'too-long-ago',
  ],
  ['a milestone', milestoneDraft, { ...milestone, effortHours: -1 }, 'effortHours', 'not-positive'],
  ['a milestone', milestoneDraft, { ...milestone, effortHours: 1e6 }, 'effortHours', 'too-large'],
  ['a milestone', milestoneDraft, { ...milestone, effortWeeks: 1e4 }, 'effortWeeks', 'too-large'],
  [
    'a milestone',
    milestoneDraft,
    { ...milestone, effortHours: NaN },
    'effortHours',
    'not-an-amount',
  ],
  ['a milestone', milestoneDraft, { ...milestone, title: '   ' }, 'title', 'required'],
  ['a goal', goalDraft, { ...goal, dueOn: '2027-11-31' }, 'dueOn', 'not-a-date'],
  ['a goal', goalDraft, { ...goal, hoursPerWeek: -4 }, 'hoursPerWeek', 'not-positive'],
  ['a goal', goalDraft, { ...goal, weeksOff: -1 }, 'weeksOff', 'negative'],
  ['a goal', goalDraft, { ...goal, hoursPerWeek: 169 }, 'hoursPerWeek', 'too-large'],
  ['a goal', goalDraft, { ...goal, weeksOff: 52 }, 'weeksOff', 'too-large'],
  [
    'an agreement',
    checkInDraft,
    agreement({ dueOn: '2026-13-01' }),
    'agreements.0.dueOn',
    'not-a-date',
  ],
  [
    'an agreement',
    checkInDraft,
    agreement({ dueOn: '2197-06-30' }),
    'agreements.0.dueOn',
    'too-far-ahead',
  ],
  ['an agreement', checkInDraft, agreement({ who: '' }), 'agreements.0.who', 'required'],
  [
    'a credential',
    credentialDraft,
    { ...credential, expiresOn: '2024-04-30' },
    'expiresOn',
    'before-start',
  ],
  ['a break', careerBreakDraft, { ...absence, endOn: '2024-04-30' }, 'endOn', 'before-start'],
  ['a break', careerBreakDraft, { ...absence, startOn: '2024-04-31' }, 'startOn', 'not-a-date'],
  ['time', timeEntryDraft, { ...time, amount: -8 }, 'amount', 'not-positive'],
  ['hours', hoursEntryDraft, { ...hours, hours: -2 }, 'hours', 'not-positive'],
  ['inflation', inflationDraft, { ...inflation, percent: Infinity }, 'percent', 'not-an-amount'],
];

describe('what the rules allow', () => {
  it('is a weight of 1 to 3 and a proficiency asked of 1 to 4', () => {
    const override = {
      requirementId: 'a',
      ...{ asked: null, amount: null, weight: null, isMustHave: null },
    };
    const taken = (part: 'asked' | 'weight') =>
      [0, 1, 2, 3, 4, 5, 1.5].filter(
        (value) => requirementOverrideDraft.safeParse({ ...override, [part]: value }).success,
      );
    expect(taken('weight')).toEqual([1, 2, 3]);
    expect(taken('asked')).toEqual([1, 2, 3, 4]);
  });

  it('is to set aside with a reason alone, and to miss an opportunity before anybody is named', () => {
    const aside = { requirementId: 'a', reason: ' ' };
    expect(setAsideDraft.safeParse(aside).error?.issues).toMatchObject([{ path: ['reason'] }]);
    expect(setAsideDraft.safeParse({ ...aside, reason: 'Others do it' }).success).toBe(true);
    expect(noOpportunityDraft.safeParse({ requirementId: 'a', whom: null }).success).toBe(true);
  });
});

describe('what cannot be', () => {
  it.each(refusals)('of %s is refused at its field', (_, schema, input, field, code) => {
    const issues = schema.safeParse(input).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toContainEqual([
      field,
      code,
    ]);
    expect(Object.keys(en)).toContain(`field.${code}`);
  });

  it('is told from what can', () => {
    for (const [schema, input] of [
      [milestoneDraft, milestone],
      [goalDraft, goal],
      [checkInDraft, agreement({})],
      [credentialDraft, credential],
      [careerBreakDraft, absence],
      [timeEntryDraft, time],
      [hoursEntryDraft, hours],
      [inflationDraft, inflation],
    ] as const)
      expect(schema.safeParse(input).error).toBeUndefined();
  });
});
