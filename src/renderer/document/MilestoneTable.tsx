import type { Milestone } from '../../shared/milestones';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';

/** Every milestone with its steps, in the order of the plan. */
export function MilestoneTable({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const text = useText();
  return (
    <table className={styles.milestones}>
      <thead>
        <tr>
          <th scope="col">{text('document.column.milestone')}</th>
          <th scope="col">{text('document.column.kind')}</th>
          <th scope="col">{text('document.column.effort')}</th>
          <th scope="col">{text('document.column.start')}</th>
          <th scope="col">{text('document.column.due')}</th>
          <th scope="col">{text('document.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone) => (
          <Row key={milestone.id} milestone={milestone} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ milestone }: { readonly milestone: Milestone }) {
  const text = useText();
  const format = useFormat();
  const { title, requirementName, kind, startOn, dueOn, waitsUntil, state, closedOn } = milestone;
  const date = (on: typeof startOn) => (on === null ? text('document.blank') : format.date(on));
  return (
    <tr>
      <th scope="row">
        {title}
        {requirementName === null ? null : (
          <small>{text('document.raises', { requirement: requirementName })}</small>
        )}
        <Steps milestone={milestone} />
      </th>
      <td>{text(`document.kind.${kind}`)}</td>
      <td>{useEffort(milestone)}</td>
      <td>{date(startOn)}</td>
      <td>{date(kind === 'waits' ? (waitsUntil ?? dueOn) : dueOn)}</td>
      <td>
        {text(`document.state.${state}`)}
        {closedOn === null ? null : <small>{format.date(closedOn)}</small>}
      </td>
    </tr>
  );
}

function Steps({ milestone: { steps } }: { readonly milestone: Milestone }) {
  const text = useText();
  if (steps.length === 0) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <>
      <small>{text('document.steps', { done, total: steps.length })}</small>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} className={step.isDone ? styles.met : styles.open}>
            {step.isDone ? text('document.step.done', { step: step.text }) : step.text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Hours of study or weeks on the job; a date waited for takes neither. */
function useEffort({ kind, effortHours, effortWeeks }: Milestone): string {
  const text = useText();
  const amount = kind === 'my-time' ? effortHours : kind === 'at-work' ? effortWeeks : null;
  if (kind === 'waits') return text('document.blank');
  if (amount === null) return text('document.effort.unknown');
  return text(kind === 'my-time' ? 'unit.hours' : 'unit.weeks', { amount });
}
