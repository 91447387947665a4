import { useText } from '../../lib/text';
import styles from './FirstRun.module.css';

/** Says that going on needs a level, and that the step can be skipped. */
export function PickOne() {
  const text = useText();
  return (
    <p className={styles.pickOne} role="alert">
      {text('first.pickOne')}
    </p>
  );
}
