import type { GrowthSeries } from '../../shared/growth-series';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** The person's own pay as dots on its line. */
export function GrowthPoints({
  points,
  geometry: { x, y },
}: {
  readonly points: GrowthSeries['points'];
  readonly geometry: Geometry;
}) {
  return (
    <g aria-hidden="true">
      {points.map(({ payId, x: years, yearlyMinor }) => (
        <circle key={payId} className={styles.point} cx={x(years)} cy={y(yearlyMinor)} r={4} />
      ))}
    </g>
  );
}
