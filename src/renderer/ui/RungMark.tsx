import { classes } from '../lib/classes';
import styles from './RungMark.module.css';

/** Filled = met, outlined = open, dashed = not known, faint = set aside or asked by nobody. */
export type RungMarkKind = 'met' | 'open' | 'unknown' | 'aside';

/** One small rung before a requirement; decoration, the words beside it say the same. */
export function RungMark({ kind }: { readonly kind: RungMarkKind }) {
  return <span className={classes(styles.mark, styles[kind])} aria-hidden="true" />;
}
