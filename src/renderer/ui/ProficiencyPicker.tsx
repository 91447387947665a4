import { useId } from 'react';
import type { Proficiency } from '../../shared/skills';
import { classes } from '../lib/classes';
import { useText } from '../lib/text';
import { Button } from './Button';
import styles from './Choice.module.css';

const steps: readonly Proficiency[] = [0, 1, 2, 3, 4];

/** Five described steps from none to expert; null is unrated, which is unknown and not none. Arrow keys move. */
export function ProficiencyPicker({
  label,
  isLabelHidden = false,
  value,
  onChange,
  canClear = false,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Proficiency | null;
  readonly onChange: (value: Proficiency | null) => void;
  /** Offers to go back to unrated. */
  readonly canClear?: boolean;
}) {
  const text = useText();
  const name = useId();
  return (
    <fieldset>
      <legend className={isLabelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={styles.meaning}>
        <span id={`${name}-meaning`}>
          {value === null ? text('proficiency.unrated') : text(`proficiency.${value}.meaning`)}
        </span>
        {canClear && value !== null ? (
          <Button look="link" onClick={() => onChange(null)}>
            {text('proficiency.clear')}
          </Button>
        ) : null}
      </div>
      <div className={styles.steps}>
        {steps.map((step) => (
          <label
            key={step}
            className={classes(
              styles.step,
              value !== null && step > 0 && step <= value && styles.reached,
              value === 0 && step === 0 && styles.none,
            )}
            title={text(`proficiency.${step}.meaning`)}
          >
            <input
              type="radio"
              name={name}
              value={step}
              checked={step === value}
              aria-describedby={step === value ? `${name}-meaning` : undefined}
              onChange={() => onChange(step)}
            />
            {text(`proficiency.${step}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
