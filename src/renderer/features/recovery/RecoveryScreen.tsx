import { useState } from 'react';
import type { ErrorCode } from '../../../shared/errors';
import type { Recovery } from '../../../shared/recovery';
import type { Restored } from '../../../shared/backups';
import { announce } from '../../lib/announce';
import { call, errorCodeOf, useApiAction, useApiCommand, useApiQuery } from '../../lib/api';
import { classes } from '../../lib/classes';
import { useRestoredWords } from '../../lib/safekeeping';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { BackupChoice } from './BackupChoice';
import { BackupFile } from './BackupFile';
import { isEmpty, useHolds } from '../../lib/holds';
import styles from './RecoveryScreen.module.css';

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
  const recovery = useApiQuery('findRecovery');
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
  const isLooking = recovery === undefined || recovery === null;
  return (
    <Screen
      title={text(`recovery.${reason}.title`)}
      lead={<p className={styles.lead}>{text(`recovery.${reason}.lead`)}</p>}
    >
      <div className={styles.ways}>
        <ErrorSummary code={failure} />
        {isLooking ? null : (
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
        {isLooking ? <p role="status">{text('recovery.looking')}</p> : null}
        {isLost && !isLooking ? (
          <Ways recovery={recovery} reason={reason} onDone={onRetry} />
        ) : null}
      </div>
    </Screen>
  );
}

function Ways({
  recovery,
  reason,
  onDone,
}: {
  readonly recovery: Recovery;
  readonly reason: Reason;
  readonly onDone: () => void;
}) {
  const text = useText();
  const holds = useHolds();
  const restore = useApiCommand('restoreBackup');
  const restoreFile = useApiCommand('restoreChosenFile');
  const salvage = useApiCommand('salvageStore');
  const begin = useApiCommand('startAnew');
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const [isSalvaging, setIsSalvaging] = useState(false);
  const wordsFor = useRestoredWords();
  const isNothingLeft = recovery.newest === null && recovery.readable === null;
  const run = async (work: () => Promise<string | null>) => {
    setFailure(null);
    try {
      const done = await work();
      if (done === null) return;
      onDone();
      announce(done);
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  const restoreBy = async (work: () => Promise<Restored | null>) => {
    setIsRestoring(true);
    await run(async () => {
      const restored = await work();
      return restored && wordsFor(restored);
    });
    setIsRestoring(false);
  };
  const keepReadable = async () => {
    setIsSalvaging(true);
    await run(async () => {
      const salvaged = await salvage();
      return salvaged && text('recovery.salvaged', { folder: salvaged.setAside ?? '' });
    });
    setIsSalvaging(false);
  };
  return (
    <>
      <ErrorSummary code={failure} />
      <Section title={text('recovery.backup')}>
        <div className={styles.way}>
          <BackupChoice
            recovery={recovery}
            isRestoring={isRestoring}
            onRestore={({ name }) => void restoreBy(() => restore(name))}
            onCancel={() => void call('cancelBackup', undefined)}
          />
          <BackupFile
            isRestoring={isRestoring}
            onRestore={() => void restoreBy(restoreFile)}
            onFailure={setFailure}
          />
        </div>
      </Section>
      {reason === 'store-unreadable' ? (
        <Section title={text('recovery.salvage')}>
          {recovery.readable === null ? (
            <p>{text('recovery.salvage.none')}</p>
          ) : (
            <div className={styles.way}>
              <p>
                {isEmpty(recovery.readable)
                  ? text('recovery.salvage.little')
                  : text('recovery.salvage.readable', { holds: holds(recovery.readable) })}
              </p>
              <Button
                look={recovery.newest === null ? 'primary' : 'plain'}
                isBusy={isSalvaging}
                onClick={() => void keepReadable()}
              >
                {text('recovery.salvage.go')}
              </Button>
            </div>
          )}
        </Section>
      ) : (
        <Section title={text('recovery.anew')} note={text('recovery.anew.note')}>
          <Button
            onClick={() =>
              void run(async () => {
                await begin();
                return text('recovery.anew.done');
              })
            }
          >
            {text('recovery.anew.go')}
          </Button>
        </Section>
      )}
      {reason === 'store-unreadable' ? (
        <p className={classes('muted', styles.aside)}>
          {text('recovery.aside')} {isNothingLeft ? text('recovery.anew.by-hand') : null}
        </p>
      ) : null}
    </>
  );
}
