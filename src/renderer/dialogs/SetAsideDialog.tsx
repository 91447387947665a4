import type { Requirement } from '../../shared/career-paths';
import { setAsideDraft } from '../../shared/readiness';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { TextArea } from '../ui/fields';

/** Sets a requirement aside as not part of this job, with the reason, or words the reason anew. */
export default function SetAsideDialog({
  requirement,
  reason,
  onClose,
}: {
  readonly requirement: Pick<Requirement, 'id' | 'name'>;
  /** The reason so far; null while the requirement counts. */
  readonly reason: string | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const setAside = useApiCommand('setRequirementAside');
  const state = useDraftForm({
    schema: setAsideDraft,
    defaults: { requirementId: requirement.id, reason: reason ?? '' },
    save: async (draft) => {
      await setAside(draft);
      onClose();
      announce(text('setAside.saved', { name: requirement.name }));
    },
  });
  return (
    <Dialog title={text('setAside.title', { name: requirement.name })} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('setAside.save')} onCancel={onClose}>
        <TextArea
          control={state.control}
          name="reason"
          label={text('setAside.reason')}
          description={text('setAside.reason.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
