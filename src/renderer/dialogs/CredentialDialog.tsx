import { credentialDraft, type HeldCredential, type NamedSkill } from '../../shared/skills';
import { announce } from '../lib/announce';
import { call, useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, TextArea } from '../ui/fields';

/** Records a credential as held since a day, perhaps until one, or corrects that. */
export default function CredentialDialog({
  skill,
  credential,
  onClose,
}: {
  readonly skill: NamedSkill;
  /** Corrects this one instead of adding one. */
  readonly credential?: HeldCredential;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today } = useSession();
  const addCredential = useApiCommand('addCredential');
  const changeCredential = useApiCommand('changeCredential');
  const state = useEntryForm({
    schema: credentialDraft,
    entry: credential ?? null,
    valuesOf: (entry) => ({
      skillId: skill.id,
      heldSince: entry?.heldSince ?? today,
      expiresOn: entry?.expiresOn ?? null,
      note: entry?.note ?? '',
    }),
    reread: async () =>
      (await call('getSkill', skill.id)).credentials.find(({ id }) => id === credential?.id),
    save: async ({ skillId, ...fields }, entry) => {
      if (entry === null) await addCredential({ skillId, ...fields });
      else await changeCredential({ ...fields, id: entry.id, revision: entry.revision });
      onClose();
      announce(text('credential.saved', { name: skill.name }));
    },
  });
  return (
    <Dialog
      title={text(credential === undefined ? 'credential.title' : 'credential.title.edit', {
        name: skill.name,
      })}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('credential.save')} onCancel={onClose}>
        <FieldRow>
          <DateField
            control={state.control}
            name="heldSince"
            label={text('credential.heldSince')}
          />
          <DateField
            control={state.control}
            name="expiresOn"
            isOptional
            label={text('credential.expiresOn')}
            description={text('credential.expiresOn.description')}
          />
        </FieldRow>
        <TextArea control={state.control} name="note" label={text('rate.note')} />
      </DraftForm>
    </Dialog>
  );
}
