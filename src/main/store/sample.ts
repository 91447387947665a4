import type { RequirementId } from '../../shared/career-paths';
import { addDays, addMonths, daysBetween, type IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { MilestoneId } from '../../shared/milestones';
import type { PayDraft } from '../../shared/pay';
import type { Proficiency, SkillId } from '../../shared/skills';
import { addCredential } from './credentials';
import type { ReadableDb, WritableDb } from './db';
import { addEvidence } from './evidence';
import { completeFirstRun } from './first-run';
import { addHoursEntry } from './hours-entries';
import { addMilestone, dropMilestone, finishMilestone, placeMilestone } from './milestones';
import { addPay } from './pay';
import { rateSkill } from './ratings';
import { addRequirement, flagNoOpportunity, setRequirementAside } from './requirements';
import { addSampleAsks } from './sample-asks';
import { addSampleCheckIn, sampleCheckIns } from './sample-check-ins';
import { sampleEvidence } from './sample-evidence';
import { levelId, requirementId, sampleMilestones } from './sample-milestones';
import { addTimeEntry } from './time-entries';

// Nobody in particular: four and a half years into backend work, aiming from Mid to Senior with a few
// hours a week. The figures give the pace of 68, 98 and 140 weeks that the rules are explained with.

/** Fills an empty store with the sample profile as of `today`; throws `store-has-data` where anything is recorded. */
export function fillSample(db: WritableDb, today: IsoDate): void {
  db.transaction(() => {
    if (hasData(db)) {
      throw new AppError('store-has-data', 'This store holds data already; nothing was changed.');
    }
    completeFirstRun(
      db,
      {
        position: {
          levelId: levelId('mid'),
          since: addMonths(today, -28),
          careerBeganOn: addMonths(today, -56),
        },
        goal: {
          levelId: levelId('senior'),
          dueOn: addMonths(today, 18),
          hoursPerWeek: 4,
          weeksOff: 6,
        },
        ratings: [],
      },
      today,
    );
    const onCallId = addEmployersRequirements(db, today);
    setRequirementAside(db, {
      requirementId: requirementId('database-sharding'),
      reason: 'One database serves all our customers, and nobody expects that to change.',
    });
    flagNoOpportunity(
      db,
      {
        requirementId: requirementId('message-queues'),
        whom: 'The lead of the platform team, who runs the queue',
      },
      addDays(today, -41),
    );
    liveThrough(db, today);
    addMilestones(db, onCallId, today);
    addSampleAsks(db, today);
    addPayHistory(db, today);
  });
}

const hasData = (db: ReadableDb): boolean =>
  db.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM position) OR EXISTS (SELECT 1 FROM goal)
       OR EXISTS (SELECT 1 FROM rating) OR EXISTS (SELECT 1 FROM credential)
       OR EXISTS (SELECT 1 FROM time_entry) OR EXISTS (SELECT 1 FROM evidence)
       OR EXISTS (SELECT 1 FROM ask) OR EXISTS (SELECT 1 FROM absence) OR EXISTS (SELECT 1 FROM set_aside)
       OR EXISTS (SELECT 1 FROM no_opportunity) OR EXISTS (SELECT 1 FROM milestone)
       OR EXISTS (SELECT 1 FROM check_in)
       OR EXISTS (SELECT 1 FROM pay) OR EXISTS (SELECT 1 FROM requirement WHERE is_own = 1)`,
  ) !== undefined;

/** Days ago, proficiency and a note; oldest first. */
type History = readonly (readonly [daysAgo: number, proficiency: Proficiency, note?: string])[];

const histories: Readonly<Record<string, History>> = {
  python: [
    [1_630, 1],
    [1_240, 2],
    [690, 3, 'Carried the import service alone for a year.'],
  ],
  postgresql: [
    [1_630, 1],
    [1_020, 2],
    [455, 3],
  ],
  'rest-apis': [
    [1_600, 2],
    [870, 3],
  ],
  git: [[1_600, 3]],
  'linux-basics': [
    [1_600, 1],
    [930, 2],
  ],
  microservices: [
    [845, 1],
    [480, 2],
    [112, 3, 'Split invoicing out of the order service and kept both running.'],
  ],
  'message-queues': [
    [790, 1],
    [230, 2],
  ],
  caching: [
    [845, 2],
    [350, 3],
  ],
  docker: [
    [1_020, 2],
    [455, 3],
  ],
  'database-optimization': [
    [660, 1],
    [112, 2],
  ],
  'api-security': [
    [660, 1],
    [300, 2],
  ],
  'distributed-systems': [[112, 1, 'Can follow the discussion, not lead it.']],
  'system-design': [
    [480, 0],
    [112, 1],
  ],
  'performance-at-scale': [
    [690, 1],
    [350, 2],
    [63, 3, 'Search answers in half the time, and the load test shows it.'],
  ],
  'event-driven-architecture': [
    [520, 1],
    [112, 2],
  ],
};

/** Ratings and evidence in the order they came about, so that each check-in copies what was known then. */
function liveThrough(db: WritableDb, today: IsoDate): void {
  let since = Infinity;
  for (const checkIn of sampleCheckIns) {
    recordBetween(db, today, since, checkIn.daysAgo);
    addSampleCheckIn(db, checkIn, today);
    since = checkIn.daysAgo;
  }
  recordBetween(db, today, since, 0);
}

/** What came about fewer than `since` and at least `until` days ago. */
function recordBetween(db: WritableDb, today: IsoDate, since: number, until: number): void {
  const isThen = (daysAgo: number) => daysAgo < since && daysAgo >= until;
  for (const draft of sampleEvidence(today)) {
    if (isThen(daysBetween(draft.happenedOn, today))) addEvidence(db, draft);
  }
  for (const [skillId, history] of Object.entries(histories)) {
    for (const [daysAgo, proficiency, note = ''] of history) {
      if (!isThen(daysAgo)) continue;
      rateSkill(db, {
        skillId: skillId as SkillId,
        proficiency,
        ratedOn: addDays(today, -daysAgo),
        note,
      });
    }
  }
}

/** What the sample's employer asks beyond the catalogue; returns the one a milestone works on. */
function addEmployersRequirements(db: WritableDb, today: IsoDate): RequirementId {
  const certificate = addRequirement(db, {
    kind: 'credential',
    levelId: levelId('senior'),
    name: 'Secure coding certificate',
    weight: 1,
    isMustHave: false,
  });
  const onCall = addRequirement(db, {
    kind: 'time',
    levelId: levelId('senior'),
    name: 'Weeks on call',
    weight: 1,
    isMustHave: true,
    amount: 26,
    unit: 'weeks',
  });
  for (const { id } of certificate.skills) {
    addCredential(db, {
      skillId: id,
      heldSince: addMonths(today, -8),
      expiresOn: addMonths(today, 28),
      note: 'The employer pays for the renewal.',
    });
  }
  for (const { id } of onCall.skills) {
    for (const [monthsAgo, amount] of [
      [22, 5],
      [15, 6],
      [7, 7],
    ] as const) {
      addTimeEntry(db, {
        skillId: id,
        amount,
        loggedOn: addMonths(today, -monthsAgo),
        note: '',
      });
    }
  }
  return onCall.id;
}

function addMilestones(db: WritableDb, onCallId: RequirementId, today: IsoDate): void {
  const byTitle = new Map<string, MilestoneId>();
  for (const one of sampleMilestones(onCallId, today)) {
    const { draft, stage = 'to-do', done = [], open = [], after = '', logged = [], closed } = one;
    const before = byTitle.get(after);
    const { id } = addMilestone(db, {
      requirementId: null,
      effortHours: null,
      effortWeeks: null,
      waitsUntil: null,
      startOn: null,
      dueOn: null,
      note: '',
      steps: [
        ...done.map((text) => ({ id: null, text, isDone: true })),
        ...open.map((text) => ({ id: null, text, isDone: false })),
      ],
      dependsOn: before === undefined ? [] : [before],
      ...draft,
    });
    placeMilestone(db, { id, column: stage, before: null }, today);
    byTitle.set(draft.title, id);
    for (const [daysAgo, hours] of logged) {
      const loggedOn = addDays(today, -daysAgo);
      addHoursEntry(db, { milestoneId: id, hours, loggedOn, note: '' });
    }
    if (closed) {
      const [state, daysAgo] = closed;
      (state === 'done' ? finishMilestone : dropMilestone)(db, id, addDays(today, -daysAgo));
    }
  }
}

/** Yearly base pay in dollars by how many months ago it began. */
const basePay = [
  [56, 61_000],
  [44, 66_500],
  [28, 84_000],
  [16, 95_000],
  [4, 104_000],
] as const;

function addPayHistory(db: WritableDb, today: IsoDate): void {
  const paid = (monthsAgo: number, amount: number, rest: Partial<PayDraft> = {}) =>
    addPay(db, {
      paidFrom: addMonths(today, -monthsAgo),
      paidUntil: null,
      amountMinor: amount * 100,
      currency: 'USD',
      period: 'year',
      periodsPerYear: null,
      fullTimePercent: 100,
      kind: 'base',
      employer: '',
      title: '',
      note: '',
      ...rest,
    });
  for (const [monthsAgo, amount] of basePay) paid(monthsAgo, amount);
  paid(10, 5_000, { kind: 'bonus', note: 'For the move to events.' });
}
