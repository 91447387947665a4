import { addDays, type IsoDate } from '../../shared/dates';
import type { Proficiency } from '../../shared/skills';
import { addCheckIn } from './check-ins';
import type { WritableDb } from './db';
import { requirementId } from './sample-milestones';

interface SampleCheckIn {
  readonly daysAgo: number;
  readonly whom: string;
  readonly note: string;
  readonly theirWords: string;
  readonly views: readonly (readonly [requirement: string, proficiency: Proficiency])[];
  readonly agreed: readonly (readonly [who: string, what: string, dueIn: number])[];
}

/** Two conversations, oldest first; each copies what was known that day. */
export const sampleCheckIns: readonly SampleCheckIn[] = [
  {
    daysAgo: 200,
    whom: 'Team lead',
    note: 'First time we went through the list together.',
    theirWords: 'Stronger in performance than you think. Design is where I want to see you lead.',
    views: [
      ['performance-at-scale', 3],
      ['system-design', 0],
    ],
    agreed: [
      ['Me', 'Halve the response time of search', -80],
      ['Team lead', 'Ask the panel what a level review looks at', -170],
    ],
  },
  {
    daysAgo: 35,
    whom: 'Team lead',
    note: 'Search counted. The rest is about being given a design to lead.',
    theirWords: 'You could explain our replicas better than you rate yourself.',
    views: [
      ['distributed-systems', 2],
      ['system-design', 1],
      ['performance-at-scale', 3],
    ],
    agreed: [
      ['Me', 'Rehearse a failover on staging', 75],
      ['Team lead', 'Find a design for me to lead', 40],
    ],
  },
];

/** Checks in as of the day it was; what was due since is done. */
export function addSampleCheckIn(
  db: WritableDb,
  { daysAgo, views, agreed, ...said }: SampleCheckIn,
  today: IsoDate,
): void {
  addCheckIn(
    db,
    {
      ...said,
      views: views.map(([requirement, proficiency]) => ({
        requirementId: requirementId(requirement),
        proficiency,
      })),
      agreements: agreed.map(([who, what, dueIn]) => ({
        who,
        what,
        dueOn: addDays(today, dueIn),
        isDone: dueIn < 0,
      })),
    },
    addDays(today, -daysAgo),
  );
}
