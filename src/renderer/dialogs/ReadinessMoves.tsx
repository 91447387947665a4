import { putOffLast, type Move } from '../../shared/readiness';
import { useApiAction } from '../lib/api';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { PlaceLink } from '../ui/PlaceLink';
import styles from './ReadinessWorking.module.css';

/** What would raise the low end most for its effort; each can be put off for a month, and brought back from below. */
export function ReadinessMoves({
  moves,
  onFollow,
}: {
  readonly moves: readonly Move[];
  readonly onFollow: () => void;
}) {
  return (
    <ol className={styles.moves}>
      {putOffLast(moves).map((move) => (
        <li key={move.standing.requirement.id}>
          <Row move={move} onFollow={onFollow} />
        </li>
      ))}
    </ol>
  );
}

function Row({
  move: { standing, gain, hours, suggestion, dismissedUntil },
  onFollow,
}: {
  readonly move: Move;
  readonly onFollow: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const dismiss = useApiAction('dismissSuggestion');
  const recall = useApiAction('recallSuggestion');
  const { name, skills } = standing.requirement;
  return (
    <>
      <PlaceLink
        to={{ screen: 'skills', skillId: skills[0]?.id ?? null }}
        className={styles.moveName}
        onClick={onFollow}
      >
        {name}
      </PlaceLink>
      <span className={styles.facts}>
        {[
          text('working.move.gain', { points: format.number(gain, 1) }),
          hours === null
            ? text('working.move.noHours')
            : text('working.move.hours', { hours: text('unit.hours', { amount: hours }) }),
          dismissedUntil === null
            ? null
            : text('working.move.until', { date: format.date(dismissedUntil) }),
        ]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </span>
      {dismissedUntil === null ? (
        <Button
          look="link"
          aria-label={text('home.move.dismiss', { name })}
          onClick={() => dismiss(suggestion)}
        >
          {text('home.dismiss')}
        </Button>
      ) : (
        <Button
          look="link"
          aria-label={text('working.move.recall.name', { name })}
          onClick={() => recall(suggestion)}
        >
          {text('working.move.recall')}
        </Button>
      )}
    </>
  );
}
