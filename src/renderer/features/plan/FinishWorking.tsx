import { conventions } from '../../../shared/conventions';
import type { EffortHoursPerStep } from '../../../shared/effort';
import type { Goal } from '../../../shared/goal';
import type { Schedule } from '../../../shared/schedule';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Table } from '../../ui/Table';
import styles from './FinishWorking.module.css';

/** How hours become a range of dates, with every convention on the way. */
export default function FinishWorking({
  goal,
  schedule,
  effort: [first, second, third, fourth],
  onChangeEffort,
  onClose,
}: {
  readonly goal: Goal;
  readonly schedule: Schedule;
  readonly effort: EffortHoursPerStep;
  readonly onChangeEffort: () => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const factor = (value: number) => format.number(value, 2);
  const hours = (value: number) => text('plan.hours', { hours: format.number(value) });
  const rows = [
    { end: 'early', formula: 'E' },
    {
      end: 'likely',
      formula: text('plan.finish.working.likely', {
        share: factor(conventions.likelyShareOfUnrated),
        factor: factor(conventions.likelyFactor),
      }),
    },
    {
      end: 'late',
      formula: text('plan.finish.working.late', { factor: factor(conventions.lateFactor) }),
    },
  ] as const;
  return (
    <Dialog title={text('plan.finish.working')} onClose={onClose}>
      <dl className={styles.inputs}>
        <dt>{text('plan.finish.working.known')}</dt>
        <dd>{hours(schedule.knownHours)}</dd>
        <dt>{text('plan.finish.working.unknown')}</dt>
        <dd>{hours(schedule.unknownHours)}</dd>
        {goal.hoursPerWeek === null ? null : (
          <>
            <dt>{text('plan.finish.working.pace')}</dt>
            <dd>{hours((goal.hoursPerWeek * (52 - goal.weeksOff)) / 52)}</dd>
          </>
        )}
      </dl>
      <Table caption={text('plan.finish.working.caption')}>
        <thead>
          <tr>
            <th scope="col">{text('plan.finish.working.end')}</th>
            <th scope="col" data-align="end">
              {text('plan.finish.working.sum')}
            </th>
            <th scope="col" data-align="end">
              {text('plan.finish.working.weeks')}
            </th>
            <th scope="col" data-align="end">
              {text('plan.finish.working.date')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ end, formula }) => {
            const finish = schedule[end];
            return (
              <tr key={end}>
                <th scope="row">
                  {text(`plan.finish.${end}`)}
                  <span className={styles.formula}>{formula}</span>
                </th>
                <td data-align="end">{format.number(schedule.hours[end])}</td>
                <td data-align="end">
                  {finish.kind === 'date' ? format.number(finish.weeks) : '–'}
                </td>
                <td data-align="end">
                  {finish.kind === 'date'
                    ? format.date(finish.on, 'month')
                    : text('plan.finish.none')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <div className={styles.notes}>
        <p>{text('plan.finish.working.note')}</p>
        <p>{text('plan.finish.working.order')}</p>
        <p>
          {text('plan.finish.working.effort', { first, second, third, fourth })}{' '}
          <Button look="link" onClick={onChangeEffort}>
            {text('effort.change')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
