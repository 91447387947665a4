import type { MilestoneDraft } from './milestones';
import type { RequirementStanding } from './requirement-standing';

/**
 * A first draft of a milestone for a gap: a skill takes study hours by convention, a credential or
 * an opportunity waits for others, counted time is gathered at work.
 */
export function suggestMilestone(standing: RequirementStanding, title: string): MilestoneDraft {
  const hours = standing.missingHours;
  const kind =
    standing.asked.kind === 'credential' || standing.noOpportunity !== null
      ? 'waits'
      : standing.asked.kind === 'time'
        ? 'at-work'
        : 'my-time';
  return {
    title,
    requirementId: standing.requirement.id,
    kind,
    effortHours: kind === 'my-time' && hours !== null && hours > 0 ? hours : null,
    effortWeeks: null,
    waitsUntil: null,
    startOn: null,
    dueOn: null,
    note: '',
    steps: [],
    dependsOn: [],
  };
}
