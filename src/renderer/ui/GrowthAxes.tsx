import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** Where an axis is labelled, in its own units, and with what. */
export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

/** The size of the axes' text in px. */
export const axisSize = 12;

/** The amounts beside the plot, the years below it, and what the years count. */
export function GrowthAxes({
  geometry: { plot, x, y },
  money,
  years,
  yearsName,
  isPrint,
}: {
  readonly geometry: Geometry;
  readonly money: readonly AxisTick[];
  readonly years: readonly AxisTick[];
  readonly yearsName: string;
  readonly isPrint: boolean;
}) {
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  return (
    // On paper the chart is one image: a PDF drops a figure, and its description, that has no content.
    <g aria-hidden={!isPrint} className={styles.axes} fontSize={axisSize}>
      <path d={`M${plot.x} ${bottom}H${right}`} />
      {money.map(({ at, label }) => (
        <text key={at} x={plot.x - 10} y={y(at)} dy="0.35em" textAnchor="end">
          {label}
        </text>
      ))}
      {years.map(({ at, label }) => (
        <text key={at} x={x(at)} y={bottom + 18} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={right} y={bottom + 38} textAnchor="end">
        {yearsName}
      </text>
    </g>
  );
}
