import { useRef } from 'react';
import type { Difference } from '../../../shared/ladders';
import type { OwnPath } from '../../../shared/own-paths';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DifferenceList } from './DifferenceList';
import styles from './DifferencesDialog.module.css';

/** What an own path says otherwise than the catalogue, what the catalogue changed since first; each can be decided on. */
export default function DifferencesDialog({
  ownPath: { careerPath, revision, differences },
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly onClose: () => void;
}) {
  const text = useText();
  const takeOver = useApiCommand('takeOverPiece');
  const keep = useApiCommand('keepPiece');
  const body = useRef<HTMLDivElement>(null);
  const decide = async (command: typeof takeOver, { piece }: Difference, done: string) => {
    try {
      await command({ careerPathId: careerPath.id, revision, piece });
      announce(done);
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
    // The button that decided is gone with its row, perhaps.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement === null) {
        body.current?.querySelector('button')?.focus();
      }
    });
  };
  const later = differences.filter(({ isLater }) => isLater);
  const mine = differences.filter(({ isLater }) => !isLater);
  const catalogue = text('own-difference.catalogue');
  const takeOverLabel = ({ kind }: Difference) =>
    text(kind === 'only-mine' ? 'own-difference.remove' : 'own-difference.takeOver');
  return (
    <Dialog title={text('own-difference.heading')} onClose={onClose} isWide>
      <div ref={body} className={styles.groups}>
        {differences.length === 0 ? <p>{text('own-difference.none')}</p> : null}
        {later.length === 0 ? null : (
          <section aria-labelledby="later-differences">
            <h3 id="later-differences">{text('own-difference.later', { count: later.length })}</h3>
            <DifferenceList
              differences={later}
              currency={careerPath.currency}
              otherLabel={catalogue}
              actions={(difference, about) => (
                <>
                  <Button
                    aria-label={`${takeOverLabel(difference)}: ${about}`}
                    onClick={() => void decide(takeOver, difference, text('own-difference.taken'))}
                  >
                    {takeOverLabel(difference)}
                  </Button>
                  <Button
                    aria-label={`${text('own-difference.keep')}: ${about}`}
                    onClick={() => void decide(keep, difference, text('own-difference.kept'))}
                  >
                    {text('own-difference.keep')}
                  </Button>
                </>
              )}
            />
          </section>
        )}
        {mine.length === 0 ? null : (
          <section aria-labelledby="own-differences">
            <h3 id="own-differences">{text('own-difference.own', { count: mine.length })}</h3>
            <DifferenceList
              differences={mine}
              currency={careerPath.currency}
              otherLabel={catalogue}
              actions={(difference, about) =>
                difference.kind === 'only-mine' ? null : (
                  <Button
                    look="quiet"
                    aria-label={`${text('own-difference.useCatalogue')}: ${about}`}
                    onClick={() => void decide(takeOver, difference, text('own-difference.taken'))}
                  >
                    {text('own-difference.useCatalogue')}
                  </Button>
                )
              }
            />
          </section>
        )}
        <div>
          <Button onClick={onClose}>{text('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
