import { classes } from '../lib/classes';
import type { Geometry } from './growth-geometry';
import styles from './GrowthChart.module.css';
import { measureText } from './measure-text';

/** A day marked by an upright line with a word above it. */
export interface Marker {
  readonly kind: 'today' | 'goal';
  readonly x: number;
  readonly label: string;
}

const size = 12;
const gap = 8;

/** Today and the goal as lines; their words stand above the plot and keep clear of one another. */
export function GrowthMarkers({
  markers,
  geometry: { plot, x },
}: {
  readonly markers: readonly Marker[];
  readonly geometry: Geometry;
}) {
  const placed = placeInLine(
    markers
      .map((marker) => ({
        ...marker,
        at: x(marker.x),
        width: measureText(marker.label, size, 600),
      }))
      .toSorted((a, b) => a.at - b.at),
    plot.x,
    plot.x + plot.width,
  );
  return (
    <g aria-hidden="true">
      {placed.map(({ kind, at, left, label }) => (
        <g key={kind} className={classes(styles.marker, styles[kind])}>
          <line x1={at} x2={at} y1={plot.y - 2} y2={plot.y + plot.height} />
          <text x={left} y={plot.y - 7}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Centres each word on its line as far as the plot's ends and its neighbours leave room. */
function placeInLine<Word extends { readonly at: number; readonly width: number }>(
  words: readonly Word[],
  from: number,
  to: number,
): readonly (Word & { readonly left: number })[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const wantedByRest = rest.reduce((sum, word) => sum + word.width + gap, 0);
  const centred = first.at - first.width / 2;
  const left = Math.max(from, Math.min(centred, to - first.width - wantedByRest));
  return [{ ...first, left }, ...placeInLine(rest, left + first.width + gap, to)];
}
