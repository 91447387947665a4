import { askDraft, type Ask } from '../../shared/asks';
import type { Requirement } from '../../shared/career-paths';
import { announce } from '../lib/announce';
import { call, useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
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
  const state = useEntryForm({
    schema: askDraft,
    entry: ask ?? null,
    valuesOf: (entry) => ({
      whom: entry?.whom ?? whom,
      what: entry?.what ?? (requirement ? text('ask.what.for', { name: requirement.name }) : ''),
      requirementId: entry === null ? (requirement?.id ?? null) : entry.requirementId,
      askedOn: entry?.askedOn ?? today,
    }),
    reread: async () => (await call('listAsks', undefined)).find(({ id }) => id === ask?.id),
    save: async (draft, entry) => {
      if (entry === null) await add(draft);
      else await change({ ...draft, id: entry.id, revision: entry.revision });
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
