import { conventions } from './conventions';
import type { IsoDate } from './dates';
import type { PlanDocument, SharedEvidence } from './plan-document';
import type { Readiness, RequirementStanding } from './readiness';

// What the plan picks out of a readiness. All of it is about what counts: nothing set aside.

const strengthsShown = 3;

/** Of what waits for somebody, the first page tells no more; the page about the milestones has all. */
export const asksShown = 3;

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

/** The up to three requirements met with evidence, highest rating first; a credential held proves itself. */
export const strengthsOf = (
  { target, foundations }: Readiness,
  evidence: readonly SharedEvidence[],
): readonly RequirementStanding[] =>
  [...target, ...foundations]
    .filter(
      (standing) =>
        isCounted(standing) &&
        standing.isMet &&
        (standing.asked.kind === 'credential' || evidenceFor(standing, evidence).length > 0),
    )
    .sort((a, b) => rating(b) - rating(a))
    .slice(0, strengthsShown);

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

/** An opportunity somebody was asked for, or whom to ask for one, and since when it is missing. */
export interface SharedAsk {
  readonly key: string;
  /** In the person's words; null names the requirement alone. */
  readonly what: string | null;
  readonly requirementName: string | null;
  readonly whom: string | null;
  /** The day it was asked; null while it was not. */
  readonly askedOn: IsoDate | null;
}

/** What waits for an answer, the longest first; then what waits to be asked, for want of an opportunity. */
export function asksOf({
  asks,
  readiness: { target, foundations },
}: Pick<PlanDocument, 'asks' | 'readiness'>): readonly SharedAsk[] {
  const asked = new Set(asks.map(({ requirementId }) => requirementId));
  return [
    ...asks.map(({ id, what, whom, askedOn, requirementName }) => ({
      key: id,
      what,
      requirementName,
      whom,
      askedOn,
    })),
    ...[...target, ...foundations]
      .filter(
        (standing) =>
          isCounted(standing) &&
          standing.noOpportunity !== null &&
          !standing.isMet &&
          !asked.has(standing.requirement.id),
      )
      .sort((a, b) => (a.noOpportunity?.since ?? '').localeCompare(b.noOpportunity?.since ?? ''))
      .map(({ requirement, noOpportunity }) => ({
        key: requirement.id,
        what: null,
        requirementName: requirement.name,
        whom: noOpportunity?.whom ?? null,
        askedOn: null,
      })),
  ];
}

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
export const nextSteps = (plan: PlanDocument) => ({
  milestones: plan.milestones.filter(({ state }) => state === 'open'),
  unplanned: plan.schedule.unplanned.map(({ standing }) => standing),
  asks: asksOf(plan),
});
