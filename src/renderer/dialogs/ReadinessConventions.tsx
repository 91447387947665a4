import { conventions } from '../../shared/conventions';
import type { EffortHoursPerStep } from '../../shared/effort';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './ReadinessWorking.module.css';

/** Every figure of readiness that is ours or the person's and not a source's, by name. */
export function ReadinessConventions({ effort }: { readonly effort: EffortHoursPerStep }) {
  const text = useText();
  const format = useFormat();
  const [learning, working, strong, expert] = effort;
  return (
    <ul className={styles.conventions}>
      <li>
        {text('working.convention.asked', {
          target: text(`proficiency.${conventions.askedByTarget}`),
          below: text(`proficiency.${conventions.askedByLevelBelow}`),
          older: text(`proficiency.${conventions.askedByOlderLevels}`),
        })}
      </li>
      <li>{text('working.convention.weight')}</li>
      <li>
        {text('working.convention.enough', {
          enough: format.percent(conventions.enoughDataPercent),
        })}
      </li>
      <li>
        {text('working.convention.status', {
          ready: format.percent(conventions.readyPercent),
          close: format.percent(conventions.closePercent),
          steps: conventions.foundationStepsShort,
        })}
      </li>
      <li>{text('working.convention.hours', { learning, working, strong, expert })}</li>
    </ul>
  );
}
