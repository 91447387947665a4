import { courses } from '../../shared/forecast';
import type { Growth } from '../../shared/growth';
import type { Pay } from '../../shared/pay';
import type { PlanDocument, SharedPay } from '../../shared/plan-document';
import { wholeUnits } from '../../shared/minor-units';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { GrowthFigure } from './GrowthFigure';
import { Page, Part } from './Page';
import { useDocumentWords } from './words';

/** Fits between the margins of either paper, in CSS pixels. */
const chart = { width: 660, height: 300 };

/** Opt-in: current pay by the band of the level held, the chart, and the same figures as tables. */
export function PayPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const words = useDocumentWords();
  const { pay, position } = plan;
  if (pay === null) return null;
  const { growth } = pay;
  return (
    <Page plan={plan} title={text('document.pay')}>
      <p className={styles.lead}>{words.payNow(pay, position?.level?.id ?? null)}</p>
      <Part title={text('document.pay.chart')}>
        <div className={styles.chart}>
          <GrowthFigure
            growth={growth}
            {...chart}
            heldLevelId={position?.level?.id ?? null}
            goalLevelId={plan.goal.level.id}
          />
        </div>
        <Remarks growth={growth} />
      </Part>
      {pay.entries.length === 0 ? null : (
        <Part
          title={text(
            plan.options.include.includes('pay-history')
              ? 'document.pay.records.history'
              : 'document.pay.records.current',
          )}
        >
          <PayTable pay={pay} />
        </Part>
      )}
      <Forecast pay={pay} />
      {growth.bands.length === 0 ? null : (
        <Part title={text('document.bands')}>
          <BandTable pay={pay} />
          <p className={styles.note}>{words.bandsSource(pay)}</p>
        </Part>
      )}
    </Page>
  );
}

/** What the reader should know about the chart beyond its own caption. */
function Remarks({ growth }: { readonly growth: Growth }) {
  const text = useText();
  return (
    <>
      {growth.isStartAssumed ? (
        <p className={styles.note}>{text('document.pay.start-assumed')}</p>
      ) : null}
      {growth.otherCurrencyCount === 0 ? null : (
        <p className={styles.note}>
          {text('document.pay.other-currency', { count: growth.otherCurrencyCount })}
        </p>
      )}
    </>
  );
}

function PayTable({ pay: { entries, growth } }: { readonly pay: SharedPay }) {
  const text = useText();
  const format = useFormat();
  const yearly = (entry: Pay) => {
    const point = growth.points.find(({ payId }) => payId === entry.id);
    return point === undefined
      ? text('document.blank')
      : format.money(point.yearlyMinor, growth.currency);
  };
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{text('document.column.from')}</th>
          <th scope="col">{text('document.column.kind')}</th>
          <th scope="col" data-align="end">
            {text('document.column.amount')}
          </th>
          <th scope="col" data-align="end">
            {text('document.column.yearly')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{format.date(entry.paidFrom)}</th>
            <td>{text(`document.pay.kind.${entry.kind}`)}</td>
            <td data-align="end">
              {text(`document.pay.per.${entry.period}`, {
                amount: format.money(entry.amountMinor, entry.currency),
              })}
            </td>
            <td data-align="end">{yearly(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The forecast by year, where it was ticked. */
function Forecast({ pay: { growth } }: { readonly pay: SharedPay }) {
  const text = useText();
  const format = useFormat();
  const { forecast, currency } = growth;
  if (forecast.kind === 'none') return null;
  const money = (minor: number) => format.money(wholeUnits(minor, currency), currency);
  return (
    <Part title={text('document.forecast')}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{text('document.forecast.years')}</th>
            {courses.map((course) => (
              <th key={course} scope="col" data-align="end">
                {text(`document.forecast.${course}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecast.yearly.map(({ years, pay }) => (
            <tr key={years}>
              <th scope="row">{format.number(years)}</th>
              {courses.map((course) => (
                <td key={course} data-align="end">
                  {money(pay[course])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{text('document.forecast.note')}</p>
    </Part>
  );
}

function BandTable({ pay }: { readonly pay: SharedPay }) {
  const text = useText();
  const format = useFormat();
  const words = useDocumentWords();
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{text('document.column.level')}</th>
          <th scope="col" data-align="end">
            {text('document.column.years')}
          </th>
          <th scope="col" data-align="end">
            {text('document.column.band')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pay.growth.bands.map((band) => (
          <tr key={band.levelId}>
            <th scope="row">{band.title}</th>
            <td data-align="end">
              {format.years({ from: band.yearsFrom, to: band.isOpenYears ? null : band.yearsTo })}
            </td>
            <td data-align="end">{words.band(band, pay.growth.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
