import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { RequirementId } from '../../../shared/career-paths';
import type { Milestone, MilestoneId } from '../../../shared/milestones';
import { planViews, type Place } from '../../../shared/places';
import { useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Choice';
import { EmptyState } from '../../ui/EmptyState';
import { Screen } from '../../ui/Screen';
import { SectionNav } from '../../ui/SectionNav';
import { Conflicts } from './Conflicts';
import { MilestoneList } from './MilestoneList';
import { OpenRequirements } from './OpenRequirements';
import styles from './PlanScreen.module.css';
import { PlanSummary } from './PlanSummary';

const BoardView = deferred(() => import('./BoardView'));
const ExportDialog = deferred(() => import('../../dialogs/ExportDialog'));
const FinishWorking = deferred(() => import('./FinishWorking'));
const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));
const MilestoneDialog = deferred(() => import('../../dialogs/MilestoneDialog'));
const HoursDialog = deferred(() => import('./HoursDialog'));
const ReadinessWorking = deferred(() => import('../../dialogs/ReadinessWorking'));
const StepEffortDialog = deferred(() => import('../../dialogs/StepEffortDialog'));
const TimelineView = deferred(() => import('./TimelineView'));

type OpenDialog =
  | { readonly kind: 'goal' | 'readiness-working' | 'finish-working' | 'step-effort' | 'export' }
  | { readonly kind: 'add'; readonly requirementId: RequirementId | null }
  | { readonly kind: 'edit' | 'hours'; readonly milestone: Milestone };

/** The plan: where it leads, how far and how long, its milestones, and what no milestone covers yet. */
export default function PlanScreen({
  place,
}: {
  readonly place: Extract<Place, { screen: 'plan' }>;
}) {
  const text = useText();
  const standing = useApiQuery('getStanding');
  const milestones = useApiQuery('listMilestones');
  const advice = useApiQuery('getPaceAdvice');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  if (standing === undefined || milestones === undefined || advice === undefined) return null;

  const { goal, readiness, schedule } = standing;
  const hasPlan = goal !== null || milestones.length > 0;
  const changeGoal = () => setDialog({ kind: 'goal' });
  const edit = (milestone: Milestone) => setDialog({ kind: 'edit', milestone });
  const logHours = (milestone: Milestone) => setDialog({ kind: 'hours', milestone });
  const editById = (id: MilestoneId) => {
    const milestone = milestones.find((one) => one.id === id);
    if (milestone) edit(milestone);
  };
  const close = () => setDialog(null);
  return (
    <Screen
      title={text('section.plan')}
      above={<SectionNav section="plan" current="plan" />}
      actions={
        hasPlan ? (
          <>
            <Segmented
              label={text('plan.view')}
              isLabelHidden
              options={planViews.map((view) => ({ value: view, label: text(`plan.view.${view}`) }))}
              value={place.view}
              onChange={(view) => go({ screen: 'plan', view })}
            />
            {goal === null ? null : (
              <Button onClick={() => setDialog({ kind: 'export' })}>{text('export.open')}</Button>
            )}
            <Button look="primary" onClick={() => setDialog({ kind: 'add', requirementId: null })}>
              <Plus aria-hidden="true" />
              {text('plan.add')}
            </Button>
          </>
        ) : null
      }
    >
      {goal === null || readiness === null || schedule === null ? (
        <EmptyState
          action={
            <Button look={hasPlan ? 'plain' : 'primary'} onClick={changeGoal}>
              {text('plan.empty.action')}
            </Button>
          }
        >
          {text('plan.empty')}
        </EmptyState>
      ) : (
        <PlanSummary
          goal={goal}
          readiness={readiness}
          schedule={schedule}
          advice={advice}
          isBrief={place.view !== 'list'}
          onChangeGoal={changeGoal}
          onShowReadinessWorking={() => setDialog({ kind: 'readiness-working' })}
          onShowFinishWorking={() => setDialog({ kind: 'finish-working' })}
        />
      )}
      <Conflicts conflicts={advice.conflicts} isBrief={place.view !== 'list'} onEdit={editById} />
      {!hasPlan ? null : place.view === 'timeline' ? (
        <TimelineView milestones={milestones} goal={goal} schedule={schedule} onEdit={edit} />
      ) : place.view === 'board' ? (
        <BoardView milestones={milestones} onEdit={edit} onLogHours={logHours} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.milestones}>
            <MilestoneList
              milestones={milestones}
              forecasts={schedule?.milestones ?? []}
              onEdit={edit}
              onLogHours={logHours}
            />
          </div>
          {readiness === null || schedule === null ? null : (
            <div className={styles.open}>
              <OpenRequirements
                readiness={readiness}
                schedule={schedule}
                milestones={milestones}
                onPlan={({ requirement }) =>
                  setDialog({ kind: 'add', requirementId: requirement.id })
                }
              />
            </div>
          )}
        </div>
      )}
      {dialog?.kind === 'goal' ? <GoalDialog goal={goal} onClose={close} /> : null}
      {dialog?.kind === 'readiness-working' ? <ReadinessWorking onClose={close} /> : null}
      {dialog?.kind === 'finish-working' &&
      goal !== null &&
      readiness !== null &&
      schedule !== null ? (
        <FinishWorking
          goal={goal}
          schedule={schedule}
          effort={readiness.effortHoursPerStep}
          onChangeEffort={() => setDialog({ kind: 'step-effort' })}
          onClose={close}
        />
      ) : null}
      {dialog?.kind === 'step-effort' ? <StepEffortDialog onClose={close} /> : null}
      {dialog?.kind === 'hours' ? (
        <HoursDialog milestone={dialog.milestone} onClose={close} />
      ) : null}
      {dialog?.kind === 'export' ? <ExportDialog onClose={close} /> : null}
      {dialog?.kind === 'add' ? (
        <MilestoneDialog milestone={null} requirementId={dialog.requirementId} onClose={close} />
      ) : null}
      {dialog?.kind === 'edit' ? (
        <MilestoneDialog
          milestone={dialog.milestone}
          requirementId={dialog.milestone.requirementId}
          onClose={close}
        />
      ) : null}
    </Screen>
  );
}
