import type { ReactNode } from 'react';
import styles from './SettingsScreen.module.css';

/** A setting that is more than one control: its name, what to know about it, and what it offers. */
export function Entry({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <h3 className={styles.name}>{title}</h3>
      {note === undefined ? null : <p className={styles.lead}>{note}</p>}
      {children}
    </div>
  );
}
