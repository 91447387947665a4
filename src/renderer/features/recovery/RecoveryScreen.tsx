import { useState } from 'react';
import type { ErrorCode } from '../../../shared/errors';
import { errorCodeOf, useApiAction, useApiCommand } from '../../lib/api';
import { useRecovery } from '../../lib/safekeeping';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Screen } from '../../ui/Screen';
import styles from './RecoveryScreen.module.css';
import { SampleWays } from './SampleWays';
import { Ways } from './Ways';

/** The reasons a store cannot be opened that have a screen of their own. */
const screens = [
  'store-unreadable',
  'store-missing',
  'store-newer',
  'store-in-use',
  'store-blocked',
  'folder-missing',
  'location-unreadable',
  'store-unwritable',
  'disk-full',
] as const;
type Reason = (typeof screens)[number];

/** Says in plain words why the data cannot be opened, and offers every way on that loses nothing. */
export default function RecoveryScreen({
  code,
  onRetry,
}: {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}) {
  const text = useText();
  const recovery = useRecovery();
  const openFolder = useApiAction('openDataFolder');
  const reason: Reason = screens.find((known) => known === code) ?? 'store-unreadable';
  const locate = useApiCommand('useDataFolder');
  const isFolderUnknown = reason === 'folder-missing' || reason === 'location-unreadable';
  const isElsewhere = reason === 'store-missing' || isFolderUnknown;
  // Passing messages have no place yet where nothing of the window can be shown.
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const findElsewhere = async () => {
    setFailure(null);
    try {
      if ((await locate()) !== null) onRetry();
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  const isLost = reason === 'store-unreadable' || reason === 'store-missing';
  return (
    <Screen
      title={text(`recovery.${reason}.title`)}
      lead={<p className={styles.lead}>{text(`recovery.${reason}.lead`)}</p>}
    >
      <div className={styles.ways}>
        <ErrorSummary code={failure} />
        {recovery === undefined ? null : (
          <p className={styles.where}>
            {text('recovery.where', { file: recovery.fileName, folder: recovery.folder })}
          </p>
        )}
        {recovery?.areSettingsLost ? (
          <p className={styles.settings}>
            {text('recovery.settings')}
            {reason === 'store-missing' ? ` ${text('recovery.settings.missing')}` : null}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button look={isLost ? 'plain' : 'primary'} onClick={onRetry}>
            {text('recovery.retry')}
          </Button>
          {isFolderUnknown ? null : (
            <Button onClick={() => openFolder()}>{text('recovery.open')}</Button>
          )}
          {isElsewhere ? (
            <Button onClick={() => void findElsewhere()}>{text('recovery.locate')}</Button>
          ) : null}
        </div>
        {recovery === undefined ? (
          <p role="status">{text('recovery.looking')}</p>
        ) : !isLost ? null : recovery.kind === 'sample' ? (
          <SampleWays onDone={onRetry} />
        ) : (
          <Ways recovery={recovery} isMissing={reason === 'store-missing'} onDone={onRetry} />
        )}
      </div>
    </Screen>
  );
}
