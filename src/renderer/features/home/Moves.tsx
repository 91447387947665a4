import type { Move, Readiness } from '../../../shared/readiness';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const shownCount = 3;

/** The few requirements that would raise readiness most for their effort. */
export function Moves({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const moves = readiness.moves.slice(0, shownCount);
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
          </li>
        ))}
      </ul>
    </Section>
  );
}
