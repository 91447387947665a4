import { useController, useFieldArray, type Control } from 'react-hook-form';
import type { z } from 'zod';
import type { levelDraft } from '../../../shared/own-paths';
import { useText } from '../../lib/text';
import { FieldRow } from '../../ui/DraftForm';
import { CheckboxField, MoneyField, NumberField, TextArea, TextField } from '../../ui/fields';
import { LineInput, LinesField } from '../../ui/LinesField';
import styles from './LevelFields.module.css';

type Values = z.input<typeof levelDraft>;

/** Everything a level says of itself; what it asks is edited requirement by requirement. */
export function LevelFields<Draft>({
  control: given,
  currency,
}: {
  readonly control:
    Control<Values, unknown, Draft> | Control<Values & { id: string }, unknown, Draft>;
  readonly currency: string;
}) {
  const text = useText();
  // A changed level has an id besides, which no field shows.
  const control = given as Control<Values, unknown, Draft>;
  return (
    <>
      <FieldRow>
        <TextField control={control} name="title" label={text('own-level.title')} />
        <TextField
          control={control}
          name="tier"
          label={text('own-level.tier')}
          placeholder={text('own-level.tier.example')}
        />
      </FieldRow>
      <FieldRow>
        <MoneyField
          control={control}
          name="minMinor"
          currency={currency}
          label={text('own-level.min', { currency })}
        />
        <MoneyField
          control={control}
          name="maxMinor"
          currency={currency}
          label={text('own-level.max', { currency })}
        />
        <NumberField control={control} name="yearsFrom" label={text('own-level.yearsFrom')} />
        <NumberField control={control} name="yearsTo" label={text('own-level.yearsTo')} />
      </FieldRow>
      <p className={styles.note}>{text('own-level.figures.note')}</p>
      <CheckboxField control={control} name="isOpenEnded" label={text('own-level.isOpenEnded')} />
      <TextArea control={control} name="summary" label={text('own-level.summary')} />
      <ResponsibilitiesField control={control} />
      <TextArea control={control} name="focus" label={text('level.focus')} />
      <TextArea control={control} name="advance" label={text('own-level.advance')} />
    </>
  );
}

/** The daily work, a line each. */
function ResponsibilitiesField<Draft>({
  control,
}: {
  readonly control: Control<Values, unknown, Draft>;
}) {
  const text = useText();
  const lines = useFieldArray({ control, name: 'responsibilities' });
  const addAfter = (index: number) =>
    lines.insert(index + 1, { text: '' }, { focusName: `responsibilities.${index + 1}.text` });
  return (
    <LinesField
      legend={text('level.responsibilities')}
      keys={lines.fields.map(({ id }) => id)}
      addLabel={text('own-level.responsibility.add')}
      removeLabel={(index) => text('own-level.responsibility.remove', { number: index + 1 })}
      onAddAfter={addAfter}
      onRemove={(index) => lines.remove(index)}
    >
      {(index) => (
        <Responsibility control={control} index={index} onEnter={() => addAfter(index)} />
      )}
    </LinesField>
  );
}

function Responsibility<Draft>({
  control,
  index,
  onEnter,
}: {
  readonly control: Control<Values, unknown, Draft>;
  readonly index: number;
  readonly onEnter: () => void;
}) {
  const text = useText();
  const { field, fieldState } = useController({ control, name: `responsibilities.${index}.text` });
  return (
    <LineInput
      field={field}
      label={text('own-level.responsibility', { number: index + 1 })}
      error={fieldState.error?.message}
      errorId={`responsibility-${index}-error`}
      onEnter={onEnter}
    />
  );
}
