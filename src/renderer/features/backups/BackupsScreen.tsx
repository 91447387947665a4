import { useState } from 'react';
import { backupRetention } from '../../../shared/backups';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import styles from './BackupsScreen.module.css';
import { BackupTable } from './BackupTable';
import type { Restorable } from './RestoreDialog';

const RestoreDialog = deferred(() => import('./RestoreDialog'));

/** The backups of the open store, how they are kept, and the way to make or restore one. */
export default function BackupsScreen() {
  const text = useText();
  const format = useFormat();
  const { store, dataFolder } = useSession();
  const backups = useApiQuery('listBackups');
  const backUp = useApiCommand('backUpNow');
  const openFolder = useApiAction('openBackupFolder');
  const chooseFile = useApiCommand('chooseBackupFile');
  const failure = useApiQuery('getBackupFailure');
  const [isBusy, setIsBusy] = useState(false);
  const [restoring, setRestoring] = useState<Restorable | null>(null);
  if (backups === undefined) return null;

  const isSample = store === 'sample';
  const run = async () => {
    setIsBusy(true);
    try {
      const { size } = await backUp();
      announce(text('backups.made', { size: format.bytes(size) }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  const fromFile = async () => {
    try {
      setRestoring(await chooseFile());
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };

  return (
    <Screen
      title={text('backups.title')}
      lead={
        <p className={styles.lead}>{text(isSample ? 'backups.lead.sample' : 'backups.lead')}</p>
      }
      above={<PlaceLink to={{ screen: 'settings' }}>{text('backups.back')}</PlaceLink>}
      actions={
        <>
          <Button onClick={() => void fromFile()}>{text('backups.from-file')}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void run()}>
            {text('backups.now')}
          </Button>
        </>
      }
    >
      {failure ? (
        <p className={styles.warning}>
          {text('backups.failed', { moment: format.moment(failure.at) })}{' '}
          {text(`error.${failure.code}`)}
        </p>
      ) : null}
      {backups.length === 0 ? (
        <EmptyState>{text(isSample ? 'backups.empty.sample' : 'backups.empty')}</EmptyState>
      ) : (
        <BackupTable backups={backups} onRestore={setRestoring} />
      )}
      <div className={styles.notes}>
        <p>{text('backups.kept', backupRetention)}</p>
        {backups.length === 0 ? null : (
          <p>
            {text('backups.folder', { folder: dataFolder })}{' '}
            <Button look="link" onClick={() => openFolder()}>
              {text('backups.folder.open')}
            </Button>
          </p>
        )}
      </div>
      {restoring === null ? null : (
        <RestoreDialog restorable={restoring} onClose={() => setRestoring(null)} />
      )}
    </Screen>
  );
}
