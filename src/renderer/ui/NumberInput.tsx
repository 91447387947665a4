import { useState, type Ref } from 'react';
import { fromMinor, minorDigits, toMinor } from '../../shared/minor-units';
import { readNumber } from '../lib/read-number';
import { useLocale } from '../lib/text';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly value: number | null | undefined;
  /** NaN while what is typed is no number. */
  readonly onChange: (value: number | null) => void;
  readonly onBlur: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Makes `value` an amount in this currency's minor units. */
  readonly currency?: string;
  /** Digits kept after the point; further ones are rounded away. */
  readonly decimals?: number;
  /** Written without separators, as a year is. */
  readonly isPlain?: boolean;
}

/** A text input for a number in the person's locale; null while empty. What is no number stays as it was typed, to be corrected. */
export function NumberInput({
  value,
  onChange,
  onBlur,
  currency,
  decimals = 2,
  isPlain = false,
  ...input
}: Props) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? write(value, locale, { decimals, isPlain, currency })}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(read(target.value, locale, decimals, currency));
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
        onBlur();
      }}
    />
  );
}

function read(
  typed: string,
  locale: string,
  decimals: number,
  currency: string | undefined,
): number | null {
  const figure = readNumber(typed, locale, currency);
  if (figure === null) return null;
  return currency === undefined ? Number(figure.toFixed(decimals)) : toMinor(figure, currency);
}

function write(
  value: Props['value'],
  locale: string,
  {
    decimals,
    isPlain,
    currency,
  }: {
    readonly decimals: number;
    readonly isPlain: boolean;
    readonly currency: string | undefined;
  },
): string {
  if (value == null || Number.isNaN(value)) return '';
  if (currency === undefined)
    return new Intl.NumberFormat(locale, {
      maximumFractionDigits: decimals,
      useGrouping: !isPlain,
    }).format(value);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: minorDigits(currency),
  }).format(fromMinor(value, currency));
}
