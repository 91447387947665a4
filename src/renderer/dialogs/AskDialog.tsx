import { askDraft, type Ask } from '../../shared/asks';
import type { Requirement } from '../../shared/career-paths';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { DateField, TextField } from '../ui/fields';

/** Notes what was asked of whom since when, or corrects that. */
export default function AskDialog({
  ask,
  requirement = null,
  whom = '',
  onClose,
}: {
  /** Corrects this one instead of adding one. */
  readonly ask?: Ask;
  /** What a new one is about. */
  readonly requirement?: Pick<Requirement, 'id' | 'name'> | null;
  readonly whom?: string;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addAsk');
  const change = useApiCommand('changeAsk');
  const state = useDraftForm({
    schema: askDraft,
    defaults: {
      whom: ask?.whom ?? whom,
      what: ask?.what ?? (requirement ? text('ask.what.for', { name: requirement.name }) : ''),
      requirementId: ask === undefined ? (requirement?.id ?? null) : ask.requirementId,
      askedOn: ask?.askedOn ?? today,
    },
    save: async (draft) => {
      if (ask === undefined) await add(draft);
      else await change({ ...draft, id: ask.id, revision: ask.revision });
      onClose();
      announce(text('ask.saved', { whom: draft.whom }));
    },
  });
  return (
    <Dialog
      title={text(ask === undefined ? 'ask.add.title' : 'ask.edit.title')}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('ask.save')} onCancel={onClose}>
        <TextField
          control={state.control}
          name="whom"
          label={text('ask.whom')}
          description={text('ask.whom.description')}
        />
        <TextField control={state.control} name="what" label={text('ask.what')} />
        <DateField control={state.control} name="askedOn" label={text('ask.since')} />
      </DraftForm>
    </Dialog>
  );
}
