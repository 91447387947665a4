import { useState } from 'react';
import type { OwnPath } from '../../../shared/own-paths';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import { ActionMenu } from '../../ui/Menu';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './OwnPathPanel.module.css';

const DifferencesDialog = deferred(() => import('./DifferencesDialog'));
const VersionsDialog = deferred(() => import('./VersionsDialog'));
const ChangePathDialog = deferred(() => import('./ChangePathDialog'));
const AddLevelDialog = deferred(() => import('./AddLevelDialog'));

/** Says of an own path where it came from and what differs, and holds what can be done with the whole of it. */
export function OwnPathPanel({ ownPath }: { readonly ownPath: OwnPath }) {
  const text = useText();
  const [open, setOpen] = useState<'differences' | 'versions' | 'change' | 'level' | null>(null);
  const remove = useApiCommand('removeOwnPath');
  const close = () => setOpen(null);
  const { careerPath, revision, origin, differences } = ownPath;
  const laterCount = differences.filter(({ isLater }) => isLater).length;
  const removeNow = async () => {
    try {
      await remove({ careerPathId: careerPath.id, revision });
      go({ screen: 'paths' });
      await announceRemoved(text('own-path.removed', { name: careerPath.name }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <div className={styles.panel}>
      <div className={styles.words}>
        <p>
          {text(origin === null ? 'own-path.begun' : 'own-path.copied')}{' '}
          {origin === null ? null : origin.isRetired ? (
            text('own-path.origin.gone', { name: origin.name })
          ) : (
            <PlaceLink to={{ screen: 'path', careerPathId: origin.id, levelId: null }}>
              {origin.name}
            </PlaceLink>
          )}
        </p>
        {laterCount === 0 ? null : (
          <p className={styles.news}>{text('own-path.later', { count: laterCount })}</p>
        )}
      </div>
      <div className={styles.actions}>
        {origin === null || origin.isRetired ? null : (
          <Button onClick={() => setOpen('differences')}>
            {text('own-path.differences', { count: differences.length })}
          </Button>
        )}
        <Button onClick={() => setOpen('change')}>{text('own-path.change')}</Button>
        <Button onClick={() => setOpen('level')}>{text('own-level.add')}</Button>
        <ActionMenu
          label={text('own-path.actions', { name: careerPath.name })}
          actions={[
            { label: text('version.title'), run: () => setOpen('versions') },
            { label: text('own-path.remove'), run: () => void removeNow() },
          ]}
        />
      </div>
      {open === 'differences' ? <DifferencesDialog ownPath={ownPath} onClose={close} /> : null}
      {open === 'versions' ? <VersionsDialog ownPath={ownPath} onClose={close} /> : null}
      {open === 'change' ? <ChangePathDialog ownPath={ownPath} onClose={close} /> : null}
      {open === 'level' ? <AddLevelDialog ownPath={ownPath} onClose={close} /> : null}
    </div>
  );
}
