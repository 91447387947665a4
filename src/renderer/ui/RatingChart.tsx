import type { RatingPoint } from '../../shared/rating-series';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { measureText } from './measure-text';
import styles from './RatingChart.module.css';

const size = { width: 320, height: 84 };
const room = { right: 8, top: 10, bottom: 10 };
/** As the style sheet has it. */
const wordSize = 11;
const gap = 8;
const named = [0, 2, 4] as const;

/** A skill's ratings as steps from the first until today; the history beside it says the same in words. */
export function RatingChart({ points }: { readonly points: readonly RatingPoint[] }) {
  const text = useText();
  const format = useFormat();
  const left =
    Math.max(...named.map((step) => measureText(text(`proficiency.${step}`), wordSize))) + 2 * gap;
  const x = (at: number) => left + at * (size.width - left - room.right);
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
      {named.map((proficiency) => (
        <g key={proficiency}>
          <path
            className={styles.grid}
            d={`M${left} ${y(proficiency)}H${size.width - room.right}`}
          />
          <text x={left - gap} y={y(proficiency)} dy="0.35em" textAnchor="end">
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
