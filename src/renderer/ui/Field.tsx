import { useId, type ReactNode } from 'react';
import { en, type MessageId } from '../../shared/messages/en';
import { classes } from '../lib/classes';
import { useText } from '../lib/text';
import styles from './Field.module.css';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** As narrow as a date or a number. */
  readonly isShort?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** The class of an input, for the few that stand outside a field. */
export const controlClass = styles.control ?? '';

/** The words for an issue's code; an unknown code still says that something is wrong. */
function fieldMessage(code: string): MessageId {
  const id = `field.${code}`;
  return id in en ? (id as MessageId) : 'field.not-accepted';
}

/** What is wrong with a field, in the words for the code. */
export function FieldError({ id, code }: { readonly id?: string; readonly code: string }) {
  const text = useText();
  return (
    <p id={id} className={styles.error}>
      {text(fieldMessage(code))}
    </p>
  );
}

/** Label, control, description and error, wired together for assistive technology. */
export function Field({
  label,
  description,
  isShort = false,
  error,
  unit,
  children,
}: FieldProps & {
  /** An issue's code. */
  readonly error: string | undefined;
  /** Stands after the control, such as "hours". */
  readonly unit?: ReactNode;
  readonly children: (wiring: Wiring) => ReactNode;
}) {
  const id = useId();
  const describedBy = [
    error !== undefined && `${id}-error`,
    description !== undefined && `${id}-description`,
  ].filter((part) => part !== false);
  const control = children({
    id,
    className: controlClass,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
  });
  return (
    <div className={classes(styles.field, isShort && styles.short)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {unit === undefined ? (
        control
      ) : (
        <div className={styles.withUnit}>
          {control}
          <span className={styles.unit}>{unit}</span>
        </div>
      )}
      {error === undefined ? null : <FieldError id={`${id}-error`} code={error} />}
      {description === undefined ? null : (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  );
}
