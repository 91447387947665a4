import { useCallback } from 'react';
import type { Readiness } from '../../shared/readiness';
import { readinessHeadline } from '../../shared/readiness-words';
import { useFormat } from './format';
import { useText } from './text';

/** The words for a readiness in the person's locale. */
export function useReadinessHeadline(): (readiness: Readiness) => string {
  const text = useText();
  const format = useFormat();
  return useCallback((readiness) => readinessHeadline(readiness, text, format), [text, format]);
}
