import { useController, type FieldValues } from 'react-hook-form';
import type { CareerPathId } from '../../shared/career-paths';
import type { Bound } from '../ui/fields';
import { useText } from '../lib/text';
import { LevelChoice } from './LevelChoice';
import styles from './LevelChoice.module.css';

/** A `LevelChoice` of a draft form. */
export function LevelField<Values extends FieldValues, Draft>({
  control,
  name,
  ...choice
}: Bound<Values, Draft> & {
  readonly label: string;
  readonly startPathId: CareerPathId | null;
  readonly canBeNone?: boolean;
}) {
  const text = useText();
  const { field, fieldState } = useController({ control, name });
  return (
    <div>
      <LevelChoice
        {...choice}
        value={field.value}
        // Never undefined, which a form takes for its first value.
        onChange={(picked) => field.onChange(picked === null ? '' : picked.levelId)}
      />
      {fieldState.error === undefined ? null : (
        <p className={styles.needed}>{text('levelChoice.needed')}</p>
      )}
    </div>
  );
}
