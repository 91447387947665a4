import { useState } from 'react';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog, DialogButtons } from '../../ui/Dialog';
import { Entry } from './Entry';
import styles from './SettingsScreen.module.css';

/** Where the data lies, what speaks against that place, and the ways to another. */
export function DataFolder() {
  const text = useText();
  const { dataFolder, folderRisk, leftFolder } = useSession();
  const open = useApiAction('openDataFolder');
  const move = useApiCommand('moveDataFolder');
  const use = useApiCommand('useDataFolder');
  const [isBusy, setIsBusy] = useState(false);
  const run = async (go: () => Promise<string | null>, done: 'moved' | 'used') => {
    setIsBusy(true);
    try {
      const folder = await go();
      if (folder !== null) announce(text(`settings.data.${done}`, { folder }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Entry title={text('settings.folder')} note={text('settings.folder.note')}>
      <p className={styles.folder}>{dataFolder}</p>
      {folderRisk === null ? null : (
        <p className={styles.risk}>
          {text(`settings.data.risk.${folderRisk.kind}`, { by: folderRisk.by })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => open()}>{text('settings.data.open')}</Button>
        <Button isBusy={isBusy} onClick={() => void run(move, 'moved')}>
          {text('settings.data.move')}
        </Button>
        <Button isBusy={isBusy} onClick={() => void run(use, 'used')}>
          {text('settings.data.use')}
        </Button>
      </div>
      {leftFolder === null ? null : <LeftBehind left={leftFolder} folder={dataFolder} />}
    </Entry>
  );
}

/** Offers to remove what a move left where it was; that alone cannot be undone. */
function LeftBehind({ left, folder }: { readonly left: string; readonly folder: string }) {
  const text = useText();
  const forget = useApiCommand('forgetLeftFolder');
  const [isAsking, setIsAsking] = useState(false);
  const run = async (what: 'remove' | 'keep') => {
    setIsAsking(false);
    try {
      await forget(what);
      if (what === 'remove') announce(text('settings.data.left.removed'));
      // The buttons are gone with what they were about.
      document.querySelector('h1')?.focus();
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <div className={styles.left}>
      <p>{text('settings.data.left', { folder: left })}</p>
      <div className={styles.buttons}>
        <Button onClick={() => setIsAsking(true)}>{text('settings.data.left.remove')}</Button>
        <Button look="quiet" onClick={() => void run('keep')}>
          {text('settings.data.left.keep')}
        </Button>
      </div>
      {isAsking ? (
        <Dialog title={text('settings.data.left.confirm.title')} onClose={() => setIsAsking(false)}>
          <p>{text('settings.data.left.confirm.lead', { left, folder })}</p>
          <DialogButtons>
            <Button onClick={() => setIsAsking(false)}>{text('settings.data.left.keep')}</Button>
            <Button look="danger" onClick={() => void run('remove')}>
              {text('settings.data.left.confirm')}
            </Button>
          </DialogButtons>
        </Dialog>
      ) : null}
    </div>
  );
}
