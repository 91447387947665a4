import { useMemo } from 'react';
import { formatIn, type Format } from '../../shared/format';
import { useLocale, useText } from './text';

/** Everything that writes money, dates and numbers for the person's locale. */
export function useFormat(): Format {
  const locale = useLocale();
  const text = useText();
  return useMemo(() => formatIn(locale, text), [locale, text]);
}
