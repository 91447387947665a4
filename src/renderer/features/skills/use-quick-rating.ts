import { useCallback, useRef } from 'react';
import type { Proficiency, Rating, SkillSummary } from '../../../shared/skills';
import { announce, announceFailure } from '../../lib/announce';
import { call, errorCodeOf, useApiCommand } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';

/** Rates a skill as of today by one key; a second key on the same day corrects the first. */
export function useQuickRating(): (skill: SkillSummary, proficiency: Proficiency) => void {
  const text = useText();
  const { today } = useSession();
  const rateSkill = useApiCommand('rateSkill');
  const changeRating = useApiCommand('changeRating');
  // A second key may come before the skill was read anew, and must know what the first one saved.
  const lastKey = useRef<{ skill: SkillSummary; saved: Promise<Rating> } | null>(null);
  return useCallback(
    (skill, proficiency) => {
      const before = lastKey.current?.skill === skill ? lastKey.current.saved : null;
      const rate = async () => {
        const latest =
          (await before?.catch(() => null)) ?? (await call('getSkill', skill.id)).ratings[0];
        return latest?.ratedOn === today && latest.note === ''
          ? changeRating({
              id: latest.id,
              proficiency,
              ratedOn: today,
              note: '',
              revision: latest.revision,
            })
          : rateSkill({ skillId: skill.id, proficiency, ratedOn: today, note: '' });
      };
      const saved = rate();
      lastKey.current = { skill, saved };
      saved.then(
        () =>
          announce(
            text('rate.saved', {
              name: skill.name,
              proficiency: text(`proficiency.${proficiency}`),
            }),
          ),
        (error: unknown) => announceFailure(errorCodeOf(error)),
      );
    },
    [text, today, rateSkill, changeRating],
  );
}
