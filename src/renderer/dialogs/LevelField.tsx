import { useController, type FieldValues } from 'react-hook-form';
import type { CareerPathId } from '../../shared/career-paths';
import type { Bound } from '../ui/fields';
import { FieldError } from '../ui/Field';
import { LevelChoice } from './LevelChoice';

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
  const { field, fieldState } = useController({ control, name });
  return (
    <div>
      <LevelChoice {...choice} value={field.value} onChange={field.onChange} />
      {fieldState.error === undefined ? null : <FieldError code="required" />}
    </div>
  );
}
