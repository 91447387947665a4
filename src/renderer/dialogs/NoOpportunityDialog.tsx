import { z } from 'zod';
import type { Requirement } from '../../shared/career-paths';
import { prose } from '../../shared/text';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { TextField } from '../ui/fields';

// An empty name means that whom to ask is open, which the call takes as null.
const answers = z.object({ whom: prose(300) });

/** Notes that the job gives no opportunity yet, and whom to ask for one. */
export default function NoOpportunityDialog({
  requirement,
  whom,
  isFlagged,
  onClose,
}: {
  readonly requirement: Pick<Requirement, 'id' | 'name'>;
  readonly whom: string | null;
  /** Whether it is noted already, so that this changes whom to ask. */
  readonly isFlagged: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const flag = useApiCommand('flagNoOpportunity');
  const state = useDraftForm({
    schema: answers,
    defaults: { whom: whom ?? '' },
    save: async (draft) => {
      await flag({ requirementId: requirement.id, whom: draft.whom === '' ? null : draft.whom });
      onClose();
      announce(text('noOpportunity.saved', { name: requirement.name }));
    },
  });
  return (
    <Dialog
      title={text('noOpportunity.title', { name: requirement.name })}
      onClose={onClose}
      keepsTyped
    >
      <p>{text('noOpportunity.lead')}</p>
      <DraftForm
        state={state}
        submitLabel={text(isFlagged ? 'noOpportunity.save.edit' : 'noOpportunity.save')}
        onCancel={onClose}
      >
        <TextField
          control={state.control}
          name="whom"
          label={text('noOpportunity.whom')}
          description={text('noOpportunity.whom.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
