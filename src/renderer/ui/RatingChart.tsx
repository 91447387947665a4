import type { RatingPoint } from '../../shared/rating-series';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './RatingChart.module.css';

const size = { width: 320, height: 84 };
const room = { left: 64, right: 8, top: 10, bottom: 10 };

/** A skill's ratings as steps from the first until today; the history beside it says the same in words. */
export function RatingChart({ points }: { readonly points: readonly RatingPoint[] }) {
  const text = useText();
  const format = useFormat();
  const x = (at: number) => room.left + at * (size.width - room.left - room.right);
  const y = (proficiency: number) =>
    size.height - room.bottom - (proficiency / 4) * (size.height - room.top - room.bottom);
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const line = rest.reduce(
    (path, { at, proficiency }) => `${path}H${x(at)}V${y(proficiency)}`,
    `M${x(first.at)} ${y(first.proficiency)}`,
  );
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={text('skills.history.chart', {
        count: points.length,
        first: text(`proficiency.${first.proficiency}`),
        since: format.date(first.on),
        last: text(`proficiency.${last.proficiency}`),
      })}
    >
      {([0, 2, 4] as const).map((proficiency) => (
        <g key={proficiency}>
          <path
            className={styles.grid}
            d={`M${room.left} ${y(proficiency)}H${size.width - room.right}`}
          />
          <text x={room.left - 8} y={y(proficiency)} dy="0.35em" textAnchor="end">
            {text(`proficiency.${proficiency}`)}
          </text>
        </g>
      ))}
      <path className={styles.line} d={`${line}H${x(1)}`} />
      {points.map(({ on, at, proficiency }) => (
        <circle key={on} className={styles.point} cx={x(at)} cy={y(proficiency)} r={3} />
      ))}
    </svg>
  );
}
