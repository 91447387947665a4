import { useMemo } from 'react';
import { earningsSeries } from '../../shared/earnings-series';
import type { Growth } from '../../shared/growth';
import { calendarTicks } from '../../shared/growth-series';
import { wholeUnits } from '../../shared/minor-units';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { ChartMarks, type Mark } from './ChartMarks';
import { axisSize, GrowthAxes } from './GrowthAxes';
import styles from './GrowthChart.module.css';
import { layOut, yearlyScale } from './growth-geometry';
import { useGrowthWords, type GrowthWords } from './growth-words';
import { measureText } from './measure-text';

/** All that was earned, over the calendar, and the range of what is to come; the same figures by pointer, by keyboard and in the table. */
export function EarningsChart({
  growth,
  width,
  height,
}: {
  readonly growth: Growth;
  readonly width: number;
  readonly height: number;
}) {
  const text = useText();
  const format = useFormat();
  const words = useGrowthWords(growth);
  const { yearZeroOn, currency } = growth;
  const { past, now, ahead } = useMemo(() => earningsSeries(growth), [growth]);
  const { totalMinor: earned } = now;
  const range = [{ x: now.x, low: earned, middle: earned, high: earned }, ...ahead];
  const last = range.at(-1) ?? { x: now.x, high: earned };
  const minor = [0, Math.max(last.high, 1)] as const;
  const years = [past[0]?.x ?? now.x, Math.max(last.x, now.x + 1)] as const;
  const scale = yearlyScale(minor);
  const ticks = scale.ticks(5);
  const compact = (amount: number) => format.money(amount, currency, 'compact');
  const left = Math.ceil(
    Math.max(...ticks.map((amount) => measureText(compact(amount), axisSize))) + 10,
  );
  const geometry = layOut({ years, minor }, { width, height }, { ...roomAround, left });
  const { plot, x, y } = geometry;
  const line = (points: readonly { readonly x: number; readonly minor: number }[]) =>
    points.map((at) => `${x(at.x).toFixed(1)} ${y(at.minor).toFixed(1)}`).join('L');
  const course = (of: 'low' | 'middle' | 'high') => range.map((at) => ({ x: at.x, minor: at[of] }));
  const yearTicks = calendarTicks(yearZeroOn, years);
  const every = Math.ceil((yearTicks.length * 56) / plot.width);
  const markAt = (key: string, at: number, top: number, said: GrowthWords): Mark => ({
    key,
    words: said,
    x: x(at),
    y: top - 6,
    area: { x: x(at) - 8, y: top - 8, width: 16, height: plot.y + plot.height - top + 8 },
    isPoint: false,
  });
  return (
    <div
      role="group"
      aria-label={text('earnings.summary', {
        total: format.money(wholeUnits(earned, currency), currency),
      })}
      className={styles.plot}
    >
      <svg aria-hidden="true" width={width} height={height} className={styles.plain}>
        <GrowthAxes
          geometry={geometry}
          money={ticks.map((amount) => ({ at: amount, label: compact(amount) }))}
          years={yearTicks
            .filter((_, index) => index % every === 0)
            .map(({ x: at, year }) => ({ at, label: String(year) }))}
          yearsName={text('growth.axis.calendar')}
          isPrint={false}
        />
        {range.length < 2 ? null : (
          <>
            <path
              className={styles.range}
              d={`M${line(course('high'))}L${line(course('low').toReversed())}Z`}
            />
            <path className={styles.middle} d={`M${line(course('middle'))}`} />
          </>
        )}
        {past.length < 2 ? null : (
          <path
            className={styles.earnings}
            d={`M${line(past.map((at) => ({ x: at.x, minor: at.totalMinor })))}`}
          />
        )}
      </svg>
      <ChartMarks
        width={width}
        marks={[
          ...past.map((at) =>
            markAt(`past ${at.on}`, at.x, y(at.totalMinor), words.earnedUntil(at)),
          ),
          ...ahead.map((at) =>
            markAt(`ahead ${at.years}`, at.x, y(at.high), words.earnedAhead(at)),
          ),
        ]}
      />
    </div>
  );
}

const roomAround = { top: 12, right: 8, bottom: 44 };
