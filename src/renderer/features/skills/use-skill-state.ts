import { useMemo } from 'react';
import { useFormat } from '../../lib/format';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { timeAsked, type InventoryItem } from './inventory';

/** A skill's state at a glance: the word, and what dates or qualifies it. */
export interface SkillState {
  readonly word: string;
  readonly detail: string | null;
}

/** Words for where somebody stands on one skill, whoever asks for it. */
export function useSkillState(): (item: InventoryItem) => SkillState {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  return useMemo(
    () => (item) => {
      const { skill, countsInstead } = item;
      const absence = skill.absentSince;
      switch (skill.kind) {
        case 'graded': {
          const { latestRating: latest } = skill;
          if (latest !== null)
            return {
              word: text(`proficiency.${latest.proficiency}`),
              detail: format.date(latest.ratedOn),
            };
          return {
            word: text('proficiency.unrated'),
            detail:
              countsInstead === null ? null : text('skills.countsInstead', { name: countsInstead }),
          };
        }
        case 'credential': {
          const { credential: held } = skill;
          return {
            word:
              held !== null
                ? words.credential(held)
                : text(absence === null ? 'standing.none.credential' : 'standing.saidNotHeld'),
            detail: null,
          };
        }
        case 'time': {
          const { unit, amount } = timeAsked(item);
          const { loggedTime: logged } = skill;
          if (logged === null)
            return {
              word: text(absence === null ? 'standing.none.time' : 'standing.saidNoTime'),
              detail: null,
            };
          return {
            word:
              amount === null
                ? words.time(logged, unit)
                : text('skills.loggedOf', {
                    logged: format.number(logged, 2),
                    asked: words.time(amount, unit),
                  }),
            detail: null,
          };
        }
      }
    },
    [text, format, words],
  );
}
