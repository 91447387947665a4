import { useId, useState } from 'react';
import type { CareerPathId, LevelId } from '../../shared/career-paths';
import { useApiQuery, useApiQueryKept } from '../lib/api';
import { classes } from '../lib/classes';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { controlClass } from '../ui/Field';
import { Options } from '../ui/Options';
import styles from './LevelChoice.module.css';

/** A level with its path, or "not on a path yet" with the path that was shown, if any. */
export type PickedLevel =
  | { readonly careerPathId: CareerPathId; readonly levelId: LevelId }
  | { readonly careerPathId: CareerPathId | null; readonly levelId: null };

/** A level of some path, picked from its ladder; null is "not on a path yet", undefined nothing picked so far. */
export function LevelChoice({
  label,
  startPathId,
  value,
  onChange,
  canBeNone = false,
}: {
  readonly label: string;
  /** The path shown first; where null, a path is to be chosen before its levels show. */
  readonly startPathId: CareerPathId | null;
  readonly value: LevelId | null | undefined;
  /** Null once another path is shown, of which no level is picked yet. */
  readonly onChange: (picked: PickedLevel | null) => void;
  /** Offers "not on this path yet". */
  readonly canBeNone?: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const [careerPathId, pickPath] = useState<CareerPathId | null>(startPathId);
  const careerPaths = useApiQuery('listCareerPaths');
  const careerPath = useApiQueryKept('getCareerPath', careerPathId);
  if (careerPaths === undefined) return null;
  // Only at first: later the list of paths has the focus.
  const isWaiting = careerPath === undefined && careerPathId === startPathId;
  if (isWaiting && careerPathId !== null) return null;
  const showPath = (next: CareerPathId) => {
    pickPath(next);
    onChange(value === null ? { careerPathId: next, levelId: null } : null);
  };

  return (
    <div className={styles.choice}>
      <div className={styles.path}>
        <label htmlFor={id} className={styles.label}>
          {text('levelChoice.path')}
        </label>
        <select
          id={id}
          className={controlClass}
          value={careerPathId ?? ''}
          onChange={(event) => {
            const picked = careerPaths.find((candidate) => candidate.id === event.target.value);
            if (picked) showPath(picked.id);
          }}
        >
          {careerPathId === null ? (
            <option value="" disabled hidden>
              {text('levelChoice.choosePath')}
            </option>
          ) : null}
          <Options
            options={careerPaths.map((each) => ({
              value: each.id,
              label: each.name,
              group: each.category,
            }))}
          />
        </select>
      </div>
      {careerPath === undefined && !canBeNone ? null : (
        <fieldset>
          <legend className={styles.label}>{label}</legend>
          <div className={styles.levels}>
            {careerPath?.levels.toReversed().map((level) => (
              <label
                key={level.id}
                className={classes(styles.level, level.rank === 0 && styles.last)}
              >
                <input
                  type="radio"
                  name={`${id}-level`}
                  checked={value === level.id}
                  onChange={() => onChange({ careerPathId: careerPath.id, levelId: level.id })}
                />
                <span className={styles.rung} aria-hidden="true" />
                <span>
                  <span className={styles.title}>{level.title}</span>
                  <br />
                  <span className={styles.facts}>
                    {[
                      level.tier,
                      level.years && format.years(level.years),
                      level.salary && format.salary(level.salary, careerPath.currency),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </label>
            ))}
            {canBeNone ? (
              <label className={classes(styles.level, styles.none)}>
                <input
                  type="radio"
                  name={`${id}-level`}
                  checked={value === null}
                  onChange={() => onChange({ careerPathId, levelId: null })}
                />
                <span className={styles.rung} aria-hidden="true" />
                <span className={styles.title}>{text('levelChoice.none')}</span>
              </label>
            ) : null}
          </div>
        </fieldset>
      )}
    </div>
  );
}
