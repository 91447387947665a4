import { useController, type FieldValues } from 'react-hook-form';
import type { ReactNode } from 'react';
import { RadioGroup, Segmented } from './Choice';
import { FieldError } from './Field';
import type { Bound } from './fields';
import { ProficiencyPicker } from './ProficiencyPicker';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly description?: ReactNode;
  }[];
}

/** A segmented choice of a draft form. */
export function SegmentedField<Values extends FieldValues, Draft, Value extends string>({
  control,
  name,
  ...rest
}: Bound<Values, Draft> & ChoiceFieldProps<Value>) {
  const { field } = useController({ control, name });
  return <Segmented {...rest} value={field.value} onChange={field.onChange} />;
}

/** A radio group of a draft form. */
export function RadioField<Values extends FieldValues, Draft, Value extends string>({
  control,
  name,
  ...rest
}: Bound<Values, Draft> & ChoiceFieldProps<Value>) {
  const { field } = useController({ control, name });
  return <RadioGroup {...rest} value={field.value} onChange={field.onChange} />;
}

/** The proficiency of a draft form. */
export function ProficiencyField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
}: Bound<Values, Draft> & { readonly label: string }) {
  const { field, fieldState } = useController({ control, name });
  return (
    <div>
      <ProficiencyPicker label={label} value={field.value ?? null} onChange={field.onChange} />
      {fieldState.error === undefined ? null : <FieldError code="required" />}
    </div>
  );
}
