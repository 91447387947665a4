import { useState } from 'react';
import type { Goal, Position } from '../../../shared/goal';
import type { Growth } from '../../../shared/growth';
import type { GrowthAxis } from '../../../shared/growth-series';
import { useApiQuery, useApiQueryWhenKnown } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
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
  const [axis, setAxis] = useState<GrowthAxis>('experience');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [width, widthRef] = useWidth();
  const careerPathId = (position?.level ?? goal?.level)?.careerPathId ?? null;
  const careerPath = useApiQueryWhenKnown('getCareerPath', careerPathId);
  const assumptions = useApiQuery('getForecastAssumptions');
  if (careerPath === undefined || assumptions === undefined) return null;

  const held = careerPath.levels.find(({ id }) => id === position?.level?.id) ?? null;
  const place = placeWords(growth, held, text, format);
  const hasBands = growth.bands.length > 0;
  return (
    <Section
      title={text('growth.title')}
      actions={
        <div className={styles.switches}>
          {view === 'table' ? null : (
            <Segmented
              label={text('growth.axis')}
              isLabelHidden
              options={[
                { value: 'experience', label: text('growth.axis.experience') },
                { value: 'calendar', label: text('growth.axis.calendar') },
              ]}
              value={axis}
              onChange={setAxis}
            />
          )}
          <Segmented
            label={text('growth.view')}
            isLabelHidden
            options={[
              { value: 'chart', label: text('growth.view.chart') },
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
          <GrowthTable growth={growth} />
        </>
      ) : (
        <figure ref={widthRef} className={styles.figure}>
          <figcaption className={styles.place}>{place}</figcaption>
          {width === 0 ? null : (
            <GrowthChart
              growth={growth}
              axis={axis}
              width={width}
              height={chartHeight}
              heldLevelId={held?.id ?? null}
              goalLevelId={goal?.level.id ?? null}
            />
          )}
        </figure>
      )}
      <div className={styles.notes}>
        <ForecastAssumptions assumptions={assumptions} />
        <CareerStart growth={growth} position={position} />
        {growth.otherCurrencyCount === 0 ? null : (
          <p>{text('growth.other-currency', { count: growth.otherCurrencyCount })}</p>
        )}
        {hasBands ? (
          <p>
            {text('growth.note', {
              currency: format.currencyName(growth.currency),
              fades: growth.bands.some((band) => band.isOpenPay || band.isOpenYears),
              derived: growth.bands.some((band) => band.isDerived),
            })}
          </p>
        ) : (
          <p>{text('growth.no-bands')}</p>
        )}
        <p>
          {text('source.line', {
            own: careerPath.source.own ?? 'none',
            name: careerPath.source.name,
            currency: format.currencyName(growth.currency),
            isDated: careerPath.source.dated !== null,
            dated: careerPath.source.dated,
          })}
        </p>
      </div>
    </Section>
  );
}
