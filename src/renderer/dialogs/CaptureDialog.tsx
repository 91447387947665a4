import { evidenceDraft } from '../../shared/evidence';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { DateField, TextField } from '../ui/fields';
import { SkillsField } from './SkillsField';

const captured = evidenceDraft.unwrap().pick({ title: true, happenedOn: true, skillIds: true });

/** Notes in a line what was done, before it is forgotten; it becomes evidence when it is filled in. */
export default function CaptureDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addEvidence');
  const state = useDraftForm({
    schema: captured,
    defaults: { title: '', happenedOn: today, skillIds: [] },
    save: async (draft) => {
      await add(draft);
      onClose();
      announce(text('capture.saved'));
    },
  });
  return (
    <Dialog title={text('capture.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('capture.save')} onCancel={onClose}>
        <TextField
          control={state.control}
          name="title"
          label={text('capture.line')}
          description={text('evidence.discretion')}
        />
        <DateField control={state.control} name="happenedOn" label={text('evidence.when')} />
        <SkillsField
          control={state.control}
          name="skillIds"
          label={text('evidence.skills')}
          description={text('capture.skills.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
