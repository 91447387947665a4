import type { Standing } from './api';
import type { Ask } from './asks';
import type { Milestone, Step } from './milestones';
import type { Move } from './readiness';
import type { RequirementStanding } from './requirement-standing';

/** The one thing to do next; `talk` where what is left is a conversation. */
export type NextStep =
  | { readonly kind: 'set-goal' }
  | { readonly kind: 'set-position' }
  /** Nothing on the list applies to this job. */
  | { readonly kind: 'edit-list' }
  /** Too little is rated to say anything. */
  | { readonly kind: 'rate'; readonly unrated: readonly RequirementStanding[] }
  /** An opportunity nobody was asked for yet. */
  | { readonly kind: 'ask'; readonly standing: RequirementStanding }
  /** `step` is null where a milestone has none left. */
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly step: Step | null }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'talk' };

/**
 * Picks it: first what everything else rests on, then what only needs asking, then the plan, then what
 * would move readiness most. Who is ready to discuss is sent to no more study.
 */
export function nextStep(
  { position, goal, readiness, schedule }: Standing,
  milestones: readonly Milestone[],
  asks: readonly Pick<Ask, 'requirementId' | 'state'>[],
): NextStep {
  if (goal === null || readiness === null) return { kind: 'set-goal' };
  if (position === null) return { kind: 'set-position' };
  const { headline, status } = readiness;
  if (headline.kind === 'nothing-applies') return { kind: 'edit-list' };
  if (headline.kind !== 'range') {
    const unrated = readiness.target.filter(
      ({ recorded, setAsideReason }) => recorded === null && setAsideReason === null,
    );
    return { kind: 'rate', unrated };
  }
  if (status === 'ready-to-discuss' || schedule?.isNothingOpen) return { kind: 'talk' };
  const asked = new Set(
    asks.filter(({ state }) => state === 'open').map(({ requirementId }) => requirementId),
  );
  const blocked = readiness.target.find(
    ({ requirement, noOpportunity, isMet, setAsideReason }) =>
      noOpportunity !== null && !isMet && setAsideReason === null && !asked.has(requirement.id),
  );
  if (blocked !== undefined) return { kind: 'ask', standing: blocked };
  const milestone = nextMilestone(milestones);
  if (milestone !== null) {
    return { kind: 'milestone', milestone, step: milestone.steps.find(isOpen) ?? null };
  }
  const move = readiness.moves.find(({ dismissedUntil }) => dismissedUntil === null);
  return move === undefined ? { kind: 'talk' } : { kind: 'move', move };
}

const isOpen = ({ isDone }: Step): boolean => !isDone;

/** What was begun goes before what was not; of either the first in the plan, and nothing that only waits. */
function nextMilestone(milestones: readonly Milestone[]): Milestone | null {
  const open = milestones.filter(({ state }) => state === 'open');
  const openIds = new Set(open.map(({ id }) => id));
  const ready = open
    .filter(({ kind, stage }) => kind !== 'waits' && stage !== 'waiting')
    .filter(({ dependsOn }) => !dependsOn.some((id) => openIds.has(id)))
    .toSorted((a, b) => a.position - b.position);
  return ready.find(({ stage }) => stage === 'doing') ?? ready[0] ?? null;
}
