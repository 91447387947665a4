import { conventions } from '../../shared/conventions';
import type { Milestone } from '../../shared/milestones';
import type { PlanDocument } from '../../shared/plan-document';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { MilestoneTable } from './MilestoneTable';
import { MilestoneTimeline } from './MilestoneTimeline';
import { Page, Part } from './Page';
import { asksOf } from '../../shared/plan-picks';
import { useDocumentWords } from './words';

/** The milestones over time and one by one, and when the goal may be in reach. */
export function MilestonesPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const milestones = plan.milestones.filter(({ state }) => state !== 'dropped');
  return (
    <Page plan={plan} title={text('document.milestones')}>
      {milestones.length === 0 ? (
        <p>{text('document.milestones.none')}</p>
      ) : (
        <>
          <MilestoneTimeline
            milestones={milestones}
            today={plan.preparedOn}
            goalOn={plan.goal.dueOn}
          />
          <Part title={text('document.milestone.table')}>
            <MilestoneTable milestones={milestones} />
          </Part>
        </>
      )}
      <Range plan={plan} />
      <Unplanned plan={plan} />
      <Help plan={plan} />
      <Waiting milestones={milestones} />
    </Page>
  );
}

const ends = ['early', 'likely', 'late'] as const;

function Range({ plan: { schedule, goal } }: { readonly plan: PlanDocument }) {
  const text = useText();
  const format = useFormat();
  const words = useDocumentWords();
  if (schedule.isNothingOpen)
    return (
      <Part title={text('document.range')}>
        <p>{text('document.in-reach.nothing-open')}</p>
      </Part>
    );
  const factors = { early: 1, likely: conventions.likelyFactor, late: conventions.lateFactor };
  const hours = (amount: number) => text('unit.hours', { amount: Math.round(amount) });
  return (
    <Part title={text('document.range')}>
      <p>
        {goal.hoursPerWeek === null
          ? text('document.range.no-pace')
          : text('document.range.pace', {
              hours: text('unit.hours', { amount: goal.hoursPerWeek }),
              weeksOff: goal.weeksOff,
            })}
      </p>
      <table className={styles.range}>
        <thead>
          <tr>
            <th scope="col">{text('document.column.end')}</th>
            <th scope="col">{text('document.column.working')}</th>
            <th scope="col">{text('document.column.hours')}</th>
            <th scope="col">{text('document.column.finish')}</th>
          </tr>
        </thead>
        <tbody>
          {ends.map((end) => (
            <tr key={end}>
              <th scope="row">{text(`document.end.${end}`)}</th>
              <td>
                {text(`document.working.${end}`, {
                  known: format.number(schedule.knownHours),
                  unknown: format.number(schedule.unknownHours),
                  share: format.number(conventions.likelyShareOfUnrated),
                  factor: format.number(factors[end]),
                })}
              </td>
              <td>{hours(schedule.hours[end])}</td>
              <td>{words.finish(schedule[end])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{text('document.range.note')}</p>
    </Part>
  );
}

function Unplanned({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const { unplanned } = plan.schedule;
  if (unplanned.length === 0) return null;
  return (
    <Part title={text('document.unplanned')}>
      <ul className={styles.plainList}>
        {unplanned.map(({ standing, hours }) => (
          <li key={standing.requirement.id} className={styles.open}>
            {standing.requirement.name}
            {hours === null ? null : <small>{text('unit.hours', { amount: hours })}</small>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Help({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const words = useDocumentWords();
  const asks = asksOf(plan);
  return (
    <Part title={text('document.help')}>
      {asks.length === 0 ? (
        <p>{text('document.help.none')}</p>
      ) : (
        <ul className={styles.plainList}>
          {asks.map((ask) => (
            <li key={ask.key} className={styles.open}>
              {words.ask(ask)}
              <small>{words.askOf(ask)}</small>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Waiting({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const text = useText();
  const format = useFormat();
  const waiting = milestones.filter(({ kind, state }) => kind === 'waits' && state === 'open');
  if (waiting.length === 0) return null;
  return (
    <Part title={text('document.waiting')}>
      <ul className={styles.plainList}>
        {waiting.map(({ id, title, waitsUntil }) => (
          <li key={id} className={styles.open}>
            {waitsUntil === null
              ? text('document.waiting.unknown', { title })
              : text('document.waiting.until', { title, date: format.date(waitsUntil) })}
          </li>
        ))}
      </ul>
    </Part>
  );
}
