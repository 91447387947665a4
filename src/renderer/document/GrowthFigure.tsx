import type { LevelId } from '../../shared/career-paths';
import type { Growth } from '../../shared/growth';
import { axesOf, type SeriesStep } from '../../shared/growth-series';
import type { Geometry } from '../ui/growth-geometry';
import { GrowthFront, GrowthGround, useGrowthPlot } from '../ui/GrowthPlot';
import styles from './document.module.css';

interface Props {
  readonly growth: Growth;
  readonly width: number;
  readonly height: number;
  readonly heldLevelId: LevelId | null;
  readonly goalLevelId: LevelId;
}

// The chart library draws only where there is a page to draw in; paper is written without one.

/** The salary chart as one still picture, over years of experience where the path says any. */
export function GrowthFigure({ growth, width, height, heldLevelId, goalLevelId }: Props) {
  const [axis] = axesOf(growth);
  const plot = useGrowthPlot(growth, axis, { width, height });
  const { geometry, moneyTicks, series } = plot;
  const { x, width: across } = geometry.plot;
  return (
    <svg role="img" aria-label={plot.summary} width={width} height={height}>
      <path
        className={styles.grid}
        d={moneyTicks.map(({ at }) => `M${x} ${geometry.y(at)}h${across}`).join('')}
      />
      <GrowthGround plot={plot} isPrint heldLevelId={heldLevelId} goalLevelId={goalLevelId} />
      <path className={styles.payLine} d={stepPath(series.steps, geometry)} />
      <GrowthFront plot={plot} />
    </svg>
  );
}

/** Pay holds until it changes; where there was none the line breaks. */
function stepPath(steps: readonly SeriesStep[], { x, y }: Geometry): string {
  let path = '';
  let isDrawn = false;
  for (const step of steps) {
    if (isDrawn) path += `H${x(step.x)}`;
    if (step.yearlyMinor !== null) {
      path += isDrawn ? `V${y(step.yearlyMinor)}` : `M${x(step.x)} ${y(step.yearlyMinor)}`;
    }
    isDrawn = step.yearlyMinor !== null;
  }
  return path;
}
