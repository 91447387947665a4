import { useId } from 'react';
import type { LevelId } from '../../shared/career-paths';
import type { SeriesBand } from '../../shared/growth-series';
import { classes } from '../lib/classes';
import { bandBoxes, type BandBoxes, type Box, type Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';

/** The bands as see-through rectangles, so that overlaps and gaps show; open ends fade out. */
export function GrowthBands({
  bands,
  geometry,
  heldLevelId,
  goalLevelId,
}: {
  readonly bands: readonly SeriesBand[];
  readonly geometry: Geometry;
  readonly heldLevelId: LevelId | null;
  readonly goalLevelId: LevelId | null;
}) {
  return (
    <g aria-hidden="true">
      {bands.map((band) => (
        <Band
          key={band.levelId}
          {...bandBoxes(band, geometry)}
          look={classes(
            styles.band,
            band.isDerived && styles.derived,
            band.levelId === heldLevelId && styles.held,
            band.levelId === goalLevelId && styles.goal,
          )}
        />
      ))}
    </g>
  );
}

function Band({ band, solid, whole, look }: BandBoxes & { readonly look: string }) {
  const right = whole.x + whole.width;
  const bottom = whole.y + whole.height;
  return (
    <Fade direction="right" solid={solid} whole={whole} isOpen={band.isOpenYears}>
      <Fade direction="up" solid={solid} whole={whole} isOpen={band.isOpenPay}>
        <g className={look}>
          <rect {...whole} className={styles.fill} />
          <path
            className={styles.edge}
            d={[
              `M${whole.x} ${whole.y}V${bottom}H${right}`,
              band.isOpenPay ? '' : `M${whole.x} ${whole.y}H${right}`,
              band.isOpenYears ? '' : `M${right} ${whole.y}V${bottom}`,
            ].join('')}
          />
        </g>
      </Fade>
    </Fade>
  );
}

/** Lets everything inside run out from the solid part's end to the whole's, to the right or upwards. */
function Fade({
  direction,
  solid,
  whole,
  isOpen,
  children,
}: {
  readonly direction: 'right' | 'up';
  readonly solid: Box;
  readonly whole: Box;
  readonly isOpen: boolean;
  readonly children: React.ReactNode;
}) {
  const id = useId();
  if (!isOpen) return children;
  const line =
    direction === 'right'
      ? { x1: solid.x + solid.width, x2: whole.x + whole.width, y1: 0, y2: 0 }
      : { x1: 0, x2: 0, y1: solid.y, y2: whole.y };
  // Wider than the band by the edge's own width, which the mask would cut in half otherwise.
  const area = {
    x: whole.x - 2,
    y: whole.y - 2,
    width: whole.width + 4,
    height: whole.height + 4,
  };
  return (
    <>
      <defs>
        <linearGradient id={`${id}-gradient`} gradientUnits="userSpaceOnUse" {...line}>
          <stop offset="0" stopColor="white" />
          <stop offset="1" stopColor="black" />
        </linearGradient>
        <mask id={id} maskUnits="userSpaceOnUse" {...area}>
          <rect {...area} fill={`url(#${id}-gradient)`} />
        </mask>
      </defs>
      <g mask={`url(#${id})`}>{children}</g>
    </>
  );
}
