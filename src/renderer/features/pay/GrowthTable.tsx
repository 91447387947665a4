import type { IsoDate } from '../../../shared/dates';
import { earningsSeries } from '../../../shared/earnings-series';
import type { Growth } from '../../../shared/growth';
import { growthSeries } from '../../../shared/growth-series';
import { wholeUnits } from '../../../shared/minor-units';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { useGrowthWords } from '../../ui/growth-words';
import { Table } from '../../ui/Table';
import { ForecastTable } from './ForecastTable';
import styles from './GrowthCard.module.css';

interface Row {
  readonly key: string;
  readonly on: IsoDate;
  readonly what: string;
  readonly pay: string | null;
  readonly earned?: string;
  readonly real?: string | null;
  readonly years: string;
}

/** The chart's numbers for reading and copying: both axes at once, pay of earlier careers included. */
export function GrowthTable({
  growth,
  heldLevelId,
  inflationPercent,
}: {
  readonly growth: Growth;
  readonly heldLevelId: string | null;
  readonly inflationPercent: number | null;
}) {
  const text = useText();
  const format = useFormat();
  const words = useGrowthWords(growth);
  const { bands, points, milestones, checkIns, yearsAhead } = growthSeries(growth, 'calendar');
  const money = (minor: number) => format.money(minor, growth.currency);
  const rows: readonly Row[] = [
    ...points.map((point) => ({
      key: point.payId,
      on: point.on,
      what: text('growth.table.base'),
      pay: money(point.yearlyMinor),
      earned: money(point.earnedMinor),
      real:
        point.inTodaysMoneyMinor === null
          ? null
          : money(wholeUnits(point.inTodaysMoneyMinor, growth.currency)),
      years: point.years === null ? text('growth.experience.before') : format.number(point.years),
    })),
    ...milestones.map((milestone) => ({
      key: milestone.id,
      on: milestone.on,
      what: text(milestone.isDone ? 'growth.table.milestone.done' : 'growth.table.milestone', {
        title: milestone.title,
      }),
      pay: null,
      years: format.number(milestone.years),
    })),
    ...checkIns.map((checkIn) => ({
      key: checkIn.id,
      on: checkIn.on,
      what: text('growth.table.check-in', { figures: words.checkInFigures(checkIn) }),
      pay: null,
      years: format.number(checkIn.years),
    })),
    {
      key: 'today',
      on: growth.today.on,
      what: text('growth.today'),
      pay: growth.current && money(growth.current.yearlyMinor),
      years: format.number(growth.today.years),
    },
    ...(growth.goal === null
      ? []
      : [
          {
            key: 'goal',
            on: growth.goal.on,
            what: words.goal()?.name ?? '',
            pay: null,
            years: format.number(growth.goal.years),
          },
        ]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

  const isPartTime = points.some(({ earnedMinor, yearlyMinor }) => earnedMinor !== yearlyMinor);
  const hasReal = points.some(({ inTodaysMoneyMinor }) => inTodaysMoneyMinor !== null);
  return (
    <div className={styles.tables}>
      {bands.length === 0 ? null : (
        <Table caption={text('growth.table.bands')}>
          <thead>
            <tr>
              <th scope="col">{text('growth.table.level')}</th>
              <th scope="col" data-align="end">
                {text('growth.table.pay')}
              </th>
              <th scope="col" data-align="end">
                {text('growth.table.years')}
              </th>
              <th scope="col" className={styles.dates}>
                {text('growth.table.calendar')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.levelId}>
                <th scope="row">
                  {words.bandName(band)}
                  {band.isDerived ? (
                    <span className="muted"> ({text('growth.derived')})</span>
                  ) : null}
                </th>
                <td data-align="end" className={styles.pay}>
                  {words.bandPay(band)}
                </td>
                <td data-align="end">{words.bandYears(band)}</td>
                <td className={styles.dates}>{words.bandDates(band)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Table caption={text('growth.table.points')}>
        <thead>
          <tr>
            <th scope="col">{text('growth.table.what')}</th>
            <th scope="col">{text('growth.table.date')}</th>
            <th scope="col" data-align="end">
              {text('growth.table.years')}
            </th>
            {isPartTime ? (
              <th scope="col" data-align="end">
                {text('growth.table.earned')}
              </th>
            ) : null}
            {hasReal ? (
              <th scope="col" data-align="end">
                {text('growth.table.real')}
              </th>
            ) : null}
            <th scope="col" data-align="end">
              {text('growth.table.pay')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.what}</th>
              <td>{format.date(row.on)}</td>
              <td data-align="end">{row.years}</td>
              {isPartTime ? <td data-align="end">{row.earned ?? '–'}</td> : null}
              {hasReal ? <td data-align="end">{row.real ?? '–'}</td> : null}
              <td data-align="end">{row.pay ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ForecastTable
        growth={growth}
        years={yearsAhead}
        heldLevelId={heldLevelId}
        inflationPercent={inflationPercent}
      />
      <EarningsTable growth={growth} />
    </div>
  );
}

/** What was earned in all by each day on which something changed, and what may have been in years to come. */
function EarningsTable({ growth }: { readonly growth: Growth }) {
  const text = useText();
  const format = useFormat();
  const { past, ahead } = earningsSeries(growth);
  if (past.length === 0) return null;
  const money = (minor: number) =>
    format.money(wholeUnits(minor, growth.currency), growth.currency);
  return (
    <Table caption={text('growth.table.earnings')}>
      <thead>
        <tr>
          <th scope="col">{text('growth.table.date')}</th>
          {ahead.length === 0 ? null : (
            <th scope="col" data-align="end">
              {text('growth.table.low')}
            </th>
          )}
          <th scope="col" data-align="end">
            {text('growth.table.total')}
          </th>
          {ahead.length === 0 ? null : (
            <th scope="col" data-align="end">
              {text('growth.table.high')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {past.map(({ on, totalMinor }) => (
          <tr key={on}>
            <th scope="row">{format.date(on)}</th>
            {ahead.length === 0 ? null : <td data-align="end">–</td>}
            <td data-align="end">{money(totalMinor)}</td>
            {ahead.length === 0 ? null : <td data-align="end">–</td>}
          </tr>
        ))}
        {ahead.map(({ years, on, low, middle, high }) => (
          <tr key={`ahead ${years}`}>
            <th scope="row">{format.date(on)}</th>
            <td data-align="end">{money(low)}</td>
            <td data-align="end">{money(middle)}</td>
            <td data-align="end">{money(high)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
