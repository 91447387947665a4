import styles from './ReadinessBar.module.css';

/** A readiness range drawn on a track from 0 to 100; decoration only, the figures stand beside it as text. */
export function ReadinessBar({ low, high }: { readonly low: number; readonly high: number }) {
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.low} style={{ width: `${low}%` }} />
      <div
        className={styles.unknown}
        style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 0)}%` }}
      />
    </div>
  );
}
