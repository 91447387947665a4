import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/dates';
import type { MilestoneForecast } from '../../../shared/milestone-forecast';
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
    const effort = (milestone: Milestone): string => {
      const { kind, effortHours, effortWeeks, waitsUntil, loggedHours } = milestone;
      switch (kind) {
        case 'my-time':
          if (loggedHours > 0)
            return effortHours === null
              ? text('plan.milestone.logged', { logged: loggedHours })
              : text('plan.milestone.logged.of', { logged: loggedHours, effort: effortHours });
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
    const month = (on: IsoDate) => format.date(on, 'month');
    /** The range at the goal's pace; null where there is nothing to add, such as a day known to all. */
    const forecast = ({ early, likely, late }: MilestoneForecast): string | null => {
      if (likely.kind === 'none') return text(`plan.milestone.forecast.${likely.reason}`);
      if (early.kind === 'none' || late.kind === 'none')
        return text('plan.milestone.forecast.likely', { likely: month(likely.on) });
      if (month(early.on) === month(late.on))
        return text('plan.milestone.forecast.month', { month: month(late.on) });
      return text('plan.milestone.forecast', {
        early: month(early.on),
        likely: month(likely.on),
        late: month(late.on),
      });
    };
    const after = (titles: readonly string[]): string | null =>
      titles.length === 0 ? null : text('plan.milestone.after', { titles: format.list(titles) });
    return { effort, dates, closed, forecast, after };
  }, [text, format, today]);
}
