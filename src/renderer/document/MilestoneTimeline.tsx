import type { IsoDate } from '../../shared/dates';
import { firstDayOf } from '../../shared/languages';
import type { Milestone } from '../../shared/milestones';
import { layOutTimeline } from '../../shared/timeline';
import { classes } from '../lib/classes';
import { useFormat } from '../lib/format';
import { useLocale, useText, useWordLocale } from '../lib/text';
import { timelineAxis } from '../ui/timeline-axis';
import styles from './document.module.css';
import { Part } from './Page';

/** About as many pixels as the bars have on the narrower paper; it only decides how many days are named. */
const axisWidth = 400;
/** Beyond it, in hundredths of the width, a day has no room for its name. */
const lastNamed = 88;

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
  const locale = useWordLocale();
  const firstDay = firstDayOf(useLocale());
  const timeline = layOutTimeline({ milestones, schedule: null, goalDueOn: goalOn, today });
  const { entries, undated, fromOn, toOn } = timeline;
  if (entries.length === 0) return null;

  const axis = timelineAxis(timeline, axisWidth, locale, firstDay);
  const at = (day: IsoDate) => (100 * axis.x(day)) / axisWidth;
  const ticks = axis.ticks.map(({ x, label }) => ({ x: (100 * x) / axisWidth, label }));
  const marks = { today: at(today), goal: goalOn === null ? null : at(goalOn) };

  return (
    <Part title={text('document.timeline')}>
      <figure>
        <div
          role="img"
          aria-label={text('document.timeline.label', {
            count: entries.length,
            from: format.date(fromOn, 'month'),
            to: format.date(toOn, 'month'),
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
            {entries.map(({ milestone, fromOn: from, toOn: to }) => (
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
        {undated.length === 0 ? null : (
          <figcaption className={styles.note}>
            {text('document.timeline.undated', { count: undated.length })}
          </figcaption>
        )}
      </figure>
    </Part>
  );
}

interface Tick {
  /** Hundredths of the width. */
  readonly x: number;
  readonly label: string;
}

interface Marks {
  readonly today: number;
  readonly goal: number | null;
}

function Axis({ ticks, marks }: { readonly ticks: readonly Tick[]; readonly marks: Marks }) {
  const text = useText();
  // Near one another, the two words turn away from each other; near an edge, inwards.
  const anchored = (x: number, other: number | null) => {
    if (other !== null && Math.abs(x - other) < 12) return x < other ? 'end' : 'start';
    return x > 90 ? 'end' : x < 10 ? 'start' : 'middle';
  };
  return (
    <svg className={styles.axis}>
      {ticks
        .filter(({ x }) => x < lastNamed)
        .map(({ x, label }) => (
          <text key={x} x={`${x}%`} y="11" dx="2">
            {label}
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
      {ticks.map(({ x }) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className={styles.tick} />
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
