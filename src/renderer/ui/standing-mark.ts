import type { RequirementStanding } from '../../shared/readiness';
import type { RungMarkKind } from './RungMark';

/** How a requirement's standing is drawn as a rung; a foundation that is assumed counts as not known. */
export function markOf({
  setAsideReason,
  isMet,
  score,
}: Pick<RequirementStanding, 'setAsideReason' | 'isMet' | 'score'>): RungMarkKind {
  if (setAsideReason !== null) return 'aside';
  if (isMet) return 'met';
  return score === null ? 'unknown' : 'open';
}
