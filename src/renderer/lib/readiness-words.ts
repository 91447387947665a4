import { useMemo } from 'react';
import type { Readiness } from '../../shared/readiness';
import { useFormat } from './format';
import { useText } from './text';

/** Words a readiness: "2 of 5 met · 58–75%", counts alone, or what to do before there is a figure. */
export function useReadinessHeadline(): (readiness: Readiness) => string {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () =>
      ({ headline, metCount: met, countedCount: counted }) => {
        switch (headline.kind) {
          case 'range':
            return text('readiness.range', {
              met,
              counted,
              range: format.percentRange(headline.low, headline.high),
            });
          case 'counts-only':
            return text('readiness.counts-only', { met, counted });
          case 'none-rated':
          case 'nothing-applies':
            return text(`readiness.${headline.kind}`);
        }
      },
    [text, format],
  );
}
