import { askEnding, type Ask } from '../../shared/asks';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useText } from '../lib/text';
import { RadioField } from '../ui/choice-fields';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { CheckboxField, TextArea } from '../ui/fields';

/** Ends the waiting: with an answer and perhaps the opportunity, or without one. */
export default function EndAskDialog({
  ask,
  onClose,
}: {
  readonly ask: Ask;
  readonly onClose: () => void;
}) {
  const text = useText();
  const end = useApiCommand('endAsk');
  const state = useDraftForm({
    schema: askEnding,
    defaults: {
      id: ask.id,
      revision: ask.revision,
      state: 'answered' as const,
      answer: '',
      isOpportunityThere: false,
    },
    save: async (draft) => {
      await end(draft);
      onClose();
      announce(text('ask.ended'));
    },
  });
  return (
    <Dialog title={text('ask.end.title', { whom: ask.whom })} onClose={onClose} keepsTyped>
      <p>{ask.what}</p>
      <DraftForm state={state} submitLabel={text('ask.end.save')} onCancel={onClose}>
        <RadioField
          control={state.control}
          name="state"
          label={text('ask.end.how')}
          options={(['answered', 'closed'] as const).map((value) => ({
            value,
            label: text(`ask.end.${value}`),
          }))}
        />
        <TextArea control={state.control} name="answer" label={text('ask.answer')} />
        {ask.requirementName === null ? null : (
          <CheckboxField
            control={state.control}
            name="isOpportunityThere"
            label={text('ask.opportunity', { name: ask.requirementName })}
          />
        )}
      </DraftForm>
    </Dialog>
  );
}
