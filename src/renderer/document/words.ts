import { useMemo } from 'react';
import type { RequirementStanding } from '../../shared/readiness';
import type { Finish } from '../../shared/pace';
import type { Schedule } from '../../shared/schedule';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';

/** How the plan words a requirement's standing and a finish. */
export interface DocumentWords {
  /** What is asked, such as "Working", "Held" or "8,000 hours". */
  asked(standing: RequirementStanding): string;
  /** What is recorded, such as "Strong", "Strong in Python", "Held", "120 hours" or "Not rated". */
  recorded(standing: RequirementStanding): string;
  /** Since when that holds, such as "on 3 May 2026"; null while nothing is recorded. */
  recordedWhen(standing: RequirementStanding): string | null;
  /** The finish as a date with its weeks, or why there is none. */
  finish(finish: Finish): string;
  /** The three finishes in a line, or why there are none. */
  inReach(schedule: Schedule): string;
}

/** The plan's own words for standings and finishes, in the document's locale. */
export function useDocumentWords(): DocumentWords {
  const text = useText();
  const format = useFormat();
  return useMemo(() => {
    const through = ({ requirement, recorded }: RequirementStanding) =>
      recorded?.kind === 'graded' && requirement.skills.length > 1
        ? requirement.skills.find(({ id }) => id === recorded.skillId)?.name
        : undefined;
    const finish = (end: Finish) =>
      end.kind === 'date'
        ? text('document.finish.date', { date: format.date(end.on), weeks: end.weeks })
        : text('document.finish.none', { reason: text(`document.reason.${end.reason}`) });
    return {
      asked: ({ asked }) => {
        switch (asked.kind) {
          case 'graded':
            return text(`proficiency.${asked.proficiency}`);
          case 'credential':
            return text('document.credential.asked');
          case 'time':
            return text(`unit.${asked.unit}`, { amount: asked.amount });
        }
      },
      recorded: (standing) => {
        const { recorded, asked } = standing;
        if (recorded === null)
          return text(standing.isAssumed ? 'document.recorded.assumed' : 'document.recorded.none');
        switch (recorded.kind) {
          case 'graded': {
            const proficiency = text(`proficiency.${recorded.proficiency}`);
            const skill = through(standing);
            return skill === undefined
              ? proficiency
              : text('document.recorded.through', { proficiency, skill });
          }
          case 'credential':
            if (recorded.held === null) return text('document.credential.not-held');
            return text(
              recorded.isExpired ? 'document.credential.expired' : 'document.credential.held',
            );
          case 'time':
            return asked.kind === 'time'
              ? text(`unit.${asked.unit}`, { amount: recorded.amount })
              : format.number(recorded.amount);
        }
      },
      recordedWhen: ({ recorded }) => {
        if (recorded?.kind === 'graded')
          return text('document.recorded.as-of', { date: format.date(recorded.ratedOn) });
        if (recorded?.kind !== 'credential' || recorded.held === null) return null;
        const { expiresOn, heldSince } = recorded.held;
        if (expiresOn === null)
          return text('document.credential.since', { date: format.date(heldSince) });
        return text(
          recorded.isExpired ? 'document.credential.expired.on' : 'document.credential.until',
          { date: format.date(expiresOn) },
        );
      },
      finish,
      inReach: ({ isNothingOpen, early, likely, late }) => {
        if (isNothingOpen) return text('document.in-reach.nothing-open');
        if (early.kind === 'none') return finish(early);
        if (likely.kind === 'none') return finish(likely);
        const dates = { early: format.date(early.on), likely: format.date(likely.on) };
        return late.kind === 'none'
          ? text('document.in-reach.open-end', {
              ...dates,
              reason: text(`document.reason.${late.reason}`),
            })
          : text('document.in-reach.range', { ...dates, late: format.date(late.on) });
      },
    };
  }, [text, format]);
}
