import { useRef, type KeyboardEvent } from 'react';
import type { Standing } from '../../../shared/api';
import type { CareerPath, Level } from '../../../shared/career-paths';
import type { Place } from '../../../shared/places';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Ladder, type RungMark } from '../../ui/Ladder';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './LevelLadder.module.css';

/** A path's levels as rungs to choose from; arrow keys climb and descend. */
export function LevelLadder({
  careerPath,
  chosen,
  standing,
}: {
  readonly careerPath: CareerPath;
  readonly chosen: Level | null;
  readonly standing: Standing;
}) {
  const text = useText();
  const format = useFormat();
  const rungs = useRef<HTMLDivElement>(null);
  const { levels, currency } = careerPath;
  const hereId = standing.position?.level?.id ?? null;
  const goalId = standing.goal?.level.id ?? null;
  const hereRank = levels.find((level) => level.id === hereId)?.rank ?? null;

  const markOf = (level: Level): RungMark => {
    if (level.id === hereId) return 'you';
    if (level.id === goalId) return 'goal';
    return hereRank !== null && level.rank < hereRank ? 'met' : 'open';
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...(rungs.current?.querySelectorAll('a') ?? [])];
    const next = indexAfter(
      event.key,
      links.findIndex((link) => link === document.activeElement),
      links.length,
    );
    if (next === null) return;
    event.preventDefault();
    const link = links[next];
    link?.focus();
    // Passing along the rungs is one visit: back leads to where the person came from.
    if (link) window.location.replace(link.hash);
  };

  return (
    <div ref={rungs} className={styles.rungs} onKeyDown={onKeyDown}>
      <Ladder
        label={text('path.ladder', { path: careerPath.name })}
        rungs={levels.map((level) => ({
          key: level.id,
          mark: markOf(level),
          content: (
            <PlaceLink
              to={placeOf(level)}
              className={styles.rung}
              aria-current={level.id === chosen?.id ? 'true' : undefined}
            >
              <span className={styles.title} title={level.title}>
                {level.title}
              </span>
              <span className={styles.figures}>
                {level.salary === null ? null : (
                  <span>{format.salary(level.salary, currency)}</span>
                )}
                {level.years === null ? null : <span>{format.years(level.years)}</span>}
              </span>
              {level.id === hereId || level.id === goalId ? (
                <span className={styles.marks}>
                  {level.id === hereId ? <span>{text('path.you')}</span> : null}
                  {level.id === goalId ? <span>{text('path.goal')}</span> : null}
                </span>
              ) : null}
            </PlaceLink>
          ),
        }))}
      />
    </div>
  );
}

const placeOf = (level: Level): Place => ({
  screen: 'path',
  careerPathId: level.careerPathId,
  levelId: level.id,
});

/** Which link a key leads to, the top rung being the first; null when it leads nowhere. */
function indexAfter(key: string, index: number, count: number): number | null {
  if (index < 0) return null;
  switch (key) {
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
