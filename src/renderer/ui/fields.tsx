import type { ReactNode } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
} from 'react-hook-form';
import { Field, type FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import { NumberInput } from './NumberInput';

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
  const isEmpty = field.value === '' || field.value === null || Number.isNaN(field.value);
  return isEmpty ? 'required' : (fieldState.error.message ?? 'not-accepted');
}

/** One line of text. */
export function TextField<Values extends FieldValues, Draft>({
  control,
  name,
  placeholder,
  ...field
}: Bound<Values, Draft> & FieldProps & { readonly placeholder?: string }) {
  const bound = useController({ control, name });
  return (
    <Field {...field} error={errorOf(bound)}>
      {(wiring) => <input {...wiring} {...bound.field} type="text" placeholder={placeholder} />}
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
  const { value, onChange, onBlur, ...rest } = bound.field;
  // The input reports 31 February as bad input with an empty value, and fires no change for it.
  const take = ({ currentTarget: input }: { readonly currentTarget: HTMLInputElement }) => {
    const next = input.validity.badInput ? 'no such day' : input.value;
    const taken = next === '' && isOptional ? null : next;
    if (taken !== value) onChange(taken);
  };
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <Field isShort {...field} error={errorOf(bound)}>
      {(wiring) => (
        <input
          {...wiring}
          {...rest}
          type="date"
          max="2200-12-31"
          value={isDay ? value : ''}
          onChange={take}
          onKeyUp={take}
          onBlur={(event) => {
            take(event);
            onBlur();
          }}
        />
      )}
    </Field>
  );
}

/** A number as the locale writes it; empty is null. */
export function NumberField<Values extends FieldValues, Draft>({
  control,
  name,
  unit,
  step,
  max,
  ...field
}: Bound<Values, Draft> &
  FieldProps & { readonly unit?: ReactNode; readonly step?: number; readonly max?: number }) {
  const bound = useController({ control, name });
  return (
    <Field isShort {...field} error={errorOf(bound)} unit={unit}>
      {(wiring) => (
        <NumberInput label={field.label} {...wiring} {...bound.field} step={step} max={max} />
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
      {(wiring) => (
        <NumberInput label={field.label} {...wiring} {...bound.field} currency={currency} />
      )}
    </Field>
  );
}

/** One entry of a select; `group` puts it below a heading with its neighbours of the same group. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** The options of a native select, in order, grouped where they say so. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  const groups = Map.groupBy(options, (option) => option.group);
  return [...groups].map(([group, members]) => {
    const list = members.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
    return group === undefined ? (
      list
    ) : (
      <optgroup key={group} label={group}>
        {list}
      </optgroup>
    );
  });
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
