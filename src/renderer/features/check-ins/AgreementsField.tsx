import { Plus, X } from 'lucide-react';
import { useController, useFieldArray, type Control } from 'react-hook-form';
import type { CheckInDraft, CheckInValues } from '../../../shared/check-ins';
import { useText } from '../../lib/text';
import { Button, IconButton } from '../../ui/Button';
import { DayInput } from '../../ui/DayInput';
import { controlClass, FieldError } from '../../ui/Field';
import styles from './CheckIns.module.css';

type AgreementsControl = Control<CheckInValues, unknown, CheckInDraft>;

/** What was agreed: who does what, by when; rows are added and removed. */
export function AgreementsField({ control }: { readonly control: AgreementsControl }) {
  const text = useText();
  const agreements = useFieldArray({ control, name: 'agreements', keyName: 'key' });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{text('checkIn.agreed')}</legend>
      {agreements.fields.length === 0 ? null : (
        <ol className={styles.agreementFields}>
          {agreements.fields.map(({ key }, index) => (
            <li key={key} className={styles.agreement}>
              <Cell control={control} name={`agreements.${index}.who`} part="who" index={index} />
              <Cell control={control} name={`agreements.${index}.what`} part="what" index={index} />
              <Cell control={control} name={`agreements.${index}.dueOn`} part="due" index={index} />
              <IconButton
                label={text('checkIn.agreed.remove', { number: index + 1 })}
                onClick={() => agreements.remove(index)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <Button
        onClick={() =>
          agreements.append(
            { who: '', what: '', dueOn: null, isDone: false },
            { focusName: `agreements.${agreements.fields.length}.who` },
          )
        }
      >
        <Plus aria-hidden="true" />
        {text('checkIn.agreed.add')}
      </Button>
    </fieldset>
  );
}

function Cell({
  control,
  name,
  part,
  index,
}: {
  readonly control: AgreementsControl;
  readonly name: `agreements.${number}.${'who' | 'what' | 'dueOn'}`;
  readonly part: 'who' | 'what' | 'due';
  readonly index: number;
}) {
  const text = useText();
  const { field, fieldState, formState } = useController({ control, name });
  const { value, onChange, ...rest } = field;
  // A row is checked as it is added; that nothing is in it yet is no mistake.
  const isSeen = fieldState.isTouched || formState.isSubmitted;
  const error = isSeen ? fieldState.error?.message : undefined;
  const id = `agreement-${index}-${part}`;
  const wiring = {
    ...rest,
    className: controlClass,
    'aria-label': text(`checkIn.agreed.${part}`, { number: index + 1 }),
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : id,
  };
  return (
    <div>
      {part === 'due' ? (
        <DayInput
          {...wiring}
          value={value ?? ''}
          onChange={(next) => onChange(next === '' ? null : next)}
        />
      ) : (
        <input
          {...wiring}
          type="text"
          placeholder={text(`checkIn.agreed.${part}.short`)}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {error === undefined ? null : <FieldError id={id} code={error} />}
    </div>
  );
}
