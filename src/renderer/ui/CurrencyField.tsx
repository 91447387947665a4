import { useMemo } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useLocale, useText } from '../lib/text';
import type { FieldProps } from './Field';
import { SelectField, type Bound } from './fields';
import type { Option } from './Options';

const commonCurrencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'INR', 'JPY', 'CNY', 'BRL'];

/** A currency by code and name; `first` and the common ones stand before the rest. */
export function CurrencyField<Values extends FieldValues, Draft>({
  first,
  ...field
}: Bound<Values, Draft> & FieldProps & { readonly first: string }) {
  const options = useCurrencyOptions(first);
  return <SelectField {...field} options={options} />;
}

function useCurrencyOptions(first: string): readonly Option[] {
  const locale = useLocale();
  const text = useText();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const option = (code: string, group: string): Option => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
      group,
    });
    const common = [...new Set([first, ...commonCurrencies])];
    const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
    return [
      ...common.map((code) => option(code, text('pay.form.currency.common'))),
      ...others.map((code) => option(code, text('pay.form.currency.all'))),
    ];
  }, [locale, text, first]);
}
