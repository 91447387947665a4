import type { SeriesCheckIn, SeriesMilestone } from '../../shared/growth-series';
import { classes } from '../lib/classes';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** Things on the axis that lie too near to one another to be told apart, as one. */
export interface Cluster<Item> {
  readonly x: number;
  readonly items: readonly Item[];
}

const leastGap = 14;
/** How far above the axis check-ins stand, in px: over the milestones, which stand on it. */
export const checkInHeight = 14;

/** Groups what lies within the plot from left to right, so that each mark can be pointed at. */
export function clustersOf<Item extends { readonly x: number }>(
  items: readonly Item[],
  { plot, x }: Geometry,
): readonly Cluster<Item>[] {
  const clusters: { x: number; items: Item[] }[] = [];
  const inOrder = items
    .map((item) => ({ item, at: x(item.x) }))
    .filter(({ at }) => at >= plot.x && at <= plot.x + plot.width)
    .sort((a, b) => a.at - b.at);
  for (const { item, at } of inOrder) {
    const last = clusters.at(-1);
    if (last !== undefined && at - last.x < leastGap) last.items.push(item);
    else clusters.push({ x: at, items: [item] });
  }
  return clusters;
}

/** Milestones as small rungs on the axis, filled once all of a mark's are done, and check-ins as rings above them. */
export function GrowthEvents({
  milestones,
  checkIns,
  plot,
}: {
  readonly milestones: readonly Cluster<SeriesMilestone>[];
  readonly checkIns: readonly Cluster<SeriesCheckIn>[];
  readonly plot: Geometry['plot'];
}) {
  const foot = plot.y + plot.height;
  return (
    <g aria-hidden="true">
      {milestones.map(({ x, items }) => (
        <rect
          key={items[0]?.id}
          className={classes(styles.milestone, items.every(({ isDone }) => isDone) && styles.done)}
          x={x - 5}
          y={foot - 3}
          width={10}
          height={6}
          rx={1}
        />
      ))}
      {checkIns.map(({ x, items }) => (
        <circle
          key={items[0]?.id}
          className={styles.checkIn}
          cx={x}
          cy={foot - checkInHeight}
          r={3.5}
        />
      ))}
    </g>
  );
}
