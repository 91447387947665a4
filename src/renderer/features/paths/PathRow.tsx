import { Columns2, Star } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Standing } from '../../../shared/api';
import type { CareerPathId, CareerPathSummary } from '../../../shared/career-paths';
import { filterCurrency } from '../../../shared/path-filters';
import { mostCompared } from '../../../shared/path-comparison';
import { useApiAction } from '../../lib/api';
import { classes } from '../../lib/classes';
import { useFormat } from '../../lib/format';
import { proseLanguage } from '../../lib/prose-language';
import { useText } from '../../lib/text';
import { MiniLadder } from './MiniLadder';
import styles from './PathList.module.css';

/** The paths chosen to be compared, and how one joins or leaves them. */
export interface CompareChoice {
  readonly ids: readonly CareerPathId[];
  readonly toggle: (id: CareerPathId) => void;
}

/** One path on its row: its rungs, what it is, what it pays from entry to top, and its marks. */
export function PathRow({
  careerPath,
  isFavourite,
  standing,
  highestMinor,
  choice,
}: {
  readonly careerPath: CareerPathSummary;
  readonly isFavourite: boolean;
  readonly standing: Standing;
  /** The end of the scale on which pay is drawn. */
  readonly highestMinor: number;
  readonly choice: CompareChoice;
}) {
  const text = useText();
  const format = useFormat();
  const setFavourite = useApiAction('setFavourite');
  const { id, name, tagline, levelCount, salary, currency } = careerPath;
  const here = standing.position?.level?.careerPathId === id ? standing.position.level : null;
  const goal = standing.goal?.level.careerPathId === id ? standing.goal.level : null;
  const marks = [
    here === null ? null : text('paths.youAre', { level: here.title }),
    goal === null ? null : text('paths.yourGoal', { level: goal.title }),
  ].filter((mark) => mark !== null);
  return (
    <>
      <MiniLadder levelCount={levelCount} here={here?.rank ?? null} goal={goal?.rank ?? null} />
      <div className={styles.words}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.tagline} title={tagline}>
          {marks.length === 0 ? (
            <span lang={proseLanguage(careerPath)}>{tagline}</span>
          ) : (
            <strong>{marks.join(' · ')}</strong>
          )}
        </span>
      </div>
      <div className={styles.pay}>
        <span className={styles.salary}>
          {salary === null ? text('paths.noSalary') : format.salary(salary, currency)}
        </span>
        {salary === null || currency !== filterCurrency ? null : (
          <span className={styles.scale} aria-hidden="true">
            <span
              className={styles.span}
              data-open={salary.isOpenEnded ? '' : undefined}
              style={{
                insetInlineStart: `${(100 * salary.minMinor) / highestMinor}%`,
                insetInlineEnd: `${100 - (100 * salary.maxMinor) / highestMinor}%`,
              }}
            />
          </span>
        )}
      </div>
      <span className={styles.levels}>{text('paths.levels', { count: levelCount })}</span>
      <ToggleButton
        aria-label={text('paths.compare', { path: name })}
        isSelected={choice.ids.includes(id)}
        isDisabled={!choice.ids.includes(id) && choice.ids.length === mostCompared}
        onChange={() => choice.toggle(id)}
        excludeFromTabOrder
        className={classes(styles.toggle, styles.compare)}
      >
        <Columns2 aria-hidden="true" />
      </ToggleButton>
      <ToggleButton
        aria-label={text('paths.favourite', { path: name })}
        isSelected={isFavourite}
        onChange={(next) => setFavourite({ id, isFavourite: next })}
        excludeFromTabOrder
        className={classes(styles.toggle, styles.star)}
      >
        <Star aria-hidden="true" />
      </ToggleButton>
    </>
  );
}
