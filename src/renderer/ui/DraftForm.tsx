import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useText } from '../lib/text';
import { Button } from './Button';
import { Segmented } from './Choice';
import type { DraftFormState } from './draft-form';
import styles from './DraftForm.module.css';
import { ErrorSummary } from './ErrorSummary';

/** Fields that stand beside one another while there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** The form itself: fields, what went wrong, and its buttons. */
export function DraftForm<Values extends FieldValues, Draft>({
  state,
  submitLabel,
  onCancel,
  aside,
  children,
}: {
  readonly state: DraftFormState<Values, Draft>;
  readonly submitLabel: string;
  readonly onCancel?: () => void;
  /** Another action at the near end of the button row, such as removing the entry. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <form className={styles.form} noValidate onSubmit={state.onSubmit}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.foot}>
        <ErrorSummary code={state.failure} />
        {state.versions === null ? null : (
          <div className={styles.versions}>
            <Segmented
              label={text('versions.label')}
              options={(['mine', 'saved'] as const).map((value) => ({
                value,
                label: text(`versions.${value}`),
              }))}
              value={state.versions.shown}
              onChange={state.versions.show}
            />
          </div>
        )}
        <div className={styles.actions}>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
          {onCancel === undefined ? null : (
            <Button onClick={onCancel}>{text('action.cancel')}</Button>
          )}
          <Button type="submit" look="primary" isBusy={state.isSaving}>
            {submitLabel}
          </Button>
        </div>
      </div>
    </form>
  );
}
