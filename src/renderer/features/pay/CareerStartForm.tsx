import { positionDraft, type Position } from '../../../shared/goal';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { DateField } from '../../ui/fields';

/** Asks when this career began; everything else about the position stays as it is. */
export default function CareerStartForm({
  position,
  onClose,
}: {
  readonly position: Position;
  readonly onClose: () => void;
}) {
  const text = useText();
  const setPosition = useApiCommand('setPosition');
  const state = useEntryForm({
    schema: positionDraft,
    entry: position,
    valuesOf: (entry) => {
      const { level, since, careerBeganOn, revision } = entry ?? position;
      return { levelId: level?.id ?? null, since, careerBeganOn, revision };
    },
    reread: async () => (await call('getStanding', undefined)).position,
    save: async (draft, entry) => {
      await setPosition({ ...draft, revision: entry?.revision ?? null });
      onClose();
      announce(text('career-start.saved'));
    },
  });
  return (
    <Dialog title={text('career-start.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('career-start.save')} onCancel={onClose}>
        <DateField
          control={state.control}
          name="careerBeganOn"
          isOptional
          label={text('career-start.label')}
          description={text('career-start.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
