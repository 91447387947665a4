import { useState } from 'react';
import type { Restored } from '../../../shared/backups';
import type { ErrorCode } from '../../../shared/errors';
import type { Recovery } from '../../../shared/recovery';
import { announce } from '../../lib/announce';
import { call, errorCodeOf } from '../../lib/api';
import { classes } from '../../lib/classes';
import { isEmpty, useHolds } from '../../lib/holds';
import { useForget, useRestoredWords } from '../../lib/safekeeping';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Section';
import { BackupChoice } from './BackupChoice';
import { BackupFile } from './BackupFile';
import styles from './RecoveryScreen.module.css';

/** What goes on; one way at a time, because each ends with another store in place. */
export type Doing = 'backup' | 'file' | 'looking' | 'salvage' | 'anew' | null;

/** Every way on from a plan that is lost or cannot be read. */
export function Ways({
  recovery,
  isMissing,
  onDone,
}: {
  readonly recovery: Recovery;
  /** There is no file, rather than one that cannot be read. */
  readonly isMissing: boolean;
  readonly onDone: () => void;
}) {
  const text = useText();
  const holds = useHolds();
  const forget = useForget();
  const wordsFor = useRestoredWords();
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  /** Does one thing and goes on with the store that is there then; null is one that was stopped. */
  const run = async (what: Doing, work: () => Promise<string | null>) => {
    if (doing !== null) return;
    setFailure(null);
    setDoing(what);
    try {
      const done = await work();
      if (done !== null) {
        forget();
        onDone();
        announce(done);
      }
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
    setDoing(null);
  };
  const restore = (what: Doing, work: () => Promise<Restored | null>) =>
    void run(what, async () => {
      const restored = await work();
      return restored && wordsFor(restored);
    });
  const salvage = () =>
    run('salvage', async () => {
      const salvaged = await call('salvageStore', undefined);
      return salvaged && text('recovery.salvaged', { folder: salvaged.setAside ?? '' });
    });
  const begin = () =>
    run('anew', async () => {
      await call('startAnew', undefined);
      return text('recovery.anew.done');
    });
  const cancel = () => void call('cancelBackup', undefined);
  const { newest, readable, hasNoRoom } = recovery;
  return (
    <>
      <ErrorSummary code={failure} />
      <Section title={text('recovery.backup')}>
        <div className={styles.way}>
          <BackupChoice
            recovery={recovery}
            doing={doing}
            onRestore={({ name }) => restore('backup', () => call('restoreBackup', name))}
            onCancel={cancel}
          />
          <BackupFile
            doing={doing}
            onLook={(look) => void run('looking', look)}
            onRestore={() => restore('file', () => call('restoreChosenFile', undefined))}
            onCancel={cancel}
          />
        </div>
      </Section>
      {isMissing ? (
        <Section title={text('recovery.anew')} note={text('recovery.anew.note')}>
          <Button isBusy={doing !== null} onClick={() => void begin()}>
            {text('recovery.anew.go')}
          </Button>
        </Section>
      ) : (
        <Section title={text('recovery.salvage')}>
          {readable === null ? (
            <p>{text(hasNoRoom ? 'recovery.salvage.no-room' : 'recovery.salvage.none')}</p>
          ) : (
            <div className={styles.way}>
              <p>
                {isEmpty(readable)
                  ? text('recovery.salvage.little')
                  : text('recovery.salvage.readable', { holds: holds(readable) })}
              </p>
              <div className={styles.actions}>
                <Button
                  look={newest === null ? 'primary' : 'plain'}
                  isBusy={doing !== null}
                  onClick={() => void salvage()}
                >
                  {text('recovery.salvage.go')}
                </Button>
                {doing === 'salvage' ? (
                  <Button onClick={cancel}>{text('action.cancel')}</Button>
                ) : null}
              </div>
            </div>
          )}
        </Section>
      )}
      {isMissing ? null : (
        <p className={classes('muted', styles.aside)}>
          {text('recovery.aside')}{' '}
          {newest === null && readable === null && !hasNoRoom
            ? text('recovery.anew.by-hand')
            : null}
        </p>
      )}
    </>
  );
}
