import { useMemo } from 'react';
import type { Asked, RequirementStanding } from '../../shared/readiness';
import type { HeldCredential, TimeUnit } from '../../shared/skills';
import { useFormat } from './format';
import { useSession } from './session';
import { useText } from './text';

/** How screens word what a requirement asks and how far somebody is. */
export interface StandingWords {
  /** What is asked: "Working", "Held", "26 weeks". */
  asked(asked: Asked): string;
  /** What is recorded: "Strong, with Python", "Held until 3 May 2028", "18 weeks", "Unrated", "Assumed". */
  mine(standing: RequirementStanding): string;
  /** How far that is from what is asked: "Met", "One step short", "8 weeks to go", "Not known yet". */
  gap(standing: RequirementStanding): string;
  /** "Held until 3 May 2028", "Expired 3 May 2024", "Held from 3 May 2027", "Held". */
  credential(held: HeldCredential): string;
  /** Counted time, the bare figure where no level says what it is counted in. */
  time(amount: number, unit: TimeUnit | null): string;
}

/** The words for standings, in the person's locale. */
export function useStandingWords(): StandingWords {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  return useMemo(() => {
    const time = (amount: number, unit: TimeUnit | null) =>
      unit === null ? format.number(amount, 2) : text(`unit.${unit}`, { amount });
    const credential = ({ heldSince, expiresOn }: HeldCredential) => {
      if (expiresOn !== null && expiresOn < today)
        return text('standing.expired', { date: format.date(expiresOn) });
      if (heldSince > today) return text('standing.heldFrom', { date: format.date(heldSince) });
      return expiresOn === null
        ? text('standing.held')
        : text('standing.heldUntil', { date: format.date(expiresOn) });
    };
    return {
      time,
      credential,
      asked: (asked) => {
        switch (asked.kind) {
          case 'graded':
            return text(`proficiency.${asked.proficiency}`);
          case 'credential':
            return text('standing.held');
          case 'time':
            return time(asked.amount, asked.unit);
        }
      },
      mine: ({ requirement, asked, recorded, isAssumed }) => {
        if (isAssumed) return text('standing.assumed');
        if (recorded === null) return text(`standing.none.${asked.kind}`);
        switch (recorded.kind) {
          case 'graded': {
            const proficiency = text(`proficiency.${recorded.proficiency}`);
            const skill = requirement.skills.find(({ id }) => id === recorded.skillId);
            return skill === undefined || requirement.skills.length === 1
              ? proficiency
              : text('standing.with', { proficiency, skill: skill.name });
          }
          case 'credential':
            return recorded.held === null
              ? text('standing.saidNotHeld')
              : credential(recorded.held);
          case 'time':
            return recorded.amount === 0
              ? text('standing.saidNoTime')
              : time(recorded.amount, asked.kind === 'time' ? asked.unit : null);
        }
      },
      gap: ({ asked, recorded, isMet, isAssumed, stepsShort }) => {
        if (isMet) return text('standing.met');
        if (isAssumed) return text('standing.assumed');
        if (recorded === null) return text('standing.unknown');
        if (asked.kind === 'graded') return text('standing.short', { steps: stepsShort });
        if (asked.kind === 'time' && recorded.kind === 'time')
          return text('standing.toGo', { time: time(asked.amount - recorded.amount, asked.unit) });
        return text('standing.notHeld');
      },
    };
  }, [text, format, today]);
}
