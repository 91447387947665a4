import { useId } from 'react';
import type { LevelId } from '../../shared/career-paths';
import type { SeriesBand } from '../../shared/growth-series';
import { classes } from '../lib/classes';
import { bandBoxes, type Box, type Geometry } from './growth-geometry';
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
        <g
          key={band.levelId}
          className={classes(
            styles.band,
            band.isDerived && styles.derived,
            band.levelId === heldLevelId && styles.held,
            band.levelId === goalLevelId && styles.goal,
          )}
        >
          <Band {...bandBoxes(band, geometry)} />
        </g>
      ))}
    </g>
  );
}

// Gradients and not masks, with their opacity in the stops: masks become pictures in a PDF, and
// fill-opacity is lost there beside a gradient.
function Band({ solid, whole }: { readonly solid: Box; readonly whole: Box }) {
  const id = useId();
  const left = solid.x;
  const right = solid.x + solid.width;
  const top = solid.y;
  const bottom = solid.y + solid.height;
  const end = whole.x + whole.width;
  const peak = whole.y;
  const fadesRight = end > right;
  const fadesUp = peak < top;
  const corner = `translate(${right} ${top}) scale(${end - right} ${top - peak})`;
  const gradient = (name: string) => `url(#${id}-${name})`;
  return (
    <>
      <defs>
        {(['fill', 'edge'] as const).map((part) => (
          <Fades
            key={part}
            id={`${id}-${part}`}
            stop={part === 'fill' ? styles.fillStop : styles.edgeStop}
            right={{ x1: right, x2: end, y1: 0, y2: 0 }}
            up={{ x1: 0, x2: 0, y1: top, y2: peak }}
          />
        ))}
        {/* Meets both linear fades along the corner's sides. */}
        <radialGradient
          id={`${id}-corner`}
          gradientUnits="userSpaceOnUse"
          cx={0}
          cy={0}
          r={1}
          gradientTransform={corner}
        >
          <Stops className={styles.fillStop} />
        </radialGradient>
      </defs>
      <g className={styles.fill}>
        <rect {...solid} />
        {fadesRight ? (
          <rect {...solid} x={right} width={end - right} fill={gradient('fill-right')} />
        ) : null}
        {fadesUp ? (
          <rect {...solid} y={peak} height={top - peak} fill={gradient('fill-up')} />
        ) : null}
        {fadesRight && fadesUp ? (
          <rect
            x={right}
            y={peak}
            width={end - right}
            height={top - peak}
            fill={gradient('corner')}
          />
        ) : null}
      </g>
      <g className={styles.edge}>
        <path d={`M${left} ${top}V${bottom}H${right}`} />
        {fadesUp ? null : <path d={`M${left} ${top}H${right}`} />}
        {fadesRight ? null : <path d={`M${right} ${bottom}V${top}`} />}
        {fadesUp ? (
          <path
            d={`M${left} ${top}V${peak}${fadesRight ? '' : `M${right} ${top}V${peak}`}`}
            stroke={gradient('edge-up')}
          />
        ) : null}
        {fadesRight ? (
          <path
            d={`M${right} ${bottom}H${end}${fadesUp ? '' : `M${right} ${top}H${end}`}`}
            stroke={gradient('edge-right')}
          />
        ) : null}
      </g>
    </>
  );
}

interface Line {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

function Fades({
  id,
  stop,
  right,
  up,
}: {
  readonly id: string;
  readonly stop: string | undefined;
  readonly right: Line;
  readonly up: Line;
}) {
  return (
    <>
      <linearGradient id={`${id}-right`} gradientUnits="userSpaceOnUse" {...right}>
        <Stops className={stop} />
      </linearGradient>
      <linearGradient id={`${id}-up`} gradientUnits="userSpaceOnUse" {...up}>
        <Stops className={stop} />
      </linearGradient>
    </>
  );
}

const Stops = ({ className }: { readonly className: string | undefined }) => (
  <>
    <stop offset="0" className={className} />
    <stop offset="1" className={className} stopOpacity={0} />
  </>
);
