import { useState } from 'react';
import type { FilePreview } from '../../../shared/backups';
import { call } from '../../lib/api';
import { isEmpty, useHolds } from '../../lib/holds';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import styles from './RecoveryScreen.module.css';
import type { Doing } from './Ways';

/** A backup kept anywhere else: chosen and looked at first, restored by a button of its own. */
export function BackupFile({
  doing,
  onLook,
  onRestore,
  onCancel,
}: {
  readonly doing: Doing;
  readonly onLook: (look: () => Promise<null>) => void;
  readonly onRestore: () => void;
  /** Of what goes on with the file. */
  readonly onCancel: () => void;
}) {
  const text = useText();
  const holds = useHolds();
  const [file, setFile] = useState<FilePreview | null>(null);
  const look = async () => {
    const chosen = await call('chooseBackupFile', undefined);
    if (chosen !== null) setFile(chosen);
    return null;
  };
  return (
    <div className={styles.way}>
      {file === null ? null : (
        <p role="status">
          {isEmpty(file.then)
            ? text('recovery.file.empty', { name: file.name })
            : text('recovery.file.holds', { name: file.name, holds: holds(file.then) })}
        </p>
      )}
      <div className={styles.actions}>
        {file === null ? null : (
          <Button look="primary" isBusy={doing !== null} onClick={onRestore}>
            {text(doing === 'file' ? 'restore.busy' : 'recovery.file.restore')}
          </Button>
        )}
        <Button isBusy={doing !== null} onClick={() => onLook(look)}>
          {text('backups.from-file')}
        </Button>
        {doing === 'looking' || doing === 'file' ? (
          <Button onClick={onCancel}>{text('action.cancel')}</Button>
        ) : null}
      </div>
    </div>
  );
}
