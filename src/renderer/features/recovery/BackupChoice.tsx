import type { Backup } from '../../../shared/backups';
import type { Recovery } from '../../../shared/recovery';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { isEmpty, useHolds } from '../../lib/holds';
import styles from './RecoveryScreen.module.css';
import type { Doing } from './Ways';

/** The newest backup that holds up with its one button, and the older ones folded away. */
export function BackupChoice({
  recovery: { newest, older },
  doing,
  onRestore,
  onCancel,
}: {
  readonly recovery: Recovery;
  readonly doing: Doing;
  readonly onRestore: (backup: Backup) => void;
  /** Of the restore that goes on. */
  readonly onCancel: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const holds = useHolds();
  if (newest === null) return <p>{text('recovery.backup.none')}</p>;
  return (
    <div className={styles.way}>
      <p>
        {isEmpty(newest.summary)
          ? text('recovery.backup.newest.empty', { moment: format.moment(newest.madeAt) })
          : text('recovery.backup.newest', {
              moment: format.moment(newest.madeAt),
              holds: holds(newest.summary),
            })}
      </p>
      <div className={styles.actions}>
        <Button look="primary" isBusy={doing !== null} onClick={() => onRestore(newest)}>
          {text(doing === 'backup' ? 'restore.busy' : 'recovery.backup.restore')}
        </Button>
        {doing === 'backup' ? <Button onClick={onCancel}>{text('action.cancel')}</Button> : null}
      </div>
      {older.length === 0 ? null : (
        <details className={styles.older}>
          <summary>{text('recovery.backup.older')}</summary>
          <ul>
            {older.map((backup) => (
              <li key={backup.name}>
                <span>
                  {format.moment(backup.madeAt)}{' '}
                  <span className="muted">· {holds(backup.summary)}</span>
                </span>
                <Button
                  look="link"
                  isBusy={doing !== null}
                  aria-label={text('backups.restore.named', {
                    moment: format.moment(backup.madeAt),
                  })}
                  onClick={() => onRestore(backup)}
                >
                  {text('recovery.backup.older.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
