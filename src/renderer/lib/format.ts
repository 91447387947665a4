import { useMemo } from 'react';
import { formatIn, type Format } from '../../shared/format';
import { useSpeech, useText } from './text';

/** Everything that writes money, dates and numbers for the person's locale. */
export function useFormat(): Format {
  const speech = useSpeech();
  const text = useText();
  return useMemo(() => formatIn(speech, text), [speech, text]);
}
