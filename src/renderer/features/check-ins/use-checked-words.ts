import { useMemo } from 'react';
import type { CheckedRequirement } from '../../../shared/check-ins';
import type { IsoDate } from '../../../shared/dates';
import { useFormat } from '../../lib/format';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';

/** How a check-in's copy is worded: what was asked, what was recorded, how the other person saw it. */
export interface CheckedWords {
  asked(requirement: CheckedRequirement): string;
  mine(requirement: CheckedRequirement): string;
  theirs(requirement: CheckedRequirement): string;
}

/** The words for a check-in's copy, as of its day: nothing in them depends on today. */
export function useCheckedWords(): CheckedWords {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  return useMemo(() => {
    const credential = (isHeld: boolean, expiresOn: IsoDate | null) => {
      if (expiresOn === null) return text(isHeld ? 'standing.held' : 'checkIn.not-held');
      const date = format.date(expiresOn);
      return text(isHeld ? 'standing.heldUntil' : 'standing.expired', { date });
    };
    return {
      asked: ({ asked }) => words.asked(asked),
      mine: ({ asked, mine, isAssumed }) => {
        if (isAssumed) return text('standing.assumed');
        switch (mine?.kind) {
          case undefined:
            return text(`standing.none.${asked.kind}`);
          case 'graded': {
            const proficiency = text(`proficiency.${mine.proficiency}`);
            return mine.skillName === null
              ? proficiency
              : text('standing.with', { proficiency, skill: mine.skillName });
          }
          case 'credential':
            return credential(mine.isHeld, mine.expiresOn);
          case 'time':
            return words.time(mine.amount, asked.kind === 'time' ? asked.unit : null);
        }
      },
      theirs: ({ theirs }) =>
        theirs === null ? text('checkIn.theirs.none') : text(`proficiency.${theirs}`),
    };
  }, [text, format, words]);
}
