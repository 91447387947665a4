import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RefCallBack } from 'react-hook-form';
import { Button, IconButton } from './Button';
import { controlClass, FieldError } from './Field';
import styles from './LinesField.module.css';

interface Props {
  readonly legend: string;
  /** One for each line. */
  readonly keys: readonly string[];
  readonly isOrdered?: boolean;
  readonly addLabel: string;
  readonly removeLabel: (index: number) => string;
  /** Adds a line after the one at an index, or the first after -1, and puts the focus there. */
  readonly onAddAfter: (index: number) => void;
  readonly onRemove: (index: number) => void;
  /** What stands in a line, a `LineInput` among it. */
  readonly children: (index: number) => ReactNode;
}

/** A list of lines of text to add to and remove from. */
export function LinesField({ legend, keys, isOrdered = false, children, ...props }: Props) {
  const { addLabel, removeLabel, onAddAfter, onRemove } = props;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{legend}</legend>
      {keys.length === 0 ? null : (
        <List className={styles.list}>
          {keys.map((key, index) => (
            <li key={key} className={styles.line}>
              {children(index)}
              <IconButton label={removeLabel(index)} onClick={() => onRemove(index)}>
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </List>
      )}
      <Button onClick={() => onAddAfter(keys.length - 1)}>
        <Plus aria-hidden="true" />
        {addLabel}
      </Button>
    </fieldset>
  );
}

/** The text of one line; Enter adds the next one. */
export function LineInput({
  field,
  label,
  error,
  errorId,
  onEnter,
}: {
  readonly field: {
    readonly name: string;
    readonly value: string;
    readonly onChange: (...event: unknown[]) => void;
    readonly onBlur: () => void;
    readonly ref: RefCallBack;
  };
  readonly label: string;
  readonly error: string | undefined;
  readonly errorId: string;
  readonly onEnter: () => void;
}) {
  return (
    <>
      <textarea
        {...field}
        rows={1}
        maxLength={500}
        className={controlClass}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {error === undefined ? null : (
        <div className={styles.error}>
          <FieldError id={errorId} code={error} />
        </div>
      )}
    </>
  );
}
