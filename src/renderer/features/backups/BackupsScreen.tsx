import { useState } from 'react';
import { backupRetention, type Backup } from '../../../shared/backups';
import { useApiAction, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useBackUp, useRestoreFromFile, useSaveBackup } from '../../lib/safekeeping';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import styles from './BackupsScreen.module.css';
import { BackupTable } from './BackupTable';

const RestoreDialog = deferred(() => import('../../dialogs/RestoreDialog'));

/** The backups of the open store, how they are kept, and the way to make or restore one. */
export default function BackupsScreen() {
  const text = useText();
  const format = useFormat();
  const { store, backupFolder } = useSession();
  const backups = useApiQuery('listBackups');
  const backUp = useBackUp();
  const openFolder = useApiAction('openBackupFolder');
  const restoreFromFile = useRestoreFromFile();
  const save = useSaveBackup();
  const failure = useApiQuery('getBackupFailure');
  const [isBusy, setIsBusy] = useState(false);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  if (backups === undefined) return null;

  const isSample = store === 'sample';
  const run = async () => {
    setIsBusy(true);
    await backUp();
    setIsBusy(false);
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
          <Button onClick={() => void save()}>{text('backups.save')}</Button>
          <Button onClick={() => void restoreFromFile()}>{text('backups.from-file')}</Button>
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
            {text('backups.folder', { folder: backupFolder })}{' '}
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
