import type { ReactNode } from 'react';
import { usePageHeading } from '../lib/page-heading';
import styles from './Screen.module.css';

interface Props {
  /** The screen's heading and the window's title. */
  readonly title: string;
  /** One line below the title. */
  readonly lead?: ReactNode;
  /** Buttons for the whole screen, beside its title. */
  readonly actions?: ReactNode;
  /** Stands above the title, such as a link back. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: heading, window title, and focus on the heading after navigation. */
export function Screen({ title, lead, actions, above, children }: Props) {
  const heading = usePageHeading(title);

  return (
    <div className={styles.screen}>
      {above}
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
