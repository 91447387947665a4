import { scaleUtc } from 'd3-scale';
import type { IsoDate } from '../../shared/dates';
import type { Milestone } from '../../shared/milestones';
import { classes } from '../lib/classes';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Part } from './Page';

/** Percent of the width left free before the first date and after the last. */
const margin = 3;
const tickCount = 6;

interface Span {
  readonly milestone: Milestone;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The dated milestones as bars over time: outlined while open, filled once done. Each bar is a row
 * of its own, so that sixty of them may run over several sheets with the axis on top of each.
 */
export function MilestoneTimeline({
  milestones,
  today,
  goalOn,
}: {
  readonly milestones: readonly Milestone[];
  readonly today: IsoDate;
  readonly goalOn: IsoDate | null;
}) {
  const text = useText();
  const format = useFormat();
  const spans = milestones.flatMap((milestone) => spanOf(milestone) ?? []);
  if (spans.length === 0) return null;

  const days = [
    today,
    ...(goalOn === null ? [] : [goalOn]),
    ...spans.flatMap((s) => [s.from, s.to]),
  ];
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  // A day by itself is midnight UTC; the whole scale is, so no time zone moves a bar.
  const scale = scaleUtc()
    .domain([new Date(first), new Date(last)])
    .range([margin, 100 - margin]);
  const at = (day: IsoDate) => scale(new Date(day));
  const ticks = scale.ticks(tickCount).map((date) => ({
    on: date.toISOString().slice(0, 10) as IsoDate,
    x: scale(date),
  }));
  const marks = { today: at(today), goal: goalOn === null ? null : at(goalOn) };
  const undatedCount = milestones.length - spans.length;

  return (
    <Part title={text('document.timeline')}>
      <figure>
        <div
          role="img"
          aria-label={text('document.timeline.label', {
            count: spans.length,
            from: format.date(first),
            to: format.date(last),
          })}
          className={styles.timeline}
        >
          <div className={styles.timelineHead}>
            <div>
              <div />
              <Axis ticks={ticks} marks={marks} />
            </div>
          </div>
          <div className={styles.timelineBody}>
            {spans.map(({ milestone, from, to }) => (
              <div key={milestone.id}>
                <div>
                  <span>{milestone.title}</span>
                </div>
                <Bar
                  ticks={ticks}
                  from={at(from)}
                  to={at(to)}
                  isDone={milestone.state === 'done'}
                  marks={marks}
                />
              </div>
            ))}
          </div>
        </div>
        {undatedCount === 0 ? null : (
          <figcaption className={styles.note}>
            {text('document.timeline.undated', { count: undatedCount })}
          </figcaption>
        )}
      </figure>
    </Part>
  );
}

interface Tick {
  readonly on: IsoDate;
  readonly x: number;
}

interface Marks {
  readonly today: number;
  readonly goal: number | null;
}

/** From when to when a milestone is drawn; null without any date. */
function spanOf(milestone: Milestone): Span | null {
  const { kind, state, startOn, dueOn, waitsUntil, closedOn } = milestone;
  const end =
    (state === 'done' ? closedOn : null) ?? (kind === 'waits' ? waitsUntil : null) ?? dueOn;
  const start = kind === 'waits' ? end : (startOn ?? end);
  const to = end ?? start;
  if (start === null || to === null) return null;
  return { milestone, from: start < to ? start : to, to };
}

function Axis({ ticks, marks }: { readonly ticks: readonly Tick[]; readonly marks: Marks }) {
  const text = useText();
  const format = useFormat();
  // Near one another, the two words turn away from each other; near an edge, inwards.
  const anchored = (x: number, other: number | null = null) => {
    if (other !== null && Math.abs(x - other) < 12) return x < other ? 'end' : 'start';
    return x > 90 ? 'end' : x < 10 ? 'start' : 'middle';
  };
  return (
    <svg className={styles.axis}>
      {ticks.map(({ on, x }) => (
        <text key={on} x={`${x}%`} y="11" textAnchor={anchored(x)}>
          {format.date(on, 'month')}
        </text>
      ))}
      <text
        x={`${marks.today}%`}
        y="25"
        textAnchor={anchored(marks.today, marks.goal)}
        className={styles.mark}
      >
        {text('document.timeline.today')}
      </text>
      {marks.goal === null ? null : (
        <text
          x={`${marks.goal}%`}
          y="25"
          textAnchor={anchored(marks.goal, marks.today)}
          className={styles.mark}
        >
          {text('document.timeline.goal')}
        </text>
      )}
    </svg>
  );
}

function Bar({
  ticks,
  from,
  to,
  isDone,
  marks,
}: {
  readonly ticks: readonly Tick[];
  readonly from: number;
  readonly to: number;
  readonly isDone: boolean;
  readonly marks: Marks;
}) {
  return (
    <svg className={styles.bar}>
      {ticks.map(({ on, x }) => (
        <line key={on} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className={styles.tick} />
      ))}
      <line
        x1={`${marks.today}%`}
        x2={`${marks.today}%`}
        y1="0"
        y2="100%"
        className={styles.today}
      />
      {marks.goal === null ? null : (
        <line
          x1={`${marks.goal}%`}
          x2={`${marks.goal}%`}
          y1="0"
          y2="100%"
          className={styles.goal}
        />
      )}
      {from === to ? (
        <circle
          cx={`${to}%`}
          cy="50%"
          r="4"
          className={classes(styles.shape, isDone && styles.done)}
        />
      ) : (
        <rect
          x={`${from}%`}
          width={`${to - from}%`}
          y="25%"
          height="50%"
          rx="2"
          className={classes(styles.shape, isDone && styles.done)}
        />
      )}
    </svg>
  );
}
