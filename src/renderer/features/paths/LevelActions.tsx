import { useState } from 'react';
import type { Level } from '../../../shared/career-paths';
import { fallingFigures, type OwnPath } from '../../../shared/own-paths';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { goInstead } from '../../lib/place';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import styles from './LevelActions.module.css';

const ChangeLevelDialog = deferred(() => import('./ChangeLevelDialog'));

/** What can be done with one level of an own path, and what of its figures looks odd beside the level below. */
export function LevelActions({
  ownPath,
  level,
}: {
  readonly ownPath: OwnPath;
  readonly level: Level;
}) {
  const text = useText();
  const [isChanging, setIsChanging] = useState(false);
  const move = useApiAction('moveLevel');
  const remove = useApiCommand('removeLevel');
  const { careerPath, revision } = ownPath;
  const { id: careerPathId, levels } = careerPath;
  const seen = { careerPathId, revision, id: level.id };
  const removeNow = async () => {
    try {
      await remove(seen);
      goInstead({ screen: 'path', careerPathId, levelId: null });
      await announceRemoved(text('own-level.removed', { title: level.title }));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  const falls = fallingFigures(levels).filter(({ levelId }) => levelId === level.id);
  return (
    <div className={styles.level}>
      {falls.map(({ what, below }) => (
        <p key={what} className={styles.note}>
          {text(`own-level.falls.${what}`, { below })}
        </p>
      ))}
      <div className={styles.actions}>
        <Button onClick={() => setIsChanging(true)}>{text('own-level.edit')}</Button>
        {level.rank === levels.length - 1 ? null : (
          <Button
            look="quiet"
            onClick={() => move({ ...seen, before: levels[level.rank + 2]?.id ?? null })}
          >
            {text('own-level.up')}
          </Button>
        )}
        {level.rank === 0 ? null : (
          <Button
            look="quiet"
            onClick={() => move({ ...seen, before: levels[level.rank - 1]?.id ?? null })}
          >
            {text('own-level.down')}
          </Button>
        )}
        {levels.length === 1 ? null : (
          <Button look="quiet" onClick={() => void removeNow()}>
            {text('own-level.remove')}
          </Button>
        )}
      </div>
      {isChanging ? (
        <ChangeLevelDialog ownPath={ownPath} level={level} onClose={() => setIsChanging(false)} />
      ) : null}
    </div>
  );
}
