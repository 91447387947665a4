import { useCallback } from 'react';
import type { Proficiency, SkillRecord } from '../../../shared/skills';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';

/** Rates a skill as of today by one key; a second key on the same day corrects the first. */
export function useQuickRating(): (skill: SkillRecord, proficiency: Proficiency) => void {
  const text = useText();
  const { today } = useSession();
  const rateSkill = useApiCommand('rateSkill');
  const changeRating = useApiCommand('changeRating');
  return useCallback(
    (skill, proficiency) => {
      const [latest] = skill.ratings;
      const rate = () =>
        latest?.ratedOn === today && latest.note === ''
          ? changeRating({
              id: latest.id,
              proficiency,
              ratedOn: today,
              note: '',
              revision: latest.revision,
            })
          : rateSkill({ skillId: skill.id, proficiency, ratedOn: today, note: '' });
      rate().then(
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
