import {
  checkedRequirements,
  checkInDraft,
  type CheckedRequirement,
  type CheckIn,
} from '../../../shared/check-ins';
import type { Goal } from '../../../shared/goal';
import type { Readiness } from '../../../shared/readiness';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { useEntryForm } from '../../ui/draft-form';
import { DraftForm } from '../../ui/DraftForm';
import { TextArea, TextField } from '../../ui/fields';
import { AgreementsField } from './AgreementsField';
import { ViewsField } from './ViewsField';

/** A new check-in, copied from where one stands today, or one made before. */
type Subject =
  { readonly goal: Goal; readonly readiness: Readiness } | { readonly checkIn: CheckIn };

/** Takes down a conversation about the goal: how the other person sees it, what was said and agreed. */
export default function CheckInDialog({
  onClose,
  ...subject
}: Subject & { readonly onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const add = useApiCommand('addCheckIn');
  const change = useApiCommand('changeCheckIn');
  const before = 'checkIn' in subject ? subject.checkIn : null;
  const copy =
    'checkIn' in subject ? subject.checkIn.requirements : checkedRequirements(subject.readiness);
  const graded = gradedOf(copy);
  const state = useEntryForm({
    schema: checkInDraft,
    entry: before,
    valuesOf: (entry) => ({
      whom: entry?.whom ?? '',
      note: entry?.note ?? '',
      theirWords: entry?.theirWords ?? '',
      views: gradedOf(entry?.requirements ?? copy).map(({ requirementId, theirs }) => ({
        requirementId,
        proficiency: theirs,
      })),
      agreements: entry?.agreements.map((agreement) => ({ ...agreement })) ?? [],
    }),
    reread: async () => (before === null ? null : call('getCheckIn', before.id)),
    save: async (draft, entry) => {
      if (entry === null) await add(draft);
      else await change({ ...draft, id: entry.id, revision: entry.revision });
      onClose();
      announce(text('checkIn.saved'));
    },
  });
  return (
    <Dialog
      title={
        'goal' in subject
          ? text('checkIn.add.title', { level: subject.goal.level.title })
          : text('checkIn.edit.title', { date: format.date(subject.checkIn.heldOn) })
      }
      onClose={onClose}
      isWide
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('checkIn.save')} onCancel={onClose}>
        <TextField
          control={state.control}
          name="whom"
          label={text('checkIn.whom')}
          description={text('checkIn.whom.description')}
        />
        {graded.length === 0 ? null : <ViewsField control={state.control} requirements={graded} />}
        <TextArea control={state.control} name="theirWords" label={text('checkIn.their-words')} />
        <AgreementsField control={state.control} />
        <TextArea control={state.control} name="note" label={text('checkIn.note')} />
      </DraftForm>
    </Dialog>
  );
}

/** What the other person can have a view of: a credential or counted time is no matter of views. */
const gradedOf = (requirements: readonly CheckedRequirement[]): readonly CheckedRequirement[] =>
  requirements.filter(({ part, asked }) => part === 'target' && asked.kind === 'graded');
