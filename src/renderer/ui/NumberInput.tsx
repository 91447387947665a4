import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { NumberField } from 'react-aria-components/NumberField';
import type { Ref } from 'react';
import { fromMinor, minorDigits, toMinor } from '../../shared/minor-units';
import { useLocale } from '../lib/text';

interface Props {
  readonly label: string;
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null) => void;
  readonly onBlur: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Makes `value` an amount in this currency's minor units. */
  readonly currency?: string;
  readonly step?: number | undefined;
  readonly max?: number | undefined;
}

/** A text input for a number in the person's locale; null while empty. */
export function NumberInput({ label, value, onChange, currency, step, max, ...input }: Props) {
  const locale = useLocale();
  const shown = currency === undefined ? value : value == null ? value : fromMinor(value, currency);
  return (
    <I18nProvider locale={locale}>
      <NumberField
        aria-label={label}
        value={shown ?? NaN}
        onChange={(next) => {
          if (Number.isNaN(next)) onChange(null);
          else onChange(currency === undefined ? next : toMinor(next, currency));
        }}
        minValue={0}
        {...(max === undefined ? {} : { maxValue: max })}
        {...(step === undefined ? {} : { step })}
        isWheelDisabled
        formatOptions={
          currency === undefined
            ? { maximumFractionDigits: 2 }
            : {
                style: 'currency',
                currency,
                minimumFractionDigits: 0,
                maximumFractionDigits: minorDigits(currency),
              }
        }
      >
        <Input {...input} />
      </NumberField>
    </I18nProvider>
  );
}
