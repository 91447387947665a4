import type { Milestone } from '../../../shared/milestones';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { EmptyState } from '../../ui/EmptyState';
import { buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const shownCount = 4;
const dateOf = (milestone: Milestone) => milestone.dueOn ?? milestone.waitsUntil ?? '9999';

/** Open milestones, the ones due first on top. */
export function NextMilestones({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const plan = { screen: 'plan', view: 'list' } as const;
  const open = milestones
    .filter((milestone) => milestone.state === 'open')
    .toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)) || a.position - b.position);

  const due = ({ dueOn, waitsUntil }: Milestone) => {
    if (dueOn === null)
      return waitsUntil === null
        ? null
        : text('home.waitsUntil', { date: format.date(waitsUntil) });
    if (dueOn === today) return text('home.dueToday');
    return text(dueOn < today ? 'home.wasDue' : 'home.due', { date: format.date(dueOn) });
  };
  const done = ({ steps }: Milestone) =>
    steps.length === 0
      ? null
      : text('home.steps', {
          done: steps.filter((step) => step.isDone).length,
          all: steps.length,
        });
  return (
    <Section
      title={text('home.milestones')}
      actions={
        open.length > shownCount ? (
          <PlaceLink to={plan}>{text('home.milestones.all', { count: open.length })}</PlaceLink>
        ) : null
      }
    >
      {open.length === 0 ? (
        <EmptyState
          action={
            <PlaceLink to={plan} className={buttonClass('plain')}>
              {text('home.milestones.plan')}
            </PlaceLink>
          }
        >
          {text('home.milestones.none')}
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {open.slice(0, shownCount).map((milestone) => (
            <li key={milestone.id} className={styles.row}>
              <PlaceLink to={plan} className={styles.rowTitle}>
                {milestone.title}
              </PlaceLink>
              <span className={styles.rowFact}>
                {[done(milestone), due(milestone)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
