import type { NamedSkill } from '../../shared/skills';
import { Trash2 } from 'lucide-react';
import { z } from 'zod';
import { evidenceDraft, type Evidence, type EvidenceId } from '../../shared/evidence';
import { announce, announceFailure } from '../lib/announce';
import { call, errorCodeOf, useApiAction, useApiCommand, useApiQueryWhenKnown } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { announceRemoved } from '../lib/undo';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, TextArea, TextField } from '../ui/fields';
import { FileField } from '../ui/FileField';
import { SkillsField } from './SkillsField';

/** The form holds one link a line, which the draft takes apart. */
const fields = evidenceDraft.unwrap();
const values = fields.extend({
  links: z
    .string()
    .transform((lines) => lines.split(/\s+/).filter((each) => each !== ''))
    .pipe(fields.shape.links.unwrap()),
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
  return <EvidenceForm {...props} opened={evidence ?? null} />;
}

function EvidenceForm({
  opened,
  skills = [],
  onClose,
}: Omit<Props, 'id'> & { readonly opened: Evidence | null }) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addEvidence');
  const change = useApiCommand('changeEvidence');
  const remove = useApiCommand('removeEvidence');
  const openFile = useApiAction('openEvidenceFile');
  const openLink = useApiAction('openLink');
  const state = useEntryForm({
    schema: values,
    entry: opened,
    valuesOf: (entry) => ({
      title: entry?.title ?? '',
      happenedOn: entry?.happenedOn ?? today,
      situation: entry?.situation ?? '',
      myPart: entry?.myPart ?? '',
      outcome: entry?.outcome ?? '',
      confirmedBy: entry?.confirmedBy ?? '',
      privateNote: entry?.privateNote ?? '',
      links: entry?.links.join('\n') ?? '',
      skillIds: (entry?.skills ?? skills).map(({ id }) => id),
    }),
    reread: async () => opened && (await call('getEvidence', opened.id)),
    save: async (draft, entry) => {
      if (entry === null) await add(draft);
      else await change({ ...draft, id: entry.id, revision: entry.revision });
      onClose();
      announce(text('evidence.saved', { title: draft.title }));
    },
  });
  const { control, entry: evidence } = state;
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
      title={text(evidence === null ? 'evidence.add.title' : 'evidence.edit.title')}
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
          evidence === null ? undefined : (
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
          chosen={[...skills, ...(evidence?.skills ?? []), ...(opened?.skills ?? [])]}
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
            if (evidence !== null) openFile(evidence.id);
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
