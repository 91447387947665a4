import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  /** Small print below the title. */
  readonly note?: ReactNode;
  /** Links or buttons at the title's far end. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a screen; sections follow one another with even space and no boxes. */
export function Section({ title, note, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
