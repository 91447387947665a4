import { useState } from 'react';
import { useApiQuery } from '../../lib/api';
import { openCapture } from '../../lib/capture';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { Forecast } from './Forecast';
import { HomeLadder } from './HomeLadder';
import styles from './HomeScreen.module.css';
import { Moves } from './Moves';
import { NextMilestones } from './NextMilestones';
import { NoGoal } from './NoGoal';
import { ReadinessNow } from './ReadinessNow';

const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));
const PositionDialog = deferred(() => import('../../dialogs/PositionDialog'));

/** Where the person stands on the ladder, how far the goal is, and what comes next. */
export default function HomeScreen() {
  const text = useText();
  const format = useFormat();
  const standing = useApiQuery('getStanding');
  const milestones = useApiQuery('listMilestones');
  const [dialog, setDialog] = useState<'goal' | 'position' | null>(null);
  if (standing === undefined || milestones === undefined) return null;

  const { position, goal, readiness, schedule } = standing;
  const close = () => setDialog(null);
  const changeGoal = () => setDialog('goal');
  const startPathId = goal?.level.careerPathId ?? position?.level?.careerPathId ?? null;
  return (
    <Screen
      title={
        goal === null ? text('home.title') : text('home.title.goal', { level: goal.level.title })
      }
      lead={
        goal === null
          ? text('home.lead')
          : goal.dueOn === null
            ? text('home.lead.path', { path: goal.level.careerPathName })
            : text('home.lead.by', {
                path: goal.level.careerPathName,
                date: format.date(goal.dueOn),
              })
      }
      actions={
        <>
          <Button onClick={openCapture}>{text('capture.action')}</Button>
          <Button onClick={() => setDialog('position')}>
            {text(position === null ? 'home.setPosition' : 'home.changePosition')}
          </Button>
          {goal === null ? null : <Button onClick={changeGoal}>{text('home.changeGoal')}</Button>}
        </>
      }
    >
      <div className={styles.columns}>
        <HomeLadder position={position} goal={goal} />
        <div className={styles.facts}>
          {goal === null || readiness === null || schedule === null ? (
            <NoGoal onSetGoal={changeGoal} />
          ) : (
            <>
              <ReadinessNow readiness={readiness} goal={goal} />
              <Forecast schedule={schedule} onSetHours={changeGoal} />
              <Moves readiness={readiness} />
            </>
          )}
          <NextMilestones milestones={milestones} />
        </div>
      </div>
      {dialog === 'position' ? (
        <PositionDialog position={position} startPathId={startPathId} onClose={close} />
      ) : null}
      {dialog === 'goal' ? (
        <GoalDialog goal={goal} startPathId={startPathId} onClose={close} />
      ) : null}
    </Screen>
  );
}
