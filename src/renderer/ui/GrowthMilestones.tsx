import type { SeriesMilestone } from '../../shared/growth-series';
import { classes } from '../lib/classes';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** Milestones that lie too near to one another to be told apart, as one. */
export interface MilestoneCluster {
  readonly x: number;
  readonly milestones: readonly SeriesMilestone[];
}

const leastGap = 14;

/** Groups the milestones within the plot from left to right, so that each mark can be pointed at. */
export function clusterMilestones(
  milestones: readonly SeriesMilestone[],
  { plot, x }: Geometry,
): readonly MilestoneCluster[] {
  const clusters: { x: number; milestones: SeriesMilestone[] }[] = [];
  const inOrder = milestones
    .map((milestone) => ({ milestone, at: x(milestone.x) }))
    .filter(({ at }) => at >= plot.x && at <= plot.x + plot.width)
    .sort((a, b) => a.at - b.at);
  for (const { milestone, at } of inOrder) {
    const last = clusters.at(-1);
    if (last !== undefined && at - last.x < leastGap) last.milestones.push(milestone);
    else clusters.push({ x: at, milestones: [milestone] });
  }
  return clusters;
}

/** Milestones as small rungs on the axis: filled once all of a mark's are done. */
export function GrowthMilestones({
  clusters,
  plot,
}: {
  readonly clusters: readonly MilestoneCluster[];
  readonly plot: Geometry['plot'];
}) {
  return (
    <g aria-hidden="true">
      {clusters.map(({ x, milestones }) => (
        <rect
          key={milestones[0]?.id}
          className={classes(
            styles.milestone,
            milestones.every(({ isDone }) => isDone) && styles.done,
          )}
          x={x - 5}
          y={plot.y + plot.height - 3}
          width={10}
          height={6}
          rx={1}
        />
      ))}
    </g>
  );
}
