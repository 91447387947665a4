import type { IsoDate } from '../../../shared/dates';
import type { MilestoneForecast } from '../../../shared/milestone-forecast';
import type { TimelineEdge, TimelineEntry } from '../../../shared/timeline';
import styles from './TimelineDrawing.module.css';

const barHeight = 14;
/** How far a bar is drawn whose end nobody set: drawing, never data. */
const openLength = 56;
const shortest = 4;

/** A milestone's own days as a bar, with the range it may be over in as a line below. */
export function TimelineBar({
  entry: { shape, fromOn, toOn },
  forecast,
  x,
  middle,
}: {
  readonly entry: TimelineEntry;
  readonly forecast: MilestoneForecast | null;
  readonly x: (on: IsoDate) => number;
  readonly middle: number;
}) {
  const from = x(fromOn);
  const top = middle - barHeight / 2;
  const bottom = middle + barHeight / 2;
  const length =
    shape === 'stretch' ? Math.max(x(toOn) - from, shortest) : shape === 'day' ? 0 : openLength;
  const reach = { x: from - 13, y: top - 6, width: length + 26, height: barHeight + 12 };
  return (
    <>
      {forecast === null ? null : <Range forecast={forecast} x={x} y={bottom + 4} />}
      <g data-moves>
        <rect className={styles.reach} {...reach} rx={4} />
        {shape === 'stretch' ? (
          <rect
            data-shape
            className={styles.shape}
            x={from}
            y={top}
            width={length}
            height={barHeight}
            rx={2}
          />
        ) : shape === 'day' ? (
          <path
            className={styles.shape}
            d={`M${from} ${top - 1}L${from + 8} ${middle}L${from} ${bottom + 1}L${from - 8} ${middle}Z`}
          />
        ) : (
          <path
            className={styles.shape}
            stroke="url(#open-end)"
            d={`M${from + length} ${top}H${from}V${bottom}H${from + length}`}
          />
        )}
      </g>
    </>
  );
}

function Range({
  forecast: { early, likely, late },
  x,
  y,
}: {
  readonly forecast: MilestoneForecast;
  readonly x: (on: IsoDate) => number;
  readonly y: number;
}) {
  if (early.kind === 'none' || likely.kind === 'none') return null;
  const end = late.kind === 'date' ? late.on : likely.on;
  return (
    <g className={styles.forecast}>
      <line x1={x(early.on)} x2={x(end)} y1={y} y2={y} />
      <line x1={x(likely.on)} x2={x(likely.on)} y1={y - 2} y2={y + 2} />
    </g>
  );
}

/** Draws a bar as a gesture has it: moved as a whole by a transform, one end by its width. */
export function previewBar(
  bar: SVGGElement,
  from: number,
  to: number,
  edge: TimelineEdge,
  by: number,
): void {
  const moves = bar.querySelector<SVGGElement>('[data-moves]');
  const shape = bar.querySelector('rect[data-shape]');
  if (moves) moves.style.transform = edge === 'whole' && by !== 0 ? `translateX(${by}px)` : '';
  if (!shape) return;
  const left = edge === 'start' ? Math.min(from + by, to) : from;
  const right = edge === 'end' ? Math.max(to + by, from) : to;
  shape.setAttribute('x', String(left));
  shape.setAttribute('width', String(Math.max(right - left, shortest)));
}
