import { useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '../../../shared/dates';
import type { Milestone } from '../../../shared/milestones';
import type { Timeline, TimelineEntry } from '../../../shared/timeline';
import { classes } from '../../lib/classes';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useLocale, useText } from '../../lib/text';
import { timelineAxis } from '../../ui/timeline-axis';
import styles from './TimelineDrawing.module.css';

const headHeight = 44;
/** Narrower than this, titles stand above their bars instead of beside them. */
const stackedBelow = 520;
const besideRow = { height: 34, barMiddle: 17 };
const stackedRow = { height: 50, barMiddle: 36 };
const barHeight = 14;
/** How far a bar is drawn whose end nobody set: drawing, never data. */
const openLength = 56;
/** About as wide as a character of an axis label: one that has no room is left out. */
const characterWidth = 8;

/** Draws a timeline `width` pixels wide, titles at its side; every bar can be reached and opened by keyboard. */
export function TimelineDrawing({
  timeline,
  goalDueOn,
  width,
  onEdit,
}: {
  readonly timeline: Timeline;
  readonly goalDueOn: IsoDate | null;
  readonly width: number;
  readonly onEdit: (milestone: Milestone) => void;
}) {
  const text = useText();
  const format = useFormat();
  const locale = useLocale();
  const { today } = useSession();
  const drawing = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);

  const { entries, finish } = timeline;
  const isStacked = width < stackedBelow;
  const row = isStacked ? stackedRow : besideRow;
  const titleWidth = isStacked ? 0 : Math.min(260, Math.round(width * 0.3));
  const chartWidth = width - titleWidth;
  const { x, ticks } = timelineAxis(timeline, chartWidth, locale);
  const height = headHeight + Math.max(1, entries.length) * row.height;
  const todayX = x(today);
  const goalX = goalDueOn === null ? null : x(goalDueOn);

  const reach = (index: number) => {
    const bar = drawing.current?.querySelectorAll<SVGGElement>('[role="button"]')[index];
    bar?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const last = entries.length - 1;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) reach(Math.max(0, Math.min(last, next)));
    else if (event.key === 'Enter' || event.key === ' ') {
      const entry = entries[index];
      if (entry) onEdit(entry.milestone);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      className={classes(styles.drawing, isStacked && styles.stacked)}
      style={{ gridTemplateColumns: `${titleWidth}px ${chartWidth}px` }}
    >
      <ol className={styles.titles} style={{ paddingBlockStart: headHeight }} aria-hidden="true">
        {entries.map(({ milestone }) => (
          <li key={milestone.id} style={{ height: row.height }} title={milestone.title}>
            <span>{milestone.title}</span>
          </li>
        ))}
      </ol>
      <svg
        ref={drawing}
        width={chartWidth}
        height={height}
        role="group"
        aria-label={text('plan.timeline.label', {
          from: format.date(timeline.fromOn, 'month'),
          to: format.date(timeline.toOn, 'month'),
        })}
        aria-description={text('plan.timeline.how')}
      >
        <linearGradient id="open-end">
          <stop className={styles.openEnd} offset="0.3" />
          <stop className={styles.openEnd} offset="1" stopOpacity={0} />
        </linearGradient>
        {finish === null ? null : (
          <rect
            className={styles.range}
            x={x(finish.earlyOn)}
            y={headHeight}
            width={Math.max(
              2,
              (finish.lateOn === null ? chartWidth : x(finish.lateOn)) - x(finish.earlyOn),
            )}
            height={height - headHeight}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick.x}>
            <line
              className={tick.isYear ? styles.yearLine : styles.tickLine}
              x1={tick.x}
              x2={tick.x}
              y1={0}
              y2={height}
            />
            {tick.x + tick.label.length * characterWidth > chartWidth ? null : (
              <text className={styles.tick} x={Math.max(tick.x, 0) + 3} y={13}>
                {tick.label}
              </text>
            )}
          </g>
        ))}
        <line className={styles.axis} x1={0} x2={chartWidth} y1={headHeight} y2={headHeight} />
        {finish === null ? null : (
          <line
            className={styles.likely}
            x1={x(finish.likelyOn)}
            x2={x(finish.likelyOn)}
            y1={headHeight}
            y2={height}
          />
        )}
        {goalX === null ? null : (
          <Marker
            className={styles.goal}
            label={text('plan.timeline.goal')}
            x={goalX}
            chartWidth={chartWidth}
            height={height}
            hasLabel={Math.abs(goalX - todayX) > 56}
          />
        )}
        <Marker
          className={styles.today}
          label={text('plan.timeline.today')}
          x={todayX}
          chartWidth={chartWidth}
          height={height}
          hasLabel
        />
        {entries.map((entry, index) => {
          const { milestone, shape, fromOn, toOn } = entry;
          const name = text(`plan.timeline.bar.${shape}`, {
            title: milestone.title,
            from: format.date(fromOn),
            to: format.date(toOn),
            kind: text(`milestone.kind.${milestone.kind}`),
            state: text(`milestone.state.${milestone.state}`),
          });
          return (
            <g
              key={milestone.id}
              role="button"
              aria-label={name}
              tabIndex={index === Math.min(current, entries.length - 1) ? 0 : -1}
              className={classes(styles.bar, milestone.state === 'done' && styles.done)}
              transform={`translate(0 ${headHeight + index * row.height})`}
              onClick={() => onEdit(milestone)}
              onFocus={() => setCurrent(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <title>{name}</title>
              <Bar entry={entry} x={x} middle={row.barMiddle} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Marker({
  className,
  label,
  x,
  chartWidth,
  height,
  hasLabel,
}: {
  readonly className: string | undefined;
  readonly label: string;
  readonly x: number;
  readonly chartWidth: number;
  readonly height: number;
  readonly hasLabel: boolean;
}) {
  const anchor = x < 24 ? 'start' : x > chartWidth - 24 ? 'end' : 'middle';
  return (
    <g className={className}>
      <line x1={x} x2={x} y1={headHeight - 6} y2={height} />
      {hasLabel ? (
        <text x={x} y={headHeight - 10} textAnchor={anchor}>
          {label}
        </text>
      ) : null}
    </g>
  );
}

function Bar({
  entry: { shape, fromOn, toOn },
  x,
  middle,
}: {
  readonly entry: TimelineEntry;
  readonly x: (on: IsoDate) => number;
  readonly middle: number;
}) {
  const from = x(fromOn);
  const top = middle - barHeight / 2;
  const bottom = middle + barHeight / 2;
  const length =
    shape === 'stretch' ? Math.max(x(toOn) - from, 4) : shape === 'day' ? 0 : openLength;
  const reach = { x: from - 13, y: top - 6, width: length + 26, height: barHeight + 12 };
  return (
    <>
      <rect className={styles.reach} {...reach} rx={4} />
      {shape === 'stretch' ? (
        <rect className={styles.shape} x={from} y={top} width={length} height={barHeight} rx={2} />
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
    </>
  );
}
