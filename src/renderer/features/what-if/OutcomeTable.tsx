import type { ReactNode } from 'react';
import { routeYears, type RouteOutcome, type RouteSkill } from '../../../shared/routes';
import { useFormat } from '../../lib/format';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useText } from '../../lib/text';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { StatusWord } from '../../ui/StatusWord';
import { Table } from '../../ui/Table';
import styles from './WhatIf.module.css';

/** What each route means: readiness, when, pay, what is to be learned and what is met already. */
export function OutcomeTable({ outcomes }: { readonly outcomes: readonly RouteOutcome[] }) {
  const text = useText();
  const format = useFormat();
  const headlineOf = useReadinessHeadline();
  const row = (key: string, title: string, cell: (outcome: RouteOutcome) => ReactNode) => (
    <tr key={key}>
      <th scope="row" className={styles.fact}>
        {title}
      </th>
      {outcomes.map((outcome, index) => (
        <td key={index}>{cell(outcome)}</td>
      ))}
    </tr>
  );
  const point = (outcome: RouteOutcome, years: number, of: 'pay' | 'earned') => {
    if (outcome.pay.kind === 'none')
      return <span className="muted">{text(`whatIf.pay.${outcome.pay.reason}`)}</span>;
    const { currency, points } = outcome.pay;
    const range = points.find((one) => one.years === years)?.[of];
    if (range === undefined) return null;
    const money = (minor: number) => format.money(minor, currency, 'compact');
    return (
      <>
        {money(range.middle)}{' '}
        <span className={styles.range}>
          {text('whatIf.range', { low: money(range.low), high: money(range.high) })}
        </span>
      </>
    );
  };
  return (
    <Table caption={text('whatIf.outcomes')} isCaptionHidden>
      <thead>
        <tr>
          <td />
          {outcomes.map(({ level, pace }, index) => (
            <th key={index} scope="col" className={styles.column}>
              {level.title}
              <span className={styles.range}>
                {pace.hoursPerWeek === null
                  ? text('plan.goal.no-pace')
                  : text('whatIf.pace', { hours: pace.hoursPerWeek })}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('when', text('whatIf.when'), (outcome) => (
          <When outcome={outcome} />
        ))}
        {row('readiness', text('plan.readiness'), ({ readiness }) => (
          <div className={styles.readiness}>
            <span>{headlineOf(readiness)}</span>
            {readiness.headline.kind === 'range' ? (
              <ReadinessBar low={readiness.headline.low} high={readiness.headline.high} />
            ) : null}
            <StatusWord status={readiness.status} />
          </div>
        ))}
        {row('learn', text('whatIf.learn'), ({ toLearn }) => (
          <Skills skills={toLearn} areHoursShown />
        ))}
        {row('met', text('whatIf.met'), ({ met }) => (
          <Skills skills={met} />
        ))}
        {(['pay', 'earned'] as const).flatMap((of) =>
          routeYears.map((years) =>
            row(`${of} ${years}`, text(`whatIf.${of}`, { years }), (outcome) =>
              point(outcome, years, of),
            ),
          ),
        )}
      </tbody>
    </Table>
  );
}

function When({
  outcome: { early, likely, late, isNothingOpen },
}: {
  readonly outcome: RouteOutcome;
}) {
  const text = useText();
  const format = useFormat();
  if (isNothingOpen) return text('plan.finish.nothing-open');
  if (likely.kind === 'none')
    return <span className="muted">{text(`plan.finish.${likely.reason}`)}</span>;
  const month = (finish: typeof likely | typeof late) =>
    finish.kind === 'date' ? format.date(finish.on, 'month') : text('plan.finish.none');
  return (
    <>
      {month(likely)}{' '}
      <span className={styles.range}>
        {text('whatIf.range', { low: month(early), high: month(late) })}
      </span>
    </>
  );
}

function Skills({
  skills,
  areHoursShown = false,
}: {
  readonly skills: readonly RouteSkill[];
  readonly areHoursShown?: boolean;
}) {
  const text = useText();
  if (skills.length === 0) return <span className="muted">{text('whatIf.nothing')}</span>;
  return (
    <ul className={styles.skills}>
      {skills.map(({ requirementId, name, hours, isShared }) => (
        <li key={requirementId}>
          {name}
          <span className={styles.range}>
            {[
              areHoursShown && hours !== null ? text('unit.hours', { amount: hours }) : null,
              isShared ? null : text('whatIf.only-here'),
            ]
              .filter((fact) => fact !== null)
              .map((fact) => ` · ${fact}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}
