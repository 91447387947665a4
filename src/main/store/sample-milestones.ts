import type { LevelId, RequirementId } from '../../shared/career-paths';
import { addDays, addMonths, type IsoDate } from '../../shared/dates';
import type { MilestoneDraft, MilestoneStage, MilestoneState } from '../../shared/milestones';

const careerPath = 'backend-developer';
export const levelId = (level: string) => `${careerPath}/${level}` as LevelId;
export const requirementId = (requirement: string) =>
  `${careerPath}/${requirement}` as RequirementId;

interface SampleMilestone {
  readonly draft: Partial<MilestoneDraft> & Pick<MilestoneDraft, 'title' | 'kind'>;
  /** `to-do` where it is not said. */
  readonly stage?: MilestoneStage;
  readonly done?: readonly string[];
  readonly open?: readonly string[];
  /** Title of one above that has to be over first. */
  readonly after?: string;
  /** Days ago and hours, of what was logged. */
  readonly logged?: readonly (readonly [daysAgo: number, hours: number])[];
  readonly closed?: readonly [state: Exclude<MilestoneState, 'open'>, daysAgo: number];
}

/** Milestones of every kind and state, in the order of the plan. */
export const sampleMilestones = (
  onCallId: RequirementId,
  today: IsoDate,
): readonly SampleMilestone[] => [
  {
    draft: {
      title: 'Move order notifications to events',
      kind: 'at-work',
      requirementId: requirementId('event-driven-architecture'),
      effortWeeks: 10,
      startOn: addDays(today, -530),
      dueOn: addDays(today, -450),
    },
    done: ['Agree the event format with both teams', 'Run old and new side by side for two weeks'],
    closed: ['done', 441],
  },
  {
    draft: {
      title: 'Halve the response time of search',
      kind: 'my-time',
      requirementId: requirementId('performance-at-scale'),
      effortHours: 60,
      startOn: addDays(today, -210),
      dueOn: addDays(today, -80),
    },
    done: ['Profile a day of real traffic', 'Fix the three worst queries', 'Repeat the load test'],
    logged: [
      [205, 5],
      [190, 6],
      [176, 4],
      [169, 6.5],
      [150, 5],
      [141, 7],
      [127, 4.5],
      [113, 6],
      [99, 5],
      [88, 8],
      [75, 4],
    ],
    closed: ['done', 70],
  },
  {
    draft: {
      title: 'Explain how our replicas fail, with one rehearsal',
      kind: 'my-time',
      requirementId: requirementId('distributed-systems'),
      effortHours: 52,
      startOn: addDays(today, -20),
      dueOn: addMonths(today, 4),
      note: 'Tuesday evenings; ask for the staging cluster early.',
    },
    stage: 'doing',
    logged: [
      [19, 3.5],
      [12, 4],
      [5, 4.5],
    ],
    done: ['Read the two reports on last year’s outage'],
    open: ['Draw what each replica sees when the link drops', 'Rehearse a failover on staging'],
  },
  {
    draft: {
      title: 'Reach half a year on call',
      kind: 'at-work',
      requirementId: onCallId,
      effortWeeks: 8,
      startOn: addDays(today, -10),
      dueOn: addMonths(today, 8),
    },
    open: ['Swap into the autumn rota', 'Write up one incident'],
  },
  {
    draft: {
      title: 'Lead the design of the export service',
      kind: 'my-time',
      requirementId: requirementId('system-design'),
      effortHours: 40,
      startOn: addMonths(today, 4),
      dueOn: addMonths(today, 8),
    },
    after: 'Explain how our replicas fail, with one rehearsal',
    open: [
      'Write down load, limits and failure modes',
      'Compare two designs on one page',
      'Hold the review and answer every comment',
    ],
  },
  {
    draft: {
      title: 'Make the ten slowest queries fast',
      kind: 'my-time',
      requirementId: requirementId('database-optimization'),
      effortHours: 80,
      startOn: addMonths(today, 8),
      dueOn: addMonths(today, 14),
    },
    open: ['List them from a week of logs', 'Read each plan before changing anything'],
  },
  {
    draft: {
      title: 'Level review with the engineering panel',
      kind: 'waits',
      waitsUntil: addMonths(today, 15),
      dueOn: addMonths(today, 15),
      note: 'The panel sits twice a year.',
    },
    stage: 'waiting',
    after: 'Lead the design of the export service',
    open: ['Ask for the date in writing', 'Send the plan two weeks before'],
  },
  {
    draft: {
      title: 'Build a sharding prototype',
      kind: 'my-time',
      requirementId: requirementId('database-sharding'),
      effortHours: 30,
    },
    closed: ['dropped', 95],
  },
];
