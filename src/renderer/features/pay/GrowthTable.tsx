import type { IsoDate } from '../../../shared/dates';
import type { Growth } from '../../../shared/growth';
import { growthSeries } from '../../../shared/growth-series';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { useGrowthWords } from '../../ui/growth-words';
import { Table } from '../../ui/Table';
import styles from './GrowthCard.module.css';

interface Row {
  readonly key: string;
  readonly on: IsoDate;
  readonly what: string;
  readonly pay: string | null;
  readonly years: string;
}

/** The chart's numbers for reading and copying: both axes at once, pay of earlier careers included. */
export function GrowthTable({ growth }: { readonly growth: Growth }) {
  const text = useText();
  const format = useFormat();
  const words = useGrowthWords(growth);
  const { bands, points } = growthSeries(growth, 'calendar');
  const rows: readonly Row[] = [
    ...points.map((point) => ({
      key: point.payId,
      on: point.on,
      what: text('growth.table.base'),
      pay: format.money(point.yearlyMinor, growth.currency),
      years: point.x < 0 ? text('growth.experience.before') : format.number(point.x),
    })),
    {
      key: 'today',
      on: growth.today.on,
      what: text('growth.today'),
      pay: growth.current && format.money(growth.current.yearlyMinor, growth.currency),
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
              <td data-align="end">{row.pay ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
