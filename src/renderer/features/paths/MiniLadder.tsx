import { classes } from '../../lib/classes';
import styles from './MiniLadder.module.css';

/** A path's levels as a small stack of rungs, first at the foot: below you filled, yours marked, the goal outlined. */
export function MiniLadder({
  levelCount,
  here,
  goal,
}: {
  readonly levelCount: number;
  /** Ranks, 0 for the first level; null when not on this path. */
  readonly here: number | null;
  readonly goal: number | null;
}) {
  return (
    <span className={styles.ladder} aria-hidden="true">
      {Array.from({ length: levelCount }, (_, rank) => (
        <span
          key={rank}
          className={classes(
            styles.rung,
            here !== null && rank < here && styles.met,
            rank === here && styles.you,
            rank === goal && styles.goal,
          )}
        />
      ))}
    </span>
  );
}
