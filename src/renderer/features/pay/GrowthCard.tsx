import { useState } from 'react';
import type { CareerPath } from '../../../shared/career-paths';
import type { Goal, Position } from '../../../shared/goal';
import type { Growth } from '../../../shared/growth';
import { axesOf, growthSeries, type GrowthAxis } from '../../../shared/growth-series';
import { wholeUnits } from '../../../shared/minor-units';
import { useApiQuery, useApiQueryWhenKnown } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { EarningsChart } from '../../ui/EarningsChart';
import { GrowthChart } from '../../ui/GrowthChart';
import { Section } from '../../ui/Section';
import { useWidth } from '../../ui/use-width';
import { CareerStart } from './CareerStart';
import { ForecastAssumptions } from './ForecastAssumptions';
import styles from './GrowthCard.module.css';
import { GrowthTable } from './GrowthTable';
import { placeWords } from './place-words';

const chartHeight = 380;

/** Pay against the path's bands: the place in words, the chart or its table, and where figures come from. */
export default function GrowthCard({
  growth,
  position,
  goal,
}: {
  readonly growth: Growth;
  readonly position: Position | null;
  readonly goal: Goal | null;
}) {
  const text = useText();
  const format = useFormat();
  const [chosenAxis, setAxis] = useState<GrowthAxis>('experience');
  const [view, setView] = useState<'chart' | 'earnings' | 'table'>('chart');
  const [hasTodaysMoney, setTodaysMoney] = useState(false);
  const [width, widthRef] = useWidth();
  const careerPathId = (position?.level ?? goal?.level)?.careerPathId ?? null;
  const careerPath = useApiQueryWhenKnown('getCareerPath', careerPathId);
  const assumptions = useApiQuery('getForecastAssumptions');
  if (careerPath === undefined || assumptions === undefined) return null;

  const held = careerPath.levels.find(({ id }) => id === position?.level?.id) ?? null;
  const place = placeWords(growth, held, text, format);
  const axes = axesOf(growth);
  const axis = axes.includes(chosenAxis) ? chosenAxis : axes[0];
  const { offScaleCount } = growthSeries(growth, axis);
  return (
    <Section
      title={text('growth.title')}
      actions={
        <div className={styles.switches}>
          {view !== 'chart' || axes.length === 1 ? null : (
            <Segmented
              label={text('growth.axis')}
              isLabelHidden
              options={axes.map((value) => ({ value, label: text(`growth.axis.${value}`) }))}
              value={axis}
              onChange={setAxis}
            />
          )}
          <Segmented
            label={text('growth.view')}
            isLabelHidden
            options={[
              { value: 'chart', label: text('growth.view.chart') },
              { value: 'earnings', label: text('growth.view.earnings') },
              { value: 'table', label: text('growth.view.table') },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      }
    >
      {view === 'table' ? (
        <>
          <p className={styles.place}>{place}</p>
          <GrowthTable
            growth={growth}
            heldLevelId={held?.id ?? null}
            inflationPercent={assumptions.inflationPercent}
          />
        </>
      ) : (
        <figure ref={widthRef} className={styles.figure}>
          <figcaption className={styles.place}>
            {view === 'chart'
              ? place
              : text('earnings.lead', {
                  total: format.money(
                    wholeUnits(growth.earnings.at(-1)?.totalMinor ?? 0, growth.currency),
                    growth.currency,
                  ),
                })}
          </figcaption>
          {width === 0 ? null : view === 'earnings' ? (
            <EarningsChart growth={growth} width={width} height={chartHeight} />
          ) : (
            <GrowthChart
              growth={growth}
              axis={axis}
              width={width}
              height={chartHeight}
              hasTodaysMoney={hasTodaysMoney}
              heldLevelId={held?.id ?? null}
              goalLevelId={goal?.level.id ?? null}
            />
          )}
        </figure>
      )}
      <div className={styles.notes}>
        {view === 'chart' && growth.points.some((point) => point.inTodaysMoneyMinor !== null) ? (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={hasTodaysMoney}
              onChange={(event) => setTodaysMoney(event.target.checked)}
            />
            {text('growth.todays-money.show')}
          </label>
        ) : null}
        {offScaleCount === 0 || view !== 'chart' ? null : (
          <p>{text('growth.off-scale', { count: offScaleCount })}</p>
        )}
        <p>
          {growth.forecast.kind === 'none'
            ? text(`growth.no-forecast.${growth.forecast.reason}`)
            : text('growth.forecast.note')}
        </p>
        <ForecastAssumptions assumptions={assumptions} />
        <CareerStart growth={growth} position={position} />
        {growth.rates.map(({ id, base, quote, rate, source, ratedOn }) => (
          <p key={id}>
            {text('growth.converted', {
              rate: text('rates.equation', { base, quote, rate: format.number(rate, 7) }),
              source,
              date: format.date(ratedOn),
            })}
          </p>
        ))}
        {growth.otherCurrencyCount === 0 ? null : (
          <p>{text('growth.other-currency', { count: growth.otherCurrencyCount })}</p>
        )}
        {view === 'earnings' ? null : <BandNotes growth={growth} source={careerPath.source} />}
      </div>
    </Section>
  );
}

/** What the bands stand for and where they come from. */
function BandNotes({
  growth,
  source,
}: {
  readonly growth: Growth;
  readonly source: CareerPath['source'];
}) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {growth.bands.length > 0 ? (
        <p>
          {text('growth.note', {
            currency: format.currencyName(growth.currency),
            fades: growth.bands.some((band) => band.isOpenPay || band.isOpenYears),
            derived: growth.bands.some((band) => band.isDerived),
          })}
        </p>
      ) : (
        <p>
          {growth.bandCurrency === growth.currency
            ? text(growth.areYearsPublished ? 'growth.no-bands' : 'growth.no-bands.years')
            : text('growth.no-bands.rate', {
                bands: format.currencyName(growth.bandCurrency),
                pay: format.currencyName(growth.currency),
              })}
        </p>
      )}
      <p>
        {text('source.line', {
          own: source.own ?? 'none',
          name: source.name,
          currency: format.currencyName(growth.bandCurrency),
          isDated: source.dated !== null,
          dated: source.dated,
        })}
      </p>
    </>
  );
}
