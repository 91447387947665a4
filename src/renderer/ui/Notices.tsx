import { useEffect } from 'react';
import { dismissNotice, useNotice } from '../lib/announce';
import { useText } from '../lib/text';
import { Button } from './Button';
import styles from './Notices.module.css';

const shownForMs = 5_000;

/** The foot of the window where passing messages appear; always there, so that screen readers hear them. */
export function Notices() {
  const text = useText();
  const notice = useNotice();
  const key = notice?.key;
  const passes = notice?.kind === 'done';
  useEffect(() => {
    if (key === undefined || !passes) return undefined;
    const timer = setTimeout(() => dismissNotice(key), shownForMs);
    return () => clearTimeout(timer);
  }, [key, passes]);

  const done = notice?.kind === 'done' ? notice : null;
  const failed = notice?.kind === 'failed' ? notice : null;
  return (
    <div className={styles.region}>
      <div role="status">
        {done === null ? null : <p className={styles.notice}>{done.message}</p>}
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
