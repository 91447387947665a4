import type { ReactNode } from 'react';
import type { Difference } from '../../../shared/ladders';
import { useText } from '../../lib/text';
import styles from './DifferenceList.module.css';
import { useDifferenceWords } from './use-difference-words';

/** Where an own path says something else than another ladder, what each says, and what can be done about it. */
export function DifferenceList({
  differences,
  currency,
  otherLabel,
  actions,
}: {
  readonly differences: readonly Difference[];
  readonly currency: string;
  /** Names the other side, such as "Catalogue". */
  readonly otherLabel: string;
  readonly actions?: (difference: Difference, about: string) => ReactNode;
}) {
  const text = useText();
  const words = useDifferenceWords(currency);
  return (
    <ul className={styles.list}>
      {differences.map((difference) => {
        const { piece, kind, field, mine, other } = difference;
        const about = words.about(difference);
        return (
          <li key={`${piece} ${kind}`} className={styles.difference}>
            <p className={styles.about}>{about || text('own-difference.path')}</p>
            {field === null ? (
              <p>
                {text(`own-difference.${kind as 'only-mine' | 'only-other'}`, {
                  other: otherLabel,
                })}
              </p>
            ) : (
              <dl className={styles.sides}>
                <dt>{text('own-difference.mine')}</dt>
                <dd>{words.value(field, mine)}</dd>
                <dt>{otherLabel}</dt>
                <dd>{words.value(field, other)}</dd>
              </dl>
            )}
            {actions === undefined ? null : (
              <div className={styles.actions}>{actions(difference, about)}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
