import type { Conflict } from '../../../shared/conflicts';
import type { MilestoneId } from '../../../shared/milestones';
import { useApiAction } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { useBeginning } from '../../ui/beginning';
import { Button } from '../../ui/Button';
import styles from './Conflicts.module.css';

const shownAtOnce = 30;

/** What does not fit in the plan, in words; each leads to its milestone, and what is beside the goal can be dropped. */
export function Conflicts({
  conflicts,
  isBrief,
  onEdit,
}: {
  readonly conflicts: readonly Conflict[];
  /** Closed at first, where the room belongs to the board or the timeline. */
  readonly isBrief: boolean;
  readonly onEdit: (id: MilestoneId) => void;
}) {
  const text = useText();
  const words = useConflictWords();
  const drop = useApiAction('dropMilestone');
  const { shown, more } = useBeginning(conflicts, shownAtOnce);
  if (conflicts.length === 0) return null;
  return (
    <details className={styles.conflicts} open={!isBrief && conflicts.length <= 3}>
      <summary>{text('plan.conflicts', { count: conflicts.length })}</summary>
      <ul>
        {shown.map((conflict) => {
          const [first] = 'milestone' in conflict ? [conflict.milestone] : conflict.milestones;
          const sentence = words(conflict);
          return (
            <li key={sentence}>
              {sentence}{' '}
              {first === undefined ? null : (
                <Button
                  look="link"
                  aria-label={text('plan.conflicts.open', { title: first.title })}
                  onClick={() => onEdit(first.id)}
                >
                  {text('action.edit')}
                </Button>
              )}
              {conflict.kind === 'beside-goal' ? (
                <>
                  {' '}
                  <Button
                    look="link"
                    aria-label={text('plan.conflicts.drop', { title: conflict.milestone.title })}
                    onClick={() => drop(conflict.milestone.id)}
                  >
                    {text('plan.milestone.drop')}
                  </Button>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more}
    </details>
  );
}

function useConflictWords(): (conflict: Conflict) => string {
  const text = useText();
  const format = useFormat();
  return (conflict) => {
    switch (conflict.kind) {
      case 'ends-before-dependency':
      case 'starts-before-dependency':
        return text(`plan.conflicts.${conflict.kind}`, {
          title: conflict.milestone.title,
          other: conflict.dependsOn.title,
          date: format.date(conflict.on),
        });
      case 'starts-after-end':
      case 'early-after-due':
      case 'due-after-goal':
        return text(`plan.conflicts.${conflict.kind}`, {
          title: conflict.milestone.title,
          date: format.date(conflict.on),
        });
      case 'beside-goal':
        return text('plan.conflicts.beside-goal', { title: conflict.milestone.title });
      case 'overfull':
        return text('plan.conflicts.overfull', {
          from: format.date(conflict.fromOn),
          to: format.date(conflict.toOn),
          hours: format.number(conflict.hours, 1),
          names: format.list(conflict.milestones.map(({ title }) => title)),
        });
    }
  };
}
