import type { ReactNode } from 'react';
import styles from './Table.module.css';

interface Props {
  /** Names the table for everyone, or for screen readers alone. */
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean;
  /** `<thead>` and `<tbody>`; cells of figures take `data-align="end"`. */
  readonly children: ReactNode;
}

/** A plain table with hairlines and aligned figures, which scrolls sideways by itself when it must. */
export function Table({ caption, isCaptionHidden = false, children }: Props) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
