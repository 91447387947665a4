import type { ReadinessStatus } from '../../shared/readiness';
import { classes } from '../lib/classes';
import { useText } from '../lib/text';
import styles from './StatusWord.module.css';

/** The status of a readiness in words, with a rung filled to match. */
export function StatusWord({ status }: { readonly status: ReadinessStatus }) {
  const text = useText();
  return <span className={classes(styles.status, styles[status])}>{text(`status.${status}`)}</span>;
}
