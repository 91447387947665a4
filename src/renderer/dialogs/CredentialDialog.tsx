import { credentialDraft, type HeldCredential } from '../../shared/skills';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, TextArea } from '../ui/fields';
import type { NamedSkill } from './named-skill';

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
  const state = useDraftForm({
    schema: credentialDraft,
    defaults: {
      skillId: skill.id,
      heldSince: credential?.heldSince ?? today,
      expiresOn: credential?.expiresOn ?? null,
      note: credential?.note ?? '',
    },
    save: async ({ skillId, ...fields }) => {
      if (credential === undefined) await addCredential({ skillId, ...fields });
      else await changeCredential({ ...fields, id: credential.id, revision: credential.revision });
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
