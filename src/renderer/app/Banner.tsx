import type { ReactNode } from 'react';
import styles from './Shell.module.css';

/** A line over every screen, with what can be done about it. */
export function Banner({
  label,
  words,
  children,
}: {
  /** What it is about, for those who jump from landmark to landmark. */
  readonly label: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  return (
    <aside className={styles.banner} data-pane aria-label={label}>
      <div className={styles.bannerLine}>
        <p>{words}</p>
        <div className={styles.bannerActions}>{children}</div>
      </div>
    </aside>
  );
}
