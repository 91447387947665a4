import { useState } from 'react';
import type { FilePreview } from '../../../shared/backups';
import type { ErrorCode } from '../../../shared/errors';
import { call, errorCodeOf } from '../../lib/api';
import { isEmpty, useHolds } from '../../lib/holds';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import styles from './RecoveryScreen.module.css';

/** A backup kept anywhere else: chosen and looked at first, restored by a button of its own. */
export function BackupFile({
  isRestoring,
  onRestore,
  onFailure,
}: {
  readonly isRestoring: boolean;
  readonly onRestore: () => void;
  readonly onFailure: (code: ErrorCode | null) => void;
}) {
  const text = useText();
  const holds = useHolds();
  const [file, setFile] = useState<FilePreview | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const choose = async () => {
    onFailure(null);
    setIsLooking(true);
    try {
      const chosen = await call('chooseBackupFile', undefined);
      if (chosen !== null) setFile(chosen);
    } catch (error) {
      onFailure(errorCodeOf(error));
    }
    setIsLooking(false);
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
          <Button look="primary" isBusy={isRestoring} onClick={onRestore}>
            {text('recovery.file.restore')}
          </Button>
        )}
        <Button isBusy={isLooking || isRestoring} onClick={() => void choose()}>
          {text('backups.from-file')}
        </Button>
      </div>
    </div>
  );
}
