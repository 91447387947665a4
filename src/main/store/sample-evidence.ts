import { addDays, type IsoDate } from '../../shared/dates';
import type { EvidenceDraft } from '../../shared/evidence';
import type { SkillId } from '../../shared/skills';

type Sketch = Partial<EvidenceDraft> & Pick<EvidenceDraft, 'title'>;

const entry = (
  today: IsoDate,
  daysAgo: number,
  skills: readonly string[],
  sketch: Sketch,
): EvidenceDraft => ({
  happenedOn: addDays(today, -daysAgo),
  skillIds: skills as readonly SkillId[] as SkillId[],
  situation: '',
  myPart: '',
  outcome: '',
  confirmedBy: '',
  privateNote: '',
  links: [],
  ...sketch,
});

const loadTest = `Search load test, 200 requests a second, ten minutes

            before    after
median      310 ms    140 ms
p95         920 ms    410 ms
errors      0.4 %     0.0 %
`;

/** Evidence of three years: recent and old, with and without a file, and two lines not filled in yet. */
export const sampleEvidence = (today: IsoDate): readonly EvidenceDraft[] => [
  entry(today, 2, ['observability'], {
    title: 'Found the slow checkout from the traces alone',
  }),
  entry(today, 9, [], { title: 'Explained the retry storm to the support team' }),
  entry(today, 24, ['distributed-systems'], {
    title: 'Review of last year’s outage, written up',
    situation: 'Nobody could say why both replicas had accepted writes for eleven minutes.',
    myPart: 'Read the logs of both sides and drew what each of them saw, minute by minute.',
    outcome: 'Two pages that the team now starts from; the failover rehearsal is planned.',
    confirmedBy: 'Team lead',
    links: ['https://wiki.example.org/reviews/outage'],
  }),
  entry(today, 66, ['performance-at-scale', 'database-optimization'], {
    title: 'Search answers in half the time',
    situation: 'Search had slowed down with every month of data, and customers had noticed.',
    myPart: 'Profiled a day of real traffic, rewrote the three worst queries and cached one.',
    outcome: 'Median from 310 to 140 ms in the repeated load test, with no errors.',
    confirmedBy: 'Team lead, product manager',
    links: ['https://code.example.org/search/changes/214'],
    privateNote: 'Bring this one to the review first.',
    file: { name: 'load test.txt', content: new TextEncoder().encode(loadTest) },
  }),
  entry(today, 118, ['microservices', 'rest-apis'], {
    title: 'Split invoicing out of the order service',
    situation: 'Every change of a tax rule meant a release of all of ordering.',
    myPart: 'Cut the interface, moved the tables and ran both side by side for three weeks.',
    outcome: 'Invoicing has been released eleven times since, ordering twice.',
    confirmedBy: 'Architect of the platform team',
    links: ['https://code.example.org/invoicing'],
  }),
  entry(today, 160, ['api-security'], {
    title: 'Closed the three findings of the security test',
    situation: 'The yearly test had found tokens that outlived a logout.',
    myPart: 'Shortened them, revoked them at logout, and added a test for each finding.',
    outcome: 'The retest found none of the three.',
    confirmedBy: 'Security officer',
  }),
  entry(today, 232, ['message-queues'], {
    title: 'Moved the nightly mails onto the queue',
    situation: 'A failed mail run had to be repeated by hand the next morning.',
    myPart: 'Put each mail on the queue with a retry and a place for what fails for good.',
    outcome: 'No run was repeated by hand since.',
    confirmedBy: 'Team lead',
  }),
  entry(today, 342, ['caching', 'performance-at-scale'], {
    title: 'Product pages from the cache',
    situation: 'Two campaigns had brought the shop down.',
    myPart: 'Chose what may be stale for a minute and cached it in front of the service.',
    outcome: 'The third campaign, twice as large, passed unnoticed.',
    confirmedBy: 'Operations lead',
  }),
  entry(today, 441, ['event-driven-architecture', 'message-queues'], {
    title: 'Order notifications as events',
    situation: 'Three services polled the order table every few seconds.',
    myPart: 'Agreed the event format with both teams and ran old and new side by side.',
    outcome: 'Polling is gone; notifications arrive within a second.',
    confirmedBy: 'Team leads of both teams',
  }),
  entry(today, 610, ['docker', 'linux-basics'], {
    title: 'Builds that take four minutes instead of fifteen',
    situation: 'Every change waited a quarter of an hour for its image.',
    myPart: 'Ordered the layers by how often they change and shared the cache between builds.',
    outcome: 'Four minutes, measured over a month.',
    confirmedBy: 'Team lead',
  }),
  entry(today, 850, ['postgresql'], {
    title: 'Upgrade of the database without a night shift',
    situation: 'The version was to lose its support within a quarter.',
    myPart: 'Rehearsed it twice on a copy and wrote the runbook.',
    outcome: 'Six minutes of reading only, on a Tuesday morning.',
    confirmedBy: 'Operations lead',
  }),
  entry(today, 990, ['python'], {
    title: 'The import service, alone for a year',
    situation: 'Its author had left, and it failed about once a week.',
    myPart: 'Took it over, wrote the missing tests and then replaced its parser.',
    outcome: 'Two failures in the following year.',
    confirmedBy: 'Team lead at the time',
  }),
];
