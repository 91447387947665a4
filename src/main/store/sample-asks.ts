import type { AskEnding } from '../../shared/asks';
import { addDays, type IsoDate } from '../../shared/dates';
import { addAsk, endAsk } from './asks';
import type { WritableDb } from './db';
import { requirementId } from './sample-milestones';

/** Asks that wait, one answered and one let go. */
export function addSampleAsks(db: WritableDb, today: IsoDate): void {
  const ask = (daysAgo: number, whom: string, what: string, requirement: string | null) =>
    addAsk(db, {
      whom,
      what,
      requirementId: requirement === null ? null : requirementId(requirement),
      askedOn: addDays(today, -daysAgo),
    });
  const end = (id: AskEnding['id'], state: AskEnding['state'], daysAgo: number, answer: string) =>
    endAsk(
      db,
      { id, revision: 1, state, answer, isOpportunityThere: false },
      addDays(today, -daysAgo),
    );
  ask(38, 'Lead of the platform team', 'To run the queue for a quarter', 'message-queues');
  ask(12, 'Team lead', 'To lead the design of the export service', 'system-design');
  const panel = ask(75, 'Engineering panel', 'What a level review looks at', null);
  end(panel.id, 'answered', 58, 'Three pieces of evidence, and one person from another team.');
  const course = ask(150, 'Team lead', 'A place on the course about tracing', 'observability');
  end(course.id, 'closed', 95, 'No budget this year.');
}
