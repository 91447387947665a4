import type { Format, Text } from './format';
import type { Readiness } from './readiness';

/** Words a readiness: "2 of 5 met · 58–75%", counts alone, or what to do before there is a figure. */
export function readinessHeadline(
  {
    headline,
    metCount: met,
    countedCount: counted,
  }: Pick<Readiness, 'headline' | 'metCount' | 'countedCount'>,
  text: Text,
  format: Format,
): string {
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
}
