import type { PaceAdvice } from '../../../shared/api';
import type { Goal } from '../../../shared/goal';
import type { Readiness } from '../../../shared/readiness';
import type { Schedule } from '../../../shared/schedule';
import { useFormat } from '../../lib/format';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { StatusWord } from '../../ui/StatusWord';
import { FinishPart } from './FinishPart';
import styles from './PlanSummary.module.css';

/**
 * The goal, how ready one is for it and when it may be reached, side by side; brief in one line that
 * opens, where the room belongs to the board or the timeline.
 */
export function PlanSummary({ isBrief, ...rest }: Props & { readonly isBrief: boolean }) {
  const text = useText();
  const format = useFormat();
  const headline = useReadinessHeadline()(rest.readiness);
  if (!isBrief) return <Parts {...rest} />;
  const { isNothingOpen, likely } = rest.schedule;
  return (
    <details className={styles.brief}>
      <summary>
        <span className={styles.briefGoal}>{rest.goal.level.title}</span>
        <span className="muted">
          {[
            headline,
            isNothingOpen || likely.kind === 'none'
              ? null
              : text('plan.brief.likely', { date: format.date(likely.on, 'month') }),
          ]
            .filter((fact) => fact !== null)
            .map((fact) => ` · ${fact}`)
            .join('')}
        </span>
      </summary>
      <Parts {...rest} />
    </details>
  );
}

interface Props {
  readonly goal: Goal;
  readonly readiness: Readiness;
  readonly schedule: Schedule;
  readonly advice: PaceAdvice;
  readonly onChangeGoal: () => void;
  readonly onShowReadinessWorking: () => void;
  readonly onShowFinishWorking: () => void;
}

function Parts({
  goal,
  readiness,
  schedule,
  advice,
  onChangeGoal,
  onShowReadinessWorking,
  onShowFinishWorking,
}: Props) {
  return (
    <div className={styles.summary}>
      <GoalPart goal={goal} onChangeGoal={onChangeGoal} />
      <ReadinessPart goal={goal} readiness={readiness} onShowWorking={onShowReadinessWorking} />
      <FinishPart
        goal={goal}
        schedule={schedule}
        advice={advice}
        onChangeGoal={onChangeGoal}
        onShowWorking={onShowFinishWorking}
      />
    </div>
  );
}

function GoalPart({
  goal,
  onChangeGoal,
}: {
  readonly goal: Goal;
  readonly onChangeGoal: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { level, dueOn, hoursPerWeek, weeksOff } = goal;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{text('plan.goal')}</h2>
      <p className={styles.main}>
        <PlaceLink to={{ screen: 'path', careerPathId: level.careerPathId, levelId: level.id }}>
          {level.title}
        </PlaceLink>
      </p>
      <p className={styles.small}>
        {level.careerPathName}
        {' · '}
        {dueOn === null
          ? text('plan.goal.no-due')
          : text('plan.goal.due', { date: format.date(dueOn) })}
      </p>
      <p className={styles.small}>
        {hoursPerWeek === null
          ? text('plan.goal.no-pace')
          : text('plan.goal.pace', { hours: hoursPerWeek, weeksOff })}
      </p>
      <div className={styles.foot}>
        <Button look="link" onClick={onChangeGoal}>
          {text('plan.goal.change')}
        </Button>
      </div>
    </section>
  );
}

function ReadinessPart({
  goal,
  readiness,
  onShowWorking,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
  readonly onShowWorking: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { headline, foundations, openMustHaves } = readiness;
  const headlineText = useReadinessHeadline()(readiness);
  const assumed = foundations.filter(({ isAssumed }) => isAssumed).length;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{text('plan.readiness')}</h2>
      <p className={styles.main}>
        {headline.kind === 'none-rated' ? (
          <PlaceLink to={{ screen: 'skills', skillId: null }}>{headlineText}</PlaceLink>
        ) : headline.kind === 'nothing-applies' ? (
          <PlaceLink
            to={{
              screen: 'path',
              careerPathId: goal.level.careerPathId,
              levelId: goal.level.id,
            }}
          >
            {headlineText}
          </PlaceLink>
        ) : (
          headlineText
        )}
      </p>
      {headline.kind === 'range' ? (
        <div className={styles.bar}>
          <ReadinessBar low={headline.low} high={headline.high} />
        </div>
      ) : null}
      <p className={styles.status}>
        <StatusWord status={readiness.status} />
      </p>
      {readiness.foundationsCountedCount === 0 ? null : (
        <p className={styles.small}>
          {text(
            assumed === 0 ? 'plan.readiness.foundations' : 'plan.readiness.foundations.assumed',
            {
              met: readiness.foundationsMetCount,
              counted: readiness.foundationsCountedCount,
              assumed,
            },
          )}
        </p>
      )}
      {openMustHaves.length === 0 ? null : (
        <p className={styles.small}>
          {text('plan.readiness.must-haves', {
            count: openMustHaves.length,
            names: format.list(openMustHaves.map(({ requirement }) => requirement.name)),
          })}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="link" onClick={onShowWorking}>
          {text('working.title')}
        </Button>
      </div>
    </section>
  );
}
