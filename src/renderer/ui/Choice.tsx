import { useId, type ReactNode } from 'react';
import styles from './Choice.module.css';

interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: ReactNode;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  groupClass,
  optionClass,
}: Props<Value> & {
  readonly groupClass: string | undefined;
  readonly optionClass: string | undefined;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className={isLabelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={groupClass}>
        {options.map((option) => (
          <label key={option.value} className={optionClass}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.description === undefined ? null : (
              <span className={styles.description}>{option.description}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Two to five short alternatives side by side: a view, an axis, a kind. Arrow keys move through them. */
export function Segmented<Value extends string>(props: Props<Value>) {
  return <Choice {...props} groupClass={styles.segments} optionClass={styles.segment} />;
}

/** Alternatives one below the other, each with room for a sentence. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  return <Choice {...props} groupClass={styles.radios} optionClass={styles.radio} />;
}
