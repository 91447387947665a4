import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '../../../shared/dates';
import { daysBetween } from '../../../shared/dates';
import { firstDayOf } from '../../../shared/languages';
import type { MilestoneForecast } from '../../../shared/milestone-forecast';
import type { Milestone } from '../../../shared/milestones';
import type { Timeline, TimelineEdge, TimelineEntry } from '../../../shared/timeline';
import { classes } from '../../lib/classes';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useLocale, useText, useWordLocale } from '../../lib/text';
import { timelineAxis } from '../../ui/timeline-axis';
import { TimelineAxis, type Mark } from './TimelineAxis';
import { previewBar, TimelineBar } from './TimelineBar';
import styles from './TimelineDrawing.module.css';
import { useBarGestures } from './use-bar-gestures';

/** Narrower than this, titles stand above their bars instead of beside them. */
const stackedBelow = 520;
const besideRow = { height: 34, barMiddle: 15 };
const stackedRow = { height: 50, barMiddle: 34 };
/** Drawn beyond what is seen, so that a short scroll finds it there. */
const margin = 400;

/** What of the drawing is seen, in pixels. */
interface View {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Draws a timeline in a frame `width` pixels wide that scrolls by itself, titles at its side. Only
 * the bars in view are drawn; each can be reached, opened, moved and resized by keyboard.
 */
export function TimelineDrawing({
  timeline,
  forecasts,
  goalDueOn,
  width,
  pxPerDay: zoom,
  onEdit,
  onReschedule,
}: {
  readonly timeline: Timeline;
  readonly forecasts: readonly MilestoneForecast[];
  readonly goalDueOn: IsoDate | null;
  readonly width: number;
  /** Null fits the whole plan. */
  readonly pxPerDay: number | null;
  readonly onEdit: (milestone: Milestone) => void;
  readonly onReschedule: (entry: TimelineEntry, edge: TimelineEdge, days: number) => Promise<void>;
}) {
  const text = useText();
  const format = useFormat();
  const locale = useWordLocale();
  const firstDay = firstDayOf(useLocale());
  const { today } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const [view, setView] = useState<View>({ left: 0, top: 0, height: 800 });

  const { entries, finish } = timeline;
  const isStacked = width < stackedBelow;
  const row = isStacked ? stackedRow : besideRow;
  const titleWidth = isStacked ? 0 : Math.min(260, Math.round(width * 0.3));
  const days = daysBetween(timeline.fromOn, timeline.toOn);
  const fitted = width - titleWidth;
  const chartWidth = zoom === null ? fitted : Math.max(fitted, Math.round(days * zoom));
  const pxPerDay = chartWidth / days;
  const { x, ticks } = useMemo(
    () => timelineAxis(timeline, chartWidth, locale, firstDay),
    [timeline, chartWidth, locale, firstDay],
  );
  const height = Math.max(1, entries.length) * row.height;
  const forecastOf = useMemo(() => new Map(forecasts.map((one) => [one.id, one])), [forecasts]);
  const indexOf = useMemo(
    () => new Map(entries.map(({ milestone }, index) => [milestone.id, index])),
    [entries],
  );

  // Another zoom keeps today in view.
  useLayoutEffect(() => {
    frame.current?.scrollTo({ left: zoom === null ? 0 : Math.max(0, x(today) - fitted / 4) });
  }, [zoom, x, today, fitted]);

  const see = () => {
    const element = frame.current;
    if (element === null) return;
    setView({
      left: element.scrollLeft,
      top: element.scrollTop,
      height: element.clientHeight,
    });
  };
  useEffect(see, [width]);

  const seenRows = {
    from: Math.max(0, Math.floor((view.top - margin) / row.height)),
    to: Math.ceil((view.top + view.height + margin) / row.height),
  };
  const isRowSeen = (index: number) => index >= seenRows.from && index <= seenRows.to;
  const isXSeen = (at: number) => at >= view.left - margin && at <= view.left + width + margin;
  const seenTicks = ticks.filter((tick) => isXSeen(tick.x));
  const last = Math.max(0, entries.length - 1);
  const focusable = Math.min(current, last);
  // The one to be reached by Tab is always there.
  const drawn = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => isRowSeen(index) || index === focusable);
  const middleOf = (index: number) => index * row.height + row.barMiddle;

  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    drawing.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  }, [current]);

  const gestures = useBarGestures({
    pxPerDay,
    preview: (bar, { fromOn, toOn }, edge, by) =>
      previewBar(bar, x(fromOn), x(toOn), edge, by * pxPerDay),
    commit: onReschedule,
    open: ({ milestone }) => onEdit(milestone),
  });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      wanted.current = true;
      setCurrent(Math.max(0, Math.min(last, next)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      const entry = entries[index];
      if (entry) onEdit(entry.milestone);
    } else return;
    event.preventDefault();
  };

  const marks: readonly Mark[] = [
    { className: styles.today, label: text('plan.timeline.today'), x: x(today) },
    ...(goalDueOn === null
      ? []
      : [{ className: styles.goal, label: text('plan.timeline.goal'), x: x(goalDueOn) }]),
  ];

  return (
    <div
      ref={frame}
      className={classes(styles.drawing, isStacked && styles.stacked)}
      style={{ gridTemplateColumns: `${titleWidth}px ${chartWidth}px` }}
      onScroll={see}
    >
      <div className={styles.corner} />
      <TimelineAxis ticks={seenTicks} marks={marks} width={chartWidth} />
      <ol className={styles.titles} style={{ height }} aria-hidden="true">
        {drawn.map(({ entry: { milestone }, index }) => (
          <li
            key={milestone.id}
            style={{ top: index * row.height, height: row.height }}
            title={milestone.title}
          >
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
            y={0}
            width={Math.max(
              2,
              (finish.lateOn === null ? chartWidth : x(finish.lateOn)) - x(finish.earlyOn),
            )}
            height={height}
          />
        )}
        {seenTicks.map((tick) => (
          <line
            key={tick.x}
            className={tick.isYear ? styles.yearLine : styles.tickLine}
            x1={tick.x}
            x2={tick.x}
            y1={0}
            y2={height}
          />
        ))}
        {finish === null ? null : (
          <line
            className={styles.likely}
            x1={x(finish.likelyOn)}
            x2={x(finish.likelyOn)}
            y1={0}
            y2={height}
          />
        )}
        {marks.map(({ className, label, x: at }) => (
          <g key={label} className={className}>
            <line x1={at} x2={at} y1={0} y2={height} />
          </g>
        ))}
        {entries.flatMap(({ milestone, fromOn }, index) =>
          milestone.dependsOn.flatMap((id) => {
            const before = indexOf.get(id);
            const other = before === undefined ? undefined : entries[before];
            if (before === undefined || other === undefined) return [];
            if (!isRowSeen(index) && !isRowSeen(before)) return [];
            return [
              <path
                key={`${milestone.id} ${id}`}
                className={styles.dependency}
                d={linkPath(x(other.toOn), middleOf(before), x(fromOn), middleOf(index))}
              />,
            ];
          }),
        )}
        {drawn.map(({ entry, index }) => {
          const { milestone, shape, fromOn, toOn } = entry;
          const name = text(`plan.timeline.bar.${shape}`, {
            title: milestone.title,
            from: format.date(fromOn),
            to: format.date(toOn),
            kind: text(`milestone.kind.${milestone.kind}`),
            state: text(`milestone.state.${milestone.state}`),
          });
          const gesture = gestures(entry);
          return (
            <g
              key={milestone.id}
              role="button"
              aria-label={name}
              tabIndex={index === focusable ? 0 : -1}
              className={classes(styles.bar, milestone.state === 'done' && styles.done)}
              transform={`translate(0 ${index * row.height})`}
              onFocus={() => setCurrent(index)}
              {...gesture}
              onKeyDown={(event) => {
                gesture.onKeyDown(event);
                if (!event.isDefaultPrevented()) onKeyDown(event, index);
              }}
            >
              <title>{name}</title>
              <TimelineBar
                entry={entry}
                forecast={forecastOf.get(milestone.id) ?? null}
                x={x}
                middle={row.barMiddle}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** From the end of one bar to the start of another, at right angles, around the bars where it leads back. */
function linkPath(fromX: number, fromY: number, toX: number, toY: number): string {
  const out = fromX + 9;
  if (toX - 9 >= out) return `M${fromX} ${fromY}H${out}V${toY}H${toX - 2}`;
  const between = toY > fromY ? toY - 15 : toY + 15;
  return `M${fromX} ${fromY}H${out}V${between}H${toX - 9}V${toY}H${toX - 2}`;
}
