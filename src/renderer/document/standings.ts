import type { Readiness, RequirementStanding } from '../../shared/readiness';

// What the plan picks out of a readiness. All of it is about what counts: nothing set aside.

const strengthsShown = 3;

const isCounted = (standing: RequirementStanding): boolean => standing.setAsideReason === null;

const rating = ({ recorded }: RequirementStanding): number =>
  recorded?.kind === 'graded' ? recorded.proficiency : 0;

/** The up to three highest-rated requirements that are met, the target's own first among equals. */
export const strengthsOf = ({ target, foundations }: Readiness): readonly RequirementStanding[] =>
  [...target, ...foundations]
    .filter((standing) => isCounted(standing) && standing.isMet)
    .sort((a, b) => rating(b) - rating(a))
    .slice(0, strengthsShown);

/** The requirement of the target that is known to be missing the most by weight; null where none is. */
export function biggestGap({ target }: Readiness): RequirementStanding | null {
  const missing = ({ requirement, score }: RequirementStanding) =>
    requirement.weight * (1 - (score ?? 1));
  const [gap] = target
    .filter((standing) => isCounted(standing) && standing.recorded !== null && !standing.isMet)
    .sort(
      (a, b) =>
        missing(b) - missing(a) ||
        Number(b.requirement.isMustHave) - Number(a.requirement.isMustHave),
    );
  return gap ?? null;
}

/** Requirements not met for want of an opportunity, the longest-standing first: each is an ask. */
export const asksOf = ({ target, foundations }: Readiness): readonly RequirementStanding[] =>
  [...target, ...foundations]
    .filter((standing) => isCounted(standing) && standing.noOpportunity !== null && !standing.isMet)
    .sort((a, b) => (a.noOpportunity?.since ?? '').localeCompare(b.noOpportunity?.since ?? ''));
