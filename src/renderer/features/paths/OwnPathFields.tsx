import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useText } from '../../lib/text';
import { CurrencyField } from '../../ui/CurrencyField';
import { FieldRow } from '../../ui/DraftForm';
import { TextArea, TextField } from '../../ui/fields';

/** What names an own path: the fields that a new one and a changed one share. */
export function OwnPathFields<
  Values extends FieldValues & Record<'name' | 'category' | 'tagline' | 'currency', string>,
  Draft,
>({
  control,
  currency,
}: {
  readonly control: Control<Values, unknown, Draft>;
  /** The currency offered first. */
  readonly currency: string;
}) {
  const text = useText();
  const name = (field: 'name' | 'category' | 'tagline' | 'currency') => field as FieldPath<Values>;
  return (
    <>
      <TextField control={control} name={name('name')} label={text('own-path.name')} />
      <TextArea control={control} name={name('tagline')} label={text('own-path.tagline')} />
      <FieldRow>
        <TextField control={control} name={name('category')} label={text('own-path.category')} />
        <CurrencyField
          control={control}
          name={name('currency')}
          label={text('own-path.currency')}
          first={currency}
        />
      </FieldRow>
    </>
  );
}
