import type { Level, LevelId } from '../../../shared/career-paths';
import type { Goal, Position } from '../../../shared/goal';
import { useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { buttonClass } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Ladder, type RungMark } from '../../ui/Ladder';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './HomeScreen.module.css';

/** The goal's ladder with the person on one of its rungs; the position's while there is no goal. */
export function HomeLadder({
  position,
  goal,
  worksAtId,
}: {
  readonly position: Position | null;
  readonly goal: Goal | null;
  /** The level the records already reach, held or not. */
  readonly worksAtId: LevelId | null;
}) {
  const text = useText();
  const format = useFormat();
  const careerPath = useApiQuery('getOwnLadder');
  if (careerPath === undefined) return null;
  if (careerPath === null) {
    return (
      <EmptyState
        action={
          <PlaceLink to={{ screen: 'paths' }} className={buttonClass('plain')}>
            {text('home.ladder.none.action')}
          </PlaceLink>
        }
      >
        {text('home.ladder.none')}
      </EmptyState>
    );
  }

  const held = position?.level?.careerPathId === careerPath.id ? position.level : null;
  const markOf = (level: Level): RungMark => {
    if (held?.id === level.id) return 'you';
    if (held !== null && level.rank < held.rank) return 'met';
    return goal?.level.id === level.id ? 'goal' : 'open';
  };
  const remarksOn = (level: Level): string[] => [
    ...(held?.id === level.id && position
      ? [text('home.ladder.you', { since: format.date(position.since, 'month') })]
      : []),
    ...(goal?.level.id === level.id ? [text('home.ladder.goal')] : []),
    ...(worksAtId === level.id && held?.id !== level.id ? [text('home.ladder.works-at')] : []),
  ];
  return (
    <section className={styles.ladder} aria-label={text('home.ladder', { path: careerPath.name })}>
      <Ladder
        label={careerPath.name}
        rungs={careerPath.levels.map((level) => ({
          key: level.id,
          mark: markOf(level),
          content: (
            <div>
              <PlaceLink
                to={{ screen: 'path', careerPathId: careerPath.id, levelId: level.id }}
                className={styles.levelTitle}
              >
                {level.title}
              </PlaceLink>
              <p className={styles.levelFacts}>
                {[level.tier, level.salary && format.salary(level.salary, careerPath.currency)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {remarksOn(level).map((remark) => (
                <p key={remark} className={styles.remark}>
                  {remark}
                </p>
              ))}
            </div>
          ),
        }))}
      />
      {position !== null && held === null ? (
        <p className={styles.elsewhere}>
          {position.level === null
            ? text('home.ladder.notYet')
            : text('home.ladder.elsewhere', {
                level: position.level.title,
                path: position.level.careerPathName,
              })}
        </p>
      ) : null}
    </section>
  );
}
