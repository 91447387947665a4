import type { GrowthSeries } from '../../shared/growth-series';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/**
 * The person's own pay as dots on its line, and below them hollow where part-time work really
 * earned less. What lies beyond the scale stands at its end under a break.
 */
export function GrowthPoints({
  points,
  geometry: { x, y, isOffScale, plot },
}: {
  readonly points: GrowthSeries['points'];
  readonly geometry: Geometry;
}) {
  return (
    <g aria-hidden="true">
      {points.map(({ payId, x: years, yearlyMinor, earnedMinor }) => (
        <g key={payId}>
          {earnedMinor === yearlyMinor ? null : (
            <circle className={styles.earned} cx={x(years)} cy={y(earnedMinor)} r={4} />
          )}
          <circle className={styles.point} cx={x(years)} cy={y(yearlyMinor)} r={4} />
          {isOffScale(yearlyMinor) ? (
            <path
              className={styles.break}
              d={`M${x(years) - 8} ${plot.y + 14}l6 -5l4 5l6 -5M${x(years) - 8} ${plot.y + 19}l6 -5l4 5l6 -5`}
            />
          ) : null}
        </g>
      ))}
    </g>
  );
}
