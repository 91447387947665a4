import type { PaceAdvice } from '../../../shared/api';
import type { Goal } from '../../../shared/goal';
import type { Schedule } from '../../../shared/schedule';
import type { WaysToMeet } from '../../../shared/ways-to-meet';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { compareFinish } from './finish-and-due';
import styles from './PlanSummary.module.css';

/** When the goal may be reached at the person's pace, what would bring its date nearer, and why there may be none. */
export function FinishPart({
  goal,
  schedule,
  advice,
  onChangeGoal,
  onShowWorking,
}: {
  readonly goal: Goal;
  readonly schedule: Schedule;
  readonly advice: PaceAdvice;
  readonly onChangeGoal: () => void;
  readonly onShowWorking: () => void;
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
  const { likely, late } = schedule;
  const undated = likely.kind === 'none' ? likely : late.kind === 'none' ? late : null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{text('plan.finish')}</h2>
      {likely.kind === 'none' ? (
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
      {advice.ways === null ? null : <Ways ways={advice.ways} />}
      {undated === null ? null : <Undated reason={undated.reason} schedule={schedule} />}
      {advice.realPace === null ? null : (
        <RealPaceOffer goal={goal} hoursPerWeek={advice.realPace.hoursPerWeek} />
      )}
      <div className={styles.foot}>
        {undated?.reason === 'no-hours' ? (
          <Button onClick={onChangeGoal}>{text('plan.finish.no-hours.action')}</Button>
        ) : null}
        <Button look="link" onClick={onShowWorking}>
          {text('plan.finish.working')}
        </Button>
      </div>
    </section>
  );
}

/** Each change alone would do it; which one, if any, is the person's choice. */
function Ways({ ways: { hoursPerWeek, later, leaveOut } }: { readonly ways: WaysToMeet }) {
  const text = useText();
  const format = useFormat();
  return (
    <div className={styles.small}>
      <p>{text('plan.ways')}</p>
      <ul className={styles.ways}>
        {hoursPerWeek === null ? null : <li>{text('plan.ways.hours', { hours: hoursPerWeek })}</li>}
        <li>{text('plan.ways.later', { months: later.months, date: format.date(later.on) })}</li>
        {leaveOut === null ? null : (
          <li>
            {text('plan.ways.leave-out', {
              names: format.list(leaveOut.requirements.map(({ name }) => name)),
              weeks: leaveOut.weeks,
            })}
          </li>
        )}
      </ul>
    </div>
  );
}

type Reason = Extract<Schedule['likely'], { kind: 'none' }>['reason'];

/** Why there is no date, with the names of what it waits for. */
function Undated({ reason, schedule }: { readonly reason: Reason; readonly schedule: Schedule }) {
  const text = useText();
  const format = useFormat();
  const names = namesBehind(reason, schedule);
  return (
    <p className={styles.small}>
      {text(`plan.finish.${reason}`)}
      {names.length === 0
        ? null
        : ` ${text('plan.finish.behind', {
            names: format.list(names.slice(0, 5)),
            more: Math.max(0, names.length - 5),
          })}`}
    </p>
  );
}

function namesBehind(reason: Reason, schedule: Schedule): readonly string[] {
  switch (reason) {
    case 'no-estimate':
      return [
        ...schedule.unestimated.map(({ title }) => title),
        ...[...schedule.unplanned, ...schedule.unrated].flatMap(({ standing, hours }) =>
          hours === null ? [standing.requirement.name] : [],
        ),
      ];
    case 'no-opportunity':
      return schedule.blocked.map(({ requirement }) => requirement.name);
    case 'waits-for-unknown-date':
      return schedule.waiting.map(({ title }) => title);
    case 'no-hours':
    case 'too-far':
      return [];
  }
}

/** The pace that logged hours tell, offered and never applied by itself. */
function RealPaceOffer({
  goal,
  hoursPerWeek,
}: {
  readonly goal: Goal;
  readonly hoursPerWeek: number;
}) {
  const text = useText();
  const setGoal = useApiCommand('setGoal');
  const { level, dueOn, weeksOff, revision } = goal;
  const take = () => {
    setGoal({ levelId: level.id, dueOn, weeksOff, revision, hoursPerWeek }).then(
      () => announce(text('goal.saved')),
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };
  return (
    <p className={styles.small}>
      {text('plan.real-pace', { hours: hoursPerWeek })}{' '}
      <Button look="link" onClick={take}>
        {text('plan.real-pace.take', { hours: hoursPerWeek })}
      </Button>
    </p>
  );
}
