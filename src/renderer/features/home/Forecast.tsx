import type { Finish } from '../../../shared/pace';
import type { Schedule } from '../../../shared/schedule';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

/** The goal's early, likely and late dates in one line, or the plain reason why there are none. */
export function Forecast({
  schedule,
  onSetHours,
}: {
  readonly schedule: Schedule;
  readonly onSetHours: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { early, likely, late } = schedule;
  const month = (finish: Finish) =>
    finish.kind === 'date' ? format.date(finish.on, 'month') : text('home.forecast.open');

  const content = () => {
    if (schedule.isNothingOpen)
      return <p className={styles.when}>{text('plan.finish.nothing-open')}</p>;
    if (likely.kind === 'none')
      return (
        <p>
          {text(`plan.finish.${likely.reason}`)}{' '}
          {likely.reason === 'no-hours' ? (
            <Button look="link" onClick={onSetHours}>
              {text('plan.finish.no-hours.action')}
            </Button>
          ) : null}
        </p>
      );
    const isOneMonth = month(early) === month(late);
    return (
      <>
        <p>
          <span className={styles.when}>
            {isOneMonth
              ? month(early)
              : text('home.forecast.range', { early: month(early), late: month(late) })}
          </span>
          {isOneMonth ? null : (
            <span className="muted">
              {' '}
              {text('home.forecast.likely', { likely: month(likely) })}
            </span>
          )}
        </p>
        {late.kind === 'none' ? (
          <p className="muted">{text(`plan.finish.${late.reason}`)}</p>
        ) : null}
      </>
    );
  };
  return <Section title={text('home.forecast')}>{content()}</Section>;
}
