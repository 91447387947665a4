import type { ReactNode } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
} from 'react-hook-form';
import { DayInput } from './DayInput';
import { Field, type FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import { NumberInput } from './NumberInput';
import { Options, type Option } from './Options';

// Fields of a draft form. The platform's own inputs are used where they are complete: they bring
// their keyboard, their pickers and their accessibility with them.

/** Where a field keeps its value. */
export interface Bound<Values extends FieldValues, Draft> {
  readonly control: Control<Values, unknown, Draft>;
  readonly name: FieldPath<Values>;
}

/** The code of a field's first issue; an empty date is missing rather than wrong. */
function errorOf<Values extends FieldValues>({
  field,
  fieldState,
}: UseControllerReturn<Values>): string | undefined {
  if (fieldState.error === undefined) return undefined;
  const isEmpty = field.value === '' || field.value == null;
  return isEmpty ? 'required' : (fieldState.error.message ?? 'not-accepted');
}

/** One line of text. */
export function TextField<Values extends FieldValues, Draft>({
  control,
  name,
  placeholder,
  suggestions,
  ...field
}: Bound<Values, Draft> &
  FieldProps & { readonly placeholder?: string; readonly suggestions?: readonly string[] }) {
  const bound = useController({ control, name });
  return (
    <Field {...field} error={errorOf(bound)}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            {...bound.field}
            type="text"
            placeholder={placeholder}
            list={suggestions && `${wiring.id}-list`}
          />
          {suggestions && (
            <datalist id={`${wiring.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextArea<Values extends FieldValues, Draft>({
  control,
  name,
  ...field
}: Bound<Values, Draft> & FieldProps) {
  const bound = useController({ control, name });
  return (
    <Field {...field} error={errorOf(bound)}>
      {(wiring) => <textarea {...wiring} {...bound.field} rows={3} />}
    </Field>
  );
}

/** A calendar day as `yyyy-MM-dd`; empty is null when optional. A day that does not exist is an error, never corrected silently. */
export function DateField<Values extends FieldValues, Draft>({
  control,
  name,
  isOptional = false,
  ...field
}: Bound<Values, Draft> & FieldProps & { readonly isOptional?: boolean }) {
  const bound = useController({ control, name });
  const { value, onChange, ...rest } = bound.field;
  return (
    <Field isShort {...field} error={errorOf(bound)}>
      {(wiring) => (
        <DayInput
          {...wiring}
          {...rest}
          value={value ?? ''}
          onChange={(next) => onChange(next === '' && isOptional ? null : next)}
        />
      )}
    </Field>
  );
}

/** A number as the locale writes it; empty is null, and what is no number an error. */
export function NumberField<Values extends FieldValues, Draft>({
  control,
  name,
  unit,
  decimals,
  isPlain,
  ...field
}: Bound<Values, Draft> &
  FieldProps & {
    readonly unit?: ReactNode;
    readonly decimals?: number;
    readonly isPlain?: boolean;
  }) {
  const bound = useController({ control, name });
  return (
    <Field isShort {...field} error={errorOf(bound)} unit={unit}>
      {(wiring) => (
        <NumberInput
          {...wiring}
          {...bound.field}
          {...(decimals === undefined ? {} : { decimals })}
          {...(isPlain === undefined ? {} : { isPlain })}
        />
      )}
    </Field>
  );
}

/** An amount of money, shown in the currency and kept in minor units; empty is null. */
export function MoneyField<Values extends FieldValues, Draft>({
  control,
  name,
  currency,
  ...field
}: Bound<Values, Draft> & FieldProps & { readonly currency: string }) {
  const bound = useController({ control, name });
  return (
    <Field isShort {...field} error={errorOf(bound)}>
      {(wiring) => <NumberInput {...wiring} {...bound.field} currency={currency} />}
    </Field>
  );
}

/** One of many; the empty choice, where `emptyLabel` offers it, is null. */
export function SelectField<Values extends FieldValues, Draft>({
  control,
  name,
  options,
  emptyLabel,
  ...field
}: Bound<Values, Draft> &
  FieldProps & { readonly options: readonly Option[]; readonly emptyLabel?: string }) {
  const bound = useController({ control, name });
  const { value, onChange, ...rest } = bound.field;
  return (
    <Field {...field} error={errorOf(bound)}>
      {(wiring) => (
        <select
          {...wiring}
          {...rest}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}

/** Yes or no, with a sentence. */
export function CheckboxField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
  description,
}: Bound<Values, Draft> & Pick<FieldProps, 'label' | 'description'>) {
  const bound = useController({ control, name });
  const { value, onChange, ...rest } = bound.field;
  return (
    <label className={fieldStyles.check}>
      <input
        {...rest}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {description === undefined ? null : (
        <span className={fieldStyles.description}>{description}</span>
      )}
    </label>
  );
}
