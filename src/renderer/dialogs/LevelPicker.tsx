import { useId } from 'react';
import type { CareerPathId, CareerPathSummary, LevelId } from '../../shared/career-paths';
import { call, useApiQuery } from '../lib/api';
import { useText } from '../lib/text';
import { controlClass } from '../ui/Field';
import { Options } from '../ui/Options';
import styles from './LevelPicker.module.css';

/** A level chosen by its path and its title; another path begins with its level of the same height. */
export function LevelPicker({
  label,
  careerPaths,
  careerPathId,
  levelId,
  onChange,
}: {
  readonly label: string;
  readonly careerPaths: readonly CareerPathSummary[];
  readonly careerPathId: CareerPathId;
  readonly levelId: LevelId;
  readonly onChange: (id: LevelId) => void;
}) {
  const text = useText();
  const id = useId();
  const careerPath = useApiQuery('getCareerPath', careerPathId);
  const rank = careerPath?.levels.findIndex((level) => level.id === levelId) ?? 0;
  const choosePath = async (chosen: string) => {
    const { levels } = await call('getCareerPath', chosen);
    const level = levels[rank] ?? levels.at(-1);
    if (level) onChange(level.id);
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.picker}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <select
        aria-label={text('difference.path')}
        className={controlClass}
        value={careerPathId}
        onChange={({ target }) => void choosePath(target.value)}
      >
        <Options
          options={careerPaths.map(({ id: value, name, category }) => ({
            value,
            label: name,
            group: category,
          }))}
        />
      </select>
      <select
        aria-label={text('difference.level')}
        className={controlClass}
        value={levelId}
        onChange={({ target }) => {
          const level = careerPath?.levels.find((each) => each.id === target.value);
          if (level) onChange(level.id);
        }}
      >
        <Options
          options={(careerPath?.levels ?? []).map((level) => ({
            value: level.id,
            label: level.title,
          }))}
        />
      </select>
    </div>
  );
}
