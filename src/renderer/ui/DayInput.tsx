import type { ComponentProps } from 'react';

/** What a day input gives for something typed that is no day, such as 31 February; no schema accepts it. */
export const noSuchDay = 'no such day';

/** The platform's own date input: `yyyy-MM-dd`, empty, or `noSuchDay`. Nothing typed is corrected silently. */
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
    const next = input.validity.badInput ? noSuchDay : input.value;
    if (next !== value) onChange(next);
  };
  return (
    <input
      {...rest}
      type="date"
      max="2200-12-31"
      value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
      onChange={take}
      onKeyUp={take}
      onBlur={(event) => {
        take(event);
        onBlur?.();
      }}
    />
  );
}
