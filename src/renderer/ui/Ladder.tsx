import type { ReactNode } from 'react';
import { classes } from '../lib/classes';
import styles from './Ladder.module.css';

/** How a rung is drawn: filled = met, outlined = open, marked = you; the goal is outlined in the accent. */
export type RungMark = 'met' | 'open' | 'you' | 'goal';

/** One rung with whatever stands beside it; `content` says in words what the mark draws. */
export interface Rung {
  readonly key: string;
  readonly mark: RungMark;
  readonly content: ReactNode;
}

/** The levels of a path as rungs on a rail; takes them from first to last and draws the first at the foot. */
export function Ladder({
  label,
  rungs,
}: {
  readonly label: string;
  readonly rungs: readonly Rung[];
}) {
  return (
    <ol reversed className={styles.ladder} aria-label={label}>
      {rungs.toReversed().map((rung) => (
        <li key={rung.key} className={styles.level}>
          <span className={classes(styles.mark, styles[rung.mark])} aria-hidden="true" />
          <div className={styles.body}>{rung.content}</div>
        </li>
      ))}
    </ol>
  );
}
