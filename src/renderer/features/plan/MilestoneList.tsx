import type { MilestoneForecast } from '../../../shared/milestone-forecast';
import type { Milestone } from '../../../shared/milestones';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand } from '../../lib/api';
import { classes } from '../../lib/classes';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { useBeginning } from '../../ui/beginning';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';
import { ClosedMilestone, OpenMilestone } from './MilestoneRow';
import styles from './MilestoneList.module.css';
import { useReorder } from './use-reorder';

const shownAtOnce = 50;

/** The open milestones in the person's own order, and the closed ones folded away below. */
export function MilestoneList({
  milestones,
  forecasts,
  onEdit,
  onLogHours,
}: {
  readonly milestones: readonly Milestone[];
  readonly forecasts: readonly MilestoneForecast[];
  readonly onEdit: (milestone: Milestone) => void;
  readonly onLogHours: (milestone: Milestone) => void;
}) {
  const text = useText();
  const finish = useApiCommand('finishMilestone');
  const drop = useApiCommand('dropMilestone');
  const reopen = useApiCommand('reopenMilestone');
  const remove = useApiCommand('removeMilestone');
  const move = useApiAction('moveMilestone');

  const open = milestones.filter(({ state }) => state === 'open');
  const closed = milestones.filter(({ state }) => state !== 'open');
  const titles = new Map(open.map(({ id, title }) => [id, title]));
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.id, forecast]));
  const ids = open.map(({ id }) => id);
  const { shown, more, reach } = useBeginning(open, shownAtOnce);
  const { listRef, drag, moveBy, keepFocusNear, handleProps } = useReorder(ids, (id, before) => {
    move({ id, before });
    const others = ids.filter((other) => other !== id);
    const place = before === null ? others.length : others.indexOf(before);
    reach(place);
    announce(text('plan.milestone.moved', { place: place + 1, count: ids.length }));
  });

  const run = (
    milestone: Milestone,
    command: Promise<unknown>,
    done: string,
    say: (message: string) => void = announce,
  ) => {
    if (milestone.state === 'open') keepFocusNear(milestone.id);
    command.then(
      () => say(done),
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };

  const removeNow = (milestone: Milestone) =>
    run(
      milestone,
      remove({ id: milestone.id, revision: milestone.revision }),
      text('plan.milestone.removed', { title: milestone.title }),
      (message) => void announceRemoved(message),
    );

  return (
    <Section title={text('plan.milestones')}>
      {open.length > 0 ? (
        <>
          <p id="reorder-how" className="visually-hidden">
            {text('plan.milestone.reorder.how')}
          </p>
          <ol
            ref={listRef}
            className={classes(
              styles.list,
              drag !== null && !shown.some(({ id }) => id === drag.before) && styles.dropLast,
            )}
            aria-label={text('plan.milestones')}
          >
            {shown.map((milestone, index) => (
              <li
                key={milestone.id}
                className={classes(
                  styles.entry,
                  drag?.id === milestone.id && styles.dragged,
                  drag?.before === milestone.id && styles.dropBefore,
                )}
              >
                <OpenMilestone
                  milestone={milestone}
                  forecast={forecastOf.get(milestone.id) ?? null}
                  after={milestone.dependsOn.flatMap((id) => titles.get(id) ?? [])}
                  handleProps={handleProps(milestone.id)}
                  onEdit={() => onEdit(milestone)}
                  onFinish={() =>
                    run(
                      milestone,
                      finish(milestone.id),
                      text('plan.milestone.finished', { title: milestone.title }),
                    )
                  }
                  actions={[
                    { label: text('action.edit'), run: () => onEdit(milestone) },
                    { label: text('hours.log'), run: () => onLogHours(milestone) },
                    ...(index === 0
                      ? []
                      : [
                          {
                            label: text('plan.milestone.move-up'),
                            run: () => moveBy(milestone.id, -1),
                          },
                        ]),
                    ...(index === open.length - 1
                      ? []
                      : [
                          {
                            label: text('plan.milestone.move-down'),
                            run: () => moveBy(milestone.id, 1),
                          },
                        ]),
                    {
                      label: text('plan.milestone.drop'),
                      run: () =>
                        run(
                          milestone,
                          drop(milestone.id),
                          text('plan.milestone.dropped', { title: milestone.title }),
                        ),
                    },
                    { label: text('action.remove'), run: () => removeNow(milestone) },
                  ]}
                />
              </li>
            ))}
          </ol>
          {more}
        </>
      ) : (
        <EmptyState>{text('plan.milestones.empty')}</EmptyState>
      )}
      {closed.length === 0 ? null : (
        <details className={styles.closed}>
          <summary>{text('plan.milestones.closed', { count: closed.length })}</summary>
          <ul className={styles.list}>
            {closed.map((milestone) => (
              <li key={milestone.id} className={styles.entry}>
                <ClosedMilestone
                  milestone={milestone}
                  actions={[
                    {
                      label: text('plan.milestone.reopen'),
                      run: () =>
                        run(
                          milestone,
                          reopen(milestone.id),
                          text('plan.milestone.reopened', { title: milestone.title }),
                        ),
                    },
                    { label: text('action.edit'), run: () => onEdit(milestone) },
                    { label: text('hours.log'), run: () => onLogHours(milestone) },
                    { label: text('action.remove'), run: () => removeNow(milestone) },
                  ]}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
