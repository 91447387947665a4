import type { GrowthSeries, SeriesForecast } from '../../shared/growth-series';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** The range pay may take from today on, and the middle course through it. */
export function GrowthForecast({
  forecast,
  geometry: { x, y },
}: {
  readonly forecast: GrowthSeries['forecast'];
  readonly geometry: Geometry;
}) {
  if (forecast.length === 0) return null;
  const line = (days: readonly SeriesForecast[], amountOf: (day: SeriesForecast) => number) =>
    days.map((day) => `${x(day.x).toFixed(1)} ${y(amountOf(day)).toFixed(1)}`).join('L');
  const above = line(forecast, ({ high }) => high);
  const below = line(forecast.toReversed(), ({ low }) => low);
  return (
    <g aria-hidden="true">
      <path className={styles.range} d={`M${above}L${below}Z`} />
      <path className={styles.middle} d={`M${line(forecast, ({ middle }) => middle)}`} />
    </g>
  );
}

/** What past pay is worth in today's money, between its points. */
export function TodaysMoneyLine({
  line,
  geometry: { x, y },
}: {
  readonly line: GrowthSeries['inTodaysMoney'];
  readonly geometry: Geometry;
}) {
  if (line.length === 0) return null;
  const path = line.map((at) => `${x(at.x).toFixed(1)} ${y(at.minor).toFixed(1)}`).join('L');
  return <path aria-hidden="true" className={styles.todaysMoney} d={`M${path}`} />;
}
