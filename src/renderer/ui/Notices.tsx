import { useEffect, useState } from 'react';
import type { Work } from '../../shared/bridge';
import type { HistoryStepId } from '../../shared/history';
import { dismissNotice, useNotice } from '../lib/announce';
import { call, useApiQuery } from '../lib/api';
import { classes } from '../lib/classes';
import { useText } from '../lib/text';
import { useUndo } from '../lib/undo';
import { useWork } from '../lib/work';
import { Button } from './Button';
import styles from './Notices.module.css';

const shownForMs = 5_000;
/** There is something to decide. */
const shownWithButtonForMs = 10_000;

/** The foot of the window where passing messages appear; always there, so that screen readers hear them. */
export function Notices() {
  const text = useText();
  const notice = useNotice();
  const key = notice?.key;
  const done = notice?.kind === 'done' ? notice : null;
  // Nothing passes while it is pointed at or its button has the focus.
  const [isHeld, setIsHeld] = useState(false);
  const showsForMs =
    done === null || isHeld ? null : done.undoes ? shownWithButtonForMs : shownForMs;
  useEffect(() => {
    if (key === undefined || showsForMs === null) return undefined;
    const timer = setTimeout(() => dismissNotice(key), showsForMs);
    return () => clearTimeout(timer);
  }, [key, showsForMs]);

  const work = useWork();
  const failed = notice?.kind === 'failed' ? notice : null;
  return (
    <div className={styles.region} data-pane>
      <div role="status">
        {work === null ? null : <Working work={work} />}
        {done === null ? null : (
          <div
            key={done.key}
            className={styles.notice}
            onPointerEnter={() => setIsHeld(true)}
            onPointerLeave={() => setIsHeld(false)}
            onFocus={() => setIsHeld(true)}
            onBlur={() => setIsHeld(false)}
          >
            <p>{done.message}</p>
            {done.undoes === null ? null : <UndoButton step={done.undoes} />}
          </div>
        )}
      </div>
      <div role="alert">
        {failed === null ? null : (
          <div className={styles.notice}>
            <p>{text(`error.${failed.code}`)}</p>
            <Button look="link" onClick={() => dismissNotice(failed.key)}>
              {text('action.close')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Says what goes on, and offers to stop it. */
function Working({ work }: { readonly work: Work }) {
  const text = useText();
  const [isStopping, setIsStopping] = useState(false);
  const stop = () => {
    setIsStopping(true);
    void call('cancelBackup', undefined);
    // As after undoing from here.
    document.querySelector('h1')?.focus();
  };
  return (
    <div className={classes(styles.notice, styles.working)}>
      <p>{text(isStopping ? 'work.stopping' : `work.${work}`)}</p>
      {isStopping ? null : (
        <Button look="link" onClick={stop}>
          {text('action.cancel')}
        </Button>
      )}
    </div>
  );
}

/** Undoes the step a notice is about, for as long as nothing was changed since. */
function UndoButton({ step }: { readonly step: HistoryStepId }) {
  const text = useText();
  const { undo } = useUndo();
  const isNewest = useApiQuery('getHistory')?.undo?.id === step;
  return isNewest ? (
    <Button
      look="link"
      onClick={() => {
        undo(step);
        // The button goes with its notice: the keyboard's place is the screen again.
        document.querySelector('h1')?.focus();
      }}
    >
      {text('history.undo')}
    </Button>
  ) : null;
}
