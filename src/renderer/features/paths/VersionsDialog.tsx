import { useState } from 'react';
import type { OwnPath } from '../../../shared/own-paths';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand, useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DifferenceList } from './DifferenceList';
import styles from './VersionsDialog.module.css';

/** The earlier versions of an own path by date, what each says otherwise, and the way back to it. */
export default function VersionsDialog({
  ownPath: { careerPath, revision, versions },
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const bringBack = useApiCommand('bringBackVersion');
  const [shown, setShown] = useState<number | null>(null);
  const bringBackNow = async (number: number, when: string) => {
    try {
      await bringBack({ careerPathId: careerPath.id, revision, number });
      onClose();
      announce(text('version.broughtBack', { when }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <Dialog title={text('version.title')} onClose={onClose} isWide>
      {versions.length === 0 ? (
        <p>{text('version.none')}</p>
      ) : (
        <ol className={styles.versions}>
          {versions.map(({ number, replacedAt, differenceCount }) => {
            const when = format.moment(replacedAt);
            return (
              <li key={number} className={styles.version}>
                <div className={styles.head}>
                  <p>
                    <span className={styles.when}>{text('version.until', { when })}</span>
                    <span className="muted">
                      {text('version.differences', { count: differenceCount })}
                    </span>
                  </p>
                  {differenceCount === 0 ? null : (
                    <div className={styles.actions}>
                      <Button
                        look="quiet"
                        aria-expanded={shown === number}
                        aria-label={text('version.show.named', { when })}
                        onClick={() => setShown(shown === number ? null : number)}
                      >
                        {text('version.show')}
                      </Button>
                      <Button
                        aria-label={text('version.bringBack.named', { when })}
                        onClick={() => void bringBackNow(number, when)}
                      >
                        {text('version.bringBack')}
                      </Button>
                    </div>
                  )}
                </div>
                {shown === number ? <Otherwise ownPath={careerPath} number={number} /> : null}
              </li>
            );
          })}
        </ol>
      )}
      <div>
        <Button onClick={onClose}>{text('action.close')}</Button>
      </div>
    </Dialog>
  );
}

function Otherwise({
  ownPath: { id, currency },
  number,
}: {
  readonly ownPath: OwnPath['careerPath'];
  readonly number: number;
}) {
  const text = useText();
  const differences = useApiQuery('compareWithVersion', { careerPathId: id, number });
  return differences === undefined ? null : (
    <DifferenceList
      differences={differences}
      currency={currency}
      otherLabel={text('version.then')}
    />
  );
}
