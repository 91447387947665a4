import { inLaterMoney } from '../../../shared/forecast';
import type { Growth } from '../../../shared/growth';
import type { SeriesYear } from '../../../shared/growth-series';
import { wholeUnits } from '../../../shared/minor-units';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Table } from '../../ui/Table';

/** The forecast by year, as the chart has it; with inflation assumed, in that year's money as well. */
export function ForecastTable({
  growth: { currency, bands },
  years,
  heldLevelId,
  inflationPercent,
}: {
  readonly growth: Growth;
  readonly years: readonly SeriesYear[];
  /** Whose band is scaled beside the forecast. */
  readonly heldLevelId: string | null;
  readonly inflationPercent: number | null;
}) {
  const text = useText();
  const format = useFormat();
  if (years.length === 0) return null;
  const money = (minor: number) => format.money(wholeUnits(minor, currency), currency);
  const held = bands.find(({ levelId }) => levelId === heldLevelId);
  const later = (minor: number, at: SeriesYear) =>
    inflationPercent === null ? '' : money(inLaterMoney(minor, inflationPercent, at.years));
  const heads = [
    text('growth.table.low'),
    text('growth.table.middle'),
    text('growth.table.high'),
    text('growth.table.earned-until'),
    ...(inflationPercent === null ? [] : [text('growth.table.later-money')]),
    ...(inflationPercent === null || held === undefined
      ? []
      : [text('growth.table.later-band', { tier: held.tier })]),
  ];
  return (
    <Table caption={text('growth.table.forecast')}>
      <thead>
        <tr>
          <th scope="col">{text('growth.table.date')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" data-align="end">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.years}>
            <th scope="row">{format.date(year.on)}</th>
            <td data-align="end">{money(year.low)}</td>
            <td data-align="end">{money(year.middle)}</td>
            <td data-align="end">{money(year.high)}</td>
            <td data-align="end">
              {text('growth.pay.closed', {
                min: money(year.earnings.low),
                max: money(year.earnings.high),
              })}
            </td>
            {inflationPercent === null ? null : (
              <td data-align="end">{later(year.middle, year)}</td>
            )}
            {inflationPercent === null || held === undefined ? null : (
              <td data-align="end">
                {text('growth.pay.closed', {
                  min: later(held.minMinor, year),
                  max: later(held.maxMinor, year) + (held.isOpenPay ? '+' : ''),
                })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
