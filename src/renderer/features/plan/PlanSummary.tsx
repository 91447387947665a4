import type { Goal } from '../../../shared/goal';
import type { Readiness } from '../../../shared/readiness';
import type { Finish, Schedule } from '../../../shared/schedule';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { PopoverButton } from '../../ui/PopoverButton';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { StatusWord } from '../../ui/StatusWord';
import { compareFinish } from './finish-and-due';
import { FinishWorking } from './FinishWorking';
import styles from './PlanSummary.module.css';
import { ReadinessWorking } from './ReadinessWorking';

/** The goal, how ready one is for it and when it may be reached, side by side. */
export function PlanSummary({
  goal,
  readiness,
  schedule,
  onChangeGoal,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
  readonly schedule: Schedule;
  readonly onChangeGoal: () => void;
}) {
  return (
    <div className={styles.summary}>
      <GoalPart goal={goal} onChangeGoal={onChangeGoal} />
      <ReadinessPart goal={goal} readiness={readiness} />
      <FinishPart goal={goal} schedule={schedule} onChangeGoal={onChangeGoal} />
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
        <Button onClick={onChangeGoal}>{text('plan.goal.change')}</Button>
      </div>
    </section>
  );
}

function ReadinessPart({
  goal,
  readiness,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
}) {
  const text = useText();
  const format = useFormat();
  const { headline, foundations, openMustHaves } = readiness;
  const counts = { met: readiness.metCount, counted: readiness.countedCount };
  const assumed = foundations.filter(({ isAssumed }) => isAssumed).length;
  const headlineText =
    headline.kind === 'range'
      ? text('readiness.range', {
          ...counts,
          range: format.percentRange(headline.low, headline.high),
        })
      : text(`readiness.${headline.kind}`, counts);
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
        <PopoverButton label={text('plan.working')} look="link">
          <ReadinessWorking readiness={readiness} />
        </PopoverButton>
      </div>
    </section>
  );
}

function FinishPart({
  goal,
  schedule,
  onChangeGoal,
}: {
  readonly goal: Goal;
  readonly schedule: Schedule;
  readonly onChangeGoal: () => void;
}) {
  const text = useText();
  const format = useFormat();
  if (schedule.isNothingOpen)
    return (
      <section className={styles.part}>
        <h2 className={styles.heading}>{text('plan.finish')}</h2>
        <p className={styles.main}>{text('plan.finish.nothing-open')}</p>
        <p className={styles.small}>{text('plan.finish.nothing-open.note')}</p>
      </section>
    );
  const ends = [
    ['plan.finish.early', schedule.early],
    ['plan.finish.likely', schedule.likely],
    ['plan.finish.late', schedule.late],
  ] as const;
  const compared = goal.dueOn === null ? null : compareFinish(schedule, goal.dueOn);
  const reason = noDateReason(ends.map(([, end]) => end));
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{text('plan.finish')}</h2>
      {ends.every(([, end]) => end.kind === 'none') ? (
        <p className={styles.main}>{text('plan.finish.none')}</p>
      ) : (
        <dl className={styles.ends}>
          {ends.map(([id, end]) => (
            <div key={id}>
              <dt>{text(id)}</dt>
              <dd>
                {end.kind === 'date' ? format.date(end.on, 'month') : text('plan.finish.none')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {compared === null || goal.dueOn === null ? null : (
        <p className={styles.small}>
          {text(`plan.finish.${compared.kind}`, {
            date: format.date(goal.dueOn),
            weeks: 'weeks' in compared ? compared.weeks : 0,
          })}
        </p>
      )}
      {reason === null ? null : <p className={styles.small}>{text(`plan.finish.${reason}`)}</p>}
      <div className={styles.foot}>
        {reason === 'no-hours' ? (
          <Button onClick={onChangeGoal}>{text('plan.finish.no-hours.action')}</Button>
        ) : null}
        <PopoverButton label={text('plan.working')} look="link">
          <FinishWorking goal={goal} schedule={schedule} />
        </PopoverButton>
      </div>
    </section>
  );
}

/** Why the first end without a date has none. */
function noDateReason(ends: readonly Finish[]) {
  for (const end of ends) if (end.kind === 'none') return end.reason;
  return null;
}
