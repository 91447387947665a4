import { careerBreakDraft, type CareerBreak } from '../../../shared/career-breaks';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { DateField, TextArea } from '../../ui/fields';

/** Adds a break in experience or corrects one. */
export default function CareerBreakForm({
  stretch,
  onClose,
}: {
  readonly stretch: CareerBreak | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const add = useApiCommand('addCareerBreak');
  const change = useApiCommand('changeCareerBreak');
  const state = useEntryForm({
    schema: careerBreakDraft,
    entry: stretch,
    valuesOf: (entry) => entry ?? { endOn: null, note: '' },
    reread: async () =>
      (await call('listCareerBreaks', undefined)).find(({ id }) => id === stretch?.id),
    save: async (draft, entry) => {
      await (entry ? change({ ...draft, id: entry.id, revision: entry.revision }) : add(draft));
      onClose();
      announce(text('breaks.saved'));
    },
  });
  const { control } = state;
  return (
    <Dialog
      title={text(stretch ? 'breaks.form.edit' : 'breaks.form.add')}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('breaks.form.save')} onCancel={onClose}>
        <FieldRow>
          <DateField control={control} name="startOn" label={text('breaks.start')} />
          <DateField
            control={control}
            name="endOn"
            isOptional
            label={text('breaks.end')}
            description={text('breaks.end.description')}
          />
        </FieldRow>
        <TextArea control={control} name="note" label={text('pay.form.note')} />
      </DraftForm>
    </Dialog>
  );
}
