import type { TimelineAxis as Axis } from '../../ui/timeline-axis';
import styles from './TimelineDrawing.module.css';

/** Height of the axis above the bars. */
const axisHeight = 44;
/** About as wide as a character of an axis label: one that has no room is left out. */
const characterWidth = 8;

/** A line across the drawing with its name on the axis. */
export interface Mark {
  readonly className: string | undefined;
  readonly label: string;
  readonly x: number;
}

/** The calendar above the bars, with the names of the lines that run through them. */
export function TimelineAxis({
  ticks,
  marks,
  width,
}: {
  readonly ticks: Axis['ticks'];
  readonly marks: readonly Mark[];
  readonly width: number;
}) {
  return (
    <svg className={styles.axisRow} width={width} height={axisHeight} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.x}>
          <line
            className={tick.isYear ? styles.yearLine : styles.tickLine}
            x1={tick.x}
            x2={tick.x}
            y1={0}
            y2={axisHeight}
          />
          {tick.x + tick.label.length * characterWidth > width ? null : (
            <text className={styles.tick} x={Math.max(tick.x, 0) + 3} y={13}>
              {tick.label}
            </text>
          )}
        </g>
      ))}
      <line className={styles.axis} x1={0} x2={width} y1={axisHeight - 0.5} y2={axisHeight - 0.5} />
      {marks.map(({ className, label, x }, index) => (
        <g key={label} className={className}>
          <line x1={x} x2={x} y1={axisHeight - 6} y2={axisHeight} />
          {index > 0 &&
          marks.slice(0, index).some((other) => Math.abs(other.x - x) <= 56) ? null : (
            <text
              x={x}
              y={axisHeight - 10}
              textAnchor={x < 24 ? 'start' : x > width - 24 ? 'end' : 'middle'}
            >
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
