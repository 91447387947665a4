import { useMemo, useState } from 'react';
import type { Goal } from '../../../shared/goal';
import type { Milestone } from '../../../shared/milestones';
import type { Schedule } from '../../../shared/schedule';
import { layOutTimeline, reschedule } from '../../../shared/timeline';
import type { Timeline, TimelineEdge, TimelineEntry } from '../../../shared/timeline';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';
import { useWidth } from '../../ui/use-width';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineTable } from './TimelineTable';
import styles from './TimelineView.module.css';

/** From weeks to years; the whole plan takes the width there is. */
const zooms = ['weeks', 'months', 'years', 'all'] as const;
type Zoom = (typeof zooms)[number];
const pxPerDay: Readonly<Record<Zoom, number | null>> = {
  weeks: 14,
  months: 4,
  years: 0.9,
  all: null,
};

/** The milestones on a calendar with today, the goal's date and its range, and the same as a table. */
export default function TimelineView({
  milestones,
  goal,
  schedule,
  onEdit,
}: {
  readonly milestones: readonly Milestone[];
  readonly goal: Goal | null;
  readonly schedule: Schedule | null;
  readonly onEdit: (milestone: Milestone) => void;
}) {
  const text = useText();
  const { today } = useSession();
  const goalDueOn = goal?.dueOn ?? null;
  const timeline = useMemo(
    () => layOutTimeline({ milestones, schedule, goalDueOn, today }),
    [milestones, schedule, goalDueOn, today],
  );
  const [width, frame] = useWidth();
  const [zoom, setZoom] = useState<Zoom>('all');
  const [isTableOpen, setIsTableOpen] = useState(false);
  const reschedule = useReschedule();
  return (
    <Section
      title={text('plan.view.timeline')}
      actions={
        <Segmented
          label={text('plan.timeline.zoom')}
          isLabelHidden
          options={zooms.map((value) => ({ value, label: text(`plan.timeline.zoom.${value}`) }))}
          value={zoom}
          onChange={setZoom}
        />
      }
    >
      <div ref={frame} className={styles.frame}>
        {width === 0 ? null : (
          <TimelineDrawing
            timeline={timeline}
            forecasts={schedule?.milestones ?? []}
            goalDueOn={goalDueOn}
            width={width}
            pxPerDay={pxPerDay[zoom]}
            onEdit={onEdit}
            onReschedule={reschedule}
          />
        )}
      </div>
      <Legend timeline={timeline} goal={goal} />
      {timeline.entries.length > 0 ? null : <EmptyState>{text('plan.timeline.empty')}</EmptyState>}
      {timeline.undated.length === 0 ? null : (
        <div className={styles.undated}>
          <h3>{text('plan.timeline.undated')}</h3>
          <ul>
            {timeline.undated.map((milestone) => (
              <li key={milestone.id}>
                <Button look="link" onClick={() => onEdit(milestone)}>
                  {milestone.title}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {timeline.entries.length === 0 ? null : (
        <details
          className={styles.table}
          onToggle={({ currentTarget }) => setIsTableOpen(currentTarget.open)}
        >
          <summary>{text('plan.timeline.table')}</summary>
          {isTableOpen ? (
            <TimelineTable
              entries={timeline.entries}
              milestones={milestones}
              forecasts={schedule?.milestones ?? []}
            />
          ) : null}
        </details>
      )}
    </Section>
  );
}

/** Saves where a gesture left a bar, as one change. */
function useReschedule() {
  const text = useText();
  const format = useFormat();
  const change = useApiCommand('changeMilestone');
  return async (entry: TimelineEntry, edge: TimelineEdge, days: number): Promise<void> => {
    const { milestone } = entry;
    const moved = reschedule(entry, edge, days);
    try {
      await change({ ...milestone, ...moved, steps: [...milestone.steps] });
      const from = moved.startOn;
      const to = (milestone.kind === 'waits' ? moved.waitsUntil : null) ?? moved.dueOn;
      announce(
        from === null || to === null
          ? text('plan.timeline.moved', { date: format.date(to ?? from ?? entry.fromOn) })
          : text('plan.timeline.moved.span', { from: format.date(from), to: format.date(to) }),
      );
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
}

function Legend({
  timeline: { finish },
  goal,
}: {
  readonly timeline: Timeline;
  readonly goal: Goal | null;
}) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  return (
    <ul className={styles.legend}>
      <li className={styles.today}>
        {text('plan.timeline.legend.today', { date: format.date(today) })}
      </li>
      {goal?.dueOn == null ? null : (
        <li className={styles.goal}>
          {text('plan.timeline.legend.goal', { date: format.date(goal.dueOn) })}
        </li>
      )}
      {finish === null ? null : (
        <li className={styles.range}>
          {finish.lateOn === null
            ? text('plan.timeline.legend.open-range', {
                early: format.date(finish.earlyOn, 'month'),
              })
            : text('plan.timeline.legend.range', {
                early: format.date(finish.earlyOn, 'month'),
                late: format.date(finish.lateOn, 'month'),
              })}
        </li>
      )}
      {finish === null ? null : (
        <li className={styles.likely}>
          {text('plan.timeline.legend.likely', { date: format.date(finish.likelyOn, 'month') })}
        </li>
      )}
    </ul>
  );
}
