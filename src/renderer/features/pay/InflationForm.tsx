import { inflationDraft, type Inflation } from '../../../shared/inflation';
import { announce } from '../../lib/announce';
import { call, useApiCommand, useApiQuery } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { NumberField, TextField } from '../../ui/fields';

/** Adds a year's inflation or corrects it; a new one continues backwards from the years on file. */
export default function InflationForm({
  inflation,
  onClose,
}: {
  readonly inflation: Inflation | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addInflation');
  const change = useApiCommand('changeInflation');
  const oldest = useApiQuery('listInflation')?.at(-1);
  const state = useEntryForm({
    schema: inflationDraft,
    entry: inflation,
    valuesOf: (entry) =>
      entry ?? {
        year: (oldest?.year ?? Number(today.slice(0, 4)) + 1) - 1,
        source: oldest?.source ?? '',
      },
    reread: async () =>
      (await call('listInflation', undefined)).find(({ id }) => id === inflation?.id),
    save: async (draft, entry) => {
      const { id, revision } = entry ?? {};
      await (id === undefined || revision === undefined
        ? add(draft)
        : change({ ...draft, id, revision }));
      onClose();
      announce(text('inflation.saved'));
    },
  });
  const { control } = state;
  return (
    <Dialog
      title={text(inflation ? 'inflation.form.edit' : 'inflation.form.add')}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('inflation.form.save')} onCancel={onClose}>
        <FieldRow>
          <NumberField
            control={control}
            name="year"
            label={text('inflation.year')}
            isPlain
            decimals={0}
          />
          <NumberField
            control={control}
            name="percent"
            label={text('inflation.percent')}
            unit="%"
          />
        </FieldRow>
        <TextField
          control={control}
          name="source"
          label={text('rates.source')}
          description={text('rates.source.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
