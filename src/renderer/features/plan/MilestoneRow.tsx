import { GripVertical } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { MilestoneForecast } from '../../../shared/milestone-forecast';
import type { Milestone } from '../../../shared/milestones';
import { useApiAction } from '../../lib/api';
import { classes } from '../../lib/classes';
import { useText } from '../../lib/text';
import { Button, IconButton } from '../../ui/Button';
import { ActionMenu, type MenuAction } from '../../ui/Menu';
import styles from './MilestoneRow.module.css';
import { useMilestoneWords } from './use-milestone-words';

/** A milestone still to do: a handle to move it, what it takes, its steps, and what can be done with it. */
export function OpenMilestone({
  milestone,
  forecast,
  after,
  handleProps,
  onEdit,
  onFinish,
  actions,
}: {
  readonly milestone: Milestone;
  /** Null without a goal, whose pace it follows. */
  readonly forecast: MilestoneForecast | null;
  /** Titles of the open milestones it depends on. */
  readonly after: readonly string[];
  readonly handleProps: Partial<ComponentProps<'button'>>;
  readonly onEdit: () => void;
  readonly onFinish: () => void;
  readonly actions: readonly MenuAction[];
}) {
  const text = useText();
  const words = useMilestoneWords();
  const { title } = milestone;
  return (
    <div className={styles.row}>
      <IconButton
        {...handleProps}
        label={text('plan.milestone.reorder', { title })}
        aria-describedby="reorder-how"
      >
        <GripVertical aria-hidden="true" />
      </IconButton>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <button type="button" onClick={onEdit}>
            {title}
          </button>
        </h3>
        <Facts
          facts={[milestone.requirementName, words.effort(milestone), words.dates(milestone)]}
        />
        <Facts facts={[forecast && words.forecast(forecast), words.after(after)]} />
        {milestone.steps.length === 0 ? null : <Steps milestone={milestone} />}
      </div>
      <div className={styles.actions}>
        <Button aria-label={text('plan.milestone.finish.name', { title })} onClick={onFinish}>
          {text('plan.milestone.finish')}
        </Button>
        <ActionMenu label={text('plan.milestone.actions', { title })} actions={actions} />
      </div>
    </div>
  );
}

/** A milestone done or dropped: when, and the way back. */
export function ClosedMilestone({
  milestone,
  actions,
}: {
  readonly milestone: Milestone;
  readonly actions: readonly MenuAction[];
}) {
  const text = useText();
  const words = useMilestoneWords();
  const { title, state, requirementName } = milestone;
  return (
    <div className={classes(styles.row, styles.isClosed)}>
      <span
        className={classes(styles.mark, state === 'done' && styles.isDone)}
        aria-hidden="true"
      />
      <div className={styles.body}>
        <h3 className={styles.title}>{title}</h3>
        <Facts facts={[words.closed(milestone), requirementName]} />
      </div>
      <ActionMenu label={text('plan.milestone.actions', { title })} actions={actions} />
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly (string | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  return known.length === 0 ? null : <p className={styles.facts}>{known.join(' · ')}</p>;
}

function Steps({ milestone: { steps } }: { readonly milestone: Milestone }) {
  const text = useText();
  const check = useApiAction('checkStep');
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <details className={styles.steps}>
      <summary>
        {text('plan.milestone.steps', {
          done: steps.filter(({ isDone }) => isDone).length,
          count: steps.length,
        })}
        {next === undefined ? null : (
          <span className={styles.next}>
            {' · '}
            {text('plan.milestone.steps.next', { step: next.text })}
          </span>
        )}
      </summary>
      <ul>
        {steps.map(({ id, text: step, isDone }) => (
          <li key={id}>
            <label className={styles.step}>
              <input
                type="checkbox"
                checked={isDone}
                onChange={(event) => check({ id, isDone: event.target.checked })}
              />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
