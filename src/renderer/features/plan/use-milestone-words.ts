import { useMemo } from 'react';
import type { Milestone } from '../../../shared/milestones';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';

/** Writes what a milestone takes and when, each as a short phrase. */
export function useMilestoneWords() {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  return useMemo(() => {
    const effort = ({ kind, effortHours, effortWeeks, waitsUntil }: Milestone): string => {
      switch (kind) {
        case 'my-time':
          return effortHours === null
            ? text('plan.milestone.no-effort')
            : text('unit.hours', { amount: effortHours });
        case 'at-work':
          return effortWeeks === null
            ? text('plan.milestone.at-work')
            : text('plan.milestone.at-work.weeks', { amount: effortWeeks });
        case 'waits':
          return waitsUntil === null
            ? text('plan.milestone.waits')
            : text('plan.milestone.waits-until', { date: format.date(waitsUntil) });
      }
    };
    const dates = ({ kind, waitsUntil, startOn, dueOn, state }: Milestone): string | null => {
      // The day waited for is said already.
      if (kind === 'waits' && startOn === null && dueOn === waitsUntil) return null;
      if (dueOn === null)
        return startOn === null
          ? null
          : text('plan.milestone.starts', { date: format.date(startOn) });
      if (startOn !== null)
        return text('plan.milestone.span', {
          from: format.date(startOn),
          to: format.date(dueOn),
        });
      const due =
        state === 'open' && dueOn < today ? 'plan.milestone.was-due' : 'plan.milestone.due';
      return text(due, { date: format.date(dueOn) });
    };
    const closed = ({ state, closedOn }: Milestone): string => {
      if (state === 'open') return text('plan.milestone.open');
      if (closedOn === null) return text(`plan.milestone.closed.${state}`);
      return text(`plan.milestone.closed.${state}-on`, { date: format.date(closedOn) });
    };
    return { effort, dates, closed };
  }, [text, format, today]);
}
