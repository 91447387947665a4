import { useCallback } from 'react';
import type { Readiness } from '../../shared/readiness';
import { readinessHeadline } from '../../shared/readiness-words';
import { useFormat } from './format';
import { useText } from './text';

/** Words a readiness: "2 of 5 met · 58–75%", counts alone, or what to do before there is a figure. */
export function useReadinessHeadline(): (
  readiness: Pick<Readiness, 'headline' | 'metCount' | 'countedCount'>,
) => string {
  const text = useText();
  const format = useFormat();
  return useCallback((readiness) => readinessHeadline(readiness, text, format), [text, format]);
}
