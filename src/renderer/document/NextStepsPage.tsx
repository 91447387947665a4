import type { PlanDocument } from '../../shared/plan-document';
import { nextSteps } from '../../shared/plan-picks';
import { useDocumentWords } from './words';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';

const parts = ['milestones', 'unplanned', 'asks'] as const;

/** What a review proposes: the open milestones, gaps nobody planned yet, and what is asked for. */
export function NextStepsPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const words = useDocumentWords();
  const steps = nextSteps(plan);
  return (
    <Page plan={plan} title={text('document.next-steps')}>
      {parts.every((part) => steps[part].length === 0) ? (
        <p>{text('document.next-steps.none')}</p>
      ) : null}
      {steps.milestones.length === 0 ? null : (
        <Part title={text('document.next-steps.milestones')}>
          <ul className={styles.plainList}>
            {steps.milestones.map((milestone) => (
              <li key={milestone.id} className={styles.open}>
                {milestone.title}
                <small>{words.milestoneDue(milestone)}</small>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {steps.unplanned.length === 0 ? null : (
        <Part title={text('document.unplanned')}>
          <ul className={styles.plainList}>
            {steps.unplanned.map((standing) => (
              <li key={standing.requirement.id} className={styles.open}>
                {standing.requirement.name}
                <small>{words.falls(standing)}</small>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {steps.asks.length === 0 ? null : (
        <Part title={text('document.asks')}>
          <ul className={styles.plainList}>
            {steps.asks.map((ask) => (
              <li key={ask.key} className={styles.open}>
                {words.ask(ask)}
                <small>{words.askOf(ask)}</small>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Page>
  );
}
