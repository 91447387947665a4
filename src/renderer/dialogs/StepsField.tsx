import { useController, useFieldArray, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { milestoneDraft, MilestoneDraft } from '../../shared/milestones';
import { useText } from '../lib/text';
import { LineInput, LinesField } from '../ui/LinesField';
import styles from './StepsField.module.css';

/** A milestone as its form holds it. */
export type MilestoneValues = z.input<typeof milestoneDraft>;

type StepsControl = Control<MilestoneValues, unknown, MilestoneDraft>;

/** The steps of a milestone: check, word, add and remove them. */
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
    <LinesField
      legend={text('milestone.steps')}
      keys={steps.fields.map(({ key }) => key)}
      isOrdered
      addLabel={text('milestone.steps.add')}
      removeLabel={(index) => text('milestone.step.remove', { number: index + 1 })}
      onAddAfter={addAfter}
      onRemove={(index) => steps.remove(index)}
    >
      {(index) => <StepFields control={control} index={index} onEnter={() => addAfter(index)} />}
    </LinesField>
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
        className={styles.done}
        aria-label={text('milestone.step.done', { number: index + 1 })}
        checked={isDone}
        onChange={(event) => onChange(event.target.checked)}
      />
      <LineInput
        field={field}
        label={text('milestone.step', { number: index + 1 })}
        error={error}
        errorId={`step-${index}-error`}
        onEnter={onEnter}
      />
    </>
  );
}
