import { conventions } from './conventions';
import type { PlanDocument, SharedEvidence } from './plan-document';
import type { Readiness, RequirementStanding } from './readiness';

// What the plan picks out of a readiness. All of it is about what counts: nothing set aside.

const strengthsShown = 3;

const isCounted = (standing: RequirementStanding): boolean => standing.setAsideReason === null;

const rating = ({ recorded }: RequirementStanding): number =>
  recorded?.kind === 'graded' ? recorded.proficiency : 0;

/** The evidence for a requirement, newest first: what proves any of its skills. */
export const evidenceFor = (
  { requirement }: RequirementStanding,
  evidence: readonly SharedEvidence[],
): readonly SharedEvidence[] =>
  evidence.filter(({ skills }) =>
    skills.some((skill) => requirement.skills.some(({ id }) => id === skill.id)),
  );

/** The up to three requirements met with evidence, highest rating first; others only for want of those. */
export const strengthsOf = (
  { target, foundations }: Readiness,
  evidence: readonly SharedEvidence[],
): readonly RequirementStanding[] => {
  const isShown = (standing: RequirementStanding) =>
    Number(evidenceFor(standing, evidence).length > 0);
  return [...target, ...foundations]
    .filter((standing) => isCounted(standing) && standing.isMet)
    .sort((a, b) => isShown(b) - isShown(a) || rating(b) - rating(a))
    .slice(0, strengthsShown);
};

/**
 * The known gap that holds back most: a must-have first, then a foundation as far short as holds back
 * "ready to discuss", then what is missing the most by weight; null where nothing rated falls short.
 */
export function biggestGap({ target, foundations }: Readiness): RequirementStanding | null {
  const missing = ({ requirement, score }: RequirementStanding) =>
    requirement.weight * (1 - (score ?? 1));
  const rank = (standing: RequirementStanding) => {
    if (standing.requirement.isMustHave) return 0;
    if (target.includes(standing)) return 2;
    return (standing.stepsShort ?? 0) >= conventions.foundationStepsShort ? 1 : 3;
  };
  const [gap] = [...target, ...foundations]
    .filter((standing) => isCounted(standing) && standing.recorded !== null && !standing.isMet)
    .sort((a, b) => rank(a) - rank(b) || missing(b) - missing(a));
  return gap ?? null;
}

/** Requirements not met for want of an opportunity, the longest-standing first: each is an ask. */
export const asksOf = ({ target, foundations }: Readiness): readonly RequirementStanding[] =>
  [...target, ...foundations]
    .filter((standing) => isCounted(standing) && standing.noOpportunity !== null && !standing.isMet)
    .sort((a, b) => (a.noOpportunity?.since ?? '').localeCompare(b.noOpportunity?.since ?? ''));

/** The evidence by skill, in the order of its first entry; each entry is told once and named again. */
export function evidenceBySkill(evidence: readonly SharedEvidence[]): readonly {
  readonly skill: SharedEvidence['skills'][number];
  readonly newest: readonly SharedEvidence[];
  readonly others: readonly SharedEvidence[];
}[] {
  const told = new Set<SharedEvidence>();
  const skills = new Map(
    evidence.flatMap((entry) => entry.skills.map((skill) => [skill.id, skill] as const)),
  );
  return [...skills.values()].map((skill) => {
    const all = evidence.filter((entry) => entry.skills.some(({ id }) => id === skill.id));
    const newest = all.filter((entry) => !told.has(entry));
    newest.forEach((entry) => told.add(entry));
    return { skill, newest, others: all.filter((entry) => !newest.includes(entry)) };
  });
}

/** What a review proposes next. */
export const nextSteps = ({ milestones, schedule, readiness }: PlanDocument) => ({
  milestones: milestones.filter(({ state }) => state === 'open'),
  unplanned: schedule.unplanned.map(({ standing }) => standing),
  asks: asksOf(readiness),
});
