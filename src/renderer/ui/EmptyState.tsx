import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says what belongs here while there is nothing, and offers one action. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
