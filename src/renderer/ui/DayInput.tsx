import type { ComponentProps } from 'react';

/** Whether a day input's value is a day, rather than empty or something that is in no calendar. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The platform's own date input: `yyyy-MM-dd`, empty, or words no schema accepts for something like 31 February, which is never corrected silently. */
export function DayInput({
  value,
  onChange,
  onBlur,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'onBlur'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}) {
  // The input has an empty value while what is typed is no day, and fires no change for it.
  const take = ({ currentTarget: input }: { readonly currentTarget: HTMLInputElement }) => {
    const next = input.validity.badInput ? 'no such day' : input.value;
    if (next !== value) onChange(next);
  };
  return (
    <input
      {...rest}
      type="date"
      max="2200-12-31"
      value={isDay(value) ? value : ''}
      onChange={take}
      onKeyUp={take}
      onBlur={(event) => {
        take(event);
        onBlur?.();
      }}
    />
  );
}
