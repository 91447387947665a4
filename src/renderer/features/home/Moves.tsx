import type { Move, Readiness } from '../../../shared/readiness';
import { useApiAction } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const shownCount = 3;

/** The few requirements that would raise readiness most for their effort. */
export function Moves({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const dismiss = useApiAction('dismissSuggestion');
  const moves = readiness.moves
    .filter(({ dismissedUntil }) => dismissedUntil === null)
    .slice(0, shownCount);
  if (moves.length === 0) return null;

  const worth = ({ gain, hours }: Move) =>
    hours === null
      ? text('home.move', { points: format.number(gain, 0) })
      : text('home.move.hours', {
          points: format.number(gain, 0),
          hours: text('unit.hours', { amount: Math.round(hours) }),
        });
  return (
    <Section title={text('home.moves')}>
      <ul className={styles.rows}>
        {moves.map((move) => (
          <li key={move.standing.requirement.id} className={styles.row}>
            <PlaceLink
              to={{ screen: 'skills', skillId: move.standing.requirement.skills[0]?.id ?? null }}
              className={styles.rowTitle}
            >
              {move.standing.requirement.name}
            </PlaceLink>
            <span className={styles.rowFact}>{worth(move)}</span>
            <Button
              look="link"
              aria-label={text('home.move.dismiss', { name: move.standing.requirement.name })}
              title={text('home.move.dismiss', { name: move.standing.requirement.name })}
              onClick={() => dismiss(move.suggestion)}
            >
              {text('home.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
