import type { Goal } from '../../../shared/goal';
import type { Readiness } from '../../../shared/readiness';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { RungMark } from '../../ui/RungMark';
import { markOf } from '../../ui/standing-mark';
import { StatusWord } from '../../ui/StatusWord';
import styles from './GoalReadiness.module.css';

/** While no skill is chosen: how far the goal is as a whole, requirement by requirement. */
export function GoalReadiness({
  goal,
  readiness,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
}) {
  const text = useText();
  const words = useStandingWords();
  const headlineOf = useReadinessHeadline();
  const { headline, target } = readiness;
  return (
    <section className={styles.readiness} aria-labelledby="goal-readiness">
      <h2 id="goal-readiness" className={styles.title}>
        {text('skills.goalReadiness', { title: goal.level.title })}
      </h2>
      <div className={styles.headline}>
        <span className={styles.figure}>{headlineOf(readiness)}</span>
        <StatusWord status={readiness.status} />
      </div>
      {headline.kind === 'range' ? <ReadinessBar low={headline.low} high={headline.high} /> : null}
      <ul className={styles.list}>
        {target.map((standing) => (
          <li key={standing.requirement.id} className={styles.row}>
            <RungMark kind={markOf(standing)} />
            <PlaceLink
              className={styles.name}
              to={{ screen: 'skills', skillId: standing.requirement.skills[0]?.id ?? null }}
            >
              {standing.requirement.name}
            </PlaceLink>
            <span className="muted">
              {standing.setAsideReason === null ? words.gap(standing) : text('standing.setAside')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
