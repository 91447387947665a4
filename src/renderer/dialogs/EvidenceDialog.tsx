import { Trash2 } from 'lucide-react';
import { z } from 'zod';
import { evidenceDraft, type Evidence, type EvidenceId } from '../../shared/evidence';
import { announce, announceFailure } from '../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand, useApiQueryWhenKnown } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { announceRemoved } from '../lib/undo';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, TextArea, TextField } from '../ui/fields';
import { FileField } from '../ui/FileField';
import type { NamedSkill } from './named-skill';
import { SkillsField } from './SkillsField';

/** The form holds one link a line, which the draft takes apart. */
const values = evidenceDraft.extend({
  links: z
    .string()
    .transform((lines) => lines.split(/\s+/).filter((each) => each !== ''))
    .pipe(evidenceDraft.shape.links.unwrap()),
});

interface Props {
  /** Opens this one instead of adding one. */
  readonly id?: EvidenceId;
  /** What a new one shows at first. */
  readonly skills?: readonly NamedSkill[];
  readonly onClose: () => void;
}

/** Says what was done, what came of it, which skills it shows and who can confirm it. */
export default function EvidenceDialog({ id, ...props }: Props) {
  const evidence = useApiQueryWhenKnown('getEvidence', id ?? null);
  if (id !== undefined && evidence === undefined) return null;
  return <EvidenceForm {...props} {...(evidence === undefined ? {} : { evidence })} />;
}

function EvidenceForm({
  evidence,
  skills = [],
  onClose,
}: Omit<Props, 'id'> & { readonly evidence?: Evidence }) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addEvidence');
  const change = useApiCommand('changeEvidence');
  const remove = useApiCommand('removeEvidence');
  const openFile = useApiAction('openEvidenceFile');
  const openLink = useApiAction('openLink');
  const chosen = evidence?.skills ?? skills;
  const state = useDraftForm({
    schema: values,
    defaults: {
      title: evidence?.title ?? '',
      happenedOn: evidence?.happenedOn ?? today,
      situation: evidence?.situation ?? '',
      myPart: evidence?.myPart ?? '',
      outcome: evidence?.outcome ?? '',
      confirmedBy: evidence?.confirmedBy ?? '',
      privateNote: evidence?.privateNote ?? '',
      links: evidence?.links.join('\n') ?? '',
      skillIds: chosen.map(({ id }) => id),
    },
    save: async (draft) => {
      if (evidence === undefined) await add(draft);
      else await change({ ...draft, id: evidence.id, revision: evidence.revision });
      onClose();
      announce(text('evidence.saved', { title: draft.title }));
    },
  });
  const { control } = state;
  const removeIt = async ({ id, revision }: Evidence) => {
    try {
      await remove({ id, revision });
      onClose();
      await announceRemoved(text('evidence.removed'));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <Dialog
      title={text(evidence === undefined ? 'evidence.add.title' : 'evidence.edit.title')}
      onClose={onClose}
      isWide
      keepsTyped
    >
      <p className="muted">{text('evidence.discretion')}</p>
      <DraftForm
        state={state}
        submitLabel={text('evidence.save')}
        onCancel={onClose}
        aside={
          evidence === undefined ? undefined : (
            <Button look="quiet" onClick={() => void removeIt(evidence)}>
              <Trash2 aria-hidden="true" />
              {text('action.remove')}
            </Button>
          )
        }
      >
        <TextField control={control} name="title" label={text('evidence.what')} />
        <FieldRow>
          <DateField control={control} name="happenedOn" label={text('evidence.when')} />
          <TextField
            control={control}
            name="confirmedBy"
            label={text('evidence.confirmedBy')}
            description={text('evidence.confirmedBy.description')}
          />
        </FieldRow>
        <SkillsField
          control={control}
          name="skillIds"
          label={text('evidence.skills')}
          chosen={chosen}
        />
        <TextArea control={control} name="situation" label={text('evidence.situation')} />
        <TextArea control={control} name="myPart" label={text('evidence.myPart')} />
        <TextArea
          control={control}
          name="outcome"
          label={text('evidence.outcome')}
          description={text('evidence.outcome.description')}
        />
        <div>
          <TextArea
            control={control}
            name="links"
            label={text('evidence.links')}
            description={text('evidence.links.description')}
          />
          {evidence?.links.map((url) => (
            <p key={url}>
              <Button look="link" onClick={() => openLink(url)}>
                {text('evidence.links.open', { url })}
              </Button>
            </p>
          ))}
        </div>
        <FileField
          control={control}
          name="file"
          label={text('evidence.file')}
          kept={evidence?.file ?? null}
          onOpen={() => {
            if (evidence !== undefined) openFile(evidence.id);
          }}
        />
        <TextArea
          control={control}
          name="privateNote"
          label={text('evidence.privateNote')}
          description={text('evidence.privateNote.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
