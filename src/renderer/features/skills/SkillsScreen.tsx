import { useMemo, useState } from 'react';
import type { Place } from '../../../shared/places';
import type { SkillId } from '../../../shared/skills';
import { useApiQuery, useApiQueryKept } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useIsNarrow } from '../../lib/narrow';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { SectionNav } from '../../ui/SectionNav';
import { GoalReadiness } from './GoalReadiness';
import { inventoryOf } from './inventory';
import { SkillDetail } from './SkillDetail';
import { SkillList } from './SkillList';
import styles from './SkillsScreen.module.css';

const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));
const ReadinessWorking = deferred(() => import('../../dialogs/ReadinessWorking'));

/** One inventory of everything asked or recorded: the list, and one skill or the goal's readiness beside it. */
export default function SkillsScreen({
  place,
}: {
  readonly place: Extract<Place, { screen: 'skills' }>;
}) {
  const text = useText();
  const isNarrow = useIsNarrow();
  const [opened, setOpened] = useState<'goal' | 'working' | null>(null);
  // A narrow window shows the list or a skill: what appears takes the focus from what it replaces.
  const [visit, setVisit] = useState({
    skillId: place.skillId,
    lastId: place.skillId,
    hasMoved: false,
  });
  if (place.skillId !== visit.skillId)
    setVisit({
      skillId: place.skillId,
      lastId: place.skillId ?? visit.skillId,
      hasMoved: true,
    });
  const takesFocus = isNarrow && visit.hasMoved;
  const skills = useApiQuery('listSkills');
  const standing = useApiQuery('getStanding');
  // A link may lead to a skill that no path of one's own asks for.
  const read = useApiQueryKept('getSkill', place.skillId as SkillId | null);
  const items = useMemo(
    () =>
      skills === undefined || standing === undefined ? [] : inventoryOf(skills, standing.readiness),
    [skills, standing],
  );
  if (skills === undefined || standing === undefined) return null;

  const { goal, readiness } = standing;
  // Beside the list the skill before stays until the next is there.
  const selected =
    place.skillId !== null && (!isNarrow || read?.id === place.skillId) ? read : undefined;
  const isAlone = isNarrow && place.skillId !== null;
  const chooseGoal = <Button onClick={() => setOpened('goal')}>{text('skills.chooseGoal')}</Button>;
  const detail = selected ? (
    <SkillDetail
      key={selected.id}
      skill={selected}
      readiness={readiness}
      goal={goal}
      takesFocus={takesFocus}
    />
  ) : place.skillId !== null ? null : goal !== null && readiness !== null ? (
    <GoalReadiness goal={goal} readiness={readiness} />
  ) : (
    <EmptyState action={chooseGoal}>{text('skills.noGoal')}</EmptyState>
  );

  return (
    <Screen
      title={text('skills.title')}
      lead={isAlone ? undefined : text('skills.lead')}
      above={
        isAlone ? (
          <PlaceLink className={styles.back} to={{ screen: 'skills', skillId: null }}>
            {text('skills.back')}
          </PlaceLink>
        ) : (
          <SectionNav section="skills" current="skills" />
        )
      }
      actions={
        readiness === null || isAlone ? undefined : (
          <Button onClick={() => setOpened('working')}>{text('working.title')}</Button>
        )
      }
    >
      {items.length === 0 && place.skillId === null ? (
        <EmptyState action={chooseGoal}>{text('skills.empty')}</EmptyState>
      ) : isAlone ? (
        detail
      ) : isNarrow ? (
        <SkillList items={items} selectedId={visit.lastId} opensOnEnter takesFocus={takesFocus} />
      ) : (
        <div className={styles.panes}>
          <SkillList
            items={items}
            selectedId={place.skillId}
            opensOnEnter={false}
            takesFocus={false}
          />
          <div className={styles.detail}>{detail}</div>
        </div>
      )}
      {opened === 'goal' ? <GoalDialog goal={goal} onClose={() => setOpened(null)} /> : null}
      {opened === 'working' ? <ReadinessWorking onClose={() => setOpened(null)} /> : null}
    </Screen>
  );
}
