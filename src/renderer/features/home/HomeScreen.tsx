import { useState } from 'react';
import { useApiQuery } from '../../lib/api';
import { runCommand } from '../../lib/commands';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Screen } from '../../ui/Screen';
import { DueNext } from './DueNext';
import { Forecast } from './Forecast';
import { HomeLadder } from './HomeLadder';
import styles from './HomeScreen.module.css';
import { Lately } from './Lately';
import { NextStepNow } from './NextStepNow';
import { ReadinessNow } from './ReadinessNow';
import { WaitingFor } from './WaitingFor';

const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));
const PositionDialog = deferred(() => import('../../dialogs/PositionDialog'));

/** Where the person stands on the ladder, what changed lately, the one next step, what is due and whom they wait on. */
export default function HomeScreen() {
  const text = useText();
  const format = useFormat();
  const standing = useApiQuery('getStanding');
  const milestones = useApiQuery('listMilestones');
  const agenda = useApiQuery('getAgenda');
  const [dialog, setDialog] = useState<'goal' | 'position' | null>(null);
  if (standing === undefined || milestones === undefined || agenda === undefined) return null;

  const { position, goal, readiness, schedule, worksAt } = standing;
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
          <Button onClick={() => runCommand('capture')}>{text('capture.action')}</Button>
          <Button onClick={() => setDialog('position')}>
            {text(position === null ? 'home.setPosition' : 'home.changePosition')}
          </Button>
          {goal === null ? null : <Button onClick={changeGoal}>{text('home.changeGoal')}</Button>}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          <HomeLadder position={position} goal={goal} worksAtId={worksAt?.id ?? null} />
          <Lately news={agenda.news} />
        </div>
        <div className={styles.facts}>
          <NextStepNow
            standing={standing}
            milestones={milestones}
            asks={agenda.asks}
            onSetGoal={changeGoal}
            onSetPosition={() => setDialog('position')}
          />
          {goal === null || readiness === null || schedule === null ? null : (
            <div className={styles.figures}>
              <ReadinessNow readiness={readiness} goal={goal} />
              <Forecast schedule={schedule} onSetHours={changeGoal} />
            </div>
          )}
          <DueNext milestones={milestones} agreements={agenda.agreements} />
          <WaitingFor asks={agenda.asks} />
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
