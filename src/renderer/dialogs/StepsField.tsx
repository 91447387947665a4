import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { milestoneDraft, MilestoneDraft } from '../../shared/milestones';
import { useText } from '../lib/text';
import { Button, IconButton } from '../ui/Button';
import { controlClass, FieldError } from '../ui/Field';
import styles from './StepsField.module.css';

/** A milestone as its form holds it. */
export type MilestoneValues = z.input<typeof milestoneDraft>;

type StepsControl = Control<MilestoneValues, unknown, MilestoneDraft>;

/** The steps of a milestone: check, word, add and remove them; Enter adds the next one. */
export function StepsField({ control }: { readonly control: StepsControl }) {
  const text = useText();
  // The key has a name of its own, so that a step keeps its id.
  const steps = useFieldArray({ control, name: 'steps', keyName: 'key' });
  const addAfter = (index: number) =>
    steps.insert(
      index + 1,
      { id: null, text: '', isDone: false },
      { focusName: `steps.${index + 1}.text` },
    );
  return (
    <fieldset className={styles.steps}>
      <legend className={styles.legend}>{text('milestone.steps')}</legend>
      {steps.fields.length === 0 ? null : (
        <ol className={styles.list}>
          {steps.fields.map(({ key }, index) => (
            <li key={key} className={styles.step}>
              <StepFields control={control} index={index} onEnter={() => addAfter(index)} />
              <IconButton
                label={text('milestone.step.remove', { number: index + 1 })}
                onClick={() => steps.remove(index)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <Button onClick={() => addAfter(steps.fields.length - 1)}>
        <Plus aria-hidden="true" />
        {text('milestone.steps.add')}
      </Button>
    </fieldset>
  );
}

function StepFields({
  control,
  index,
  onEnter,
}: {
  readonly control: StepsControl;
  readonly index: number;
  readonly onEnter: () => void;
}) {
  const text = useText();
  const {
    value: isDone,
    onChange,
    ...checkbox
  } = useController({
    control,
    name: `steps.${index}.isDone`,
  }).field;
  const { field, fieldState, formState } = useController({ control, name: `steps.${index}.text` });
  // A step is checked as it is added; that it has no words yet is no mistake.
  const isSeen = fieldState.isTouched || formState.isSubmitted;
  const error = isSeen ? fieldState.error?.message : undefined;
  return (
    <>
      <input
        {...checkbox}
        type="checkbox"
        aria-label={text('milestone.step.done', { number: index + 1 })}
        checked={isDone}
        onChange={(event) => onChange(event.target.checked)}
      />
      <textarea
        {...field}
        rows={1}
        maxLength={500}
        className={controlClass}
        aria-label={text('milestone.step', { number: index + 1 })}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `step-${index}-error`}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {error === undefined ? null : (
        <div className={styles.error}>
          <FieldError id={`step-${index}-error`} code={error} />
        </div>
      )}
    </>
  );
}
