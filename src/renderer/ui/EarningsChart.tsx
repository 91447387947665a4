import type { Growth } from '../../shared/growth';
import { calendarTicks } from '../../shared/growth-series';
import { yearsBetween } from '../../shared/dates';
import { wholeUnits } from '../../shared/minor-units';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { axisSize, GrowthAxes } from './GrowthAxes';
import styles from './GrowthChart.module.css';
import { layOut, yearlyScale } from './growth-geometry';
import { measureText } from './measure-text';

/** All that was earned, over the calendar, and the range of what is to come; its table has the figures. */
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
  const { earnings, forecast, today, yearZeroOn, currency } = growth;
  const past = earnings.map(({ on, totalMinor }) => ({
    x: yearsBetween(yearZeroOn, on),
    minor: totalMinor,
  }));
  const now = past.at(-1) ?? { x: yearsBetween(yearZeroOn, today.on), minor: 0 };
  const ahead = forecast.kind === 'none' ? [] : forecast.yearly;
  const range = [
    { x: now.x, low: now.minor, middle: now.minor, high: now.minor },
    ...ahead.map(({ years, earnings: { low, middle, high } }) => ({
      x: now.x + years,
      low: now.minor + low,
      middle: now.minor + middle,
      high: now.minor + high,
    })),
  ];
  const last = range.at(-1) ?? { x: now.x, high: now.minor };
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
  return (
    <svg
      role="img"
      aria-label={text('earnings.summary', {
        total: format.money(wholeUnits(now.minor, currency), currency),
      })}
      width={width}
      height={height}
      className={styles.plain}
    >
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
      {past.length < 2 ? null : <path className={styles.earnings} d={`M${line(past)}`} />}
    </svg>
  );
}

const roomAround = { top: 12, right: 8, bottom: 44 };
